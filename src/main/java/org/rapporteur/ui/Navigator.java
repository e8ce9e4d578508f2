package org.rapporteur.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The way between screens, and back.
public final class Navigator {
    private final ReadOnlyObjectWrapper<Destination> current = new ReadOnlyObjectWrapper<>(new Destination.Missions());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final Deque<Destination> before = new ArrayDeque<>();

    /// Where one is.
    public ReadOnlyObjectProperty<Destination> current() {
        return current.getReadOnlyProperty();
    }

    /// Whether there is a way back.
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /// Goes to a place.
    public void open(Destination destination) {
        if (!destination.equals(current.get())) {
            before.push(current.get());
            canGoBack.set(true);
            current.set(destination);
        }
    }

    /// Goes back to where one was.
    public void back() {
        if (!before.isEmpty()) {
            var destination = before.pop();
            canGoBack.set(!before.isEmpty());
            current.set(destination);
        }
    }
}

package org.rapporteur.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The way between screens, and back.
public final class Navigator {
    private final ReadOnlyObjectWrapper<Destination> current = new ReadOnlyObjectWrapper<>(new Destination.Missions());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final Deque<Destination> before = new ArrayDeque<>();
    private @Nullable Consumer<Runnable> question;

    /// Where one is.
    public ReadOnlyObjectProperty<Destination> current() {
        return current.getReadOnlyProperty();
    }

    /// Whether there is a way back.
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /// Lets a screen ask something before it is left.
    ///
    /// @param newQuestion is given the way out, and goes it at once or once it was answered; null where
    ///     there is nothing to ask
    public void askFirst(@Nullable Consumer<Runnable> newQuestion) {
        question = newQuestion;
    }

    /// Goes to a place.
    public void open(Destination destination) {
        if (!destination.equals(current.get())) {
            go(() -> {
                before.push(current.get());
                canGoBack.set(true);
                current.set(destination);
            });
        }
    }

    /// Goes back to where one was.
    public void back() {
        if (!before.isEmpty()) {
            go(() -> {
                var destination = before.pop();
                canGoBack.set(!before.isEmpty());
                current.set(destination);
            });
        }
    }

    /// Begins anew at the list of missions, without a way back and without asking: what the screens before
    /// were about is gone.
    public void startOver() {
        question = null;
        before.clear();
        canGoBack.set(false);
        current.set(new Destination.Missions());
    }

    private void go(Runnable way) {
        var asked = question;
        if (asked == null) {
            way.run();
        } else {
            asked.accept(() -> {
                question = null;
                way.run();
            });
        }
    }
}

package org.rapporteur.ui.itinerary;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;

/// What the programme's screen remembers while the program runs, so that one comes back to where one
/// was.
public final class Remembered {
    private final BooleanProperty list = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Id<Meeting>> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Meeting> copied = new SimpleObjectProperty<>();

    /// Whether the programme is shown as a list; otherwise as days side by side.
    BooleanProperty asList() {
        return list;
    }

    /// The meeting that is chosen, or null.
    ObjectProperty<@Nullable Id<Meeting>> chosen() {
        return chosen;
    }

    /// The meeting that was copied, or null. It does not go to the system's clipboard, where other
    /// programs would read it.
    ObjectProperty<@Nullable Meeting> copied() {
        return copied;
    }
}

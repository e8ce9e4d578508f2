package org.rapporteur.ui.itinerary;

import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;

/// What the programme's screen remembers while the program runs, so that one comes back to where one
/// was. Nobody listens to it: screens come and go, and it stays.
public final class Remembered {
    /// Whether the programme is shown as a list; otherwise as days side by side.
    boolean list;

    /// The meeting that is chosen, or null.
    @Nullable
    Id<Meeting> chosen;

    /// The meeting that was copied, or null. It does not go to the system's clipboard, where other
    /// programs would read it.
    @Nullable
    Meeting copied;
}

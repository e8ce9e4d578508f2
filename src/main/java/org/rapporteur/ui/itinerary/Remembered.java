package org.rapporteur.ui.itinerary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Shape;

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
    Copied copied;

    /// A meeting as it was copied.
    ///
    /// @param agenda what it is to raise
    record Copied(Meeting meeting, List<AgendaItem> agenda) {
        /// What a new meeting like it is made of: the meeting first, then its agenda.
        List<Kept> again(Id<Mission> mission, LocalDateTime start) {
            var made = Shape.with(meeting.again(start), "mission", mission);
            return Stream.<Kept>concat(
                            Stream.of(made),
                            agenda.stream()
                                    .map(item -> AgendaItem.of(
                                            made.id(), item.recommendation(), item.position(), item.question())))
                    .toList();
        }
    }

    /// Chooses a meeting, to be seen when the programme is opened next.
    public void choose(Id<Meeting> meeting) {
        chosen = meeting;
    }
}

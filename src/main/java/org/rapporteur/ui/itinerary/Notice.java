package org.rapporteur.ui.itinerary;

import java.util.List;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Warning;

/// A warning as a screen shows it.
///
/// @param sentence why, with the names of its meetings
/// @param places the meetings to which one can go from there
record Notice(String sentence, List<Place> places) {
    /// A meeting that one can go to.
    record Place(Id<Meeting> meeting, String name) {}

    /// @param from the meeting at which it is shown: one does not go from there to itself
    static Notice of(Warning warning, List<Meeting> from, Register register, Texts texts) {
        return new Notice(
                texts.sentence(warning, register),
                warning.meetings().stream()
                        .filter(meeting ->
                                from.stream().noneMatch(each -> each.id().equals(meeting.id())))
                        .map(meeting -> new Place(meeting.id(), name(meeting, register, texts)))
                        .toList());
    }

    private static String name(Meeting meeting, Register register, Texts texts) {
        return texts.get(
                "itinerary.go_there",
                register.counterpart(meeting),
                texts.day(meeting.start().toLocalDate()),
                texts.hour(meeting.start()));
    }
}

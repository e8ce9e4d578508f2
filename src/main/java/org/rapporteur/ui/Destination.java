package org.rapporteur.ui;

import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;

/// Where one can go in the window.
public sealed interface Destination {
    /// All missions.
    record Missions() implements Destination {}

    /// A mission with its days and meetings.
    record OfMission(Id<Mission> mission) implements Destination {}

    /// A meeting, where notes are taken.
    record OfMeeting(Id<Mission> mission, Id<Meeting> meeting) implements Destination {}

    /// The export of minutes.
    ///
    /// @param meeting the one meeting to export, or null for all that were held
    record OfExport(Id<Mission> mission, @Nullable Id<Meeting> meeting) implements Destination {}

    /// Institutions, posts and people.
    record People() implements Destination {}

    /// A list of people that is brought in.
    record ImportPeople() implements Destination {}

    /// Documents and recommendations.
    record Recommendations() implements Destination {}
}

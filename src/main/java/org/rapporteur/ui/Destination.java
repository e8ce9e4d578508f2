package org.rapporteur.ui;

import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Subject;

/// Where one can go in the window.
public sealed interface Destination {
    /// All missions.
    record Missions() implements Destination {}

    /// All missions in figures and charts.
    record Overview() implements Destination {}

    /// A new mission that is begun from an earlier one.
    record Continuing(Id<Mission> mission) implements Destination {}

    /// A mission with its days and meetings.
    record OfMission(Id<Mission> mission) implements Destination {}

    /// A meeting, where notes are taken.
    record OfMeeting(Id<Mission> mission, Id<Meeting> meeting) implements Destination {}

    /// A note in its meeting.
    record OfNote(Id<Mission> mission, Id<Meeting> meeting, Id<Note> note) implements Destination {}

    /// The import of a calendar into a mission.
    record ImportCalendar(Id<Mission> mission) implements Destination {}

    /// Where a mission's programme is issued and printed.
    record OfProgramme(Id<Mission> mission) implements Destination {}
    /// The minutes of a meeting and their versions.
    record OfMinutes(Id<Mission> mission, Id<Meeting> meeting) implements Destination {}

    /// The documents of a mission.
    ///
    /// @param kind which document, or null for the first
    /// @param about the meeting, the version of its minutes or the recommendation that it is about, or
    ///     null
    record OfDocuments(
            Id<Mission> mission,
            @Nullable DocumentKind kind,
            @Nullable Id<? extends Kept> about) implements Destination {}

    /// Which recommendation was put to which institution.
    record OfCoverage(Id<Mission> mission) implements Destination {}

    /// What was promised to all missions.
    record Commitments() implements Destination {}

    /// Institutions, posts and people.
    record People() implements Destination {}

    /// A list of people that is brought in.
    record ImportPeople() implements Destination {}

    /// An institution, a post or a person, among the others.
    record OfParty(Id<? extends Kept> party) implements Destination {}

    /// All that is kept, searched.
    ///
    /// @param query what to search for, or null to find the screen as it was left
    record Review(@Nullable String query) implements Destination {}

    /// The story of an institution, a person, a recommendation or a theme over all missions.
    record OfStory(Subject subject) implements Destination {}

    /// What became of a record.
    record OfHistory(Id<? extends Kept> record) implements Destination {}

    /// What was deleted.
    record Bin() implements Destination {}

    /// Documents and recommendations.
    record Recommendations() implements Destination {}

    /// A recommendation or a document, among the others.
    record OfRecommendation(Id<? extends Kept> record) implements Destination {}

    /// Recommendations that are brought in.
    ///
    /// @param mission the mission that is suggested to take them up, or null
    record ImportRecommendations(@Nullable Id<Mission> mission) implements Destination {}
}

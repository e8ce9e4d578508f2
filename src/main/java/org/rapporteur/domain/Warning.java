package org.rapporteur.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something in a mission's programme that its delegation may have overlooked. It never blocks;
/// [Texts#sentence(Warning, Register)] says it.
///
/// @param meetings the meetings it is about, the earlier first: two where they clash, one where it is
///     about one alone, none where it is about a recommendation
/// @param recommendation the recommendation it is about, or null
/// @param details what fills the gaps of its sentence behind the meetings: people and posts, days,
///     minutes, a language tag
public record Warning(
        WarningKind kind, List<Meeting> meetings, @Nullable Recommendation recommendation, List<Object> details) {

    /// What was overlooked.
    public enum WarningKind {
        /// A delegate is in two meetings at once.
        DELEGATE_TWICE,
        /// An interpreter is in two meetings at once.
        INTERPRETER_TWICE,
        /// A post is met in two meetings at once.
        POST_TWICE,
        /// Too little time to travel from one address to the other.
        TRAVEL,
        /// A meeting before the mission's first day or after its last.
        OUTSIDE_MISSION,
        /// A meeting on a weekly day off.
        DAY_OFF,
        /// A meeting on a holiday.
        HOLIDAY,
        /// A language that no delegate speaks, and no interpreter.
        LANGUAGE,
        /// A confirmed meeting of which nobody knows where it is.
        VENUE,
        /// A recommendation selected for follow-up that no meeting is to raise.
        NO_AGENDA
    }

    public Warning {
        meetings = List.copyOf(meetings);
        details = List.copyOf(details);
    }

    /// Whether it is about this meeting.
    public boolean isAbout(Meeting meeting) {
        return meetings.stream().anyMatch(each -> each.id().equals(meeting.id()));
    }
}

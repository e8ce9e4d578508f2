package org.rapporteur.ui.itinerary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Person;

/// The way of the delegation from one meeting to its next one on the same day.
///
/// @param needed the minutes it takes
record Way(Meeting earlier, Meeting later, int needed) {
    private static final Set<MeetingState> TAKE_NO_PLACE =
            Set.of(MeetingState.CANCELLED, MeetingState.DECLINED, MeetingState.POSTPONED);

    /// The ways between different addresses that somebody goes: each from a meeting to the next one
    /// that shares a delegate or the interpreter with it.
    static List<Way> of(MissionFile file) {
        var meetings = file.meetings().stream()
                .filter(meeting -> !TAKE_NO_PLACE.contains(meeting.state()))
                .toList();
        var ways = new ArrayList<Way>();
        for (int i = 0; i < meetings.size(); i++) {
            var earlier = meetings.get(i);
            next(earlier, meetings.subList(i + 1, meetings.size()))
                    .map(later -> new Way(earlier, later, file.minutesBetween(earlier, later)))
                    .filter(way -> way.needed > 0)
                    .ifPresent(ways::add);
        }
        return ways;
    }

    private static Optional<Meeting> next(Meeting earlier, List<Meeting> laterOnes) {
        return laterOnes.stream()
                .filter(later -> !later.start().isBefore(earlier.end()))
                .filter(later ->
                        later.start().toLocalDate().equals(earlier.end().toLocalDate()))
                .filter(later -> people(later).anyMatch(people(earlier).toList()::contains))
                .findFirst();
    }

    private static Stream<Id<Person>> people(Meeting meeting) {
        return Stream.concat(meeting.delegates().stream(), Stream.ofNullable(meeting.interpreter()));
    }

    /// The minutes there are for it.
    long free() {
        return Duration.between(earlier.end(), later.start()).toMinutes();
    }

    boolean fits() {
        return free() >= needed;
    }
}

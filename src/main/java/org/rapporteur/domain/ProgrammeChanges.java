package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.ProgrammeChange.ChangeKind;

/// What changed between two states of a programme. They are computed from the meetings and kept
/// nowhere. What a programme does not tell others, such as remarks and the steps from proposed to
/// held, is no change of it.
public final class ProgrammeChanges {
    private ProgrammeChanges() {}

    /// The changes from one state to another, one a meeting at most, by the time of the meeting.
    public static List<ProgrammeChange> between(List<Meeting> before, List<Meeting> now) {
        var known = byId(before);
        var changes = new ArrayList<ProgrammeChange>();
        for (var meeting : now) {
            of(known.remove(meeting.id()), meeting).ifPresent(changes::add);
        }
        for (var gone : known.values()) {
            of(gone, null).ifPresent(changes::add);
        }
        changes.sort(Comparator.comparing(
                (ProgrammeChange change) -> change.meeting().start()));
        return List.copyOf(changes);
    }

    private static Map<Id<Meeting>, Meeting> byId(List<Meeting> meetings) {
        var map = new HashMap<Id<Meeting>, Meeting>();
        meetings.forEach(meeting -> map.put(meeting.id(), meeting));
        return map;
    }

    private static Optional<ProgrammeChange> of(@Nullable Meeting before, @Nullable Meeting now) {
        return kind(before, now).map(kind -> new ProgrammeChange(kind, before, now));
    }

    private static Optional<ChangeKind> kind(@Nullable Meeting before, @Nullable Meeting now) {
        boolean was = before != null && before.takesPlace();
        if (now != null && now.takesPlace()) {
            return before == null || !was ? Optional.of(ChangeKind.NEW) : moved(before, now);
        } else if (!was) {
            return Optional.empty();
        }
        return Optional.of(
                now == null
                        ? ChangeKind.REMOVED
                        : switch (now.state()) {
                            case POSTPONED -> ChangeKind.POSTPONED;
                            case DECLINED -> ChangeKind.DECLINED;
                            default -> ChangeKind.CANCELLED;
                        });
    }

    private static Optional<ChangeKind> moved(Meeting before, Meeting now) {
        if (!before.start().equals(now.start()) || before.duration() != now.duration()) {
            return Optional.of(ChangeKind.MOVED);
        } else if (new ProgrammeChange(ChangeKind.PLACE, before, now).isElsewhere()) {
            return Optional.of(ChangeKind.PLACE);
        }
        boolean same = before.title().equals(now.title())
                && Set.copyOf(before.institutions()).equals(Set.copyOf(now.institutions()))
                && Set.copyOf(before.posts()).equals(Set.copyOf(now.posts()));
        return same ? Optional.empty() : Optional.of(ChangeKind.COUNTERPART);
    }
}

package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.IssuedProgramme;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Travel;

/// What is closed in the store: a meeting whose minutes are final and a closed mission, each with all
/// that belongs to it. The revisions that final minutes were made of can be read again for good.
final class Closing {
    private static final List<Kind> OF_MEETING =
            List.of(Kind.AGENDA_ITEM, Kind.ATTENDANCE, Kind.NOTE, Kind.ATTACHED_FILE);

    /// Where a record came from is no part of what it says: the earlier mission's meetings and notes are not
    /// what minutes are made of.
    private static final Set<String> ORIGINS = Set.of("continues", "commitments");

    private static final List<String> FOLLOW_UP = List.of("state", "stateDay", "evidence");

    private Closing() {}

    /// Checks that a record belongs neither to a meeting whose minutes are final nor to a mission that
    /// is closed. What became of a commitment is followed up all the same. Two records that turn
    /// out to be one may be joined all the same: whom a note is about is then another record, and the
    /// final minutes are read as they were. What became of a promise may be kept at any time.
    ///
    /// @param before the record as it is kept, or null where it is new
    /// @param after the record as it is to be, or null where it is to be deleted
    /// @param joined the ids of the records that the same step deletes or brings back
    static void check(Connection connection, @Nullable Kept before, @Nullable Kept after, Set<UUID> joined)
            throws SQLException {
        if (isJoining(before, after, joined) || isFollowUp(before, after)) {
            return;
        }
        for (var record : Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .toList()) {
            var meeting = meetingOf(record);
            if (meeting.isPresent()) {
                var version = finalVersion(connection, meeting.get());
                if (version.isPresent()) {
                    throw new RuleBroken("minutes.closed", version.get());
                }
            }
            checkMission(connection, record, after);
        }
    }

    private static void checkMission(Connection connection, Kept record, @Nullable Kept after) throws SQLException {
        var id = missionOf(connection, record);
        var mission = id.isEmpty()
                ? Optional.<Mission>empty()
                : Records.rows(
                                connection,
                                Kind.MISSION,
                                "where k.id = ?",
                                id.get().value())
                        .stream()
                        .map(Mission.class::cast)
                        .filter(Mission::isClosed)
                        .findFirst();
        if (mission.isEmpty()) {
            return;
        }
        if (!(after instanceof Mission reopened) || reopened.isClosed()) {
            throw new RuleBroken("mission.closed", mission.get().title());
        }
        var reason = reopened.reopenedBecause();
        if (reason.isBlank() || reason.equals(mission.get().reopenedBecause())) {
            throw new RuleBroken("mission.reason", mission.get().title());
        }
    }

    private static Optional<Id<Mission>> missionOf(Connection connection, Kept record) throws SQLException {
        return switch (record) {
            case Mission mission -> Optional.of(mission.id());
            case Meeting meeting -> Optional.of(meeting.mission());
            case Travel way -> Optional.of(way.mission());
            case IssuedProgramme issue -> Optional.of(issue.mission());
            case ProposedGrade grade -> Optional.of(grade.mission());
            case Minutes minutes -> missionOf(connection, minutes.meeting());
            default -> {
                var meeting = meetingOf(record);
                yield meeting.isEmpty() ? Optional.empty() : missionOf(connection, meeting.get());
            }
        };
    }

    private static Optional<Id<Mission>> missionOf(Connection connection, Id<Meeting> meeting) throws SQLException {
        return Records.rows(connection, Kind.MEETING, "where k.id = ?", meeting.value()).stream()
                .map(found -> ((Meeting) found).mission())
                .findFirst();
    }

    private static Optional<Id<Meeting>> meetingOf(Kept record) {
        return switch (record) {
            case Meeting meeting -> Optional.of(meeting.id());
            case AgendaItem item -> Optional.of(item.meeting());
            case Attendance line -> Optional.of(line.meeting());
            case Note note -> Optional.of(note.meeting());
            case AttachedFile file -> Optional.of(file.meeting());
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> finalVersion(Connection connection, Id<Meeting> meeting) throws SQLException {
        return Database.query(
                        connection,
                        "select version, state from minutes where meeting = ? order by version desc",
                        row -> "final".equals(row.getString(2))
                                ? Optional.of(row.getInt(1))
                                : Optional.<Integer>empty(),
                        meeting.value())
                .stream()
                .findFirst()
                .flatMap(last -> last);
    }

    /// Whether nothing changes but what became of a commitment.
    private static boolean isFollowUp(@Nullable Kept before, @Nullable Kept after) {
        return before instanceof Note old
                && after instanceof Note note
                && old.kind() == NoteKind.COMMITMENT
                && note.kind() == NoteKind.COMMITMENT
                && Kind.NOTE.shape().fields().stream()
                        .filter(field -> !FOLLOW_UP.contains(field.name()))
                        .allMatch(field -> Objects.equals(
                                Kind.NOTE.shape().value(old, field),
                                Kind.NOTE.shape().value(note, field)));
    }

    private static boolean isJoining(@Nullable Kept before, @Nullable Kept after, Set<UUID> joined) {
        if (before == null || after == null) {
            return false;
        }
        return Kind.of(after).shape().fields().stream().allMatch(field -> {
            var old = Kind.of(after).shape().value(before, field);
            var given = Kind.of(after).shape().value(after, field);
            boolean refers = field.form() == Form.REFERENCE || field.form() == Form.REFERENCES;
            return Objects.equals(old, given)
                    || refers
                            && Stream.concat(ids(old).stream(), ids(given).stream())
                                    .anyMatch(joined::contains);
        });
    }

    /// The ids of the revisions of all that the minutes of a meeting are made of: the meeting with its
    /// agenda, attendance and notes, and all that these refer to, near or far.
    static List<String> revisions(Connection connection, Id<Meeting> meeting) throws SQLException {
        var found = new LinkedHashSet<String>();
        var seen = new LinkedHashSet<UUID>();
        var waiting = new ArrayDeque<Kept>(Records.rows(connection, Kind.MEETING, "where k.id = ?", meeting.value()));
        for (var kind : OF_MEETING) {
            waiting.addAll(Records.rows(connection, kind, "where k.meeting = ?", meeting.value()));
        }
        while (!waiting.isEmpty()) {
            var record = waiting.poll();
            if (seen.add(record.id().value())) {
                var kind = Kind.of(record);
                found.addAll(Database.query(
                        connection,
                        "select revision from " + kind.word() + " where id = ?",
                        row -> row.getString(1),
                        record.id().value()));
                // who held a post that day is named for it
                if (kind == Kind.PERSON || kind == Kind.POST) {
                    waiting.addAll(Records.rows(
                            connection,
                            Kind.TENURE,
                            "where k." + kind.word() + " = ?",
                            record.id().value()));
                }
                for (var field : kind.shape().fields()) {
                    if (ORIGINS.contains(field.name())) {
                        continue;
                    }
                    for (var id : ids(kind.shape().value(record, field))) {
                        for (var target : field.targets()) {
                            waiting.addAll(Records.rows(connection, target, "where k.id = ?", id));
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /// The records of revisions, as they were then. Revisions that this store does not have are left
    /// out.
    static List<Kept> read(Connection connection, List<String> revisions) throws SQLException {
        var records = new ArrayList<Kept>();
        for (var id : revisions) {
            Database.query(
                            connection,
                            "select id, content from revision where id = ?",
                            row -> WorkingCopy.revision(row.getString(1), row.getString(2)),
                            id)
                    .forEach(revision -> revision.kept().ifPresent(records::add));
        }
        return records;
    }

    private static List<UUID> ids(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Id<?> id -> List.of(id.value());
            case List<?> several ->
                several.stream().flatMap(each -> ids(each).stream()).toList();
            default -> List.of();
        };
    }
}

package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Party;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;

/// All missions at once, to be counted. Notes are the most there is and are the only thing whose
/// words are not needed, so they are read from the columns of their table, without their words.
final class Counting {
    /// What figures are looked up by.
    private static final List<Kind> NAMED = List.of(Kind.INSTITUTION, Kind.POST, Kind.PERSON, Kind.TENURE);

    private Counting() {}

    /// Each mission with all that belongs to it, in the order in which they were made.
    static List<MissionFile> files(Connection c) throws SQLException {
        var named = new ArrayList<Kept>();
        for (var kind : NAMED) {
            named.addAll(Records.rows(c, kind, ""));
        }
        var register = new Register(named);
        var meetings = all(c, Meeting.class);
        var missionOf = meetings.stream().collect(Collectors.toMap(Meeting::id, Meeting::mission));
        var byMission = meetings.stream().collect(Collectors.groupingBy(Meeting::mission));
        var agenda = by(all(c, AgendaItem.class), item -> missionOf.get(item.meeting()));
        var attendance = by(all(c, Attendance.class), line -> missionOf.get(line.meeting()));
        var notes = by(notes(c), note -> missionOf.get(note.meeting()));
        return all(c, Mission.class).stream()
                .map(mission -> new MissionFile(
                        mission,
                        register,
                        byMission.getOrDefault(mission.id(), List.of()),
                        agenda.getOrDefault(mission.id(), List.of()),
                        attendance.getOrDefault(mission.id(), List.of()),
                        notes.getOrDefault(mission.id(), List.of())))
                .toList();
    }

    private static <T extends Kept> List<T> all(Connection c, Class<T> type) throws SQLException {
        return Records.rows(c, Kind.of(type), "").stream().map(type::cast).toList();
    }

    /// What belongs to a meeting that is gone belongs to no mission.
    private static <T> Map<Id<Mission>, List<T>> by(List<T> records, Function<T, @Nullable Id<Mission>> mission) {
        var grouped = new HashMap<Id<Mission>, List<T>>();
        for (var record : records) {
            var id = mission.apply(record);
            if (id != null) {
                grouped.computeIfAbsent(id, key -> new ArrayList<>()).add(record);
            }
        }
        return grouped;
    }

    private static List<Note> notes(Connection c) throws SQLException {
        var bearing = new HashMap<UUID, List<Id<Recommendation>>>();
        for (var link : Database.query(
                c,
                "select l.record, l.target from link l join note n on n.id = l.record"
                        + " where l.field = 'recommendations'",
                row -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})) {
            bearing.computeIfAbsent(link[0], key -> new ArrayList<>(1)).add(new Id<>(link[1]));
        }
        var kinds = words(NoteKind.values());
        var states = words(CommitmentState.values());
        return Database.query(c, "select id, meeting, speaker, kind, time, due, state from note", row -> {
            var id = row.getObject(1, UUID.class);
            var speaker = row.getObject(3, UUID.class);
            var due = row.getDate(6);
            return new Note(
                    new Id<>(id),
                    new Id<>(row.getObject(2, UUID.class)),
                    bearing.getOrDefault(id, List.of()),
                    speaker == null ? null : new Id<Party>(speaker),
                    kinds.getOrDefault(row.getString(4), NoteKind.STATEMENT),
                    "",
                    row.getTimestamp(5).toLocalDateTime(),
                    Confidentiality.CONFIDENTIAL,
                    "",
                    "",
                    due == null ? null : due.toLocalDate(),
                    "",
                    states.getOrDefault(row.getString(7), CommitmentState.OPEN),
                    null,
                    "",
                    false);
        });
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        return Arrays.stream(constants).collect(Collectors.toMap(Field::wordOf, Function.identity()));
    }
}

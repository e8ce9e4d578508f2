package org.rapporteur.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
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

/// A mission to be counted. Notes are the most there is and are the only thing whose words are not
/// needed, so they are read from the columns of their table, without their words.
final class Counting {
    private Counting() {}

    /// A mission with all that belongs to it.
    static MissionFile file(Connection c, Mission mission, Register shared) throws SQLException {
        return new MissionFile(
                mission,
                shared,
                Records.rows(
                                c,
                                Kind.MEETING,
                                "where k.mission = ?",
                                mission.id().value())
                        .stream()
                        .map(Meeting.class::cast)
                        .toList(),
                Records.ofMeetings(c, AgendaItem.class, mission.id()),
                Records.ofMeetings(c, Attendance.class, mission.id()),
                notes(c, mission.id().value()));
    }

    private static List<Note> notes(Connection c, UUID mission) throws SQLException {
        var bearing = new HashMap<UUID, List<Id<Recommendation>>>();
        for (var link : Database.query(
                c,
                "select l.record, l.target from link l join note n on n.id = l.record"
                        + " join meeting m on m.id = n.meeting"
                        + " where m.mission = ? and l.field = 'recommendations'",
                row -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)},
                mission)) {
            bearing.computeIfAbsent(link[0], key -> new ArrayList<>(1)).add(new Id<>(link[1]));
        }
        var kinds = words(NoteKind.values());
        var states = words(CommitmentState.values());
        return Database.query(
                c,
                "select n.id, n.meeting, n.speaker, n.kind, n.time, n.due, n.state from note n"
                        + " join meeting m on m.id = n.meeting where m.mission = ?",
                row -> note(row, bearing, kinds, states),
                mission);
    }

    private static Note note(
            ResultSet row,
            Map<UUID, List<Id<Recommendation>>> bearing,
            Map<String, NoteKind> kinds,
            Map<String, CommitmentState> states)
            throws SQLException {
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
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        return Arrays.stream(constants).collect(Collectors.toMap(Field::wordOf, Function.identity()));
    }
}

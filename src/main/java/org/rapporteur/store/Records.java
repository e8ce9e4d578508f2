package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.IssuedProgramme;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Programme;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;

/// Finding and reading what is kept. Deleted records are not found, save by [#history] and
/// [#deleted].
public final class Records {
    /// The kinds that are known by a name, a title or a citation, shared by all missions.
    private static final List<Kind> SHARED =
            List.of(Kind.INSTITUTION, Kind.POST, Kind.PERSON, Kind.TENURE, Kind.DOCUMENT, Kind.RECOMMENDATION);

    /// The kinds that a mission's file finds in its register beside them.
    private static final List<Kind> OF_MISSION = List.of(Kind.TRAVEL, Kind.PROPOSED_GRADE);

    private final Store store;

    Records(Store store) {
        this.store = store;
    }

    /// The record of an id, or empty where it is unknown or deleted.
    @SuppressWarnings("unchecked") // an id names a record of its kind
    public <T extends Kept> Optional<T> find(Id<T> id) {
        return store.read(c -> {
            var kind = kind(c, id.value());
            return kind.isEmpty()
                    ? Optional.empty()
                    : rows(c, kind.get(), "where k.id = ?", id.value()).stream()
                            .map(kept -> (T) kept)
                            .findFirst();
        });
    }

    /// All records of a class, in the order in which they were made.
    public <T extends Kept> List<T> all(Class<T> type) {
        return store.read(c -> cast(type, rows(c, Kind.of(type), "")));
    }

    /// The records of a class whose reference points to a record, in the order in which they were
    /// made.
    ///
    /// @param field the word of the reference
    public <T extends Kept> List<T> where(Class<T> type, String field, Id<?> target) {
        var column = Kind.of(type).shape().field(field).orElseThrow().word();
        return store.read(c -> cast(type, rows(c, Kind.of(type), "where k." + column + " = ?", target.value())));
    }

    /// A mission with all that belongs to it.
    ///
    /// @throws RuleBroken when there is no such mission
    public MissionFile missionFile(Id<Mission> id) {
        return store.read(c -> missionFile(c, id));
    }

    /// A mission with all that belongs to it, or empty where it is unknown or deleted.
    public Optional<MissionFile> findMissionFile(Id<Mission> id) {
        return find(id).map(there -> missionFile(there.id()));
    }

    /// A mission with all that belongs to it, to be counted: its notes have no words.
    ///
    /// @param shared what all missions share, as it was read before
    public MissionFile toCount(Mission mission, Register shared) {
        return store.read(c -> Counting.file(c, mission, shared));
    }

    /// The missions in which any record names any of these, in no order.
    public Set<Id<Mission>> missionsNaming(Set<Id<?>> named) {
        return store.read(c -> Naming.missions(c, named));
    }

    /// What all missions share, to be read once where many of them are.
    public Register shared() {
        return store.read(c -> register(c, SHARED));
    }

    /// A mission with all that belongs to it.
    ///
    /// @param shared what all missions share, as it was read before
    /// @throws RuleBroken when there is no such mission
    public MissionFile missionFile(Id<Mission> id, Register shared) {
        return store.read(c -> missionFile(c, id, shared));
    }

    /// A mission's programme with what was issued of it last and before that. A revision that an issue
    /// names and this store does not have is left out.
    ///
    /// @throws RuleBroken when there is no such mission
    public Programme programme(Id<Mission> id) {
        return store.read(c -> {
            var issued = cast(IssuedProgramme.class, rows(c, Kind.ISSUED_PROGRAMME, "where k.mission = ?", id.value()));
            var lastTwo = issued.stream()
                    .sorted(Comparator.comparing(IssuedProgramme::number))
                    .skip(Math.max(0, issued.size() - 2))
                    .toList();
            var issues = new ArrayList<Programme.Issue>();
            for (var issue : lastTwo) {
                issues.add(new Programme.Issue(issue, asOf(c, issue.revisions())));
            }
            var revisions = Database.query(
                    c, "select revision from meeting where mission = ?", row -> row.getString(1), id.value());
            return new Programme(missionFile(c, id), revisions, issues);
        });
    }

    private static List<Meeting> asOf(Connection connection, List<String> revisions) throws SQLException {
        var meetings = new ArrayList<Meeting>();
        for (var revision : revisions) {
            revisions(connection, "select id, content from revision where id = ?", revision)
                    .flatMap(Revision::kept)
                    .filter(Meeting.class::isInstance)
                    .map(Meeting.class::cast)
                    .ifPresent(meetings::add);
        }
        return meetings;
    }

    private static MissionFile missionFile(Connection c, Id<Mission> id) throws SQLException {
        return missionFile(c, id, register(c, SHARED));
    }

    private static MissionFile missionFile(Connection c, Id<Mission> id, Register shared) throws SQLException {
        var mission = cast(Mission.class, rows(c, Kind.MISSION, "where k.id = ?", id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("reference.unknown", Kind.MISSION, id.toString()));
        var looked = new ArrayList<Kept>();
        for (var kind : OF_MISSION) {
            looked.addAll(rows(c, kind, "where k.mission = ?", id.value()));
        }
        looked.addAll(ofMeetings(c, AttachedFile.class, id));
        return new MissionFile(
                mission,
                shared.with(looked),
                cast(Meeting.class, rows(c, Kind.MEETING, "where k.mission = ?", id.value())),
                ofMeetings(c, AgendaItem.class, id),
                ofMeetings(c, Attendance.class, id),
                ofMeetings(c, Note.class, id));
    }

    /// The records that others name in words: those shared by all missions, the missions, and the
    /// meetings of one mission or of all.
    public Register register(@Nullable Id<Mission> mission) {
        return store.read(c -> {
            var records = new ArrayList<>(register(c, SHARED).all(Kept.class));
            records.addAll(rows(c, Kind.MISSION, ""));
            records.addAll(
                    mission == null
                            ? rows(c, Kind.MEETING, "")
                            : rows(c, Kind.MEETING, "where k.mission = ?", mission.value()));
            return new Register(records);
        });
    }

    /// The same of all missions, with others beside them, such as what was deleted.
    public Register registerWith(Collection<? extends Kept> others) {
        var records = new ArrayList<>(register(null).all(Kept.class));
        records.addAll(others);
        return new Register(records);
    }

    /// How often a meeting was changed since it was made; a calendar goes by it.
    public int changes(Meeting meeting) {
        return history(meeting.id().value()).size() - 1;
    }

    /// The ids of the revisions of all that a meeting's minutes are made of, as it is now.
    public List<String> revisionsOf(Meeting meeting) {
        return store.read(c -> Closing.revisions(c, meeting.id()));
    }

    /// The versions of a meeting's minutes, the first first.
    public List<Minutes> minutesOf(Meeting meeting) {
        return where(Minutes.class, "meeting", meeting.id()).stream()
                .sorted(Comparator.comparing(Minutes::version))
                .toList();
    }

    /// What final minutes were made of, as it was then: their one meeting with its mission.
    ///
    /// @throws RuleBroken when this store does not have it
    public MissionFile asSigned(Minutes minutes) {
        var records = store.read(c -> Closing.read(c, minutes.revisions()));
        return new MissionFile(
                of(records, Mission.class).stream()
                        .findFirst()
                        .orElseThrow(() -> new RuleBroken("minutes.unreadable", minutes.version())),
                new Register(records),
                of(records, Meeting.class),
                of(records, AgendaItem.class),
                of(records, Attendance.class),
                of(records, Note.class));
    }

    private static <T extends Kept> List<T> of(List<Kept> records, Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// What became of a record, the first change first.
    ///
    /// @throws RuleBroken when there never was such a record
    public List<Change> history(UUID record) {
        return store.read(c -> {
            var revisions = Database.query(
                    c,
                    "select id, content from revision where record = ? order by number",
                    row -> WorkingCopy.revision(row.getString(1), row.getString(2)),
                    record);
            if (revisions.isEmpty()) {
                throw new RuleBroken("record.unknown", record.toString());
            }
            return Change.between(revisions);
        });
    }

    /// The record of a revision, as it was then; empty where the revision deleted it or is unknown.
    public Optional<Kept> asOf(String revision) {
        return store.read(c -> revisions(c, "select id, content from revision where id = ?", revision)
                .flatMap(Revision::kept));
    }

    /// The ids of deleted records with what they were, the last deleted first.
    public List<Kept> deleted() {
        return store.read(Records::deleted);
    }

    /// The deleted records that stay when the bin is emptied, with the reason.
    public Map<UUID, Stays> staying() {
        return store.read(Emptying::staying);
    }

    /// Of a record that was erased a tombstone is left and nothing to show.
    static List<Kept> deleted(Connection c) throws SQLException {
        var records = Database.query(c, """
                select r.record, max(r.number) from revision r
                where r.record in (select h.record from head h)
                  and r.record not in (select h.record from head h join revision l on l.id = h.revision
                                       where not l.tombstone)
                group by r.record order by 2 desc""", row -> row.getObject(1, UUID.class));
        var kept = new ArrayList<Kept>();
        for (var record : records) {
            last(c, record).flatMap(Revision::kept).ifPresent(kept::add);
        }
        return kept;
    }

    /// The revision that a record is shown by, or that it was last shown by before it was deleted.
    static Optional<Revision> last(Connection connection, UUID record) throws SQLException {
        var shown = revisions(
                connection,
                "select r.id, r.content from head h join revision r on r.id = h.revision"
                        + " where h.record = ? and not r.tombstone order by r.generation desc, r.id desc",
                record);
        return shown.isPresent()
                ? shown
                : revisions(
                        connection,
                        "select id, content from revision where record = ? and not tombstone"
                                + " order by generation desc, id desc",
                        record);
    }

    /// A revision that is known to be there.
    static Revision revision(Connection connection, String id) throws SQLException {
        return revisions(connection, "select id, content from revision where id = ?", id)
                .orElseThrow(() -> new Damaged("revision"));
    }

    private static Optional<Revision> revisions(Connection connection, String sql, Object parameter)
            throws SQLException {
        return Database.query(
                        connection, sql, row -> WorkingCopy.revision(row.getString(1), row.getString(2)), parameter)
                .stream()
                .findFirst();
    }

    /// The records of a kind's table `k` that meet a condition, each read from its verified content.
    static List<Kept> rows(Connection connection, Kind kind, String condition, Object... parameters)
            throws SQLException {
        return Database.query(
                        connection,
                        "select r.id, r.content from %s k join revision r on r.id = k.revision %s order by k.created"
                                .formatted(kind.word(), condition),
                        row -> WorkingCopy.revision(row.getString(1), row.getString(2)),
                        parameters)
                .stream()
                .flatMap(revision -> revision.kept().stream())
                .toList();
    }

    /// The attached files that were ever named, one for each content; deleted ones too, since they can be
    /// restored.
    static List<AttachedFile> attachedEver(Connection connection) throws SQLException {
        return Database.query(
                        connection,
                        "select id, content from revision where kind = ? and not tombstone order by number",
                        row -> WorkingCopy.revision(row.getString(1), row.getString(2)),
                        Kind.ATTACHED_FILE.word())
                .stream()
                .flatMap(revision -> revision.kept().stream())
                .map(AttachedFile.class::cast)
                .collect(Collectors.toMap(
                        file -> file.sha256() + file.size(),
                        file -> file,
                        (earlier, later) -> later,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /// The kind of a record, or empty where it is unknown to the store or to this program.
    static Optional<Kind> kind(Connection connection, UUID record) throws SQLException {
        return Database.query(connection, "select kind from revision where record = ?", row -> row.getString(1), record)
                .stream()
                .findFirst()
                .flatMap(Kind::ofWord);
    }

    private static Register register(Connection connection, List<Kind> kinds) throws SQLException {
        var records = new ArrayList<Kept>();
        for (var kind : kinds) {
            records.addAll(rows(connection, kind, ""));
        }
        return new Register(records);
    }

    static <T extends Kept> List<T> ofMeetings(Connection connection, Class<T> type, Id<Mission> mission)
            throws SQLException {
        return cast(
                type,
                rows(
                        connection,
                        Kind.of(type),
                        "join meeting m on m.id = k.meeting where m.mission = ?",
                        mission.value()));
    }

    private static <T extends Kept> List<T> cast(Class<T> type, List<Kept> records) {
        return records.stream().map(type::cast).toList();
    }
}

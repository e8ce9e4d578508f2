package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.RuleBroken;

/// The H2 copy of the journal that the program queries. It can be made anew from the journal at any
/// time, and is, whenever it does not match the journal or does not verify.
final class WorkingCopy implements AutoCloseable {
    private static final String INSERT_REVISION =
            "insert into revision (id, record, kind, generation, device, sequence, tombstone, number, content)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Path folder;
    private final Keys keys;
    private Database database;
    private boolean rebuilt;

    WorkingCopy(Path folder, Keys keys) {
        this.folder = folder;
        this.keys = keys;
        this.database = openOrNew();
    }

    /// Whether the copy was made anew since it was opened.
    boolean rebuilt() {
        return rebuilt;
    }

    /// Whether the copy stands where the journal ends, with tables of this program.
    boolean matches(Segment.End end) {
        try {
            return end().equals(code(end))
                    && database.query("select count(*) from head", row -> row.getLong(1))
                            .getFirst()
                            .equals(database.query(
                                            "select count(*) from revision r join head h on h.revision = r.id",
                                            row -> row.getLong(1))
                                    .getFirst());
        } catch (Database.Failed e) {
            return false;
        }
    }

    private String end() {
        return database.query("select content from copy_state where name = 'end'", row -> row.getString(1)).stream()
                .findFirst()
                .orElse("");
    }

    /// The contents that stand in the copy and not in a set of ids: saves that the journal lost. Those
    /// that do not verify are left out.
    List<String> contentsBeyond(java.util.Set<String> known) {
        try {
            return database
                    .query("select id, content from revision order by number", row ->
                            new String[] {row.getString(1), row.getString(2)})
                    .stream()
                    .filter(row ->
                            !known.contains(row[0]) && Revision.idOf(row[1]).equals(row[0]))
                    .map(row -> row[1])
                    .toList();
        } catch (Database.Failed e) {
            return List.of();
        }
    }

    /// Takes the revisions of one save, in one transaction.
    ///
    /// @param end the end of the journal with them
    void apply(List<String> contents, Segment.End end) {
        database.change(c -> {
            long number = Database.query(c, "select coalesce(max(number), 0) from revision", row -> row.getLong(1))
                    .getFirst();
            for (var content : contents) {
                var id = Revision.idOf(content);
                if (Database.query(c, "select 1 from revision where id = ?", row -> 1, id)
                        .isEmpty()) {
                    var revision = Revision.of(content);
                    var heads = heads(c, revision.record()).with(id, revision);
                    addRevision(c, id, revision, ++number, content);
                    setHeads(c, revision.record(), heads);
                    show(c, revision.record(), heads, created(c, revision.record()));
                }
            }
            setEnd(c, end);
        });
    }

    /// Makes the copy anew from the whole journal.
    void rebuild(Journal journal) {
        rebuilt = true;
        database.close();
        deleteFile();
        database = openOrNew();
        database.change(c -> {
            var heads = new LinkedHashMap<UUID, Heads>();
            var created = new java.util.HashMap<UUID, Long>();
            try (var insert = c.prepareStatement(INSERT_REVISION)) {
                var seen = new java.util.HashSet<String>();
                journal.replay(contents -> {
                    for (var content : contents) {
                        var id = Revision.idOf(content);
                        if (seen.add(id)) {
                            var revision = Revision.of(content);
                            created.putIfAbsent(revision.record(), (long) seen.size());
                            heads.merge(
                                    revision.record(),
                                    Heads.NONE.with(id, revision),
                                    (old, first) -> old.with(id, revision));
                            batch(insert, id, revision, seen.size(), content);
                        }
                    }
                });
                insert.executeBatch();
            }
            for (var each : heads.entrySet()) {
                setHeads(c, each.getKey(), each.getValue());
                show(c, each.getKey(), each.getValue(), created.getOrDefault(each.getKey(), 0L));
            }
            setEnd(c, journal.end());
        });
    }

    /// Reads in one transaction.
    ///
    /// @throws Damaged when what is read does not verify
    /// @throws Database.Failed when H2 cannot read it
    <T> T read(Database.Work<T> work) {
        return database.transaction(work);
    }

    /// The heads of a record.
    static Heads heads(Connection connection, UUID record) throws SQLException {
        return new Heads(Database.query(
                connection,
                "select r.id, r.generation, r.tombstone from head h join revision r on r.id = h.revision"
                        + " where h.record = ?",
                row -> new Heads.Head(row.getString(1), row.getInt(2), row.getBoolean(3)),
                record));
    }

    /// The revision of an id, verified.
    ///
    /// @throws Damaged when its content is not what its id says
    static Revision revision(String id, String content) {
        if (!Revision.idOf(content).equals(id)) {
            throw new Damaged("a row of the working copy");
        }
        return Revision.of(content);
    }

    /// The record that a revision leaves, or empty where this program does not know its kind or
    /// cannot read it.
    static Optional<Kept> kept(Revision revision) {
        var body = revision.body();
        return body == null
                ? Optional.empty()
                : Kind.ofWord(revision.kind()).flatMap(kind -> {
                    try {
                        return Optional.of(Json.record(kind, revision.record(), body));
                    } catch (RuleBroken e) {
                        return Optional.empty();
                    }
                });
    }

    @Override
    public void close() {
        database.close();
    }

    private Database openOrNew() {
        Optional<Database> opened = Optional.empty();
        try {
            opened = Optional.of(Database.open(folder, keys));
            var fingerprint =
                    opened.get().query("select content from copy_state where name = 'tables'", row -> row.getString(1));
            if (fingerprint.equals(List.of(Tables.fingerprint()))) {
                return opened.get();
            }
        } catch (Database.Failed e) {
            // missing, damaged or another program's: a new one takes its place
        }
        opened.ifPresent(Database::close);
        deleteFile();
        var empty = Database.open(folder, keys);
        empty.change(c -> {
            for (var statement : Tables.statements()) {
                Database.execute(c, statement);
            }
            Database.execute(c, "insert into copy_state (name, content) values ('tables', ?)", Tables.fingerprint());
            setEnd(c, Segment.End.NONE);
        });
        return empty;
    }

    private void deleteFile() {
        try {
            Database.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addRevision(Connection connection, String id, Revision revision, long number, String content)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT_REVISION)) {
            batch(insert, id, revision, number, content);
            insert.executeBatch();
        }
    }

    private static void batch(
            java.sql.PreparedStatement insert, String id, Revision revision, long number, String content) {
        try {
            var values = new ArrayList<Object>(
                    Arrays.asList(id, revision.record(), revision.kind(), revision.generation(), revision.device()));
            values.addAll(Arrays.asList(revision.sequence(), revision.tombstone(), number, content));
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.addBatch();
        } catch (SQLException e) {
            throw new Database.Failed(e);
        }
    }

    private static void setHeads(Connection connection, UUID record, Heads heads) throws SQLException {
        Database.execute(connection, "delete from head where record = ?", record);
        for (var id : heads.ids()) {
            Database.execute(connection, "insert into head (record, revision) values (?, ?)", record, id);
        }
    }

    private static void show(Connection connection, UUID record, Heads heads, long created) throws SQLException {
        var shown = heads.shown();
        var sought = shown.isPresent() ? shown.get().id() : heads.ids().getFirst();
        var revision = Database.query(
                        connection, "select content from revision where id = ?", row -> row.getString(1), sought)
                .stream()
                .findFirst()
                .map(Revision::of);
        var kept = shown.isPresent() ? revision.flatMap(WorkingCopy::kept) : Optional.<Kept>empty();
        if (kept.isPresent()) {
            Tables.put(connection, kept.get(), sought, created);
        } else {
            var kind = revision.flatMap(known -> Kind.ofWord(known.kind()));
            if (kind.isPresent()) {
                Tables.remove(connection, kind.get(), record);
            }
        }
    }

    private static long created(Connection connection, UUID record) throws SQLException {
        return Database.query(
                        connection, "select min(number) from revision where record = ?", row -> row.getLong(1), record)
                .getFirst();
    }

    private static void setEnd(Connection connection, Segment.End end) throws SQLException {
        Database.execute(connection, "delete from copy_state where name = 'end'");
        Database.execute(connection, "insert into copy_state (name, content) values ('end', ?)", code(end));
    }

    private static String code(Segment.End end) {
        return end.sequence() + " " + end.chain();
    }
}

package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;

/// The H2 copy of the journal that the program queries. It can be made anew from the journal at any
/// time, and is, whenever it does not match the journal or does not verify.
final class WorkingCopy implements AutoCloseable {
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

    /// Where the journal ended when the copy last followed it, as [#code] writes it; empty where the
    /// copy cannot be read.
    String followed() {
        try {
            return database.query("select content from copy_state where name = 'end'", row -> row.getString(1)).stream()
                    .findFirst()
                    .orElse("");
        } catch (Database.Failed e) {
            return "";
        }
    }

    /// The contents that stand in the copy and not in a set of ids: saves that the journal lost. Those
    /// that do not verify are left out.
    List<String> contentsBeyond(Set<String> known) {
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
            Database.Writer writer = (sql, parameters) -> Database.execute(c, sql, parameters);
            long number = Database.query(c, "select coalesce(max(number), 0) from revision", row -> row.getLong(1))
                    .getFirst();
            for (var content : contents) {
                var id = Revision.idOf(content);
                if (Database.query(c, "select 1 from revision where id = ?", row -> 1, id)
                        .isEmpty()) {
                    var revision = Revision.of(content);
                    var heads = heads(c, revision.record()).with(id, revision.outline());
                    addRevision(writer, id, revision, ++number, content);
                    long created = created(c, revision);
                    forget(c, revision);
                    addHeads(writer, revision.record(), heads);
                    var shown = shown(c, heads);
                    if (shown.isPresent()) {
                        Tables.put(
                                writer, shown.get(), heads.shown().orElseThrow().id(), created);
                    }
                }
            }
            setEnd(c, end);
        });
    }

    /// Closes the copy and deletes it, on the disk too; [#rebuild] makes it anew.
    void discard() throws IOException {
        database.close();
        Database.delete(folder);
        Disk.forceFolderOf(folder.resolve(Store.KEYS));
    }

    /// Makes the copy anew from the whole journal.
    void rebuild(Journal journal) {
        rebuilt = true;
        database.close();
        deleteFile();
        database = openOrNew();
        database.change(c -> {
            try (var batches = new Batches(c)) {
                fill(batches, journal);
            }
            setEnd(c, journal.end());
        });
    }

    private static void fill(Batches batches, Journal journal) throws SQLException {
        var heads = new LinkedHashMap<UUID, Heads>();
        var created = new HashMap<UUID, Long>();
        var shown = new HashMap<String, Kept>();
        var seen = new HashSet<String>();
        journal.replay(save -> {
            for (var content : save.contents()) {
                var id = Revision.idOf(content);
                if (seen.add(id)) {
                    var revision = Revision.of(content);
                    created.putIfAbsent(revision.record(), (long) seen.size());
                    // what is replaced is shown no more, and need not be held
                    revision.parents().forEach(shown::remove);
                    revision.kept().ifPresent(kept -> shown.put(id, kept));
                    var before = heads.getOrDefault(revision.record(), Heads.NONE);
                    heads.put(revision.record(), before.with(id, revision.outline()));
                    try {
                        addRevision(batches, id, revision, seen.size(), content);
                    } catch (SQLException e) {
                        throw new Database.Failed(e);
                    }
                }
            }
        });
        for (var each : heads.entrySet()) {
            addHeads(batches, each.getKey(), each.getValue());
            var head = each.getValue().shown();
            var record = head.map(Heads.Head::id).map(shown::get);
            if (head.isPresent() && record.isPresent()) {
                Tables.put(batches, record.get(), head.get().id(), created.getOrDefault(each.getKey(), 0L));
            }
        }
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
        return Revision.of(verified(id, content));
    }

    /// The content of a revision's id, verified.
    ///
    /// @throws Damaged when it is not what its id says
    static String verified(String id, String content) {
        if (!Revision.idOf(content).equals(id)) {
            throw new Damaged("a row of the working copy");
        }
        return content;
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

    private static void addRevision(Database.Writer writer, String id, Revision revision, long number, String content)
            throws SQLException {
        writer.write(
                "insert into revision (id, record, kind, generation, device, sequence, tombstone, number, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                revision.record(),
                revision.kind(),
                revision.generation(),
                revision.device(),
                revision.sequence(),
                revision.tombstone(),
                number,
                content);
    }

    private static void addHeads(Database.Writer writer, UUID record, Heads heads) throws SQLException {
        for (var id : heads.ids()) {
            writer.write("insert into head (record, revision) values (?, ?)", record, id);
        }
    }

    /// Takes a record's heads and row away before new ones are written.
    private static void forget(Connection connection, Revision revision) throws SQLException {
        Database.execute(connection, "delete from head where record = ?", revision.record());
        var kind = Kind.ofWord(revision.kind());
        if (kind.isPresent()) {
            Tables.remove(connection, kind.get(), revision.record());
        }
    }

    private static Optional<Kept> shown(Connection connection, Heads heads) throws SQLException {
        var head = heads.shown();
        return head.isEmpty()
                ? Optional.empty()
                : Database.query(
                                connection,
                                "select content from revision where id = ?",
                                row -> row.getString(1),
                                head.get().id())
                        .stream()
                        .findFirst()
                        .map(Revision::of)
                        .flatMap(Revision::kept);
    }

    /// The number of a record's first revision, from its row where it has one: a record can have
    /// thousands of revisions.
    private static long created(Connection connection, Revision revision) throws SQLException {
        var kind = Kind.ofWord(revision.kind());
        var known = kind.isEmpty()
                ? List.<Long>of()
                : Database.query(
                        connection,
                        "select created from " + kind.get().word() + " where id = ?",
                        row -> row.getLong(1),
                        revision.record());
        return !known.isEmpty()
                ? known.getFirst()
                : Database.query(
                                connection,
                                "select min(number) from revision where record = ?",
                                row -> row.getLong(1),
                                revision.record())
                        .getFirst();
    }

    private static void setEnd(Connection connection, Segment.End end) throws SQLException {
        Database.execute(connection, "delete from copy_state where name = 'end'");
        Database.execute(connection, "insert into copy_state (name, content) values ('end', ?)", code(end));
    }

    /// An end of the journal as one text.
    static String code(Segment.End end) {
        return end.sequence() + " " + end.chain();
    }
}

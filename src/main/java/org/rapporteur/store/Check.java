package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.RuleBroken;

/// The comparison of the whole journal with the whole working copy.
public final class Check {
    /// What was found.
    ///
    /// @param saves frames of the journal that verified, each one save
    /// @param changes revisions in them
    /// @param records records that are there, deleted ones left out
    /// @param differences where the working copy differs, in words without content; empty when it
    ///     equals the journal
    /// @param files contents of attached files that were looked at
    /// @param damaged the files whose content is missing or does not verify
    public record Result(
            long saves, long changes, int records, List<String> differences, int files, List<AttachedFile> damaged) {

        /// Whether all is as it should be.
        public boolean isSound() {
            return differences.isEmpty() && damaged.isEmpty();
        }

        Result with(int lookedAt, List<AttachedFile> found) {
            return new Result(saves, changes, records, differences, lookedAt, found);
        }
    }

    /// So many revisions are read at once.
    private static final int TOGETHER = 50;

    private final Journal journal;
    private final Set<String> revisions = new HashSet<>();
    private final Map<UUID, Heads> heads = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private long saves;
    private int records;

    private Check(Journal journal) {
        this.journal = journal;
    }

    /// Goes through the journal twice and holds no content of it: a store that was left open after years of
    /// missions is checked with little memory.
    ///
    /// @throws RuleBroken `store.damaged` where the journal does not verify
    static Result of(Journal journal, WorkingCopy copy) {
        var check = new Check(journal);
        check.learn();
        check.compare(copy);
        return new Result(
                check.saves, check.revisions.size(), check.records, List.copyOf(check.differences), 0, List.of());
    }

    /// Which revisions there are, and which of them are heads.
    private void learn() {
        replay(save -> {
            saves++;
            for (var line : save.lines()) {
                var id = line.id();
                if (revisions.add(id)) {
                    var revision = line.outline();
                    heads.merge(
                            revision.record(),
                            Heads.NONE.with(id, revision),
                            (before, alone) -> before.with(id, revision));
                }
            }
        });
    }

    private void compare(WorkingCopy copy) {
        try {
            copy.read(c -> {
                compareRevisions(c);
                compareHeads(c);
                compareRecords(c);
                return true;
            });
        } catch (Damaged | Database.Failed e) {
            differences.add("the working copy cannot be read");
        }
    }

    private void compareRevisions(Connection c) throws SQLException {
        var left = new HashSet<>(revisions);
        var last = "";
        while (last != null) {
            last = compareRevisions(c, last, left);
        }
        if (!left.isEmpty()) {
            differences.add("the number of revisions");
        }
    }

    /// Compares some of the rows behind one: H2 holds in memory what one query finds.
    ///
    /// @return the id of the last of them, or null where there are no more
    private @Nullable String compareRevisions(Connection c, String behind, Set<String> left) throws SQLException {
        var ids = Database.query(
                c,
                "select id, content from revision where id > ? order by id fetch first " + TOGETHER + " rows only",
                row -> {
                    var id = row.getString(1);
                    if (!Revision.idOf(row.getString(2)).equals(id) || !left.remove(id)) {
                        differences.add("revision " + id);
                    }
                    return id;
                },
                behind);
        return ids.isEmpty() ? null : ids.getLast();
    }

    private void compareHeads(Connection c) throws SQLException {
        var wanted = new HashSet<String>();
        heads.forEach((record, each) -> each.ids().forEach(id -> wanted.add(record + " " + id)));
        var found = new HashSet<String>();
        Database.query(
                        c,
                        "select record, revision from head",
                        row -> row.getObject(1, UUID.class) + " " + row.getString(2))
                .forEach(found::add);
        if (!found.equals(wanted)) {
            differences.add("the heads");
        }
    }

    /// Each record beside its row, in the order of the journal.
    private void compareRecords(Connection c) throws SQLException {
        int rows = 0;
        for (var kind : Kind.values()) {
            rows += Database.query(c, "select count(*) from " + kind.word(), row -> row.getInt(1))
                    .getFirst();
        }
        var shown = new HashSet<String>();
        heads.values().forEach(each -> each.shown().ifPresent(head -> shown.add(head.id())));
        replay(save -> {
            for (var line : save.lines()) {
                if (shown.remove(line.id())) { // one that comes again was compared
                    line.record().ifPresent(record -> compare(c, record));
                }
            }
        });
        if (rows != records) {
            differences.add("the number of records");
        }
    }

    private void compare(Connection c, Kept record) {
        records++;
        try {
            if (!Tables.equal(c, record)) {
                differences.add(Kind.of(record).word() + " " + record.id());
            }
        } catch (SQLException e) {
            throw new Database.Failed(e);
        }
    }

    private void replay(Journal.Visitor visitor) {
        try {
            journal.replay(visitor);
        } catch (Damaged e) {
            throw new RuleBroken("store.damaged", e.where());
        }
    }
}

package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;

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

    private Check() {}

    /// @throws org.rapporteur.domain.RuleBroken `store.damaged` where the journal does not verify
    static Result of(Journal journal, WorkingCopy copy) {
        var counted = new long[1];
        var revisions = new HashMap<String, Revision>();
        var heads = new HashMap<UUID, Heads>();
        try {
            journal.replay((contents, end) -> {
                counted[0]++;
                for (var content : contents) {
                    var id = Revision.idOf(content);
                    var revision = Revision.of(content);
                    if (revisions.put(id, revision) == null) {
                        heads.put(
                                revision.record(),
                                heads.getOrDefault(revision.record(), Heads.NONE)
                                        .with(id, revision));
                    }
                }
            });
        } catch (Damaged e) {
            throw new org.rapporteur.domain.RuleBroken("store.damaged", e.where());
        }
        var expected = new TreeMap<UUID, Kept>();
        heads.forEach((record, each) -> each.shown()
                .flatMap(head ->
                        java.util.Optional.ofNullable(revisions.get(head.id())).flatMap(WorkingCopy::kept))
                .ifPresent(kept -> expected.put(record, kept)));
        return new Result(
                counted[0],
                revisions.size(),
                expected.size(),
                differences(copy, revisions, heads, expected),
                0,
                List.of());
    }

    private static List<String> differences(
            WorkingCopy copy, Map<String, Revision> revisions, Map<UUID, Heads> heads, Map<UUID, Kept> expected) {
        var differences = new ArrayList<String>();
        try {
            copy.read(c -> {
                var kept = new HashSet<String>();
                for (var row : Database.query(c, "select id, content from revision", row ->
                        new String[] {row.getString(1), row.getString(2)})) {
                    if (!Revision.idOf(row[1]).equals(row[0]) || !kept.add(row[0])) {
                        differences.add("revision " + row[0]);
                    }
                }
                if (!kept.equals(revisions.keySet())) {
                    differences.add("the number of revisions");
                }
                var found = new HashSet<String>();
                Database.query(
                                c,
                                "select record, revision from head",
                                row -> row.getObject(1, UUID.class) + " " + row.getString(2))
                        .forEach(found::add);
                var wanted = new HashSet<String>();
                heads.forEach((record, each) -> each.ids().forEach(id -> wanted.add(record + " " + id)));
                if (!found.equals(wanted)) {
                    differences.add("the heads");
                }
                int rows = 0;
                for (var kind : Kind.values()) {
                    rows += Database.query(c, "select count(*) from " + kind.word(), row -> row.getInt(1))
                            .getFirst();
                }
                if (rows != expected.size()) {
                    differences.add("the number of records");
                }
                for (var record : expected.values()) {
                    if (!Tables.equal(c, record)) {
                        differences.add(Kind.of(record).word() + " " + record.id());
                    }
                }
                return differences;
            });
        } catch (Damaged | Database.Failed e) {
            differences.add("the working copy cannot be read");
        }
        return List.copyOf(differences);
    }
}

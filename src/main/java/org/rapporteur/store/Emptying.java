package org.rapporteur.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.IssuedProgramme;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Shape;

/// Takes deleted records out of the journal for good: a new journal is written beside the old one
/// without anything they ever held, read back and compared, and only then put in the old one's place.
///
/// Of each record one tombstone stays, which holds an id, the laptop and the time and no word of the
/// record: another laptop that still has the record can tell that it was erased. Wherever the
/// program is stopped, one whole journal is there: up to the exchange the old one with all in it,
/// from then on the new one. [#settle] and [#tidy] clear up at the next opening.
final class Emptying {
    private static final String NEW = "journal-emptied";
    private static final String OLD = "journal-before-emptying";

    private Emptying() {}

    /// Writes a journal without what these records ever held, beside the one in the folder, and
    /// verifies it.
    ///
    /// @param erased the records
    /// @param graves the contents of the tombstones that stay of them
    /// @throws IOException when it is not as it should be; the folder's own journal is as before
    static void write(Path folder, Journal journal, Keys keys, Set<UUID> erased, List<String> graves)
            throws IOException {
        var target = folder.resolve(NEW);
        Disk.deleteFolder(target);
        try {
            copy(target, journal, keys, erased, graves);
        } catch (IOException | RuntimeException e) {
            Disk.deleteFolder(target);
            throw e;
        }
        Disk.forceFolderOf(target);
    }

    private static void copy(Path target, Journal journal, Keys keys, Set<UUID> erased, List<String> graves)
            throws IOException {
        var wanted = Keys.digest();
        try (var made = new Journal(target, keys, save -> {})) {
            journal.replay(save -> {
                var kept = save.contents().stream()
                        .filter(content -> !erased.contains(Revision.of(content).record()))
                        .toList();
                if (!kept.isEmpty()) {
                    add(wanted, kept);
                    made.copy(kept);
                }
            });
            add(wanted, graves);
            made.append(graves);
        }
        var found = Keys.digest();
        new Journal(target, keys, save -> add(found, save.contents())).close();
        if (!MessageDigest.isEqual(wanted.digest(), found.digest())) {
            throw new IOException("the new journal is not as it was written");
        }
    }

    private static void add(MessageDigest digest, List<String> contents) {
        for (var content : contents) {
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        digest.update((byte) '\n');
    }

    /// Puts the new journal in the place of the old one, which stays beside it. The working copy is
    /// deleted by then: it would bring back what was erased.
    static void exchange(Path folder) throws IOException {
        var journal = folder.resolve(Store.JOURNAL);
        move(journal, folder.resolve(OLD));
        move(folder.resolve(NEW), journal);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Disk.forceFolderOf(to);
    }

    /// Before the journal is opened: where the exchange was cut off half way the old journal stands in
    /// its place again, and what was written beside it goes.
    static void settle(Path folder) throws IOException {
        var journal = folder.resolve(Store.JOURNAL);
        if (!Files.exists(journal) && Files.exists(folder.resolve(OLD))) {
            move(folder.resolve(OLD), journal);
        }
        Disk.deleteFolder(folder.resolve(NEW));
    }

    /// Once the journal was opened and verified: the one before the last emptying goes for good.
    static void tidy(Path folder) throws IOException {
        Disk.deleteFolder(folder.resolve(OLD));
    }

    /// Of the deleted records those that cannot be erased, each with the reason: signed minutes or an
    /// issued programme are read from them, or something that is not erased refers to them.
    static Map<UUID, Stays> staying(Connection connection) throws SQLException {
        var deleted = new LinkedHashMap<UUID, Kept>();
        Records.deleted(connection).forEach(record -> deleted.put(record.id().value(), record));
        var signed = signed(connection);
        var needed = referred(connection);
        var staying = new HashMap<UUID, Stays>();
        var waiting = new ArrayDeque<UUID>();
        for (var record : deleted.keySet()) {
            var revisions = Database.query(
                    connection, "select id from revision where record = ?", row -> row.getString(1), record);
            if (revisions.stream().anyMatch(signed::contains)) {
                staying.put(record, Stays.SIGNED);
                waiting.add(record);
            } else if (needed.contains(record)) {
                staying.put(record, Stays.NEEDED);
                waiting.add(record);
            }
        }
        while (!waiting.isEmpty()) {
            var record = deleted.get(waiting.poll());
            if (record != null) {
                Shape.references(record)
                        .map(Id::value)
                        .filter(target ->
                                deleted.containsKey(target) && staying.putIfAbsent(target, Stays.NEEDED) == null)
                        .forEach(waiting::add);
            }
        }
        return staying;
    }

    /// The ids of the revisions that final minutes and issued programmes are read from.
    private static Set<String> signed(Connection connection) throws SQLException {
        var signed = new HashSet<String>();
        for (var kind : List.of(Kind.MINUTES, Kind.ISSUED_PROGRAMME)) {
            for (var record : Records.rows(connection, kind, "")) {
                switch (record) {
                    case Minutes minutes -> signed.addAll(minutes.revisions());
                    case IssuedProgramme issue -> signed.addAll(issue.revisions());
                    default -> {}
                }
            }
        }
        return signed;
    }

    /// All that records which are there refer to.
    private static Set<UUID> referred(Connection connection) throws SQLException {
        var referred =
                new HashSet<>(Database.query(connection, "select distinct target from link", Emptying::firstColumn));
        for (var kind : Kind.values()) {
            for (var field : kind.shape().fields()) {
                if (field.form() == Form.REFERENCE) {
                    referred.addAll(Database.query(
                            connection,
                            "select distinct %1$s from %2$s where %1$s is not null"
                                    .formatted(field.word(), kind.word()),
                            Emptying::firstColumn));
                }
            }
        }
        return referred;
    }

    private static UUID firstColumn(java.sql.ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}

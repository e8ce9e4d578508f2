package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;

/// The revisions of one step while they are gathered: checked against the rules, not yet written.
final class Writing {
    private final Connection connection;
    private final Contents files;
    private final UUID device;
    private final long sequence;
    private final Instant time;
    private final List<String> contents = new ArrayList<>();
    private final List<Step.Part> parts = new ArrayList<>();

    /// @param files the contents that attached files name
    /// @param device this laptop
    /// @param sequence the sequence of its last revision
    /// @param time now, by its clock
    Writing(Connection connection, Contents files, UUID device, long sequence, Instant time) {
        this.connection = connection;
        this.files = files;
        this.device = device;
        this.sequence = sequence;
        this.time = time;
    }

    /// The contents of the revisions.
    List<String> contents() {
        return contents;
    }

    /// What they do.
    Step step() {
        return new Step(List.copyOf(parts));
    }

    /// Changes records; those that are as they were are left alone.
    ///
    /// @param joined the ids of the records that the same step deletes
    void save(List<? extends Kept> records, Set<UUID> joined) throws SQLException {
        Rules.checkTwins(records);
        var together = records.stream().map(record -> record.id().value()).collect(Collectors.toSet());
        for (var record : records) {
            Shape.check(record);
            var heads = WorkingCopy.heads(connection, record.id().value());
            var before = Records.last(connection, record.id().value());
            var body = Json.body(record, before.map(Revision::body).orElse(Map.of()));
            if (heads.all().size() != 1
                    || heads.shown().isEmpty()
                    || !body.equals(before.map(Revision::body).orElse(null))) {
                var kept = before.flatMap(Revision::kept).orElse(null);
                Rules.check(connection, record, kept, together);
                if (record instanceof AttachedFile file) {
                    files.check(file, (AttachedFile) kept);
                }
                // what was deleted and is saved again comes back: it belongs to its meeting anew
                Closing.check(connection, heads.shown().isEmpty() ? null : kept, record, joined);
                add(Kind.of(record).word(), record.id().value(), heads, body);
            }
        }
    }

    /// Deletes a record.
    void delete(Id<?> id) throws SQLException {
        var last = last(id);
        var heads = WorkingCopy.heads(connection, id.value());
        if (heads.shown().isEmpty()) {
            throw new RuleBroken("record.deleted", id.toString());
        }
        Rules.checkDeletable(last);
        Closing.check(connection, last.kept().orElse(null), null, Set.of());
        add(last.kind(), id.value(), heads, null);
    }

    /// Brings a deleted record back.
    void restore(Id<?> id) throws SQLException {
        var last = last(id);
        var heads = WorkingCopy.heads(connection, id.value());
        if (heads.shown().isPresent()) {
            throw new RuleBroken("record.not_deleted", id.toString());
        }
        Rules.checkDeletable(last);
        Closing.check(connection, null, last.kept().orElse(null), Set.of());
        bringBack(last, heads, Set.of());
    }

    /// Leaves of a deleted record that it was erased.
    void erase(Id<?> id, Map<UUID, Stays> staying) throws SQLException {
        var heads = WorkingCopy.heads(connection, id.value());
        if (heads.shown().isPresent()) {
            throw new RuleBroken("record.not_deleted", id.toString());
        }
        if (staying.containsKey(id.value())) {
            throw new RuleBroken("record.stays", id.toString());
        }
        add(last(id).kind(), id.value(), heads, null);
    }

    /// Takes a step back: every record of it is as it was before.
    void undo(Step step) throws SQLException {
        var before = new ArrayList<@Nullable Revision>();
        for (var part : step.parts()) {
            before.add(part.before() == null ? null : revision(part.before()));
        }
        var together = before.stream()
                .flatMap(revision -> Stream.ofNullable(revision).map(Revision::record))
                .collect(Collectors.toSet());
        var joined = joined(step);
        for (int i = 0; i < before.size(); i++) {
            var after = revision(step.parts().get(i).after());
            var heads = WorkingCopy.heads(connection, after.record());
            checkUnchanged(after, heads);
            Rules.checkDeletable(after);
            var revision = before.get(i);
            Closing.check(
                    connection,
                    after.kept().orElse(null),
                    revision == null ? null : revision.kept().orElse(null),
                    joined);
            if (revision == null) {
                add(after.kind(), after.record(), heads, null);
            } else {
                bringBack(revision, heads, together);
            }
        }
    }

    /// A revision of a step; it is gone where its record was erased since.
    private Revision revision(String id) throws SQLException {
        if (Database.query(connection, "select 1 from revision where id = ?", row -> 1, id)
                .isEmpty()) {
            throw new RuleBroken("undo.erased");
        }
        return Records.revision(connection, id);
    }

    /// The records that a step deleted or made.
    private Set<UUID> joined(Step step) throws SQLException {
        var joined = new HashSet<UUID>();
        for (var part : step.parts()) {
            if (part.before() == null || revision(part.after()).tombstone()) {
                joined.add(part.record());
            }
        }
        return joined;
    }

    private void checkUnchanged(Revision after, Heads heads) throws SQLException {
        var shown = heads.shown();
        boolean same = after.tombstone()
                ? shown.isEmpty()
                : heads.all().size() == 1
                        && shown.isPresent()
                        && Objects.equals(
                                Records.revision(connection, shown.get().id()).body(), after.body());
        if (!same) {
            throw new RuleBroken("undo.changed_since");
        }
    }

    /// Another record may have taken its citation since, and what it refers to may be gone.
    private void bringBack(Revision revision, Heads heads, Set<UUID> together) throws SQLException {
        var kept = revision.kept();
        if (kept.isPresent()) {
            Rules.check(connection, kept.get(), kept.get(), together);
        }
        add(revision.kind(), revision.record(), heads, revision.body());
    }

    private Revision last(Id<?> id) throws SQLException {
        return Records.last(connection, id.value()).orElseThrow(() -> new RuleBroken("record.unknown", id.toString()));
    }

    private void add(String kind, UUID record, Heads heads, @Nullable Map<String, Object> body) {
        var content = new Revision(
                        record,
                        kind,
                        heads.ids(),
                        heads.nextGeneration(),
                        device,
                        sequence + 1 + contents.size(),
                        time,
                        body)
                .content();
        contents.add(content);
        parts.add(new Step.Part(record, heads.shown().map(Heads.Head::id).orElse(null), Revision.idOf(content)));
    }
}

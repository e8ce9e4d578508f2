package org.rapporteur.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of a record: when, on which laptop, and what.
///
/// @param revision the id of the revision
/// @param time by the laptop's clock
/// @param device the laptop
/// @param what whether the record was made, changed, deleted or restored
/// @param fields the fields that changed, by word, in plain values
public record Change(String revision, Instant time, UUID device, What what, Map<String, Difference> fields) {

    /// What happened to the record.
    public enum What {
        MADE,
        CHANGED,
        DELETED,
        RESTORED
    }

    /// A field before and after, in plain values; null where it was empty.
    public record Difference(
            @Nullable Object before, @Nullable Object after) {}

    /// The changes that a record's revisions make, each against the one before it.
    static List<Change> between(List<Revision> revisions) {
        var changes = new ArrayList<Change>();
        Map<String, Object> before = Map.of();
        boolean there = false;
        for (var revision : revisions) {
            var body = revision.body();
            var after = body == null ? before : body;
            changes.add(new Change(
                    Revision.idOf(revision.content()),
                    revision.time(),
                    revision.device(),
                    body == null ? What.DELETED : there ? What.CHANGED : changes.isEmpty() ? What.MADE : What.RESTORED,
                    differences(before, after)));
            there = body != null;
            before = after;
        }
        return changes;
    }

    private static Map<String, Difference> differences(Map<String, Object> before, Map<String, Object> after) {
        var words = new TreeSet<>(before.keySet());
        words.addAll(after.keySet());
        var differences = new LinkedHashMap<String, Difference>();
        for (var word : words) {
            if (!java.util.Objects.equals(before.get(word), after.get(word))) {
                differences.put(word, new Difference(before.get(word), after.get(word)));
            }
        }
        return differences;
    }
}

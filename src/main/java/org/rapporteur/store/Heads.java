package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The revisions of one record that no other replaced. One is normal; two mean that two laptops
/// changed the record.
///
/// @param all the heads, in no order
record Heads(List<Head> all) {
    /// A revision that nothing replaced.
    record Head(String id, int generation, boolean tombstone) {}

    static final Heads NONE = new Heads(List.of());

    /// The heads after one more revision of the record.
    Heads with(String id, Revision.Outline revision) {
        var heads = new ArrayList<>(all);
        heads.removeIf(head -> revision.parents().contains(head.id()));
        heads.add(new Head(id, revision.generation(), revision.tombstone()));
        return new Heads(List.copyOf(heads));
    }

    /// The head to show: the one of the highest generation, then of the highest id, so that every
    /// laptop shows the same; clocks decide nothing, and an edit beats a delete. Empty where the
    /// record is deleted.
    Optional<Head> shown() {
        return all.stream()
                .filter(head -> !head.tombstone())
                .max(Comparator.comparing(Head::generation).thenComparing(Head::id));
    }

    /// The ids of the heads.
    List<String> ids() {
        return all.stream().map(Head::id).sorted().toList();
    }

    /// The generation of a revision that replaces them all.
    int nextGeneration() {
        return 1 + all.stream().mapToInt(Head::generation).max().orElse(0);
    }
}

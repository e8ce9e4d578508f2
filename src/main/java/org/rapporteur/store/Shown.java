package org.rapporteur.store;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.domain.Kind;

/// Learns from all revisions of a journal which of them are shown.
final class Shown {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<UUID, Heads> heads = new HashMap<>();
    /// Contents by revision, of the kinds that others name.
    private final Map<String, Segment.Line> names = new LinkedHashMap<>();

    /// Takes one more revision, in the order of the journal.
    ///
    /// @param number counts the revisions of the journal; one that comes again keeps its first number
    void add(Segment.Line line, int number) {
        var id = line.id();
        if (numbers.putIfAbsent(id, number) == null) {
            var revision = line.outline();
            heads.merge(revision.record(), Heads.NONE.with(id, revision), (before, alone) -> before.with(id, revision));
            revision.parents().forEach(names::remove); // what is replaced need not be held
            if (Kind.ofWord(revision.kind()).filter(Known.KINDS::contains).isPresent()) {
                names.put(id, Segment.Line.of(line.content())); // by itself: the save is not to be held
            }
        }
    }

    /// The numbers of the revisions that are shown, each its record's.
    BitSet numbers() {
        var shown = new BitSet();
        heads.values().stream()
                .flatMap(each -> each.shown().stream())
                .forEach(head -> shown.set(numbers.getOrDefault(head.id(), 0)));
        return shown;
    }

    /// The contents of those that are shown and that others name.
    Collection<Segment.Line> names() {
        names.keySet()
                .retainAll(heads.values().stream()
                        .flatMap(each -> each.shown().stream())
                        .map(Heads.Head::id)
                        .collect(java.util.stream.Collectors.toSet()));
        return names.values();
    }
}

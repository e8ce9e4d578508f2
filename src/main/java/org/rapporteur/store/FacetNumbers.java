package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/// Numbers the values of facets, for all parts of an index alike. A note has eight of them, and a number is
/// three bytes where an id with the name of its facet would be fifty. None is forgotten.
final class FacetNumbers {
    private final Map<Found.Value, Integer> numbers = new HashMap<>();
    private final List<Found.Value> values = new ArrayList<>();

    /// The number of a value, which it gets now where it has none.
    synchronized int of(Found.Value value) {
        return numbers.computeIfAbsent(value, fresh -> {
            values.add(fresh);
            return values.size() - 1;
        });
    }

    /// What documents with a value hold; empty where there never was one.
    synchronized Optional<BytesRef> term(Found.Value value) {
        return Optional.ofNullable(numbers.get(value)).map(FacetNumbers::term);
    }

    /// A number as documents hold it: three bytes, enough for sixteen million values.
    static BytesRef term(int number) {
        return new BytesRef(new byte[] {(byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }

    synchronized Found.Value value(int number) {
        return values.get(number);
    }

    synchronized int size() {
        return values.size();
    }
}

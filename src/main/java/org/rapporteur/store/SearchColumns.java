package org.rapporteur.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/// The facet values and the day of each document of a part of the index, in plain arrays: a query
/// that finds everything counts ten values a document, and Lucene's own columns are ten times slower.
///
/// @param starts where the values of a document begin; one more than there are documents
/// @param values facet values by their numbers
/// @param days days since 1970, or [Integer#MIN_VALUE]
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else sees them
record SearchColumns(int[] starts, int[] values, int[] days) {

    /// Numbers the facet values, for all parts alike.
    static final class Numbers {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Found.Value> values = new ArrayList<>();

        synchronized int of(String code) {
            return numbers.computeIfAbsent(code, fresh -> {
                values.add(Found.Value.of(fresh));
                return values.size() - 1;
            });
        }

        synchronized Found.Value value(int number) {
            return values.get(number);
        }

        synchronized int size() {
            return values.size();
        }
    }

    /// The columns of all parts that are in use.
    static final class Cache {
        private final Numbers numbers = new Numbers();
        private final Map<Object, SearchColumns> parts = new ConcurrentHashMap<>();

        Numbers numbers() {
            return numbers;
        }

        SearchColumns of(LeafReader part) throws IOException {
            var helper = part.getCoreCacheHelper();
            var key = helper.getKey();
            var columns = parts.get(key);
            if (columns == null) {
                columns = read(part, numbers);
                if (parts.putIfAbsent(key, columns) == null) {
                    helper.addClosedListener(parts::remove);
                }
            }
            return columns;
        }
    }

    private static SearchColumns read(LeafReader part, Numbers numbers) throws IOException {
        var facets = DocValues.getSortedSet(part, SearchDocument.FACET);
        var days = DocValues.getNumeric(part, SearchDocument.DAY);
        var numbered = new int[(int) facets.getValueCount()];
        var terms = facets.termsEnum();
        for (int i = 0; terms.next() != null; i++) {
            numbered[i] = numbers.of(terms.term().utf8ToString());
        }
        int documents = part.maxDoc();
        var starts = new int[documents + 1];
        var values = new int[documents];
        var day = new int[documents];
        int count = 0;
        for (int i = 0; i < documents; i++) {
            starts[i] = count;
            day[i] = days.advanceExact(i) ? (int) days.longValue() : Integer.MIN_VALUE;
            if (facets.advanceExact(i)) {
                for (int j = 0; j < facets.docValueCount(); j++) {
                    if (count == values.length) {
                        values = Arrays.copyOf(values, 2 * count + 1);
                    }
                    values[count++] = numbered[(int) facets.nextOrd()];
                }
            }
        }
        starts[documents] = count;
        return new SearchColumns(starts, Arrays.copyOf(values, count), day);
    }
}

package org.rapporteur.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/// The facet values and the day of each document of a part of the index, in plain arrays: a query
/// that finds everything counts ten values a document, and Lucene's own columns are ten times slower.
///
/// @param starts where the values of a document begin; one more than there are documents
/// @param values facet values by their [FacetNumbers]
/// @param days days since 1970, or [Integer#MIN_VALUE]
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else sees them
record SearchColumns(int[] starts, int[] values, int[] days) {

    /// The columns of all parts that are in use.
    static final class Cache {
        private final Map<Object, SearchColumns> parts = new ConcurrentHashMap<>();

        SearchColumns of(LeafReader part) throws IOException {
            var helper = part.getCoreCacheHelper();
            var key = helper.getKey();
            var columns = parts.get(key);
            if (columns == null) {
                columns = read(part);
                if (parts.putIfAbsent(key, columns) == null) {
                    helper.addClosedListener(parts::remove);
                }
            }
            return columns;
        }
    }

    private static SearchColumns read(LeafReader part) throws IOException {
        var facets = DocValues.getSortedNumeric(part, SearchDocument.FACET);
        var days = DocValues.getNumeric(part, SearchDocument.DAY);
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
                    values[count++] = (int) facets.nextValue();
                }
            }
        }
        starts[documents] = count;
        return new SearchColumns(starts, Arrays.copyOf(values, count), day);
    }
}

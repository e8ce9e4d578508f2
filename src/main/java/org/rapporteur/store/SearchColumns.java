package org.rapporteur.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/// The facet values, the time and the id of each document of a part of the index, in plain arrays: a query
/// that finds everything counts ten values a document, and Lucene's own columns are ten times slower.
///
/// @param starts where the values of a document begin; one more than there are documents
/// @param values facet values by their [FacetNumbers]
/// @param minutes minutes since 1970 of wall time, or [Long#MIN_VALUE]
/// @param ids the first half of each record's id, which puts equals in an order that is always the same
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else sees them
record SearchColumns(int[] starts, int[] values, long[] minutes, long[] ids) {

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
        var minutes = DocValues.getNumeric(part, SearchDocument.MINUTE);
        var ids = DocValues.getBinary(part, SearchDocument.ID);
        int documents = part.maxDoc();
        var starts = new int[documents + 1];
        var values = new int[documents];
        var minute = new long[documents];
        var id = new long[documents];
        int count = 0;
        for (int i = 0; i < documents; i++) {
            starts[i] = count;
            minute[i] = minutes.advanceExact(i) ? minutes.longValue() : Long.MIN_VALUE;
            if (ids.advanceExact(i)) {
                id[i] = SearchDocument.id(ids.binaryValue()).getMostSignificantBits();
            }
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
        return new SearchColumns(starts, Arrays.copyOf(values, count), minute, id);
    }
}

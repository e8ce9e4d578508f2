package org.rapporteur.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.rapporteur.domain.Note;

/// Lucene by itself on the same index, as a baseline: the same question, so many hits with their
/// stored text, and the counts of all facet values as lucene-facet makes them.
public final class RawSearch {
    private final IndexSearcher searcher;
    private final Names names;
    private final int limit;
    private final Map<String, Query> queries = new HashMap<>();

    /// Builds an index of the notes' texts with Lucene's own words and settings, as a baseline.
    ///
    /// @return the processor time it took, in nanoseconds, without reading the notes
    public static long build(Store store) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        long spent = 0;
        var slices = store.slices();
        try (var writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig())) {
            for (boolean last = false; !last; ) {
                var slice = slices.next();
                last = slice.isLast();
                var texts = slice.entries().stream()
                        .filter(entry -> entry.record() instanceof Note && !slice.isOfNames())
                        .map(entry -> ((Note) entry.record()).text())
                        .toList();
                long before = threads.getCurrentThreadCpuTime();
                for (var text : texts) {
                    var document = new Document();
                    document.add(new TextField("text", text, Field.Store.YES));
                    writer.addDocument(document);
                }
                spent += threads.getCurrentThreadCpuTime() - before;
            }
            long before = threads.getCurrentThreadCpuTime();
            writer.commit();
            return spent + threads.getCurrentThreadCpuTime() - before;
        }
    }

    /// Whether an index is being built.
    public static boolean isUnderWay(SearchIndex index) {
        return index.isUnderWay();
    }

    /// @param limit so many hits
    public RawSearch(SearchIndex index, int limit) throws IOException {
        this.limit = limit;
        this.names = index.held();
        this.searcher = names.searcher();
        searcher.search(MatchAllDocsQuery.INSTANCE, 1);
    }

    /// What is found; the question is read once and then known.
    public List<Object> search(String typed) throws IOException {
        var query =
                queries.computeIfAbsent(typed, fresh -> SearchQuery.of(fresh, names, new Sought(names.vocabulary())));
        var found = FacetsCollectorManager.search(searcher, query, limit, new FacetsCollectorManager());
        var result = new ArrayList<Object>();
        result.add(new LongValueFacetCounts(SearchDocument.FACET, found.facetsCollector())
                .getAllChildren(SearchDocument.FACET));
        for (var hit : found.topDocs().scoreDocs) {
            result.add(searcher.storedFields().document(hit.doc).getBinaryValue(SearchDocument.CONTENT));
        }
        return result;
    }
}

package org.rapporteur.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/// Lucene by itself on the same index, as a baseline: the same question, so many hits with their
/// stored text, and the counts of all facet values as lucene-facet makes them.
public final class RawSearch {
    private final IndexSearcher searcher;
    private final Names names;
    private final StringDocValuesReaderState facets;
    private final int limit;
    private final Map<String, Query> queries = new HashMap<>();

    /// @param limit so many hits
    public RawSearch(SearchIndex index, int limit) throws IOException {
        this.limit = limit;
        this.searcher = index.held();
        this.names = new Names(searcher, index.search("", List.of(), 1).register(), index.vocabulary());
        this.facets = new StringDocValuesReaderState(searcher.getIndexReader(), SearchDocument.FACET);
        searcher.search(MatchAllDocsQuery.INSTANCE, 1);
    }

    /// What is found; the question is read once and then known.
    public List<Object> search(String typed) throws IOException {
        var query =
                queries.computeIfAbsent(typed, fresh -> SearchQuery.of(fresh, names, new Sought(names.vocabulary())));
        var found = FacetsCollectorManager.search(searcher, query, limit, new FacetsCollectorManager());
        var result = new ArrayList<Object>();
        result.add(new StringValueFacetCounts(facets, found.facetsCollector()).getAllChildren(SearchDocument.FACET));
        for (var hit : found.topDocs().scoreDocs) {
            result.add(searcher.storedFields().document(hit.doc).get(SearchDocument.CONTENT));
        }
        return result;
    }
}

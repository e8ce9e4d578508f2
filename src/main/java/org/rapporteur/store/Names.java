package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;

/// Finds the records that a filter's value names, by the same words and forms as any search.
///
/// @param register their names as they are now
record Names(IndexSearcher searcher, Register register, Vocabulary vocabulary, FacetNumbers numbers) {
    /// So many records can be meant by one value.
    private static final int MOST = 2_000;

    /// The ids of the records of these kinds that hold the words in their names, the best fit first.
    Set<UUID> named(String words, Kind... kinds) {
        var named = new WordQuery(SearchDocument.NAME, new Sought(vocabulary)).all(words, WordQuery.Ending.BEGUN);
        if (named.isEmpty()) {
            return Set.of();
        }
        var query = new BooleanQuery.Builder()
                .add(named.get(), BooleanClause.Occur.MUST)
                .add(
                        new TermInSetQuery(
                                SearchDocument.FILTER,
                                Arrays.stream(kinds)
                                        .map(kind -> new BytesRef("kind:" + kind.word()))
                                        .toList()),
                        BooleanClause.Occur.FILTER)
                .build();
        try {
            var ids = new LinkedHashSet<UUID>();
            for (var hit : searcher.search(query, MOST).scoreDocs) {
                var leaves = searcher.getIndexReader().leaves();
                var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
                var values = DocValues.getBinary(leaf.reader(), SearchDocument.ID);
                if (values.advanceExact(hit.doc - leaf.docBase)) {
                    ids.add(SearchDocument.id(values.binaryValue()));
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The themes that hold the words, in the order of the alphabet.
    List<String> themes(String words) {
        var sought = Folding.fold(words);
        return register.all(Recommendation.class).stream()
                .flatMap(recommendation -> recommendation.themes().stream())
                .map(String::strip)
                .filter(theme -> !theme.isEmpty() && Folding.fold(theme).contains(sought))
                .collect(Collectors.toCollection(java.util.TreeSet::new))
                .stream()
                .toList();
    }
}

package org.rapporteur.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;

/// Makes hits of documents that were found.
record Hits(IndexSearcher searcher, Register register, Sought sought) {

    /// A query narrowed to values of facets: one of each facet's must hold.
    static Query narrowed(Query query, Collection<Found.Value> chosen, FacetNumbers numbers) {
        if (chosen.isEmpty()) {
            return query;
        }
        var narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        chosen.stream()
                .collect(Collectors.groupingBy(Found.Value::facet))
                .forEach((facet, values) -> narrowed.add(
                        new TermInSetQuery(
                                SearchDocument.FACET,
                                values.stream()
                                        .flatMap(value -> numbers.term(value).stream())
                                        .toList()),
                        Occur.FILTER));
        return narrowed.build();
    }

    /// What a document was made of.
    static Slice.Entry entry(IndexSearcher searcher, int document) throws IOException {
        return Slice.Entry.of(Segment.Line.of(searcher.storedFields()
                        .document(document, Set.of(SearchDocument.CONTENT))
                        .getBinaryValue(SearchDocument.CONTENT)))
                .orElseThrow();
    }

    List<Found.Hit> of(List<Tally.Scored> best) throws IOException {
        var hits = new ArrayList<Found.Hit>();
        for (var scored : best) {
            hits.add(of(entry(searcher, scored.document()).record(), scored.score()));
        }
        return hits;
    }

    private Found.Hit of(Kept record, float score) {
        var meeting = record instanceof Meeting itself
                ? Optional.of(itself)
                : referred(record, Kind.MEETING).map(Meeting.class::cast).findFirst();
        var mission = record instanceof Mission itself
                ? Optional.of(itself)
                : meeting.flatMap(found -> register.find(found.mission())).or(() -> referred(record, Kind.MISSION)
                        .map(Mission.class::cast)
                        .findFirst());
        var cited = record instanceof Recommendation itself
                ? Stream.of(itself)
                : referred(record, Kind.RECOMMENDATION).map(Recommendation.class::cast);
        var texts = new LinkedHashSet<>(SearchDocument.texts(record));
        texts.add(register.label(record));
        return new Found.Hit(
                record,
                mission.orElse(null),
                meeting.orElse(null),
                cited.map(register::citation).collect(Collectors.joining("; ")),
                Snippet.of(List.copyOf(texts), sought),
                score);
    }

    /// The records of a kind that a record refers to.
    private Stream<Kept> referred(Kept record, Kind kind) {
        return Kind.of(record).shape().fields().stream()
                .filter(field -> field.targets().contains(kind))
                .flatMap(field -> ids(record, field))
                .flatMap(id -> register.find(id).stream())
                .filter(kind.type()::isInstance)
                .map(Kept.class::cast);
    }

    private static Stream<Id<?>> ids(Kept record, Field field) {
        return switch (Kind.of(record).shape().value(record, field)) {
            case Id<?> id -> Stream.of(id);
            case List<?> several -> several.stream().map(id -> (Id<?>) id);
            case null -> Stream.of();
            default -> Stream.of();
        };
    }
}

package org.rapporteur.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts what a query finds, by facet, and keeps the best: those that fit best, and among equals the
/// latest. Where documents lie in the index decides nothing: several threads put them there.
final class Tally implements Collector {
    private static final Comparator<Scored> WORST_FIRST = Comparator.comparingDouble(Scored::score)
            .thenComparingLong(Scored::minute)
            .thenComparingLong(Scored::id);

    /// A document found.
    record Scored(int document, float score, long minute, long id) {}

    private final SearchColumns.Cache columns;
    private final FacetNumbers numbers;
    private final int limit;
    private final PriorityQueue<Scored> best = new PriorityQueue<>(WORST_FIRST);
    private int[] counts = new int[0];
    private int total;

    /// @param limit keeps so many at most
    Tally(SearchColumns.Cache columns, FacetNumbers numbers, int limit) {
        this.columns = columns;
        this.numbers = numbers;
        this.limit = limit;
    }

    /// Hands the searcher this one; it has no threads of its own.
    CollectorManager<Tally, Tally> alone() {
        return new CollectorManager<>() {
            @Override
            public Tally newCollector() {
                return Tally.this;
            }

            @Override
            public Tally reduce(Collection<Tally> same) {
                return Tally.this;
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext part) throws IOException {
        var read = columns.of(part.reader());
        if (counts.length < numbers.size()) {
            counts = Arrays.copyOf(counts, numbers.size());
        }
        return new OfPart(read, part.docBase);
    }

    private final class OfPart implements LeafCollector {
        private final SearchColumns read;
        private final int base;
        private Scorable scorer = new Scorable() {
            @Override
            public float score() {
                return 0;
            }
        };

        OfPart(SearchColumns read, int base) {
            this.read = read;
            this.base = base;
        }

        @Override
        public void setScorer(Scorable scoring) {
            scorer = scoring;
        }

        @Override
        public void collect(int document) throws IOException {
            total++;
            var values = read.values();
            int end = read.starts()[document + 1];
            for (int i = read.starts()[document]; i < end; i++) {
                counts[values[i]]++;
            }
            offer(document, scorer.score());
        }

        private void offer(int document, float score) {
            var worst = best.peek();
            long minute = read.minutes()[document];
            long id = read.ids()[document];
            if (worst == null
                    || best.size() < limit
                    || score > worst.score
                    || score == worst.score && (minute > worst.minute || minute == worst.minute && id > worst.id)) {
                best.add(new Scored(base + document, score, minute, id));
                if (best.size() > limit) {
                    best.poll();
                }
            }
        }
    }

    /// How many were found.
    int total() {
        return total;
    }

    /// The best, the best first.
    List<Scored> best() {
        return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }

    /// The values that were found at all, the most frequent first.
    Map<Found.Facet, List<Found.Count>> facets() {
        var facets = new EnumMap<Found.Facet, List<Found.Count>>(Found.Facet.class);
        for (var facet : Found.Facet.values()) {
            facets.put(facet, new ArrayList<>());
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                var value = numbers.value(i);
                facets.getOrDefault(value.facet(), List.of()).add(new Found.Count(value, counts[i]));
            }
        }
        facets.values().forEach(counted -> counted.sort(Tally::mostFrequentFirst));
        return facets;
    }

    /// Said in one piece, since thousands are sorted at each key.
    private static int mostFrequentFirst(Found.Count one, Found.Count other) {
        return one.hits() == other.hits()
                ? one.value().key().compareTo(other.value().key())
                : Integer.compare(other.hits(), one.hits());
    }
}

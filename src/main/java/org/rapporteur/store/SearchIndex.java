package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.rapporteur.domain.Register;

/// Searches all that is kept. The index is in memory alone: nothing of it is ever on the disk.
///
/// It is built after the store was opened: [Store#slices] on the store's thread, then [Slices#next] and
/// [#take] on any other, until a slice says that it is the last. From then on the store tells it what is
/// saved; a search takes this in first, so that what was saved is found by the next search. All of it
/// may be called from any thread, and none of it should be from the window's.
public final class SearchIndex implements AutoCloseable {
    /// Held, since a logger that nobody holds forgets that it is off: messages could hold words of notes.
    private static final Logger SILENT = Logger.getLogger("org.apache.lucene");

    private static final double MEMORY_WHILE_BUILDING = 16;
    /// Larger parts are not merged any more, so that no search ever waits for a long merge.
    private static final double LARGEST_MERGE = 8;

    static {
        SILENT.setLevel(Level.OFF);
        // at the worst an ideograph was followed by every other
        IndexSearcher.setMaxClauseCount(1 << 20);
    }

    private final Object lock = new Object();
    private final Known known = new Known();
    private final Vocabulary vocabulary = new Vocabulary();
    private final FacetNumbers numbers = new FacetNumbers();
    private final SearchColumns.Cache columns = new SearchColumns.Cache();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile boolean complete; // told without the lock, which is held while a part is written
    private boolean closed;
    private boolean stale;

    /// Guards the two that follow; never held for long, since the store's thread takes it.
    private final Object queue = new Object();

    private final Map<UUID, String> saved = new LinkedHashMap<>();
    private final Set<UUID> savedWhileBuilding = new HashSet<>();
    private boolean begun;
    private boolean built;

    SearchIndex() {
        try {
            var merging = new TieredMergePolicy();
            merging.setMaxMergedSegmentMB(LARGEST_MERGE);
            merging.setNoCFSRatio(0);
            writer = new IndexWriter(
                    new ByteBuffersDirectory(),
                    new IndexWriterConfig()
                            .setRAMBufferSizeMB(MEMORY_WHILE_BUILDING)
                            .setUseCompoundFile(false)
                            .setMergePolicy(merging)
                            .setMergeScheduler(new SerialMergeScheduler()));
            searchers = new SearcherManager(writer, true, false, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        org.apache.lucene.index.IndexReader reader,
                        org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader before) {
                    var searcher = new IndexSearcher(reader);
                    searcher.setQueryCache(null);
                    return searcher;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Told by the store that it is being read from now on.
    void begin() {
        synchronized (queue) {
            begun = true;
        }
    }

    /// Whether it was closed, so that nothing need be read for it.
    boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /// Told by the store what it has saved, on its own thread; costs it next to nothing.
    ///
    /// @param contents one a part; each revision is the only head of its record
    void saved(List<Step.Part> parts, List<String> contents) {
        synchronized (queue) {
            if (begun) {
                for (int i = 0; i < parts.size(); i++) {
                    var record = parts.get(i).record();
                    saved.remove(record);
                    saved.put(record, contents.get(i));
                    if (!built) {
                        savedWhileBuilding.add(record);
                    }
                }
            }
        }
    }

    /// Whether it was begun and is not complete yet.
    boolean isUnderWay() {
        synchronized (queue) {
            return begun && !built;
        }
    }

    /// Takes a slice of what was kept when the index was begun, and what was saved since.
    public void take(Slice slice) {
        var entries = slice.entries();
        synchronized (lock) {
            if (closed || complete) {
                return;
            }
            try {
                catchUp();
                Set<UUID> newer;
                synchronized (queue) {
                    newer = Set.copyOf(savedWhileBuilding);
                    if (slice.isLast()) {
                        built = true;
                        savedWhileBuilding.clear();
                    }
                }
                for (var entry : entries) {
                    if (!newer.contains(entry.record().id().value())) {
                        known.take(entry.record().id().value(), entry.record());
                    }
                }
                if (!slice.isOfNames()) {
                    // on all processors: what is known of others’ records is only read here
                    entries.parallelStream()
                            .filter(entry -> !newer.contains(entry.record().id().value()))
                            .forEach(this::add);
                }
                stale = true;
                if (slice.isLast()) {
                    refresh(); // nobody’s first search is to wait for what is in memory still
                    complete = true;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Makes a record's document; called by several threads at once.
    private void add(Slice.Entry entry) {
        try {
            var document = SearchDocument.of(entry, known, vocabulary, numbers);
            if (document.isPresent()) {
                writer.addDocument(document.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes in what was saved.
    private void catchUp() throws IOException {
        Map<UUID, String> contents;
        synchronized (queue) {
            contents = new LinkedHashMap<>(saved);
            saved.clear();
        }
        if (contents.isEmpty()) {
            return;
        }
        var changes = new LinkedHashMap<UUID, Optional<Slice.Entry>>();
        contents.forEach((id, content) -> changes.put(id, Slice.Entry.of(Segment.Line.of(content))));
        var touched = new HashSet<UUID>();
        changes.forEach((id, now) ->
                touched.addAll(known.take(id, now.map(Slice.Entry::record).orElse(null))));
        for (var other : readFrom(touched)) {
            changes.putIfAbsent(other.record().id().value(), Optional.of(other));
        }
        for (var change : changes.entrySet()) {
            var term = new Term(SearchDocument.ID, SearchDocument.bytes(change.getKey()));
            var document = change.getValue().flatMap(now -> SearchDocument.of(now, known, vocabulary, numbers));
            if (document.isPresent()) {
                writer.updateDocument(term, document.get());
            } else {
                writer.deleteDocuments(term);
            }
        }
        stale = true;
    }

    /// The records whose documents were read from some of these.
    private Collection<Slice.Entry> readFrom(Set<UUID> touched) throws IOException {
        if (touched.isEmpty()) {
            return List.of();
        }
        searchers.maybeRefreshBlocking();
        var searcher = searchers.acquire();
        try {
            var query = new TermInSetQuery(
                    SearchDocument.READ_FROM,
                    touched.stream().map(SearchDocument::bytes).toList());
            var records = new LinkedHashSet<Slice.Entry>();
            int most = Math.max(1, searcher.getIndexReader().maxDoc());
            for (var hit : searcher.search(query, most).scoreDocs) {
                records.add(Hits.entry(searcher, hit.doc));
            }
            return records;
        } finally {
            searchers.release(searcher);
        }
    }

    /// Finds records, the best fit first. A query never fails: what cannot be understood is sought
    /// as words. An empty one finds all.
    ///
    /// @param typed words, phrases, filters; the last word is taken as begun unless a space follows
    /// @param chosen values of facets to narrow the search to: one of each facet's must hold
    /// @param limit so many hits at most
    public Found search(String typed, Collection<Found.Value> chosen, int limit) {
        return reading((searcher, register) -> {
            var sought = new Sought(vocabulary);
            var words = SearchQuery.of(typed, names(searcher, register), sought);
            var query = Hits.narrowed(words, chosen, numbers);
            var tally = searcher.search(query, new Tally(columns, numbers, limit).alone());
            return new Found(
                    tally.total(),
                    new Hits(searcher, register, sought).of(tally.best()),
                    tally.facets(),
                    register,
                    isComplete());
        });
    }

    /// What the last piece of a query could be, the likeliest first.
    ///
    /// @param limit so many at most
    public List<Completion> completions(String typed, int limit) {
        return reading((searcher, register) -> Completion.of(typed, names(searcher, register), limit));
    }

    private Names names(IndexSearcher searcher, Register register) {
        return new Names(searcher, register, vocabulary, numbers);
    }

    /// Whether all that is kept is in it.
    public boolean isComplete() {
        return complete;
    }

    /// What a search searches, for comparing it with Lucene by itself.
    Names held() {
        return reading((searcher, register) -> {
            searcher.getIndexReader().incRef();
            return names(searcher, register);
        });
    }

    private interface Reading<T> {
        T with(IndexSearcher searcher, Register register) throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
        try {
            IndexSearcher searcher;
            Register register;
            synchronized (lock) {
                if (closed) {
                    throw new IllegalStateException("the store is closed");
                }
                catchUp();
                refresh();
                searcher = searchers.acquire();
                register = known.register();
            }
            try {
                return reading.with(searcher, register);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh() throws IOException {
        if (stale) {
            searchers.maybeRefreshBlocking();
            stale = false;
        }
    }

    /// Forgets everything.
    @Override
    public void close() {
        synchronized (lock) {
            if (!closed) {
                closed = true;
                try {
                    searchers.close();
                    writer.rollback();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}

package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.domain.Note;
import org.rapporteur.store.Found;
import org.rapporteur.store.RawSearch;
import org.rapporteur.store.SearchIndex;
import org.rapporteur.store.Store;

/// The search in two hundred missions with a hundred thousand notes: whole queries, each keystroke of a
/// query, a note saved and found, and the building of the index. Beside them Lucene by itself on the
/// same index in the same run: the same question, its hundred hits and Lucene's own counting of
/// facets.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class SearchBenchmark {
    private static final int SHOWN = 50;
    static final List<String> QUERIES = List.of(
            "torture ",
            "register complaint ",
            "\"of the\" register ",
            "жалобы пытки ",
            "التعذيب ",
            "酷刑 ",
            "plainte OR denuncia ",
            "police NOT prison ",
            "kind:commitment torture ",
            "para:12 court ",
            "before:2012 minister ",
            "mission:country полиция ",
            "the ",
            "registres ",
            "Министр ",
            "kind:note ");
    static final List<String> TYPED = List.of("torture register", "жалоба полиции", "the ministers", "التعذيب");

    private Path folder;
    private Store store;
    private SearchIndex index;
    private RawSearch raw;
    private Note note;
    private int asked;
    private int saved;

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("rapporteur-bench");
        ManyMissions.make(folder.resolve("store"));
        store = Store.open(folder.resolve("store"), new char[0], Clock.systemUTC());
        index = store.index();
        long begun = System.nanoTime();
        var slices = store.slices();
        for (boolean last = false; !last; ) {
            var slice = slices.next();
            index.take(slice);
            last = slice.isLast();
        }
        long built = System.nanoTime() - begun;
        System.gc();
        System.out.printf(
                "%nindex built in %.1f s; heap %d MB%n",
                built / 1e9,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        raw = new RawSearch(index, SHOWN);
        note = index.search("kind:note", List.of(), 1).hits().stream()
                .map(Found.Hit::record)
                .map(Note.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Benchmark
    public Found query() {
        return index.search(QUERIES.get(asked++ % QUERIES.size()), List.of(), SHOWN);
    }

    @Benchmark
    public Object baselineQuery() throws IOException {
        return raw.search(QUERIES.get(asked++ % QUERIES.size()));
    }

    @Benchmark
    public Found keystroke() {
        return index.search(typed(), List.of(), SHOWN);
    }

    @Benchmark
    public Object baselineKeystroke() throws IOException {
        return raw.search(typed());
    }

    private String typed() {
        var words = TYPED.get(asked % TYPED.size());
        return words.substring(0, 1 + asked++ / TYPED.size() % words.length());
    }

    @Benchmark
    public Found saveAndFind() {
        store.save(note.saying("Saved as number" + ++saved));
        var found = index.search("number" + saved + " ", List.of(), SHOWN);
        if (found.total() != 1) {
            throw new IllegalStateException("not found");
        }
        return found;
    }

    @Benchmark
    public void baselineSave() {
        store.save(note.saying("Saved as number" + ++saved));
    }

    @TearDown
    public void close() throws IOException {
        store.close();
        Folders.delete(folder);
    }
}

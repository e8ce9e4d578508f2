package org.rapporteur.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.rapporteur.OpenWindow;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Found;
import org.rapporteur.store.RawSearch;
import org.rapporteur.store.SearchIndex;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.Screen;
import org.rapporteur.ui.review.ReviewModel;
import org.rapporteur.ui.review.ReviewView;

/// The search in two hundred missions with a hundred thousand notes, as the whole program has it open,
/// in one run: the building of the index behind the window, queries, keystrokes up to their hits on
/// the screen, a note saved and found, and memory. Beside them Lucene by itself: the same questions on
/// the same index, its hits with their stored text, and its own counting of facets.
///
/// Each figure is one line. Processor time is told too, for machines that have other work.
public class SearchBenchmark extends WholeProgram {
    private static final int SHOWN = 50;
    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 30;
    private static final int TYPED_BEFORE = 5;
    private static final int TYPED_MEASURED = 10;
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
    private OpenWindow window;
    private SearchIndex index;

    @Setup
    public void make() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("rapporteur-bench");
        System.out.printf("%nbefore anything was done: %s", Memory.told());
        ManyMissions.make(folder.resolve("store"));
        window = new OpenWindow(folder, Clock.systemUTC());
        index = window.store().index();
        System.out.printf("%n%d missions, %d notes%n", ManyMissions.MISSIONS, ManyMissions.NOTES);
    }

    @Benchmark
    public void search() throws Exception {
        build();
        var first = new Sample("the first search after it");
        first.time(() -> index.search("torture ", List.of(), SHOWN));
        first.tell();
        tellMemory();
        var raw = new RawSearch(index, SHOWN);
        System.out.printf(
                "Lucene alone, an index of the notes' texts: processor time %.1f s%n",
                RawSearch.build(window.store()) / 1e9);
        compare("a query", QUERIES, raw);
        compare("a keystroke's hits, without a screen", keystrokes(), raw);
        keystrokesOnScreen();
        saveAndFind();
        tellMemory();
    }

    /// The window is open and drawn sixty times a second while the index is built.
    private void build() throws InterruptedException {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long begun = System.nanoTime();
        long spent = machine.getProcessCpuTime();
        var indexing = CompletableFuture.supplyAsync(this::beginningOfIndex);
        var screen = window.open();
        var missions = screen.find("missions", ListView.class);
        screen.until(
                "the missions are there",
                () -> Screen.on(() -> !missions.getItems().isEmpty()));
        var frames = frames();
        System.out.printf(
                "all missions in the window: %.1f s from its opening; it was first drawn%n",
                (System.nanoTime() - begun) / 1e9);
        while (!index.isComplete()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long built = System.nanoTime();
        System.out.printf(
                "the index behind the window: built in %.1f s (10 s wanted), %.1f s from the opening of the window;"
                        + " processor time of the whole process %.1f s%n",
                (built - indexing.join()) / 1e9, (built - begun) / 1e9, (machine.getProcessCpuTime() - spent) / 1e9);
        frames.tell();
    }

    /// When the index was begun: once what the first screen shows was read.
    private long beginningOfIndex() {
        while (!RawSearch.isUnderWay(index)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return System.nanoTime();
    }

    /// The frames from the next but one on, which draws what is there now, until the index is built.
    private Sample frames() {
        var frames = new Sample("a frame meanwhile, from one to the next (33 ms wanted)");
        var drawn = new CountDownLatch(2);
        Platform.runLater(new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                long here = System.nanoTime();
                if (drawn.getCount() == 0) {
                    frames.add(here - before, 0);
                }
                drawn.countDown();
                before = here;
                if (index.isComplete()) {
                    stop();
                }
            }
        }::start);
        try {
            drawn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return frames;
    }

    private void compare(String what, List<String> queries, RawSearch raw) throws IOException {
        var ours = new Sample(what);
        var lucene = new Sample("the same, Lucene alone");
        for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
            for (var query : queries) {
                var sample = i < WARM_UPS ? new Sample("") : ours;
                sample.time(() -> index.search(query, List.of(), SHOWN));
                var beside = i < WARM_UPS ? new Sample("") : lucene;
                beside.time(() -> raw.search(query));
            }
        }
        ours.tell();
        lucene.tell();
        System.out.printf("    times Lucene’s: %.2f at p95 (2 at most are wanted)%n", ours.p95() / lucene.p95());
    }

    private static List<String> keystrokes() {
        var keystrokes = new ArrayList<String>();
        for (var words : TYPED) {
            for (int i = 1; i <= words.length(); i++) {
                keystrokes.add(words.substring(0, i));
            }
        }
        return keystrokes;
    }

    /// From the key to the frame in which its hits were laid out.
    private void keystrokesOnScreen() {
        var texts = new Texts(Locale.ENGLISH);
        var failures = new Failures(texts);
        try (var background = Background.threads(failures)) {
            var model = Screen.on(() -> {
                var made = new ReviewModel(window.store(), background, new Navigator());
                var scene = new Scene(new ReviewView(made, texts), 1366, 768);
                scene.getStylesheets()
                        .add(SearchBenchmark.class
                                .getResource("/theme/rapporteur.css")
                                .toExternalForm());
                var stage = new Stage();
                stage.setScene(scene);
                stage.show();
                return made;
            });
            var onScreen = new Sample("a keystroke's hits on the screen (p95 of 50 ms wanted)");
            for (int i = 0; i < TYPED_BEFORE + TYPED_MEASURED; i++) {
                for (var typed : keystrokes()) {
                    long begun = System.nanoTime();
                    var drawn = new CompletableFuture<Boolean>();
                    Platform.runLater(() -> type(model, typed, drawn));
                    drawn.join();
                    if (i >= TYPED_BEFORE) {
                        onScreen.add(System.nanoTime() - begun, 0);
                    }
                }
            }
            onScreen.tell();
        }
    }

    private static void type(ReviewModel model, String typed, CompletableFuture<Boolean> drawn) {
        model.query().set(typed);
        new AnimationTimer() {
            private boolean answered;

            @Override
            public void handle(long now) {
                if (answered) { // the frame before this one showed them
                    stop();
                    drawn.complete(true);
                }
                var answer = model.answer().get();
                answered = answer != null && answer.question().query().equals(typed);
            }
        }.start();
    }

    private void saveAndFind() throws Exception {
        var note = index.search("kind:note", List.of(), 1).hits().stream()
                .map(Found.Hit::record)
                .map(Note.class::cast)
                .findFirst()
                .orElseThrow();
        var found = new Sample("a note, from its saving to its being found (200 ms wanted)");
        for (int i = 0; i < 200; i++) {
            var saved = note.saying("Saved as number" + i);
            var query = "number" + i + " ";
            found.time(() -> {
                window.inStore(store -> store.save(saved));
                if (index.search(query, List.of(), SHOWN).total() != 1) {
                    throw new IllegalStateException("not found");
                }
                return true;
            });
        }
        found.tell();
    }

    private static void tellMemory() throws IOException {
        System.out.printf("memory of the whole process (600 MB wanted): %s%n", Memory.told());
    }

    @TearDown
    public void close() throws IOException {
        window.close();
        Folders.delete(folder);
    }
}

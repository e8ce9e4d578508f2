package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.Undo;
import org.rapporteur.ui.meeting.FilesModel;
import org.rapporteur.ui.meeting.MeetingModel;
import org.rapporteur.ui.meeting.MeetingView;

/// A key typed into a note, until the frame that shows it was rendered, with 20,000 notes in the store
/// and a save at every twentieth key. The baseline types into a text area that stands alone in its
/// window, while the same saves run.
///
/// Frames are drawn as fast as they can be, not at the screen's pace; a frame counts as rendered when the
/// next one begins, since it waits for the one before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        // the command line itself appends, which would take the place of what is appended here
        jvmArgsPrepend = {
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-Djavafx.animation.fullspeed=true",
            "--enable-native-access=ALL-UNNAMED"
        })
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class TypingBenchmark {
    private static final int MEETINGS = 100;
    private static final int NOTES_EACH = 200;
    private static final int SAVE_EVERY = 20;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Failures failures = new Failures(texts);
    private final Clock clock = Clock.fixed(java.time.Instant.parse("2017-04-11T05:00:00Z"), ZoneOffset.UTC);
    private Path folder;
    private Store store;
    private Background background;
    private MeetingModel model;
    private Note other;
    private TextArea note;
    private TextArea bare;
    private int typed;

    @Setup
    public void open() throws IOException {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        folder = Files.createTempDirectory("rapporteur-bench");
        store = Store.create(folder.resolve("store"), new char[0], clock);
        var mission =
                Mission.of("Mission", "Country", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneOffset.UTC);
        var last = fill(mission);
        background = Background.threads(failures);
        on(() -> {
            var undo = new Undo(store, background);
            model = new MeetingModel(store, background, undo, new Navigator(), clock, texts);
            var files = new FilesModel(
                    store, background, undo, failures, (suggested, description) -> Optional.empty(), texts);
            show(new MeetingView(model, files, texts, new SimpleBooleanProperty(true)));
            model.load(new Destination.OfMeeting(mission.id(), last.id()));
            bare = new TextArea();
            bare.setWrapText(true);
            show(new StackPane(bare));
            return true;
        });
        await(() -> model.meeting().get() != null);
    }

    private Meeting fill(Mission mission) {
        store.save(mission);
        Meeting meeting = null;
        for (int i = 0; i < MEETINGS; i++) {
            meeting =
                    Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 9, 0).plusMinutes(i), 60);
            var kept = new ArrayList<Kept>(List.of(meeting));
            for (int j = 0; j < NOTES_EACH; j++) {
                kept.add(Note.of(meeting.id(), meeting.start(), ("Note " + j + " on what was said. ").repeat(12)));
            }
            store.save(kept);
            other = (Note) kept.getLast();
        }
        return meeting;
    }

    private void show(Parent root) {
        var stage = new Stage();
        var scene = new Scene(root, 1366, 768);
        scene.getStylesheets()
                .add(TypingBenchmark.class.getResource("/theme/rapporteur.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    private void await(Callable<Boolean> holds) {
        while (!on(holds)) {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static <T> T on(Callable<T> task) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    @Setup(Level.Iteration)
    public void wipe() {
        on(() -> {
            note = (TextArea)
                    javafx.stage.Window.getWindows().getFirst().getScene().lookup("#note");
            note.clear();
            bare.clear();
            return true;
        });
    }

    @Benchmark
    public void typeIntoNote() {
        type(note);
    }

    @Benchmark
    public void baselineTypeIntoTextArea() {
        type(bare);
    }

    private void type(TextArea area) {
        var rendered = new CompletableFuture<Boolean>();
        int key = typed++;
        Platform.runLater(() -> {
            if (key % SAVE_EVERY == 0) {
                save(key);
            }
            var letter = key % 7 == 6 ? " " : "e";
            Event.fireEvent(
                    area,
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == 2) {
                        stop();
                        rendered.complete(true);
                    }
                }
            }.start();
        });
        rendered.join();
    }

    /// A change of another note of the meeting, on the store's thread, as the pauses of typing make it.
    private void save(int key) {
        background.save(
                () -> store.save(other.saying("Saved at key " + key + " of those that were typed.")), step -> {});
    }

    @TearDown
    public void close() throws IOException {
        on(() -> {
            List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide);
            return true;
        });
        background.close();
        store.close();
        Folders.delete(folder);
    }
}

package org.rapporteur.bench;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.Undo;
import org.rapporteur.ui.itinerary.ItineraryModel;
import org.rapporteur.ui.itinerary.ItineraryView;
import org.rapporteur.ui.itinerary.PlanModel;
import org.rapporteur.ui.itinerary.ProgrammeModel;
import org.rapporteur.ui.itinerary.Remembered;

/// A frame while one of 60 meetings is dragged over the whole day grid, from one frame's beginning to
/// the next one's: mouse event, style, layout and painting in software, on one thread and without
/// waiting for a screen. The baseline is a pane with 60 labels of which one is moved the same way.
///
/// p1.00 is the longest frame. It should stay below 33 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsPrepend = {
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-Djavafx.animation.fullspeed=true",
            "-Djavafx.animation.framerate=1000",
            "-Dquantum.multithreaded=false",
            "--enable-native-access=ALL-UNNAMED"
        })
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 5)
public class GridBenchmark {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int MEETINGS = 60;
    private static final LocalDate FIRST = LocalDate.of(2017, 4, 11);

    /// What is moved.
    @Param({"grid", "baselineLabels"})
    public String what = "grid";

    private final Semaphore frames = new Semaphore(0);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final double[] spent = new double[100_000];
    private int measured;
    private long last;
    private Path folder;
    private Store store;

    @Setup
    public void show() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("rapporteur-bench");
        store = Store.create(folder.resolve("store"), new char[0], Clock.systemUTC());
        Platform.startup(() -> {});
        var shown = new CountDownLatch(1);
        Platform.runLater(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            var root = what.equals("grid") ? grid() : labels();
            var scene = new Scene(root, WIDTH, HEIGHT);
            scene.getStylesheets()
                    .add(GridBenchmark.class
                            .getResource("/theme/rapporteur.css")
                            .toExternalForm());
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            root.applyCss();
            root.layout();
            var move = what.equals("grid") ? dragging(root) : moving(root);
            new AnimationTimer() {
                private int frame;

                @Override
                public void handle(long now) {
                    count();
                    move.accept(frame++);
                    frames.release();
                }
            }.start();
            shown.countDown();
        });
        shown.await();
    }

    /// Frames that passed between two iterations do not count.
    @Setup(Level.Iteration)
    public void begin() {
        frames.drainPermits();
        Platform.runLater(() -> {
            tell();
            measured = 0;
        });
    }

    private void tell() {
        if (measured > 0) {
            var sorted = Arrays.copyOf(spent, measured);
            Arrays.sort(sorted);
            System.out.printf(
                    "%s: processor time of %d frames: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                    what, measured, sorted[measured / 2], sorted[measured * 99 / 100], sorted[measured - 1]);
        }
    }

    /// Notes what the frame that ends here took of the processor: on a machine that has other work
    /// too, that alone tells what it costs.
    private void count() {
        long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (measured < spent.length && last > 0) {
            spent[measured++] = (now - last) / 1e6;
        }
        last = now;
    }

    private Parent grid() {
        var mission = Mission.of("Mission", "Country", FIRST, FIRST.plusDays(9), ZoneId.of("Asia/Almaty"));
        var records = new ArrayList<Kept>(List.of(mission));
        for (int i = 0; i < MEETINGS; i++) {
            var met = Institution.of("Institution number " + i);
            records.add(met);
            records.add(
                    Meeting.of(mission.id(), FIRST.plusDays(i / 6).atTime(9, 0).plusMinutes(i % 6 * 90L), 60)
                            .withInstitutions(List.of(met.id())));
        }
        store.save(records);
        var failures = new Failures(texts);
        var background = Background.threads(failures);
        var undo = new Undo(store, background);
        var model = new ItineraryModel(store, background, undo, failures, new Navigator(), texts);
        var clock = Clock.systemUTC();
        var view = new ItineraryView(
                model,
                new PlanModel(model, undo, new Remembered(), texts),
                new ProgrammeModel(store, background, undo, (name, kind) -> Optional.empty(), texts, clock),
                texts,
                clock);
        model.load(mission.id());
        return view;
    }

    private static Parent labels() {
        var pane = new Pane();
        for (int i = 0; i < MEETINGS; i++) {
            var label = new Label("Institution number " + i);
            label.relocate(i / 6 * 130, i % 6 * 100);
            pane.getChildren().add(label);
        }
        return pane;
    }

    private static IntConsumer moving(Parent pane) {
        var label = (Label) pane.getChildrenUnmodifiable().getFirst();
        return frame -> label.relocate(x(frame), y(frame));
    }

    /// The meetings come from another thread: the drag begins when there are cards.
    private IntConsumer dragging(Parent root) {
        return frame -> {
            var body = root.lookup("#grid-body");
            var card = root.lookup(".meeting-card");
            if (body != null && card != null) {
                if (card.getStyleClass().contains("dragged")) {
                    fire(body, card, MouseEvent.MOUSE_DRAGGED, x(frame), y(frame));
                } else {
                    fire(body, card, MouseEvent.MOUSE_PRESSED, 40, 100);
                    fire(body, card, MouseEvent.MOUSE_DRAGGED, 60, 120);
                }
            }
        };
    }

    private static void fire(Node body, Node card, EventType<MouseEvent> type, double x, double y) {
        var at = body.localToScene(x, y);
        var screen = body.localToScreen(x, y);
        Event.fireEvent(
                card,
                new MouseEvent(
                        card,
                        card,
                        type,
                        at.getX(),
                        at.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(card, at.getX(), at.getY())));
    }

    /// To and fro over the days, and meanwhile down the hours.
    private static double x(int frame) {
        return Math.abs(frame * 7 % (2 * WIDTH) - WIDTH);
    }

    private static double y(int frame) {
        return Math.abs(frame * 3 % (2 * HEIGHT) - HEIGHT);
    }

    @Benchmark
    public void frame() throws InterruptedException {
        frames.acquire();
    }

    @TearDown
    public void close() throws IOException, InterruptedException {
        var closed = new CountDownLatch(1);
        Platform.runLater(() -> {
            tell();
            closed.countDown();
        });
        closed.await();
        Platform.exit();
        Folders.delete(folder);
    }
}

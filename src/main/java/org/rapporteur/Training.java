package org.rapporteur;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.rapporteur.cli.Console;
import org.rapporteur.cli.Rapporteur;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;

/// Goes once through the program on the sample mission: the documents, the search index, the screens.
/// `mvn package` runs it with a Java that keeps what it learns meanwhile in a cache beside the program
/// ([JEP 514](https://openjdk.org/jeps/514), [515](https://openjdk.org/jeps/515)), which spares every later start
/// the same reading of classes, and the first seconds of counting what is done often. Nobody's mission but the
/// sample is ever in that cache.
public final class Training extends Application {
    private static final int SENTENCES_IN_A_NOTE = 20;
    private static final int COPIES = 50;
    private static final int BUILDINGS = 12;

    /// One step has time to be read and drawn before the next.
    private static final Duration STEP = Duration.millis(700);

    private final Deque<String> way = new ArrayDeque<>(List.of(
            "#missions",
            "#window-coverage",
            "#window-documents",
            "#window-people",
            "#window-recommendations",
            "#window-commitments",
            "#window-review",
            "#window-programme",
            ".meeting-card",
            "#window-missions"));
    private final App app = new App();

    /// Goes through the program and ends the process.
    ///
    /// @param arguments a folder that is there and empty, where the store and the documents are written
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        run("demo", "--out", folder.resolve("demo").toString());
        var place = folder.resolve("store");
        try (var store = Store.create(place, new char[0], Clock.systemUTC())) {
            Sample.load(store);
            store.save(notes(store.records().all(Meeting.class)));
        }
        for (int i = 0; i < BUILDINGS; i++) {
            buildIndex(place);
        }
        App.on(place);
        launch();
    }

    private static void run(String... arguments) {
        var nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var console =
                new Console(nowhere, nowhere, new Texts(Locale.ENGLISH), Map.of(), Clock.systemUTC(), folder -> {});
        if (new Rapporteur(console).run(List.of(arguments)) != 0) {
            throw new IllegalStateException("refused: " + List.of(arguments));
        }
    }

    /// Nothing that the program did not bring: its own sentences, in the languages of its documents.
    private static List<Kept> notes(List<Meeting> meetings) {
        var notes = new ArrayList<Kept>();
        for (var language : DocumentKind.LANGUAGES) {
            var bundle = ResourceBundle.getBundle("i18n.minutes", language);
            var sentences =
                    bundle.keySet().stream().sorted().map(bundle::getString).toList();
            for (int i = 0; i < COPIES; i++) {
                for (int from = 0; from + SENTENCES_IN_A_NOTE <= sentences.size(); from += SENTENCES_IN_A_NOTE) {
                    var meeting = meetings.get(notes.size() % meetings.size());
                    notes.add(Note.of(
                            meeting.id(),
                            meeting.start(),
                            String.join(". ", sentences.subList(from, from + SENTENCES_IN_A_NOTE))));
                }
            }
        }
        return notes;
    }

    private static void buildIndex(Path place) {
        try (var store = Store.open(place, new char[0], Clock.systemUTC())) {
            var slices = store.slices();
            var index = store.index();
            while (!index.isComplete()) {
                index.take(slices.next());
            }
        }
    }

    @Override
    public void start(Stage stage) {
        app.start(stage);
        var walk = new Timeline(new KeyFrame(STEP, event -> {
            if (way.isEmpty()) {
                stage.close();
            } else if (go(stage.getScene().lookup(way.getFirst()))) {
                way.removeFirst();
            }
        }));
        walk.setCycleCount(Animation.INDEFINITE);
        walk.play();
    }

    /// Opens what a node leads to, once it is there.
    ///
    /// @return whether it was
    private static boolean go(@Nullable Node node) {
        if (node instanceof ButtonBase button && !button.isDisabled()) {
            button.fire();
            return true;
        }
        if (node instanceof ListView<?> list && !list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
            enter(list);
            return true;
        }
        if (node instanceof Pane card) {
            enter(card);
            return true;
        }
        return false;
    }

    private static void enter(Node node) {
        node.requestFocus();
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    @Override
    public void stop() {
        app.stop();
    }
}

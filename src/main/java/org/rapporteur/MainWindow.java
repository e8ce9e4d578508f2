package org.rapporteur;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.Shown;
import org.rapporteur.ui.review.SearchField;

/// The one window: top bar, rail, the screen, status line.
public final class MainWindow extends BorderPane {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Y");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Shift+Z");

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

    private final MainModel model;
    private final Navigator navigator;
    private final Failures failures;
    private final Texts texts;
    private final SearchField search;
    private Shown shown = new Shown(new Region(), () -> {});

    /// @param search the field that searches everything
    /// @param screens makes the screen of a destination
    public MainWindow(
            MainModel model,
            Navigator navigator,
            Failures failures,
            Texts texts,
            SearchField search,
            Function<Destination, Shown> screens) {
        this.model = model;
        this.navigator = navigator;
        this.failures = failures;
        this.texts = texts;
        this.search = search;
        getStyleClass().add("window");
        setTop(new VBox(top(), opening(), failure(), new ClosedBar(model, texts, () -> shown.refresh()
                .run())));
        setLeft(rail());
        setBottom(status());
        navigator.current().subscribe(destination -> {
            shown.leave().run();
            model.follow(destination);
            shown = screens.apply(destination);
            setCenter(shown.node());
        });
        model.undo().turns().subscribe(turns -> {
            if (turns.intValue() > 0) {
                model.refresh(() -> shown.refresh().run(), navigator::startOver);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private Node top() {
        var back = Controls.named(
                "back", Controls.icon(texts.get("window.back"), Material2OutlinedAL.ARROW_BACK, navigator::back));
        back.disableProperty().bind(navigator.canGoBack().not());
        var mission = Controls.text("", "mission");
        mission.setWrapText(false);
        mission.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            var file = model.mission().get();
                            return file == null
                                    ? texts.get("window.name")
                                    : file.mission().title();
                        },
                        model.mission()));
        var saved = Controls.named("saved", Controls.text("", "quiet"));
        saved.textProperty().bind(Bindings.createStringBinding(model::saved, model.saveState()));
        saved.setWrapText(false);
        // whether all is saved is read at a glance: the search gives way
        saved.setMinWidth(Region.USE_PREF_SIZE);
        search.setMinWidth(200);
        var bar = new HBox(12, back, mission, Controls.space(), search, Controls.space(), undo(), saved);
        if (!model.isGuarded()) {
            var open = new Label(texts.get("window.not_protected"), new Icon(Material2OutlinedAL.LOCK_OPEN));
            open.getStyleClass().add("not-protected");
            open.setMinWidth(Region.USE_PREF_SIZE);
            bar.getChildren().add(Controls.named("not-protected", open));
        }
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    /// What can be taken back and done again, each by its name.
    private Node undo() {
        var undo = model.undo();
        return new HBox(
                turn("undo", Material2OutlinedMZ.UNDO, undo.undoName(), "undo.undo", "undo.no_undo", undo::undo),
                turn("redo", Material2OutlinedMZ.REDO, undo.redoName(), "undo.redo", "undo.no_redo", undo::redo));
    }

    private Node turn(String id, Ikon icon, ReadOnlyStringProperty name, String key, String none, Runnable command) {
        var button = Controls.named(id, Controls.icon("", icon, command));
        name.subscribe(done -> {
            var words = done.isEmpty() ? texts.get(none) : texts.get(key, done);
            button.setAccessibleText(words);
            button.getTooltip().setText(words);
        });
        button.disableProperty().bind(name.isEmpty());
        return button;
    }

    private Node opening() {
        var words = model.opening();
        var bar = message("opening", () -> words);
        bar.setVisible(!words.isEmpty());
        bar.setManaged(!words.isEmpty());
        bar.getChildren().add(Controls.icon(texts.get("window.dismiss"), Material2OutlinedAL.CLOSE, () -> {
            bar.setVisible(false);
            bar.setManaged(false);
        }));
        return bar;
    }

    private Node failure() {
        var bar = message("failure", () -> "");
        bar.getStyleClass().add("failure");
        failures.current().subscribe(failure -> {
            bar.setVisible(failure != null);
            bar.setManaged(failure != null);
            bar.getChildren().clear();
            if (failure != null) {
                bar.getChildren()
                        .addAll(message("failure-words", failure::sentence).getChildren());
                if (!failure.code().isEmpty()) {
                    bar.getChildren()
                            .add(Controls.button(
                                    texts.get("failure.copy"),
                                    Material2OutlinedAL.CONTENT_COPY,
                                    () -> copy(failure.details())));
                }
                bar.getChildren()
                        .add(Controls.named(
                                "dismiss-failure",
                                Controls.icon(
                                        texts.get("window.dismiss"), Material2OutlinedAL.CLOSE, failures::dismiss)));
            }
        });
        return bar;
    }

    private static HBox message(String id, Supplier<String> words) {
        var text = Controls.named(id, Controls.text(words.get(), "message-text"));
        HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var bar = new HBox(12, text);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("message");
        return bar;
    }

    private static void copy(String details) {
        var content = new ClipboardContent();
        content.putString(details);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Node rail() {
        var programme = railButton("window.programme", Material2OutlinedAL.EVENT_NOTE, 2, this::openProgramme);
        programme.disableProperty().bind(model.mission().isNull());
        var coverage = railButton("window.coverage", Material2OutlinedMZ.TABLE_CHART, 3, this::openCoverage);
        coverage.disableProperty().bind(model.mission().isNull());
        var rail = new VBox(
                4,
                railButton(
                        "window.missions",
                        Material2OutlinedAL.FLIGHT_TAKEOFF,
                        1,
                        () -> navigator.open(new Destination.Missions())),
                programme,
                coverage,
                documents(),
                railButton(
                        "window.people", Material2OutlinedMZ.PEOPLE, 4, () -> navigator.open(new Destination.People())),
                railButton(
                        "window.recommendations",
                        Material2OutlinedMZ.RULE,
                        5,
                        () -> navigator.open(new Destination.Recommendations())),
                railButton(
                        "window.commitments",
                        Material2OutlinedAL.ASSIGNMENT_TURNED_IN,
                        6,
                        () -> navigator.open(new Destination.Commitments())),
                railButton(
                        "window.review",
                        Material2OutlinedMZ.SEARCH,
                        7,
                        () -> navigator.open(new Destination.Review(null))),
                Controls.space(),
                bin());
        rail.getStyleClass().add("rail");
        return rail;
    }

    private Button documents() {
        var button = railButton("window.documents", Material2OutlinedAL.DESCRIPTION, 8, this::openDocuments);
        button.disableProperty().bind(model.mission().isNull());
        return button;
    }

    private void openDocuments() {
        var file = model.mission().get();
        if (file != null) {
            navigator.open(new Destination.OfDocuments(file.mission().id(), null, null));
        }
    }

    /// The bin stands apart: it is seldom needed.
    private Button bin() {
        var button = Controls.named(
                "window-bin",
                Controls.button(
                        texts.get("window.bin"),
                        Material2OutlinedAL.DELETE,
                        () -> navigator.open(new Destination.Bin())));
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().addAll("flat", "rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void openProgramme() {
        var file = model.mission().get();
        if (file != null) {
            navigator.open(new Destination.OfMission(file.mission().id()));
        }
    }

    private void openCoverage() {
        var file = model.mission().get();
        if (file != null) {
            navigator.open(new Destination.OfCoverage(file.mission().id()));
        }
    }

    private Button railButton(String key, Ikon icon, int digit, Runnable command) {
        var button = Controls.named(key.replace('.', '-'), Controls.button(texts.get(key), icon, command));
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().addAll("flat", "rail-button");
        button.setTooltip(new javafx.scene.control.Tooltip(texts.get("window.key", texts.get(key), digit)));
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Node status() {
        var words = Controls.named("status", Controls.text("", "quiet"));
        Runnable tick = () -> words.setText(model.status());
        model.mission().subscribe(file -> tick.run());
        var clock = new Timeline(new KeyFrame(Duration.seconds(10), event -> tick.run()));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
        var bar = new HBox(words);
        bar.getStyleClass().add("status-bar");
        return bar;
    }

    private void onKey(KeyEvent event) {
        var commands = List.<Runnable>of(
                () -> navigator.open(new Destination.Missions()),
                this::openProgramme,
                this::openCoverage,
                () -> navigator.open(new Destination.People()),
                () -> navigator.open(new Destination.Recommendations()),
                () -> navigator.open(new Destination.Commitments()),
                () -> navigator.open(new Destination.Review(null)),
                this::openDocuments);
        for (int i = 0; i < commands.size(); i++) {
            if (new KeyCodeCombination(KeyCode.getKeyCode(String.valueOf(i + 1)), KeyCombination.ALT_DOWN)
                    .match(event)) {
                commands.get(i).run();
                event.consume();
            }
        }
        if (FIND.match(event)) {
            search.begin();
            event.consume();
        } else if (UNDO.match(event)) {
            model.undo().undo();
            event.consume();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            model.undo().redo();
            event.consume();
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.LEFT && event.isAltDown()) {
            navigator.back();
            event.consume();
        }
    }
}

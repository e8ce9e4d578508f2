package org.rapporteur.ui.itinerary;

import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// The note beside a warning sign: why, which meetings, and the way to them. One is open at a time, in
/// a layer above the programme; Escape closes it and brings the focus back.
final class WarningNotes extends Pane {
    private static final double WIDTH = 360;
    private static final double TALLEST = 400;
    private static final double SPACE = 4;
    /// Its padding and edge, left and right.
    private static final double INSIDE = 30;

    private final Texts texts;
    private final Consumer<Id<Meeting>> goThere;
    private final EventHandler<MouseEvent> pressed = this::onPressed;
    private @Nullable Node anchor;

    /// @param goThere chooses a meeting and brings it into sight
    WarningNotes(Texts texts, Consumer<Id<Meeting>> goThere) {
        this.texts = texts;
        this.goThere = goThere;
        setPickOnBounds(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isOpen()) {
                close();
                event.consume();
            }
        });
        sceneProperty().subscribe((before, scene) -> {
            if (before != null) {
                before.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            }
            if (scene != null) {
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            }
        });
    }

    private void onPressed(MouseEvent event) {
        if (isOpen()
                && !getChildren()
                        .getFirst()
                        .localToScene(getChildren().getFirst().getLayoutBounds())
                        .contains(event.getSceneX(), event.getSceneY())) {
            getChildren().clear();
        }
    }

    boolean isOpen() {
        return !getChildren().isEmpty();
    }

    /// Opens the note of these warnings beside a node.
    void show(Node beside, List<Notice> notices) {
        anchor = beside;
        var close = Controls.icon(texts.get("itinerary.close_warnings"), Material2OutlinedAL.CLOSE, this::close);
        var head = new HBox(
                8, Controls.text(texts.get("itinerary.warnings", notices.size()), "heading"), Controls.space(), close);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var list = new VBox(12);
        notices.forEach(notice -> list.getChildren().add(notice(notice)));
        list.setPrefWidth(WIDTH - INSIDE);
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var note = Controls.named("warning-note", new VBox(8, head, scroll));
        note.getStyleClass().add("warning-note");
        note.setMaxHeight(TALLEST);
        getChildren().setAll(note);
        applyCss();
        // a scroll pane does not ask its text how high it wraps
        scroll.setPrefHeight(list.prefHeight(WIDTH - INSIDE) + SPACE);
        place(note);
        var link = note.lookup(".hyperlink");
        (link == null ? close : link).requestFocus();
    }

    private VBox notice(Notice notice) {
        var box = new VBox(2, Controls.text(notice.sentence(), "warning-sentence"));
        for (var there : notice.places()) {
            var link = new Hyperlink(there.name());
            link.getStyleClass().add("go-there");
            link.setOnAction(event -> {
                getChildren().clear();
                goThere.accept(there.meeting());
            });
            Controls.wrap(link);
            link.setMaxWidth(WIDTH - INSIDE);
            box.getChildren().add(link);
        }
        return box;
    }

    /// Beside a card, so that it stays in sight with the one above and below it; below what is not in
    /// the programme itself. Always wholly in sight.
    private void place(VBox note) {
        var beside = anchor;
        if (beside == null) {
            return;
        }
        note.setPrefWidth(WIDTH);
        double height = Math.min(Math.min(note.prefHeight(WIDTH), TALLEST), getHeight());
        var at = bounds(beside);
        boolean inside = at.getMinY() >= 0;
        double behind = at.getMaxX() + SPACE;
        double before = at.getMinX() - SPACE - WIDTH;
        double x = inside ? behind + WIDTH <= getWidth() || before < 0 ? behind : before : at.getMinX();
        double y = inside ? at.getMinY() : at.getMaxY() + SPACE;
        note.resizeRelocate(
                Math.clamp(x, 0, Math.max(0, getWidth() - WIDTH)),
                Math.clamp(y, 0, Math.max(0, getHeight() - height)),
                WIDTH,
                height);
    }

    private Bounds bounds(Node beside) {
        // a note beside a card hides no card of the same hour
        return sceneToLocal(
                beside.localToScene(beside instanceof MeetingCard card ? card.inColumn() : beside.getLayoutBounds()));
    }

    @Override
    protected void layoutChildren() {
        if (isOpen() && getChildren().getFirst() instanceof VBox note) {
            place(note);
        }
    }

    private void close() {
        getChildren().clear();
        if (anchor != null) {
            anchor.requestFocus();
        }
    }
}

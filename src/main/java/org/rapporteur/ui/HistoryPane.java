package org.rapporteur.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Texts;

/// What became of a record, the last change first, each with its fields before and after and a button
/// to bring that version back.
public final class HistoryPane extends ScrollPane {
    private static final double WIDEST = 720;
    private static final double NARROWEST = 160;

    /// The edges of the entries, with room for a scroll bar.
    private static final double EDGES = 84;

    private final HistoryModel model;
    private final Texts texts;
    private final Runnable restored;

    /// @param restored follows when a version was brought back
    public HistoryPane(HistoryModel model, Texts texts, Runnable restored) {
        this.model = model;
        this.texts = texts;
        this.restored = restored;
        setId("history");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("edge-to-edge", "history");
        model.shown().subscribe(this::show);
    }

    private void show(HistoryModel.@Nullable Shown history) {
        if (history == null) {
            setContent(new VBox());
            return;
        }
        var kind = Controls.text(texts.kind(history.kind()), "quiet");
        var label = Controls.text(history.label(), "heading");
        var box = new VBox(16, new VBox(4, kind, label));
        box.getStyleClass().add("history-entries");
        int number = 0;
        for (var entry : history.entries()) {
            box.getChildren().add(entry(entry, number++));
        }
        setContent(box);
        setVvalue(0);
    }

    private Node entry(HistoryModel.Entry entry, int number) {
        var what = Controls.text(texts.get(key(entry)), "heading");
        var when = Controls.text(
                entry.device().isEmpty()
                        ? texts.get("history.when_here", model.when(entry))
                        : texts.get("history.when", model.when(entry), entry.device()),
                "hint");
        var head = new HBox(8, new VBox(2, what, when), Controls.space());
        head.setAlignment(Pos.CENTER_LEFT);
        if (entry.version() != null) {
            if (entry.now()) {
                head.getChildren().add(Controls.text(texts.get("history.now"), "quiet"));
            } else {
                var restore = Controls.button(
                        texts.get("history.restore"),
                        Material2OutlinedMZ.RESTORE,
                        () -> model.restore(entry, restored));
                restore.setAccessibleText(texts.get("history.restore_of", model.when(entry)));
                restore.getStyleClass().add("small");
                head.getChildren().add(Controls.named("restore-version-" + number, restore));
            }
        }
        var box = new VBox(8, head);
        entry.lines().forEach(line -> box.getChildren().add(line(line)));
        box.getStyleClass().add(entry.now() ? "history-now" : "history-entry");
        return box;
    }

    private static String key(HistoryModel.Entry entry) {
        return switch (entry.what()) {
            case MADE -> "history.made";
            case CHANGED -> "history.changed";
            case DELETED -> "history.deleted";
            case RESTORED -> "history.restored";
        };
    }

    /// A field's label over what it was, struck, and what it became.
    private Node line(HistoryModel.Line line) {
        var values = new VBox(0);
        if (!line.before().isEmpty()) {
            values.getChildren().add(words(line.before(), "before"));
        }
        if (!line.after().isEmpty()) {
            values.getChildren().add(words(line.after(), "after"));
        }
        return new VBox(2, Controls.text(line.label(), "hint"), values);
    }

    private Node words(String words, String style) {
        var text = new Passage(
                widthProperty().map(pixels -> Math.max(NARROWEST, Math.min(WIDEST, pixels.doubleValue()) - EDGES)),
                style);
        text.show(words);
        return text;
    }
}

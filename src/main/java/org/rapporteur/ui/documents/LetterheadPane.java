package org.rapporteur.ui.documents;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.word.Letterhead;

/// What is taken of a letterhead and what is not: which of its styles stands for each of ours, where the
/// document will stand, and what of its file is not carried over.
final class LetterheadPane extends ScrollPane {
    private final Texts texts;

    LetterheadPane(Texts texts) {
        this.texts = texts;
        setFitToWidth(true);
        setId("letterhead-preview");
        getStyleClass().add("edge-to-edge");
    }

    void show(Letterhead paper) {
        var rows = new VBox(8);
        rows.setPadding(new Insets(0, 16, 16, 0));
        rows.getChildren()
                .add(Controls.text(
                        texts.get(
                                paper.hasMarker() ? "documents.letterhead_marker" : "documents.letterhead_emptied",
                                Letterhead.MARKER),
                        "lead"));
        var removed = paper.removed(texts);
        if (!removed.isEmpty()) {
            rows.getChildren()
                    .add(Controls.text(texts.get("documents.letterhead_removed", String.join("; ", removed)), "lead"));
        }
        rows.getChildren().add(mapping(paper));
        setContent(rows);
    }

    private GridPane mapping(Letterhead paper) {
        var grid = new GridPane(24, 4);
        grid.setPadding(new Insets(8, 0, 0, 0));
        var first = new ColumnConstraints();
        first.setMinWidth(160);
        var second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(first, second);
        grid.addRow(
                0,
                Controls.text(texts.get("documents.letterhead_ours"), "field-label"),
                Controls.text(texts.get("documents.letterhead_theirs"), "field-label"));
        int row = 1;
        for (var style : paper.mapping()) {
            var theirs = style.isAdded()
                    ? Controls.text(texts.get("documents.letterhead_added"), "quiet")
                    : new Label(style.theirs());
            grid.addRow(row++, new Label(style.ours()), theirs);
        }
        return grid;
    }
}

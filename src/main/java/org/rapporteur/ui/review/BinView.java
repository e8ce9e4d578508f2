package org.rapporteur.ui.review;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.HistoryModel;
import org.rapporteur.ui.HistoryPane;

/// Deleted records, with the history of the chosen one beside them.
public final class BinView extends BorderPane {
    private final BinModel model;
    private final HistoryModel history;
    private final Texts texts;

    public BinView(BinModel model, HistoryModel history, Texts texts) {
        this.model = model;
        this.history = history;
        this.texts = texts;
        getStyleClass().add("screen");
        var filter = Controls.named("bin-filter", new TextField());
        filter.setPromptText(texts.get("records.filter"));
        filter.setAccessibleText(texts.get("records.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        var head = new HBox(16, Controls.text(texts.get("bin.title"), "title"), Controls.space(), filter);
        head.getStyleClass().add("screen-head");
        var words = new HBox(Controls.text(texts.get("bin.explained"), "quiet"));
        words.getStyleClass().add("preview-head");
        setTop(new VBox(head, words));
        setCenter(list());
        var beside = new HistoryPane(history, texts, model::load);
        beside.getStyleClass().add("beside");
        history.shown().subscribe(shown -> setRight(shown == null ? null : beside));
    }

    private ListView<BinModel.Row> list() {
        var rows = Controls.named("bin", new ListView<>(model.rows()));
        rows.setAccessibleText(texts.get("bin.title"));
        rows.getStyleClass().add("wide-list");
        rows.setCellFactory(list -> new RowCell());
        rows.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> history.load(row == null ? null : row.record().id()));
        var none = new VBox(Controls.text("", "lead"));
        none.getStyleClass().add("empty");
        none.visibleProperty().bind(model.loaded());
        rows.setPlaceholder(none);
        model.rows().addListener((ListChangeListener<Object>)
                change -> none.getChildren().setAll(nothing()));
        Controls.keepChosen(rows, 0);
        return rows;
    }

    private Node nothing() {
        return Controls.text(texts.get(model.isEmpty() ? "bin.none" : "bin.no_match"), "lead");
    }

    private final class RowCell extends ListCell<BinModel.Row> {
        private final Label kind = new Label();
        private final Label label = Controls.text("", "heading");
        private final Label links = Controls.text("", "quiet");
        private final Label when = Controls.text("", "hint");
        private final HBox box;

        RowCell() {
            kind.getStyleClass().add("note-kind");
            for (var each : java.util.List.of(label, links, when)) {
                each.setWrapText(false);
                each.setMinWidth(0);
            }
            var words = new VBox(2, new HBox(12, kind, when), label, links);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            var restore = Controls.button(
                    texts.get("bin.restore"), Material2OutlinedMZ.RESTORE_FROM_TRASH, () -> model.restore(getItem()));
            box = new HBox(16, words, Controls.named("restore", restore));
            box.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(BinModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            kind.setText(texts.kind(Kind.of(row.record())).toUpperCase(Locale.ROOT));
            label.setText(row.label().lines().findFirst().orElse(""));
            links.setText(row.links());
            links.setVisible(!row.links().isEmpty());
            links.setManaged(!row.links().isEmpty());
            var time = LocalDateTime.ofInstant(row.deleted(), ZoneId.systemDefault());
            when.setText(texts.get("bin.deleted", texts.fullDay(time.toLocalDate()), texts.hour(time)));
            setAccessibleText(String.join(". ", kind.getText(), label.getText(), links.getText(), when.getText()));
            setGraphic(box);
        }
    }
}

package org.rapporteur.ui.review;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Stays;
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
        var empty = Controls.named(
                "empty-bin",
                Controls.button(texts.get("bin.empty"), Material2OutlinedAL.DELETE_FOREVER, model::askToEmpty));
        empty.disableProperty().bind(model.erasable().not().or(model.question().isNotNull()));
        var head = new HBox(16, Controls.text(texts.get("bin.title"), "title"), Controls.space(), filter, empty);
        head.getStyleClass().add("screen-head");
        var words = new HBox(Controls.text(texts.get("bin.explained"), "quiet"));
        words.getStyleClass().add("preview-head");
        setTop(new VBox(head, words, question(), Controls.done("bin-done", model.result())));
        setCenter(list());
        var beside = new HistoryPane(history, texts, model::load);
        beside.getStyleClass().add("beside");
        history.shown().subscribe(shown -> setRight(shown == null ? null : beside));
    }

    /// What emptying does and does not do, before it is done.
    private Node question() {
        var box = new VBox(12);
        box.getStyleClass().addAll("message", "bin-question");
        box.setFillWidth(true);
        model.question().subscribe(asked -> {
            box.setVisible(asked != null);
            box.setManaged(asked != null);
            box.getChildren().clear();
            if (asked != null) {
                box.getChildren().addAll(answers(asked));
                // Enter must not erase by mistake
                box.lookup("#keep-bin").requestFocus();
            }
        });
        box.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.keep();
                event.consume();
            }
        });
        return box;
    }

    private List<Node> answers(BinModel.Question asked) {
        int number = asked.erased().size();
        var keep = Controls.named(
                "keep-bin", Controls.button(texts.get("bin.keep"), Material2OutlinedAL.CLOSE, model::keep));
        var erase = Controls.named(
                "erase-bin",
                Controls.button(texts.get("bin.erase", number), Material2OutlinedAL.DELETE_FOREVER, model::empty));
        erase.getStyleClass().add("danger");
        var nodes = new ArrayList<Node>();
        nodes.add(Controls.text(texts.get("bin.ask", number), "heading"));
        nodes.add(Controls.text(texts.get("bin.ask_gone", number), "lead"));
        nodes.add(Controls.text(texts.get("bin.ask_left"), "lead"));
        if (asked.staying() > 0) {
            nodes.add(Controls.text(texts.get("bin.ask_staying", asked.staying()), "lead"));
        }
        nodes.add(new HBox(12, erase, keep));
        return nodes;
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
        private final Label stays = Controls.text("", "hint");
        private final HBox box;

        RowCell() {
            kind.getStyleClass().add("note-kind");
            for (var each : List.of(label, links, when, stays)) {
                each.setWrapText(false);
                each.setMinWidth(0);
            }
            var words = new VBox(2, new HBox(12, kind, when, stays), label, links);
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
            var why = row.stays();
            stays.setText(why == null ? "" : texts.get(why == Stays.SIGNED ? "bin.signed" : "bin.needed"));
            setAccessibleText(String.join(
                    ". ", kind.getText(), label.getText(), links.getText(), when.getText(), stays.getText()));
            setGraphic(box);
        }
    }
}

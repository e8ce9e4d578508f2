package org.rapporteur.ui.documents;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Replacement;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.documents.DocumentsModel.Preview;

/// What stands in the place of names, each in its sentence, to be looked at before the file is written:
/// what is doubtful first. The space key makes a replacement or leaves the words.
final class NamesPane extends BorderPane {
    private final DocumentsModel model;
    private final Replacing replacing;
    private final Texts texts;
    private final ObservableList<Replacement> shown = FXCollections.observableArrayList();
    private final ListView<Replacement> list = Controls.named("replacements", new ListView<>(shown));

    NamesPane(DocumentsModel model, Texts texts) {
        this.model = model;
        this.replacing = model.replacing();
        this.texts = texts;
        list.setAccessibleText(texts.get("documents.names_hint"));
        list.getStyleClass().addAll("outline", "edge-to-edge");
        list.setCellFactory(each -> new ReplacementCell());
        list.setPlaceholder(Controls.text(texts.get("documents.no_names"), "quiet"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            var chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && chosen != null) {
                replacing.make(chosen, !replacing.makes(chosen));
                list.refresh();
                event.consume();
            }
        });
        var hint = Controls.text(texts.get("documents.names_hint"), "hint");
        var top = new VBox(8, further(), hint);
        top.setPadding(new Insets(0, 8, 8, 0));
        setTop(top);
        setCenter(list);
    }

    void show(Preview preview) {
        if (!shown.equals(preview.replacements())) {
            shown.setAll(preview.replacements());
        }
    }

    /// Where further words are given, and taken back.
    private VBox further() {
        var word = Controls.named("also", new TextField());
        word.setPromptText(texts.get("documents.also_prompt"));
        var add =
                Controls.named("also-add", Controls.button(texts.get("documents.also"), Material2OutlinedAL.ADD, () -> {
                    replacing.add(word.getText());
                    word.clear();
                }));
        word.setAccessibleText(texts.get("documents.also"));
        // Enter adds the word, and does not write the document
        word.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !word.getText().isBlank()) {
                add.fire();
                event.consume();
            }
        });
        HBox.setHgrow(word, Priority.ALWAYS);
        var words = new FlowPane(8, 8);
        replacing.onWords(() -> {
            words.getChildren().clear();
            replacing.words().forEach(each -> words.getChildren().add(chip(each)));
        });
        words.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(words.getChildren()));
        return new VBox(8, new HBox(8, word, add), words);
    }

    private HBox chip(String word) {
        var remove = Controls.icon(
                texts.get("documents.also_remove", word), Material2OutlinedAL.CLOSE, () -> replacing.remove(word));
        var chip = new HBox(4, new Label(word), remove);
        chip.getStyleClass().add("chip");
        return chip;
    }

    private String where(Replacement replacement) {
        var record = model.recordOf(replacement);
        return switch (record) {
            case null -> "";
            case Note note ->
                texts.get("documents.in_note", texts.day(note.time().toLocalDate()), texts.hour(note.time()));
            default ->
                texts.get(
                        "documents.in_field",
                        texts.kind(Kind.of(record)),
                        texts.label(
                                Kind.of(record),
                                org.rapporteur.domain.Field.wordOf(
                                        replacement.place().field())));
        };
    }

    /// A replacement with its tick, what becomes of the words, and their sentence.
    private final class ReplacementCell extends ListCell<Replacement> {
        private final CheckBox tick = new CheckBox();
        private final Label before = new Label();
        private final Label after = new Label();
        private final Label certainty = new Label();
        private final Label where = Controls.text("", "hint");
        private final Label sentence = new Label();
        private final HBox row;

        ReplacementCell() {
            before.getStyleClass().add("heading");
            after.getStyleClass().add("heading");
            before.setMinWidth(0);
            after.setMinWidth(0);
            certainty.getStyleClass().add("certainty");
            certainty.setMinWidth(USE_PREF_SIZE);
            where.setMinWidth(USE_PREF_SIZE);
            sentence.getStyleClass().add("quiet");
            sentence.setMinWidth(0);
            tick.setFocusTraversable(false);
            tick.setOnAction(event -> {
                var item = getItem();
                if (item != null) {
                    replacing.make(item, tick.isSelected());
                }
            });
            var first = new HBox(8, before, new Label("→"), after, certainty, Controls.space(), where);
            first.setAlignment(Pos.BASELINE_LEFT);
            var box = new VBox(2, first, sentence);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setMinWidth(0);
            row = new HBox(8, tick, box);
            row.setPadding(new Insets(4, 8, 4, 0));
            setPrefWidth(0);
            setGraphic(row);
        }

        @Override
        protected void updateItem(@Nullable Replacement item, boolean empty) {
            super.updateItem(item, empty);
            row.setVisible(item != null && !empty);
            if (item == null || empty) {
                setAccessibleText(null);
                return;
            }
            // apart, so that words from right to left stay on their side of the arrow
            before.setText(item.before());
            after.setText(item.after());
            var words = texts.get("documents.replaces", item.before(), item.after());
            tick.setSelected(replacing.makes(item));
            tick.setAccessibleText(words);
            certainty.setText(texts.word(item.certainty()));
            certainty.setVisible(item.certainty() != Replacement.Certainty.SURE);
            where.setText(where(item));
            sentence.setText((item.lead() + item.before() + item.tail()).replaceAll("\\R", " "));
            sentence.setNodeOrientation(
                    Controls.startsRightToLeft(sentence.getText())
                            ? NodeOrientation.RIGHT_TO_LEFT
                            : NodeOrientation.INHERIT);
            sentence.setTooltip(new Tooltip(sentence.getText()));
            setAccessibleText(words + ". " + sentence.getText());
        }
    }
}

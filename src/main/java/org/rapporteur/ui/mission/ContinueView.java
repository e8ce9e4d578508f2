package org.rapporteur.ui.mission;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.DayConverter;

/// Beginning a mission from an earlier one: left its title and days and what is taken over, right the
/// meetings to propose again.
public final class ContinueView extends BorderPane {
    private final ContinueModel model;
    private final Texts texts;
    private final VBox taken = new VBox(4);
    private final VBox left = new VBox(4);

    /// @param cancel leaves all as it is
    public ContinueView(ContinueModel model, Texts texts, Runnable cancel) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("screen");
        var title = Controls.text(texts.get("continue.title"), "title");
        var from = Controls.text("", "quiet");
        model.continuation()
                .subscribe(read -> from.setText(
                        read == null
                                ? ""
                                : texts.get(
                                        "continue.from", read.from().mission().title())));
        var head = new HBox(new VBox(4, title, from));
        head.getStyleClass().add("screen-head");
        setTop(head);
        setLeft(form(cancel));
        setCenter(meetings());
        model.continuation().subscribe(read -> preview());
        model.choices().subscribe(number -> preview());
    }

    private Node form(Runnable cancel) {
        var title = Controls.named("continue-title", new TextField());
        title.textProperty().bindBidirectional(model.title());
        var days = new HBox(
                12,
                Controls.labelled(texts.get("field.mission.first_day"), day("continue-first", model.firstDay())),
                Controls.labelled(texts.get("field.mission.last_day"), day("continue-last", model.lastDay())));
        var begin = Controls.named(
                "continue-begin",
                Controls.save(texts.get("continue.begin"), Material2OutlinedMZ.PLAYLIST_ADD_CHECK, model::begin));
        var stop = Controls.named(
                "continue-cancel", Controls.button(texts.get("continue.cancel"), Material2OutlinedAL.CLOSE, cancel));
        var fields = new VBox(
                12,
                Controls.labelled(texts.get("field.mission.title"), title),
                days,
                Controls.error(model.error()),
                new VBox(4, Controls.text(texts.get("continue.taken"), "heading"), taken),
                new VBox(4, Controls.text(texts.get("continue.left"), "heading"), left));
        fields.getStyleClass().add("record-form");
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var buttons = new HBox(8, begin, stop);
        buttons.getStyleClass().add("form-buttons");
        var pane = new BorderPane(scroll);
        pane.setBottom(buttons);
        pane.setPrefWidth(520);
        pane.getStyleClass().addAll("form-pane", "continue-form");
        return pane;
    }

    private DatePicker day(String id, ObjectProperty<@Nullable LocalDate> day) {
        var picker = Controls.named(id, new DatePicker());
        picker.setConverter(new DayConverter(texts));
        picker.valueProperty().bindBidirectional(day);
        // what is typed counts before the field is left, for Enter begins the mission
        picker.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                picker.commitValue();
            }
        });
        return picker;
    }

    private void preview() {
        show(taken, model.taken());
        show(left, model.left());
    }

    private static void show(VBox box, List<String> lines) {
        box.getChildren()
                .setAll(lines.stream().map(line -> Controls.text(line, "lead")).toList());
    }

    private Node meetings() {
        var list = Controls.named("continue-meetings", new ListView<>(model.rows()));
        list.setAccessibleText(texts.get("continue.choose"));
        list.getStyleClass().add("wide-list");
        list.setCellFactory(ignored -> new MeetingCell());
        list.setPlaceholder(Controls.text(texts.get("continue.no_meetings"), "quiet"));
        list.setOnKeyPressed(event -> {
            var row = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && row != null) {
                row.chosen().set(!row.chosen().get());
                event.consume();
            }
        });
        var all = Controls.named(
                "choose-all",
                Controls.button(texts.get("continue.all"), Material2OutlinedAL.CHECK_BOX, () -> model.chooseAll(true)));
        var none = Controls.named(
                "choose-none",
                Controls.button(
                        texts.get("continue.none"),
                        Material2OutlinedAL.CHECK_BOX_OUTLINE_BLANK,
                        () -> model.chooseAll(false)));
        var words = new VBox(
                2,
                Controls.text(texts.get("continue.choose"), "heading"),
                Controls.text(texts.get("continue.choose_hint"), "hint"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var bar = new HBox(8, words, all, none);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("preview-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(bar, list);
    }

    private final class MeetingCell extends ListCell<ContinueModel.Row> {
        private final CheckBox box = new CheckBox();
        private final Label label = Controls.text("", "lead");
        private final Label facts = Controls.text("", "hint");
        private final HBox line;
        private ContinueModel.@Nullable Row shown;

        MeetingCell() {
            box.setFocusTraversable(false);
            for (var each : List.of(label, facts)) {
                each.setWrapText(false);
                each.setMinWidth(0);
            }
            var words = new VBox(2, label, facts);
            words.setMinWidth(0);
            line = new HBox(12, box, words);
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ContinueModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (shown != null) {
                box.selectedProperty().unbindBidirectional(shown.chosen());
            }
            shown = empty ? null : row;
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            var meeting = row.meeting();
            label.setText(model.label(meeting));
            box.setAccessibleText(label.getText());
            box.selectedProperty().bindBidirectional(row.chosen());
            facts.setText(texts.get(
                    "continue.meeting",
                    texts.fullDay(meeting.start().toLocalDate()),
                    texts.hour(meeting.start()),
                    texts.word(meeting.state())));
            setAccessibleText(label.getText() + ". " + facts.getText());
            setGraphic(line);
        }
    }
}

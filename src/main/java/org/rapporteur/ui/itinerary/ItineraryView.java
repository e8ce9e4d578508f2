package org.rapporteur.ui.itinerary;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.itinerary.ItineraryModel.Row;

/// A mission's days with their meetings, and the form of one meeting beside them.
public final class ItineraryView extends BorderPane {
    private final ItineraryModel model;
    private final ProgrammeModel issued;
    private final Texts texts;

    public ItineraryView(ItineraryModel model, ProgrammeModel issued, Texts texts) {
        this.model = model;
        this.issued = issued;
        this.texts = texts;
        getStyleClass().add("screen");
        setTop(head());
        setCenter(programme());
        model.form().subscribe(this::show);
    }

    private Node head() {
        var title = Controls.text("", "title");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            var file = model.file().get();
                            return file == null ? "" : file.mission().title();
                        },
                        model.file()));
        var facts = Controls.text("", "quiet");
        facts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            var file = model.file().get();
                            return file == null
                                    ? ""
                                    : texts.get(
                                            "itinerary.facts",
                                            file.meetings().size(),
                                            file.held().size(),
                                            file.notes().size(),
                                            file.mission().remark());
                        },
                        model.file()));
        model.file().subscribe(file -> {
            if (file != null) {
                issued.load(file.mission().id());
            }
        });
        var words = new VBox(
                4, title, facts, warnings(), new ChangesNote(issued, texts, model::open, model::openSheet));
        HBox.setHgrow(words, Priority.ALWAYS);
        var bar = new HBox(
                8,
                words,
                Controls.named(
                        "open-sheet",
                        Controls.button(
                                texts.get("programme.open"), Material2OutlinedMZ.PRINT, model::openSheet)),
                Controls.named(
                        "export-mission",
                        Controls.button(
                                texts.get("minutes.export"), Material2OutlinedAL.DESCRIPTION, model::exportMinutes)),
                Controls.named(
                        "new-meeting",
                        Controls.primary(texts.get("itinerary.new"), Material2OutlinedAL.ADD, this::beginOnFirstDay)));
        bar.getStyleClass().add("screen-head");
        return bar;
    }

    /// How many warnings there are; pointing at it shows them all.
    private Node warnings() {
        var line = Controls.named("warnings", Controls.text("", "quiet"));
        var all = new Tooltip();
        model.warnings().subscribe(() -> {
            var sentences = String.join("\n", model.warnings());
            line.setText(texts.get("itinerary.warnings", model.warnings().size()));
            line.setAccessibleText(line.getText() + "\n" + sentences);
            line.setTooltip(model.warnings().isEmpty() ? null : all);
            all.setText(sentences);
        });
        return line;
    }

    private void beginOnFirstDay() {
        var file = model.file().get();
        if (file != null) {
            model.begin(file.mission().firstDay());
        }
    }

    private Node programme() {
        var rows = Controls.named("programme", new ListView<>(model.rows()));
        rows.setAccessibleText(texts.get("itinerary.title"));
        rows.getStyleClass().add("wide-list");
        rows.setCellFactory(ignored -> new RowCell());
        Controls.keepChosen(rows, 1);
        rows.setPlaceholder(Controls.text(texts.get("itinerary.none"), "quiet"));
        rows.setOnMouseClicked(event -> openChosen(rows, event.getClickCount() == 2));
        rows.setOnKeyPressed(event -> openChosen(rows, event.getCode() == KeyCode.ENTER));
        return rows;
    }

    private void openChosen(ListView<Row> rows, boolean asked) {
        if (asked && rows.getSelectionModel().getSelectedItem() instanceof Row.Appointment appointment) {
            model.open(appointment.meeting());
        }
    }

    private void show(@Nullable MeetingFormModel opened) {
        if (opened == null) {
            setRight(null);
            return;
        }
        var form = new MeetingForm(opened, texts, model::save, () -> model.leave(() -> {}));
        setRight(form);
        form.begin();
    }

    /// A day as a heading, or a meeting as a row.
    private final class RowCell extends ListCell<Row> {
        RowCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("day-cell", "appointment-cell");
            if (empty || row == null) {
                setGraphic(null);
            } else if (row instanceof Row.Day day) {
                getStyleClass().add("day-cell");
                setGraphic(day(day));
            } else if (row instanceof Row.Appointment appointment) {
                getStyleClass().add("appointment-cell");
                setGraphic(appointment(appointment));
            }
        }

        private Node day(Row.Day day) {
            var add = Controls.icon(
                    texts.get("itinerary.new_on", texts.day(day.date())),
                    Material2OutlinedAL.ADD,
                    () -> model.begin(day.date()));
            var box = new HBox(
                    12,
                    Controls.text(texts.day(day.date()), "day"),
                    Controls.text(texts.get("itinerary.meetings", day.meetings()), "quiet"),
                    Controls.space(),
                    add);
            box.setAlignment(Pos.CENTER_LEFT);
            return box;
        }

        /// A triangle that says what was overlooked, or its space.
        private Node warning(Row.Appointment appointment) {
            var sign = new Label();
            sign.setMinWidth(20);
            if (!appointment.warnings().isEmpty()) {
                var sentences = String.join("\n", appointment.warnings());
                sign.setGraphic(new FontIcon(Material2OutlinedMZ.WARNING));
                sign.getStyleClass().add("warning-sign");
                sign.setTooltip(new Tooltip(sentences));
                sign.setAccessibleText(sentences);
            }
            return sign;
        }

        private Node appointment(Row.Appointment appointment) {
            var meeting = appointment.meeting();
            var time = new Label(texts.hour(meeting.start()) + "–" + texts.hour(meeting.end()));
            time.getStyleClass().add("time");
            time.setMinWidth(100);
            var who = new Label(appointment.counterpart());
            who.getStyleClass().add("counterpart");
            var place = Controls.text(meeting.venue(), "quiet");
            place.setWrapText(false);
            var words = new VBox(2, who);
            if (!meeting.venue().isBlank()) {
                words.getChildren().add(place);
            }
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var paragraphs = new Label(
                    appointment.paragraphs().isEmpty()
                            ? ""
                            : texts.get("itinerary.paragraphs", appointment.paragraphs()));
            paragraphs.getStyleClass().add("quiet");
            paragraphs.setMinWidth(120);
            var delegates = new Label(appointment.delegates());
            delegates.setMinWidth(64);
            delegates.getStyleClass().add("quiet");
            var state = new Label(texts.word(meeting.state()));
            state.getStyleClass()
                    .addAll("state", "state-" + meeting.state().name().toLowerCase(java.util.Locale.ROOT));
            state.setMinWidth(96);
            var edit = Controls.icon(texts.get("itinerary.edit"), Material2OutlinedAL.EDIT, () -> model.edit(meeting));
            var box = new HBox(16, time, words, warning(appointment), paragraphs, delegates, state, edit);
            box.setAlignment(Pos.CENTER_LEFT);
            return box;
        }
    }
}

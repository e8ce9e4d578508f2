package org.rapporteur.ui.itinerary;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.itinerary.ItineraryModel.Row;

/// The programme as rows, for people who prefer them.
final class ProgrammeList extends StackPane {
    private static final double SIGN = 32;

    private final ItineraryModel model;
    private final Texts texts;
    private final WarningNotes notes;
    private final ListView<Row> rows;

    ProgrammeList(ItineraryModel model, PlanModel plan, Texts texts, WarningNotes notes) {
        this.model = model;
        this.texts = texts;
        this.notes = notes;
        rows = Controls.named("programme", new ListView<>(model.rows()));
        rows.setAccessibleText(texts.get("itinerary.title"));
        rows.getStyleClass().add("wide-list");
        rows.setCellFactory(ignored -> new RowCell());
        Controls.keepChosen(rows, 1);
        rows.setPlaceholder(Controls.text(texts.get("itinerary.none"), "quiet"));
        rows.setOnMouseClicked(event -> openChosen(event.getClickCount() == 2));
        rows.setOnKeyPressed(event -> openChosen(event.getCode() == KeyCode.ENTER));
        rows.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (rows.isFocused() && row instanceof Appointment appointment) {
                plan.chosen().set(appointment.meeting().id());
            }
        });
        sceneProperty().subscribe(scene -> {
            var chosen = plan.chosen().get();
            if (scene != null && chosen != null) {
                choose(chosen);
            }
        });
        getChildren().add(rows);
    }

    /// Chooses a meeting and brings it into sight.
    void choose(Id<Meeting> meeting) {
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (rows.getItems().get(i) instanceof Appointment appointment
                    && appointment.meeting().id().equals(meeting)) {
                rows.getSelectionModel().clearAndSelect(i);
                rows.scrollTo(Math.max(0, i - 2));
                rows.requestFocus();
            }
        }
    }

    private void openChosen(boolean asked) {
        if (asked && rows.getSelectionModel().getSelectedItem() instanceof Appointment appointment) {
            model.open(appointment.meeting());
        }
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
            } else if (row instanceof Appointment appointment) {
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

        /// A triangle that opens the note of what was overlooked, or its space.
        private Node warning(Appointment appointment) {
            if (appointment.notices().isEmpty()) {
                var space = new Region();
                space.setMinWidth(SIGN);
                return space;
            }
            var sign = Controls.icon(
                    texts.get("itinerary.warnings", appointment.notices().size()),
                    Material2OutlinedMZ.WARNING,
                    () -> {});
            sign.setOnAction(event -> notes.show(sign, appointment.notices()));
            sign.getStyleClass().add("warning-sign");
            sign.setMinWidth(SIGN);
            sign.setAccessibleText(
                    appointment.notices().stream().map(Notice::sentence).collect(Collectors.joining("\n")));
            return sign;
        }

        private Node appointment(Appointment appointment) {
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

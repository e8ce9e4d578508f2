package org.rapporteur.ui.itinerary;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Picker;
import org.rapporteur.ui.Reveal;
import org.rapporteur.ui.itinerary.AgendaDraft.Line;

/// The agenda in the form of a meeting: its recommendations in their order, each with the question to
/// ask, and a field that adds one.
final class AgendaPart extends VBox {
    private final AgendaDraft agenda;
    private final Texts texts;
    private final Runnable save;
    private final VBox lines = new VBox(8);
    private final Picker<?> picker;

    /// @param save is done at Enter in a question
    AgendaPart(AgendaDraft agenda, Texts texts, Runnable save) {
        super(8);
        this.agenda = agenda;
        this.texts = texts;
        this.save = save;
        picker = new Picker<>(texts.get("planning.add_to_agenda"), "meeting-agenda", agenda.picker(), texts)
                .prompting(texts.get("planning.agenda_prompt"));
        getChildren().addAll(lines, picker, Controls.error(agenda.error()));
        agenda.lines().addListener((ListChangeListener<Line>) change -> show());
        show();
    }

    private void show() {
        lines.getChildren().setAll(agenda.lines().stream().map(this::line).toList());
        lines.setManaged(!agenda.lines().isEmpty());
    }

    private Node line(Line line) {
        var recommendation = line.recommendation();
        int place = agenda.lines().indexOf(line) + 1;
        var about = line.about(texts);
        var title =
                Controls.text(recommendation == null ? about : about + "  " + recommendation.title(), "agenda-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var number = new Label(place + ".");
        number.setMinWidth(Label.USE_PREF_SIZE);
        number.getStyleClass().add("time");
        var head = new HBox(
                8,
                number,
                title,
                Controls.icon(texts.get("planning.up", about), Material2OutlinedAL.ARROW_UPWARD, () -> move(line, -1)),
                Controls.icon(
                        texts.get("planning.down", about), Material2OutlinedAL.ARROW_DOWNWARD, () -> move(line, 1)),
                Controls.icon(texts.get("form.remove", about), Material2OutlinedAL.CLOSE, () -> {
                    agenda.remove(line);
                    picker.field().requestFocus();
                }));
        head.setAlignment(Pos.TOP_LEFT);
        var row = new VBox(4, head, Controls.named("meeting-question-" + place, question(line)));
        row.getStyleClass().add("agenda-row");
        return row;
    }

    private TextArea question(Line line) {
        var area = Controls.lines(2);
        area.textProperty().bindBidirectional(line.question());
        area.setPromptText(texts.get("planning.question"));
        area.setAccessibleText(texts.get("planning.question_on", line.about(texts)));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, area, line));
        return area;
    }

    private void onKey(KeyEvent event, TextArea area, Line line) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            area.replaceSelection("\n");
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            save.run();
        } else if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            event.consume();
            move(line, event.getCode() == KeyCode.UP ? -1 : 1);
        }
    }

    /// The caret stays in the question that is moved.
    private void move(Line line, int by) {
        agenda.move(line, by);
        focus(line);
    }

    /// Puts the caret into the question of a line.
    private void focus(Line line) {
        int place = agenda.lines().indexOf(line);
        if (place >= 0) {
            var row = (VBox) lines.getChildren().get(place);
            row.getChildren().getLast().requestFocus();
            Reveal.show(row);
        }
    }
}

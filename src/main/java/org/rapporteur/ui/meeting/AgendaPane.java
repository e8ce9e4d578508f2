package org.rapporteur.ui.meeting;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.WordConverter;

/// The agenda beside the notes: each recommendation with its question and what became of it. The one
/// that the typed note bears on stands out; choosing another ties the note to it.
final class AgendaPane extends VBox {
    private final MeetingModel model;
    private final Texts texts;
    private final Runnable toInput;
    private final VBox lines = new VBox(8);
    private @Nullable Id<?> asked;

    /// @param toInput puts the caret back where the note is typed
    AgendaPane(MeetingModel model, Texts texts, Runnable toInput) {
        super(12);
        this.model = model;
        this.texts = texts;
        this.toInput = toInput;
        getStyleClass().add("side");
        var nothing = Controls.text(texts.get("meeting.no_agenda"), "quiet");
        nothing.visibleProperty().bind(Bindings.isEmpty(model.agenda().lines()));
        nothing.managedProperty().bind(nothing.visibleProperty());
        getChildren().addAll(Controls.text(texts.get("meeting.agenda"), "section"), nothing, lines, adding());
        model.agenda().lines().addListener((ListChangeListener<AgendaModel.Line>) change -> show());
        model.draft().subscribe(draft -> {
            if (draft != null) {
                draft.recommendation().subscribe(chosen -> show());
            }
        });
    }

    private void show() {
        lines.getChildren()
                .setAll(model.agenda().lines().stream().map(this::line).toList());
    }

    private Node line(AgendaModel.Line line) {
        var draft = model.draft().get();
        boolean inFocus = draft != null
                && line.recommendation().equals(draft.recommendation().get());
        var title = Controls.text(
                line.recommendation().place() + "  " + line.recommendation().title(), "agenda-title");
        var box = new VBox(4, title, question(line), foot(line, inFocus));
        box.getStyleClass().add("agenda-line");
        if (inFocus) {
            box.getStyleClass().add("in-focus");
        }
        box.setOnMouseClicked(event -> {
            if (draft != null) {
                draft.recommendation().set(line.recommendation());
                toInput.run();
            }
        });
        return box;
    }

    private Node question(AgendaModel.Line line) {
        if (!line.item().id().equals(asked)) {
            var question = Controls.text(line.item().question(), "agenda-question");
            question.setManaged(!line.item().question().isBlank());
            return question;
        }
        var field = Controls.named("question", new TextField(line.item().question()));
        field.setAccessibleText(texts.get("meeting.question"));
        field.setPromptText(texts.get("meeting.question"));
        field.setOnAction(event -> endAsking(() -> model.agenda().ask(line, field.getText())));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endAsking(this::show);
                event.consume();
            }
        });
        field.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                field.requestFocus();
            }
        });
        return field;
    }

    private void endAsking(Runnable then) {
        asked = null;
        then.run();
        toInput.run();
    }

    private Node foot(AgendaModel.Line line, boolean inFocus) {
        var progress = line.item().progress();
        var mark = new Button(texts.word(progress), new FontIcon(icon(progress)));
        mark.getStyleClass().add("flat");
        mark.setAccessibleText(texts.get("meeting.mark", line.recommendation().title()) + ": " + texts.word(progress));
        mark.setFocusTraversable(false);
        mark.setOnAction(event -> {
            model.agenda().mark(line);
            toInput.run();
        });
        var foot = new HBox(8, mark, Controls.space());
        if (inFocus) {
            foot.getChildren()
                    .addAll(
                            Controls.icon(texts.get("meeting.edit_question"), Material2OutlinedAL.EDIT, () -> {
                                asked = line.item().id();
                                show();
                            }),
                            Controls.icon(texts.get("meeting.take_off"), Material2OutlinedAL.CLOSE, () -> {
                                model.agenda().takeOff(line);
                                toInput.run();
                            }));
        }
        foot.getChildren().add(Controls.text(texts.get("meeting.notes", line.notes()), "hint"));
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static Ikon icon(Progress progress) {
        return switch (progress) {
            case PLANNED -> Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
            case ASKED -> Material2OutlinedAL.HELP_OUTLINE;
            case ANSWERED -> Material2OutlinedAL.CHECK_CIRCLE;
            case NOT_REACHED -> Material2OutlinedMZ.REMOVE_CIRCLE_OUTLINE;
        };
    }

    private Node adding() {
        var combo = Controls.named("plan", new SearchableComboBox<Recommendation>());
        combo.setPromptText(texts.get("meeting.plan"));
        combo.setAccessibleText(texts.get("meeting.plan"));
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setConverter(new WordConverter<>(each -> each.place() + "  " + each.title()));
        Runnable offer = () -> combo.getItems().setAll(model.agenda().offered());
        model.agenda().lines().addListener((ListChangeListener<AgendaModel.Line>) change -> offer.run());
        model.file().subscribe(read -> offer.run());
        combo.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.agenda().plan(chosen);
                combo.setValue(null);
                toInput.run();
            }
        });
        return combo;
    }
}

package org.rapporteur.ui.meeting;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Party;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.WordConverter;

/// The input line: what the note is tied to, and the note itself, which saves by itself.
///
/// Each draft has a text area of its own, so that no save and no other note touches the caret or the
/// undo history of what is being typed.
final class NoteInput extends VBox {
    /// So long a pause of typing saves.
    static final Duration PAUSE = Duration.millis(300);

    private final MeetingModel model;
    private final Texts texts;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private TextArea area = new TextArea();

    NoteInput(MeetingModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("note-input");
        pause.setOnFinished(event -> model.save());
        model.draft().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                // the screen is left, or the window closed, within a pause of typing
                pause.stop();
                model.save();
            }
        });
    }

    /// Puts the caret where the note is typed.
    void focus() {
        area.requestFocus();
    }

    private void show(@Nullable NoteDraft draft) {
        if (draft == null) {
            getChildren().clear();
            return;
        }
        area = Controls.named("note", new TextArea(draft.text().get()));
        area.setAccessibleText(texts.get("note.input"));
        area.setPromptText(texts.get("note.prompt"));
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.textProperty().subscribe(typed -> {
            if (!typed.equals(draft.text().get())) {
                draft.text().set(typed);
                changed(draft);
            }
        });
        getChildren().setAll(ties(draft), commitment(draft), area, hint(draft));
        area.positionCaret(area.getLength());
        area.requestFocus();
    }

    /// While nothing was typed there is nothing to save.
    private void changed(NoteDraft draft) {
        if (draft.note().isPresent()) {
            model.typed();
            pause.playFromStart();
        }
    }

    private HBox ties(NoteDraft draft) {
        var file = model.file().get();
        var recommendation = choice(
                draft, "note-recommendation", "note.recommendation", model.recommendations(), draft.recommendation());
        recommendation.setConverter(new WordConverter<Recommendation>(each -> each.place() + "  " + each.title()));
        recommendation.setPromptText(texts.get("note.unlinked"));
        HBox.setHgrow(recommendation, Priority.ALWAYS);
        var speaker = choice(draft, "note-speaker", "note.speaker", model.speakers(), draft.speaker());
        speaker.setConverter(new WordConverter<Party>(NoteCell::name));
        speaker.setPromptText(texts.get("note.nobody"));
        HBox.setHgrow(speaker, Priority.ALWAYS);
        var kind = choice(draft, "note-kind", "note.kind", List.of(NoteKind.values()), draft.kind());
        kind.setConverter(new WordConverter<NoteKind>(texts::word));
        var confidentiality = choice(
                draft,
                "note-confidentiality",
                "note.confidentiality",
                List.of(Confidentiality.values()),
                draft.confidentiality());
        confidentiality.setConverter(new WordConverter<Confidentiality>(texts::word));
        var time = new Label(file == null ? "" : texts.hour(draft.time()));
        time.getStyleClass().add("time");
        var bar = new HBox(8, recommendation, speaker, kind, confidentiality, time);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private <T> ComboBox<T> choice(NoteDraft draft, String id, String key, List<T> items, Property<T> value) {
        var combo = Controls.named(id, new ComboBox<T>());
        combo.getItems().setAll(items);
        combo.setAccessibleText(texts.get(key));
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setMinWidth(0);
        combo.setPrefWidth(140);
        combo.valueProperty().bindBidirectional(value);
        combo.valueProperty().subscribe((before, after) -> {
            changed(draft);
            area.requestFocus();
        });
        return combo;
    }

    private HBox commitment(NoteDraft draft) {
        var bar = new HBox(
                8,
                typed(draft, "note-who", "note.who", draft.who()),
                typed(draft, "note-due", "note.due", draft.due()));
        bar.visibleProperty().bind(draft.kind().isEqualTo(NoteKind.COMMITMENT));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private TextField typed(NoteDraft draft, String id, String key, StringProperty value) {
        var field = Controls.named(id, new TextField(value.get()));
        field.setPromptText(texts.get(key));
        field.setAccessibleText(texts.get(key));
        field.textProperty().subscribe(words -> {
            if (!words.equals(value.get())) {
                value.set(words);
                changed(draft);
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Label hint(NoteDraft draft) {
        return Controls.text(texts.get(draft.isKept() ? "note.hint_editing" : "note.hint"), "hint");
    }

    private void onKey(KeyEvent event) {
        var code = event.getCode();
        boolean understood = true;
        if (code == KeyCode.ENTER && !event.isShiftDown() && event.getTarget() == area) {
            pause.stop();
            model.finish();
        } else if (code == KeyCode.ENTER && event.isShiftDown() && event.getTarget() == area) {
            area.replaceSelection("\n");
        } else if (code == KeyCode.DOWN && event.isShortcutDown()) {
            model.moveRecommendation(1);
        } else if (code == KeyCode.UP && event.isShortcutDown()) {
            model.moveRecommendation(-1);
        } else if (code == KeyCode.F2) {
            model.nextSpeaker();
        } else if (code == KeyCode.F3) {
            model.nextKind();
        } else if (code == KeyCode.F4) {
            model.nextConfidentiality();
        } else if (code == KeyCode.UP && area.getLength() == 0 && !model.notes().isEmpty()) {
            model.edit(model.notes().getLast());
        } else {
            understood = false;
        }
        if (understood) {
            event.consume();
        }
    }
}

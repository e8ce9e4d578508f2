package org.rapporteur.ui.meeting;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// Of a commitment: who, what, and by when as it was said, with the day that is understood beside it. Shown
/// while the note is one; Enter goes from field to field and back to the note.
final class CommitmentFields extends HBox {
    private final Texts texts;
    private final Runnable changed;
    private final TextField who;

    /// @param changed what was typed is to be saved
    /// @param done puts the caret back where the note is typed
    CommitmentFields(NoteDraft draft, Texts texts, Runnable changed, Runnable done) {
        super(8);
        this.texts = texts;
        this.changed = changed;
        this.who = typed("note-who", "note.who", draft.who());
        var what = typed("note-what", "note.what", draft.what());
        var due = typed("note-due", "note.due", draft.due());
        who.setOnAction(event -> what.requestFocus());
        what.setOnAction(event -> due.requestFocus());
        due.setOnAction(event -> done.run());
        var understood = Controls.named("note-due-day", Controls.text("", "hint"));
        understood.setMinWidth(132);
        understood
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> draft.due().get().isBlank()
                                ? ""
                                : draft.dueDay()
                                        .map(day -> texts.get("note.due_day", texts.fullDay(day)))
                                        .orElse(texts.get("note.due_words")),
                        draft.due()));
        getChildren().addAll(who, what, due, understood);
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(draft.kind().isEqualTo(NoteKind.COMMITMENT));
        managedProperty().bind(visibleProperty());
    }

    /// Goes to who promised.
    ///
    /// @param likely who that is, as far as is known
    void begin(String likely) {
        if (who.getText().isBlank()) {
            who.setText(likely);
        }
        who.requestFocus();
        who.selectAll();
    }

    private TextField typed(String id, String key, StringProperty value) {
        var field = Controls.named(id, new TextField(value.get()));
        field.setPromptText(texts.get(key));
        field.setAccessibleText(texts.get(key));
        field.setPrefWidth(120);
        field.textProperty().subscribe(words -> {
            if (!words.equals(value.get())) {
                value.set(words);
                changed.run();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}

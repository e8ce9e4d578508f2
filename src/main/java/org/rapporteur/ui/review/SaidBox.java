package org.rapporteur.ui.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Said;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.Passage;
import org.rapporteur.ui.WrappedText;

/// A note with who said it when and on what in a quiet line above its text, and below a promise what
/// became of it.
final class SaidBox extends VBox {
    private static final List<String> EDGES =
            List.of("edge-confidential", "edge-commitment", "edge-verbatim", "edge-other");

    private final StoryModel model;
    private final Texts texts;
    private final boolean withDay;
    private final Label head = Controls.text("", "note-head");
    private final Label places = Controls.text("", "note-places");
    private final Label kind = new Label();
    private final Label confidentiality = new Label("", new Icon(Material2OutlinedAL.LOCK));
    private final Passage text;
    private final Label state = Controls.text("", "state");
    private final WrappedText fate;
    private final HBox promise;

    /// @param width of the text, in pixels
    /// @param withDay whether the day stands before the speaker, where no meeting stands above
    SaidBox(ObservableValue<Number> width, StoryModel model, Texts texts, boolean withDay) {
        super(2);
        this.model = model;
        this.texts = texts;
        this.withDay = withDay;
        getStyleClass().add("note");
        head.setWrapText(false);
        head.setMinWidth(0);
        places.setWrapText(false);
        places.setMinWidth(USE_PREF_SIZE);
        kind.getStyleClass().add("note-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        confidentiality.getStyleClass().add("note-kind");
        confidentiality.setMinWidth(USE_PREF_SIZE);
        text = new Passage(width, "note-text");
        state.setWrapText(false);
        state.setMinWidth(USE_PREF_SIZE);
        fate = new WrappedText(width.map(pixels -> Math.max(120, pixels.doubleValue() - 168)));
        fate.getStyleClass().add("fate");
        promise = new HBox(8, state, fate);
        promise.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new HBox(12, head, places, kind, confidentiality), text, promise);
    }

    /// Shows a note.
    ///
    /// @return what a screen reader says
    String show(Said said) {
        var note = said.note();
        var register = said.file().register();
        var speaker = register.find(note.speaker()).map(register::label).orElse(texts.get("note.nobody"));
        head.setText(texts.get(
                "note.head",
                withDay ? texts.fullDay(said.meeting().start().toLocalDate()) : texts.hour(note.time()),
                speaker));
        places.setText(register.find(note.recommendations()).stream()
                .map(Recommendation::place)
                .collect(Collectors.joining(", ")));
        Controls.show(places, !places.getText().isEmpty());
        kind.setText(texts.word(note.kind()).toUpperCase(Locale.ROOT));
        Controls.show(kind, note.kind() != NoteKind.STATEMENT);
        confidentiality.setText(texts.word(note.confidentiality()));
        Controls.show(confidentiality, note.confidentiality() != Confidentiality.SHAREABLE);
        text.show(note.text());
        said.commitment().ifPresent(this::showFate);
        promise.setVisible(note.kind() == NoteKind.COMMITMENT);
        promise.setManaged(promise.isVisible());
        getStyleClass().removeAll(EDGES);
        getStyleClass().add(Controls.edge(note));
        return Stream.of(head.getText(), places.getText(), kind.getText(), note.text(), told(note))
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(". "));
    }

    private String told(Note note) {
        return note.kind() == NoteKind.COMMITMENT ? state.getText() + ". " + fate.getText() : "";
    }

    private void showFate(Commitment commitment) {
        var note = commitment.note();
        long days = commitment.daysOverdue(model.today());
        state.setText(days > 0 ? texts.get("commitments.overdue", days) : texts.word(note.state()));
        state.setGraphic(days > 0 ? new Icon(Material2OutlinedMZ.WARNING) : null);
        state.getStyleClass().remove("overdue");
        if (days > 0) {
            state.getStyleClass().add("overdue");
        }
        var due = note.due();
        var by = due == null
                ? note.dueWords()
                : note.dueWords().isBlank()
                        ? texts.fullDay(due)
                        : texts.get("commitments.due_words", texts.fullDay(due), note.dueWords());
        var since = note.stateDay();
        fate.show(Stream.of(
                        note.who(),
                        by.isBlank() ? texts.get("commitments.no_day") : texts.get("story.by", by),
                        since == null
                                ? ""
                                : texts.get("story.established", texts.word(note.state()), texts.fullDay(since)),
                        note.evidence())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("  ·  ")));
    }
}

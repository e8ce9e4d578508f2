package org.rapporteur.ui.meeting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.Passage;

/// A note in the list: a quiet line with time, speaker, citation and kind over the text. Kinds differ
/// by a word and an edge, confidential notes by a lock and another edge.
final class NoteCell extends ListCell<Note> {
    private static final List<String> EDGES =
            List.of("edge-confidential", "edge-commitment", "edge-verbatim", "edge-other");

    /// Eighty characters of a note.
    private static final double WIDEST = 680;

    private static final double NARROWEST = 200;
    private static final double EDGES_OF_CELL = 72;

    private final MeetingModel model;
    private final Texts texts;
    private final Label head = Controls.text("", "note-head");
    private final Label places = Controls.text("", "note-places");
    private final Label kind = new Label();
    private final Label confidentiality = new Label("", new Icon(Material2OutlinedAL.LOCK));
    /// A label in a list is cut at its first line; a text of this kind knows its width, and so its height.
    private final Passage text;

    private final Label commitment = Controls.text("", "note-commitment");
    private final VBox box;

    /// @param list the list, whose width the notes fill
    NoteCell(ListView<Note> list, MeetingModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        head.setWrapText(false);
        head.setMinWidth(0);
        places.setWrapText(false);
        places.setMinWidth(0);
        kind.getStyleClass().add("note-kind");
        confidentiality.getStyleClass().add("note-kind");
        var width = Bindings.min(
                WIDEST, Bindings.max(NARROWEST, list.widthProperty().subtract(EDGES_OF_CELL)));
        text = new Passage(width, "note-text");
        var history = Controls.named(
                "note-history",
                Controls.icon(
                        texts.get("note.history"), Material2OutlinedAL.HISTORY, () -> model.openHistory(getItem())));
        history.getStyleClass().add("note-button");
        history.visibleProperty().bind(selectedProperty());
        box = new VBox(2, new HBox(12, head, places, kind, confidentiality, history), text, commitment);
        box.getStyleClass().add("note");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Note note, boolean empty) {
        super.updateItem(note, empty);
        if (empty || note == null) {
            setGraphic(null);
            return;
        }
        head.setText(headOf(note));
        showPlaces(note);
        kind.setText(
                note.kind() == NoteKind.STATEMENT ? "" : texts.word(note.kind()).toUpperCase(Locale.ROOT));
        Controls.show(kind, note.kind() != NoteKind.STATEMENT);
        confidentiality.setText(texts.word(note.confidentiality()));
        Controls.show(confidentiality, note.confidentiality() != Confidentiality.SHAREABLE);
        text.show(note.text());
        setAccessibleText(headOf(note) + " " + places.getText() + " " + note.text());
        commitment.setText(commitmentOf(note));
        Controls.show(commitment, note.kind() == NoteKind.COMMITMENT);
        box.getStyleClass().removeAll(EDGES);
        box.getStyleClass().add(Controls.edge(note));
        setGraphic(box);
    }

    private String headOf(Note note) {
        var file = model.file().get();
        var speaker = file == null
                ? ""
                : file.register().find(note.speaker()).map(SpeakersModel::name).orElse(texts.get("note.nobody"));
        return texts.get("note.head", texts.hour(note.time()), speaker);
    }

    /// What the note bears on; that it bears on nothing is said quietly.
    private void showPlaces(Note note) {
        var file = model.file().get();
        var linked = file == null
                ? ""
                : file.register().find(note.recommendations()).stream()
                        .map(Recommendation::place)
                        .collect(Collectors.joining(", "));
        places.setText(linked.isEmpty() ? texts.get("note.unlinked") : linked);
        places.setGraphic(linked.isEmpty() ? new Icon(Material2OutlinedAL.LINK_OFF) : null);
        places.getStyleClass().setAll("label", linked.isEmpty() ? "note-unlinked" : "note-places");
    }

    private String commitmentOf(Note note) {
        var due = note.due();
        var when = due == null
                ? note.dueWords()
                : note.dueWords().isBlank()
                        ? texts.fullDay(due)
                        : texts.get("note.due_both", texts.fullDay(due), isolated(note.dueWords()));
        var promised = note.what().isBlank() ? "" : isolated(note.what()) + "  ·  ";
        return promised
                + texts.get(
                        "note.commitment",
                        note.who().isBlank() ? texts.get("note.who_unknown") : isolated(note.who()),
                        when.isBlank() ? texts.get("note.when_unknown") : when,
                        texts.word(note.state()));
    }

    /// Words that keep their own direction within a line of another (UAX #9: FSI and PDI).
    private static String isolated(String words) {
        return "\u2068" + words + "\u2069";
    }
}

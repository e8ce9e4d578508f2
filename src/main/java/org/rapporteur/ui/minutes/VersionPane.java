package org.rapporteur.ui.minutes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.WrappedText;

/// What a version of the minutes holds, as it was when it was made final: who was present, what was
/// asked, and the notes in the order of speech.
final class VersionPane extends VBox {
    private final MissionFile file;
    private final Meeting meeting;
    private final Texts texts;
    private final ObservableValue<Number> width;

    /// @param number the version's number
    /// @param width how wide a line can be, in pixels
    VersionPane(int number, MissionFile file, Meeting meeting, Texts texts, ObservableValue<Number> width) {
        super(12);
        this.file = file;
        this.meeting = meeting;
        this.texts = texts;
        this.width = width;
        setId("version-shown");
        getChildren()
                .addAll(
                        Controls.text(texts.get("minutes.shown", number), "heading"),
                        Controls.text(
                                texts.get(
                                        "minutes.of_meeting",
                                        file.register().counterpart(meeting),
                                        texts.fullDay(meeting.start().toLocalDate()),
                                        texts.hour(meeting.start())),
                                "lead"));
        section("minutes.shown_present", present());
        section(
                "minutes.shown_agenda",
                file.agendaOf(meeting).stream()
                        .flatMap(item -> item(item).stream())
                        .toList());
        var notes = file.notesOf(meeting).stream()
                .map(note -> paragraph(head(note), note.text()))
                .toList();
        section("minutes.shown_notes", notes);
    }

    private void section(String key, List<Node> nodes) {
        getChildren().add(Controls.text(texts.get(key, nodes.size()), "section"));
        getChildren().addAll(nodes);
    }

    private List<Node> present() {
        return file.attendanceOf(meeting).stream()
                .filter(line -> line.presence() == Presence.PRESENT)
                .map(line -> paragraph("", name(line)))
                .toList();
    }

    private String name(Attendance line) {
        var register = file.register();
        return Stream.of(
                        register.find(line.person()).map(register::label),
                        register.find(line.post()).map(register::label))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private List<Node> item(AgendaItem item) {
        if (item.recommendation() == null) {
            return List.of(
                    paragraph(texts.get("agenda.on_none") + "  ·  " + texts.word(item.progress()), item.question()));
        }
        return file
                .register()
                .find(item.recommendation())
                .map(found -> paragraph(found.place() + "  ·  " + texts.word(item.progress()), found.title()))
                .stream()
                .toList();
    }

    private String head(Note note) {
        var places = file.register().find(note.recommendations()).stream()
                .map(Recommendation::place)
                .collect(Collectors.joining(", "));
        var kind = note.kind() == NoteKind.STATEMENT ? "" : texts.word(note.kind());
        var speaker =
                file.register().find(note.speaker()).map(file.register()::label).orElse("");
        return Stream.of(texts.hour(note.time()), speaker, places, kind, texts.word(note.confidentiality()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("  ·  "));
    }

    private Node paragraph(String head, String words) {
        var text = new WrappedText(width);
        text.getStyleClass().add("preview-words");
        text.show(words);
        return head.isEmpty() ? text : new VBox(2, Controls.text(head, "hint"), text);
    }
}

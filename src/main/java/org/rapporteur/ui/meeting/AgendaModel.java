package org.rapporteur.ui.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Undo;

/// The agenda of one meeting: what to raise, with which question, and what became of it.
final class AgendaModel {
    /// An agenda item with its recommendation, or null where it is on none, and how many notes bear on it.
    record Line(AgendaItem item, @Nullable Recommendation recommendation, int notes) {
        /// What it is about, in short.
        String about(Texts texts) {
            return recommendation == null ? texts.get("agenda.on_none") : recommendation.place();
        }
    }

    private final Undo undo;
    private final Texts texts;
    private final ObservableList<Note> notes;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private @Nullable Meeting meeting;

    /// @param notes the notes of the meeting
    AgendaModel(Undo undo, Texts texts, ObservableList<Note> notes) {
        this.undo = undo;
        this.texts = texts;
        this.notes = notes;
        notes.addListener((ListChangeListener<Note>)
                change -> lines.replaceAll(each -> line(each.item(), each.recommendation())));
    }

    /// The agenda in order.
    ObservableList<Line> lines() {
        return lines;
    }

    /// The recommendations on the agenda, in order.
    List<Recommendation> recommendations() {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(line.recommendation()))
                .toList();
    }

    /// The line of a recommendation, or empty where it is not on the agenda.
    Optional<Line> line(@Nullable Recommendation recommendation) {
        return lines.stream()
                .filter(each -> recommendation != null && recommendation.equals(each.recommendation()))
                .findFirst();
    }

    void show(MissionFile file, Meeting shown) {
        meeting = shown;
        lines.setAll(file.agendaOf(shown).stream()
                .flatMap(item -> item.recommendation() == null
                        ? Stream.of(line(item, null))
                        : file.register().find(item.recommendation()).stream().map(found -> line(item, found)))
                .toList());
    }

    private Line line(AgendaItem item, @Nullable Recommendation recommendation) {
        int bearing = (int) notes.stream()
                .filter(note -> recommendation != null && note.recommendations().contains(recommendation.id()))
                .count();
        return new Line(item, recommendation, bearing);
    }

    /// Says what became of a question; said twice, the mark is taken off.
    void mark(Line line, Progress progress) {
        var marked = line.item().progress() == progress ? Progress.PLANNED : progress;
        keep(
                texts.get("undo.marked", line.about(texts), texts.word(marked)),
                line.item().in(marked));
    }

    /// Writes the question to ask.
    void ask(Line line, String question) {
        if (!question.strip().equals(line.item().question())) {
            keep(texts.get("undo.question", line.about(texts)), line.item().asking(question.strip()));
        }
    }

    private void keep(String name, AgendaItem changed) {
        undo.change(
                name,
                List.of(changed),
                List.of(),
                () -> lines.replaceAll(
                        each -> each.item().id().equals(changed.id()) ? line(changed, each.recommendation()) : each));
    }

    /// Puts a recommendation on the agenda, as the last one.
    void plan(Recommendation recommendation) {
        var held = meeting;
        if (held != null) {
            int last = lines.isEmpty() ? 0 : lines.getLast().item().position();
            var item = AgendaItem.of(held.id(), recommendation.id(), last + 1, "");
            undo.change(
                    texts.get("undo.planned", recommendation.place()),
                    List.of(item),
                    List.of(),
                    () -> lines.add(line(item, recommendation)));
        }
    }

    /// Takes a recommendation off the agenda; its notes stay.
    void takeOff(Line line) {
        undo.change(
                texts.get("undo.taken_off", line.about(texts)),
                List.of(),
                List.of(line.item().id()),
                () -> lines.removeIf(each -> each.item().id().equals(line.item().id())));
    }
}

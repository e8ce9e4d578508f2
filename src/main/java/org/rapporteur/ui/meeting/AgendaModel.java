package org.rapporteur.ui.meeting;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;

/// The agenda of one meeting: what to raise, with which question, and what became of it.
final class AgendaModel {
    /// An agenda item with its recommendation and how many notes bear on it.
    record Line(AgendaItem item, Recommendation recommendation, int notes) {}

    private final Store store;
    private final Background background;
    private final ObservableList<Note> notes;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private List<Recommendation> all = List.of();
    private @Nullable Meeting meeting;

    /// @param notes the notes of the meeting
    AgendaModel(Store store, Background background, ObservableList<Note> notes) {
        this.store = store;
        this.background = background;
        this.notes = notes;
    }

    /// The agenda in order.
    ObservableList<Line> lines() {
        return lines;
    }

    /// The recommendations on the agenda, in order.
    List<Recommendation> recommendations() {
        return lines.stream().map(Line::recommendation).toList();
    }

    /// What can still be put on the agenda, whatever its document.
    List<Recommendation> offered() {
        var planned = recommendations();
        return all.stream().filter(each -> !planned.contains(each)).toList();
    }

    void show(MissionFile file, Meeting shown) {
        meeting = shown;
        all = file.register().all(Recommendation.class);
        lines.setAll(file.agendaOf(shown).stream()
                .flatMap(item ->
                        file.register().find(item.recommendation()).stream().map(found -> line(item, found)))
                .toList());
    }

    private Line line(AgendaItem item, Recommendation recommendation) {
        int bearing = (int) notes.stream()
                .filter(note -> note.recommendations().contains(recommendation.id()))
                .count();
        return new Line(item, recommendation, bearing);
    }

    /// Counts the notes anew.
    void count() {
        lines.replaceAll(each -> line(each.item(), each.recommendation()));
    }

    /// Marks what became of a question: the next mark after the one it has.
    void mark(Line line) {
        keep(line.item().in(MeetingModel.following(line.item().progress(), Progress.values())));
    }

    /// Writes the question to ask.
    void ask(Line line, String question) {
        keep(line.item().asking(question.strip()));
    }

    private void keep(AgendaItem changed) {
        background.save(
                () -> {
                    store.save(changed);
                    return changed;
                },
                kept -> lines.replaceAll(
                        each -> each.item().id().equals(kept.id()) ? line(kept, each.recommendation()) : each));
    }

    /// Puts a recommendation on the agenda, as the last one.
    void plan(Recommendation recommendation) {
        var held = meeting;
        if (held != null) {
            int last = lines.isEmpty() ? 0 : lines.getLast().item().position();
            var item = AgendaItem.of(held.id(), recommendation.id(), last + 1, "");
            background.save(
                    () -> {
                        store.save(item);
                        return item;
                    },
                    kept -> lines.add(line(kept, recommendation)));
        }
    }

    /// Takes a recommendation off the agenda; its notes stay.
    void takeOff(Line line) {
        background.save(
                () -> {
                    store.delete(line.item().id());
                    return line;
                },
                gone -> lines.removeIf(
                        each -> each.item().id().equals(gone.item().id())));
    }
}

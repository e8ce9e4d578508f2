package org.rapporteur.ui.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Party;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Navigator;

/// One meeting while it is held: the agenda, the notes so far, the note that is being typed, and who
/// is present.
public final class MeetingModel {
    /// An agenda item with its recommendation and how many notes bear on it.
    public record AgendaLine(AgendaItem item, Recommendation recommendation, int notes) {}

    private final Store store;
    private final Background background;
    private final Navigator navigator;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable MissionFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Meeting> meeting = new ReadOnlyObjectWrapper<>();
    private final ObservableList<AgendaLine> agenda = FXCollections.observableArrayList();
    private final ObservableList<Recommendation> recommendations = FXCollections.observableArrayList();
    private final ObservableList<Note> notes = FXCollections.observableArrayList();
    private final ObservableList<Attendance> attendance = FXCollections.observableArrayList();
    private final ObservableList<Party> speakers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable NoteDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Note> removed = new ReadOnlyObjectWrapper<>();
    private @Nullable Note saved;

    public MeetingModel(Store store, Background background, Navigator navigator, Clock clock) {
        this.store = store;
        this.background = background;
        this.navigator = navigator;
        this.clock = clock;
    }

    /// The mission, or null until it was read.
    public ReadOnlyObjectProperty<@Nullable MissionFile> file() {
        return file.getReadOnlyProperty();
    }

    /// The meeting, or null until it was read.
    public ReadOnlyObjectProperty<@Nullable Meeting> meeting() {
        return meeting.getReadOnlyProperty();
    }

    /// The agenda in order.
    public ObservableList<AgendaLine> agenda() {
        return agenda;
    }

    /// What a note can be tied to: the agenda first, then the mission's other recommendations.
    public ObservableList<Recommendation> recommendations() {
        return recommendations;
    }

    /// All recommendations that are kept, whatever their document.
    List<Recommendation> all() {
        var read = file.get();
        return read == null ? List.of() : read.register().all(Recommendation.class);
    }

    /// The notes in order of speech.
    public ObservableList<Note> notes() {
        return notes;
    }

    /// Who is expected or present.
    public ObservableList<Attendance> attendance() {
        return attendance;
    }

    /// Who can speak: those met, the delegates, and the interpreter.
    public ObservableList<Party> speakers() {
        return speakers;
    }

    /// The note in the input line; another one is another draft.
    ReadOnlyObjectProperty<@Nullable NoteDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /// The note that was deleted last and can be brought back, or null.
    public ReadOnlyObjectProperty<@Nullable Note> removed() {
        return removed.getReadOnlyProperty();
    }

    /// Reads a meeting and begins a note.
    public void load(Destination.OfMeeting destination) {
        background.run(() -> store.records().missionFile(destination.mission()), read -> {
            show(read, destination);
            begin();
        });
    }

    private void show(MissionFile read, Destination.OfMeeting destination) {
        file.set(read);
        read.meetings().stream()
                .filter(each -> each.id().equals(destination.meeting()))
                .findFirst()
                .ifPresent(found -> {
                    meeting.set(found);
                    notes.setAll(read.notesOf(found));
                    attendance.setAll(Present.lines(read, found));
                    speakers.setAll(Present.speakers(read, found));
                    showAgenda(read, found);
                });
    }

    private void showAgenda(MissionFile read, Meeting found) {
        agenda.setAll(read.agendaOf(found).stream()
                .flatMap(item -> read.register().find(item.recommendation()).stream()
                        .map(recommendation -> new AgendaLine(item, recommendation, notesOn(recommendation))))
                .toList());
        var all =
                new ArrayList<>(agenda.stream().map(AgendaLine::recommendation).toList());
        read.recommendations().stream().filter(each -> !all.contains(each)).forEach(all::add);
        recommendations.setAll(all);
    }

    private int notesOn(Recommendation recommendation) {
        return (int) notes.stream()
                .filter(note -> note.recommendations().contains(recommendation.id()))
                .count();
    }

    /// Says that the note in the input line was changed and is not on disk yet.
    void typed() {
        background.typing();
    }

    /// Saves the note in the input line as it stands. Called after each pause of typing.
    void save() {
        var typed = draft.get();
        if (typed != null) {
            typed.note().filter(note -> !note.equals(saved)).ifPresent(note -> {
                saved = note;
                background.save(
                        () -> {
                            store.save(note);
                            return note;
                        },
                        this::put,
                        () -> saved = null);
            });
        }
    }

    private void put(Note note) {
        for (int i = 0; i < notes.size(); i++) {
            if (notes.get(i).id().equals(note.id())) {
                notes.set(i, note);
                countNotes();
                return;
            }
        }
        int place = notes.size();
        while (place > 0 && notes.get(place - 1).time().isAfter(note.time())) {
            place--;
        }
        notes.add(place, note);
        countNotes();
    }

    private void countNotes() {
        agenda.replaceAll(line -> new AgendaLine(line.item(), line.recommendation(), notesOn(line.recommendation())));
    }

    /// Ends the note in the input line and begins the next, on the same recommendation by the same
    /// speaker. A kept note whose text was wiped out is deleted; it can be brought back.
    void finish() {
        save();
        var ended = draft.get();
        if (ended != null && ended.note().isEmpty()) {
            notes.stream()
                    .filter(note -> note.id().equals(ended.id()))
                    .findFirst()
                    .ifPresent(this::delete);
        }
        begin();
        var next = draft.get();
        if (ended != null && next != null) {
            next.recommendation().set(ended.recommendation().get());
            next.speaker().set(ended.speaker().get());
        }
    }

    private void begin() {
        var held = meeting.get();
        if (held != null) {
            var last = notes.isEmpty() ? null : notes.getLast().time();
            var next = NoteDraft.begun(held.id(), held.timeOfNote(now(), last));
            next.recommendation()
                    .set(agenda.isEmpty() ? null : agenda.getFirst().recommendation());
            saved = null;
            draft.set(next);
        }
    }

    private LocalDateTime now() {
        var read = file.get();
        var zone = read == null ? clock.getZone() : read.mission().zone();
        return LocalDateTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.SECONDS);
    }

    /// Takes a note back into the input line.
    void edit(Note note) {
        save();
        var read = file.get();
        var edited = NoteDraft.of(note);
        if (read != null) {
            edited.recommendation()
                    .set(read.register().find(note.recommendations()).stream()
                            .findFirst()
                            .orElse(null));
            edited.speaker().set(read.register().find(note.speaker()).orElse(null));
        }
        saved = note;
        draft.set(edited);
    }

    /// Deletes a note; it can be brought back.
    void delete(Note note) {
        background.save(
                () -> {
                    store.delete(note.id());
                    return note;
                },
                deleted -> {
                    notes.removeIf(each -> each.id().equals(deleted.id()));
                    removed.set(deleted);
                    countNotes();
                });
    }

    /// Brings the note back that was deleted last.
    void restore() {
        var note = removed.get();
        if (note != null) {
            background.save(
                    () -> {
                        store.restore(note.id());
                        return note;
                    },
                    restored -> {
                        removed.set(null);
                        put(restored);
                    });
        }
    }

    /// Ties the note in the input line to the next recommendation, or the one before.
    ///
    /// @param step 1 or -1; behind the last comes none, then the first
    void moveRecommendation(int step) {
        var typed = draft.get();
        if (typed != null) {
            var choices = new ArrayList<@Nullable Recommendation>(recommendations);
            choices.add(null);
            typed.recommendation().set(neighbour(choices, typed.recommendation().get(), step));
        }
    }

    /// Gives the note in the input line to the next speaker; behind the last comes nobody.
    void nextSpeaker() {
        var typed = draft.get();
        if (typed != null) {
            var choices = new ArrayList<@Nullable Party>(speakers);
            choices.add(null);
            typed.speaker().set(neighbour(choices, typed.speaker().get(), 1));
        }
    }

    /// Gives the note in the input line the next kind.
    void nextKind() {
        var typed = draft.get();
        if (typed != null) {
            typed.kind().set(following(typed.kind().get(), NoteKind.values()));
        }
    }

    /// Gives the note in the input line the next confidentiality.
    void nextConfidentiality() {
        var typed = draft.get();
        if (typed != null) {
            typed.confidentiality().set(following(typed.confidentiality().get(), Confidentiality.values()));
        }
    }

    private static <T> T following(T current, T[] all) {
        return all[(Arrays.asList(all).indexOf(current) + 1) % all.length];
    }

    private static <T> @Nullable T neighbour(List<@Nullable T> choices, @Nullable T current, int step) {
        return choices.get(Math.floorMod(choices.indexOf(current) + step, choices.size()));
    }

    /// Marks what became of an agenda item's question: the next mark after the one it has.
    void mark(AgendaLine line) {
        var marked = line.item().in(following(line.item().progress(), Progress.values()));
        background.save(
                () -> {
                    store.save(marked);
                    return marked;
                },
                kept -> agenda.replaceAll(each -> each.item().id().equals(kept.id())
                        ? new AgendaLine(kept, each.recommendation(), each.notes())
                        : each));
    }

    /// Puts a recommendation on the agenda, as the last one.
    void plan(Recommendation recommendation) {
        var held = meeting.get();
        if (held != null) {
            int last = agenda.isEmpty() ? 0 : agenda.getLast().item().position();
            var item = AgendaItem.of(held.id(), recommendation.id(), last + 1, "");
            background.save(
                    () -> {
                        store.save(item);
                        return item;
                    },
                    kept -> agenda.add(new AgendaLine(kept, recommendation, notesOn(recommendation))));
        }
    }

    /// Writes the question to ask on an agenda item.
    void ask(AgendaLine line, String question) {
        var asked = line.item().asking(question.strip());
        background.save(
                () -> {
                    store.save(asked);
                    return asked;
                },
                kept -> agenda.replaceAll(each -> each.item().id().equals(kept.id())
                        ? new AgendaLine(kept, each.recommendation(), each.notes())
                        : each));
    }

    /// Takes a recommendation off the agenda; its notes stay.
    void takeOff(AgendaLine line) {
        background.save(
                () -> {
                    store.delete(line.item().id());
                    return line;
                },
                gone -> agenda.removeIf(
                        each -> each.item().id().equals(gone.item().id())));
    }

    /// Marks someone as present or not.
    void attend(Attendance line, boolean present) {
        change(line, each -> each.in(present ? Presence.PRESENT : Presence.EXPECTED));
    }

    private void change(Attendance line, UnaryOperator<Attendance> how) {
        var changed = how.apply(line);
        background.save(
                () -> {
                    store.save(changed);
                    return changed;
                },
                kept -> attendance.replaceAll(each -> each.id().equals(kept.id()) ? kept : each));
    }

    /// Marks the meeting as held.
    void hold() {
        var held = meeting.get();
        if (held != null) {
            var changed = held.in(Meeting.MeetingState.HELD);
            background.save(
                    () -> {
                        store.save(changed);
                        return changed;
                    },
                    meeting::set);
        }
    }

    /// Goes to the export of this meeting's minutes.
    void exportMinutes() {
        save();
        var held = meeting.get();
        if (held != null) {
            navigator.open(new Destination.OfExport(held.mission(), held.id()));
        }
    }
}

package org.rapporteur.ui.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
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
    private final Store store;
    private final Background background;
    private final Navigator navigator;
    private final Clock clock;
    private final AgendaModel agenda;
    private final AttendanceModel attendance;
    private final ReadOnlyObjectWrapper<@Nullable MissionFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Meeting> meeting = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Recommendation> recommendations = FXCollections.observableArrayList();
    private final ObservableList<Note> notes = FXCollections.observableArrayList();
    private final ObservableList<Party> speakers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable NoteDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Note> removed = new ReadOnlyObjectWrapper<>();
    private @Nullable Note saved;

    public MeetingModel(Store store, Background background, Navigator navigator, Clock clock) {
        this.store = store;
        this.background = background;
        this.navigator = navigator;
        this.clock = clock;
        this.agenda = new AgendaModel(store, background, notes);
        this.attendance = new AttendanceModel(store, background);
    }

    /// The mission, or null until it was read.
    public ReadOnlyObjectProperty<@Nullable MissionFile> file() {
        return file.getReadOnlyProperty();
    }

    /// The meeting, or null until it was read.
    public ReadOnlyObjectProperty<@Nullable Meeting> meeting() {
        return meeting.getReadOnlyProperty();
    }

    /// The agenda.
    AgendaModel agenda() {
        return agenda;
    }

    /// What a note can be tied to: the agenda first, then the mission's other recommendations.
    public ObservableList<Recommendation> recommendations() {
        return recommendations;
    }

    /// The notes in order of speech.
    public ObservableList<Note> notes() {
        return notes;
    }

    /// Who is expected or present.
    AttendanceModel attendance() {
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
                    attendance.show(read, found);
                    speakers.setAll(Present.speakers(read, found));
                    agenda.show(read, found);
                    showRecommendations(read);
                });
    }

    private void showRecommendations(MissionFile read) {
        var all = new ArrayList<>(agenda.recommendations());
        read.recommendations().stream().filter(each -> !all.contains(each)).forEach(all::add);
        recommendations.setAll(all);
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
                agenda.count();
                return;
            }
        }
        int place = notes.size();
        while (place > 0 && notes.get(place - 1).time().isAfter(note.time())) {
            place--;
        }
        notes.add(place, note);
        agenda.count();
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
                    .set(agenda.recommendations().stream().findFirst().orElse(null));
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
                    agenda.count();
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

    static <T> T following(T current, T[] all) {
        return all[(Arrays.asList(all).indexOf(current) + 1) % all.length];
    }

    private static <T> @Nullable T neighbour(List<@Nullable T> choices, @Nullable T current, int step) {
        return choices.get(Math.floorMod(choices.indexOf(current) + step, choices.size()));
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

package org.rapporteur.ui.meeting;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Undo;

/// The notes of one meeting and the one that is being typed, which saves by itself: no save touches the
/// list, and none is a step to take back.
final class NotesModel {
    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Texts texts;
    private final Supplier<LocalDateTime> now;
    private final ObservableList<Note> notes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable NoteDraft> draft = new ReadOnlyObjectWrapper<>();
    private @Nullable Meeting meeting;
    private Register register = new Register(List.of());
    private @Nullable Note saved;

    /// @param now the mission's wall clock
    NotesModel(Store store, Background background, Undo undo, Texts texts, Supplier<LocalDateTime> now) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.texts = texts;
        this.now = now;
    }

    /// The notes in order of speech; the one that is being typed for the first time is not among them.
    ObservableList<Note> notes() {
        return notes;
    }

    /// The note in the input line; another one is another draft.
    ReadOnlyObjectProperty<@Nullable NoteDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /// Shows a meeting as it was read. The note that is being typed is left as it is; at first it is the
    /// one that was left unfinished here.
    ///
    /// @param first the recommendation that a new note bears on, or null
    void show(MissionFile file, Meeting shown, @Nullable Recommendation first) {
        register = file.register();
        meeting = shown;
        var read = file.notesOf(shown);
        var typed = draft.get();
        if (typed == null) {
            var left = read.stream().filter(Note::unfinished).reduce((one, later) -> later);
            left.ifPresentOrElse(
                    note -> {
                        saved = note;
                        draft.set(NoteDraft.of(note, !note.equals(read.getLast()), shown, register));
                    },
                    () -> begin(
                            read.isEmpty() ? null : read.getLast().time(),
                            Stream.ofNullable(first).toList()));
            typed = draft.get();
        }
        var inLine = typed;
        list(read.stream()
                .filter(note ->
                        inLine == null || inLine.isListed() || !note.id().equals(inLine.id()))
                .toList());
    }

    /// Only what differs is changed, so that the list stays where it was scrolled to.
    private void list(List<Note> read) {
        notes.removeIf(note -> read.stream().noneMatch(each -> each.id().equals(note.id())));
        for (int i = 0; i < read.size(); i++) {
            var note = read.get(i);
            if (i < notes.size() && notes.get(i).id().equals(note.id())) {
                if (!notes.get(i).equals(note)) {
                    notes.set(i, note);
                }
            } else {
                notes.removeIf(each -> each.id().equals(note.id()));
                notes.add(i, note);
            }
        }
    }

    /// Says that the note in the input line was changed and is not on disk yet.
    void typed() {
        background.typing();
    }

    /// Saves the note in the input line as it stands. Called after each pause of typing.
    void save() {
        save(true, note -> {});
    }

    private void save(boolean unfinished, java.util.function.Consumer<Note> then) {
        var typed = draft.get();
        if (typed != null) {
            typed.note(unfinished).ifPresent(note -> {
                if (note.equals(saved)) {
                    then.accept(note);
                    return;
                }
                saved = note;
                background.save(
                        () -> {
                            store.save(note);
                            return note;
                        },
                        then,
                        () -> {
                            // what was not saved is saved again; another note may be typed by now
                            if (note.equals(saved)) {
                                saved = null;
                            }
                        });
            });
        }
    }

    private void put(Note note) {
        notes.removeIf(each -> each.id().equals(note.id()) && !each.time().equals(note.time()));
        for (int i = 0; i < notes.size(); i++) {
            if (notes.get(i).id().equals(note.id())) {
                notes.set(i, note);
                return;
            }
        }
        int place = notes.size();
        while (place > 0 && notes.get(place - 1).time().isAfter(note.time())) {
            place--;
        }
        notes.add(place, note);
    }

    /// Ends the note in the input line and begins the next, on the same recommendation by the same
    /// speaker. A kept note whose text was wiped out is deleted, which can be taken back.
    void finish() {
        var ended = draft.get();
        if (ended != null) {
            end(ended);
            begin(
                    Stream.concat(
                                    notes.stream().map(Note::time),
                                    ended.isBlank()
                                            ? Stream.empty()
                                            : Stream.of(ended.time().get()))
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    ended.recommendations().stream().limit(1).toList());
            var next = draft.get();
            if (next != null) {
                next.speaker().set(ended.speaker().get());
            }
        }
    }

    private void end(NoteDraft ended) {
        save(false, this::put);
        var known = saved;
        if (ended.isBlank() && known != null && known.id().equals(ended.id())) {
            delete(known);
        }
        saved = null;
    }

    private void begin(@Nullable LocalDateTime last, List<Recommendation> bearing) {
        var held = meeting;
        if (held != null) {
            var next = NoteDraft.begun(held, held.timeOfNote(now.get(), last));
            next.recommendations().setAll(bearing);
            saved = null;
            draft.set(next);
        }
    }

    /// Takes a note back into the input line; the one that was there is ended.
    void edit(Note note) {
        var typed = draft.get();
        var held = meeting;
        if (typed != null && held != null && !typed.id().equals(note.id())) {
            end(typed);
            saved = note;
            draft.set(NoteDraft.of(note, true, held, register));
        }
    }

    /// Deletes a note, which can be taken back.
    void delete(Note note) {
        undo.change(
                texts.get("undo.deleted", excerpt(note)),
                List.of(),
                List.of(note.id()),
                () -> notes.removeIf(each -> each.id().equals(note.id())));
    }

    private static String excerpt(Note note) {
        var line = note.text().strip().lines().findFirst().orElse("");
        int cut = Math.min(line.length(), 40);
        return line.length() == cut
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }

    /// Sets the note's time to now.
    void stamp() {
        var typed = draft.get();
        var held = meeting;
        if (typed != null && held != null) {
            typed.time()
                    .set(held.timeOfNote(
                            now.get(), notes.isEmpty() ? null : notes.getLast().time()));
        }
    }

    /// Ties the note to one recommendation alone, or to none.
    void link(@Nullable Recommendation recommendation) {
        var typed = draft.get();
        if (typed != null) {
            typed.recommendations().setAll(Stream.ofNullable(recommendation).toList());
        }
    }

    /// Ties the note to a recommendation beside its others, or unties it.
    void linkBeside(Recommendation recommendation) {
        var typed = draft.get();
        if (typed != null && !typed.recommendations().remove(recommendation)) {
            typed.recommendations().add(recommendation);
        }
    }

    /// Unties the note from the recommendation that it was tied to last.
    void unlinkLast() {
        var typed = draft.get();
        if (typed != null && !typed.recommendations().isEmpty()) {
            typed.recommendations().removeLast();
        }
    }

    /// Ties the note to the next of some recommendations, or the one before.
    ///
    /// @param step 1 or -1; behind the last comes none, then the first
    void moveAlong(List<Recommendation> all, int step) {
        var typed = draft.get();
        if (typed != null) {
            var choices = new ArrayList<@Nullable Recommendation>(all);
            choices.add(null);
            var at = choices.indexOf(typed.focus().getValue());
            var next = choices.get(Math.floorMod((at < 0 ? choices.size() - 1 : at) + step, choices.size()));
            typed.recommendations().setAll(Stream.ofNullable(next).toList());
        }
    }

    /// Gives the note another kind.
    ///
    /// @param step 1 for the next, -1 for the one before
    void moveKind(int step) {
        var typed = draft.get();
        if (typed != null) {
            typed.kind().set(beside(typed.kind().get(), NoteKind.values(), step));
        }
    }

    /// Makes the note one of this kind; where it is, a plain statement.
    void toggle(NoteKind kind) {
        var typed = draft.get();
        if (typed != null) {
            typed.kind().set(typed.kind().get() == kind ? NoteKind.STATEMENT : kind);
        }
    }

    /// Gives the note the next confidentiality.
    void nextConfidentiality() {
        var typed = draft.get();
        if (typed != null) {
            typed.confidentiality().set(beside(typed.confidentiality().get(), Confidentiality.values(), 1));
        }
    }

    private static <T> T beside(T current, T[] all, int step) {
        return all[Math.floorMod(Arrays.asList(all).indexOf(current) + step, all.length)];
    }
}

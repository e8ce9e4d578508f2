package org.rapporteur.ui.meeting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.DueWords;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Party;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;

/// The note in the input line: what was typed and what it is tied to. It keeps its id from the first
/// save on, so that every further save is a revision of the same note.
final class NoteDraft {
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\D?(\\d{2})");

    private final Note start;
    private final boolean listed;
    private final LocalDate said;
    private final StringProperty text;
    private final ObservableList<Recommendation> recommendations = FXCollections.observableArrayList();
    private final ObservableValue<@Nullable Recommendation> focus;
    private List<Id<Recommendation>> deleted = List.of();
    private final ObjectProperty<@Nullable Party> speaker = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDateTime> time;
    private final ObjectProperty<NoteKind> kind;
    private final ObjectProperty<Confidentiality> confidentiality;
    private final StringProperty who;
    private final StringProperty what;
    private final StringProperty due;

    private NoteDraft(Note start, boolean listed, LocalDate said) {
        this.start = start;
        this.listed = listed;
        this.said = said;
        this.text = new SimpleStringProperty(start.text());
        this.time = new SimpleObjectProperty<>(start.time());
        this.kind = new SimpleObjectProperty<>(start.kind());
        this.confidentiality = new SimpleObjectProperty<>(start.confidentiality());
        this.who = new SimpleStringProperty(start.who());
        this.what = new SimpleStringProperty(start.what());
        this.due = new SimpleStringProperty(dueOf(start));
        this.focus = Bindings.valueAt(recommendations, 0);
    }

    private static String dueOf(Note note) {
        var day = note.due();
        return !note.dueWords().isEmpty() ? note.dueWords() : day == null ? "" : day.toString();
    }

    /// A new note of a meeting, begun at this wall time.
    static NoteDraft begun(Meeting meeting, LocalDateTime time) {
        return new NoteDraft(
                Note.of(meeting.id(), time, ""), false, meeting.start().toLocalDate());
    }

    /// A note that is kept and is typed on.
    ///
    /// @param listed whether it stands in the list already
    static NoteDraft of(Note note, boolean listed, Meeting meeting, Register register) {
        var draft = new NoteDraft(note, listed, meeting.start().toLocalDate());
        draft.recommendations.setAll(register.find(note.recommendations()));
        draft.deleted = note.recommendations().stream()
                .filter(each -> register.find(each).isEmpty())
                .toList();
        draft.speaker.set(register.find(note.speaker()).orElse(null));
        return draft;
    }

    Id<Note> id() {
        return start.id();
    }

    /// Whether it is an earlier note that stands in the list.
    boolean isListed() {
        return listed;
    }

    StringProperty text() {
        return text;
    }

    /// What it bears on, the one in focus first.
    ObservableList<Recommendation> recommendations() {
        return recommendations;
    }

    /// The recommendation that is talked of, or null.
    ObservableValue<@Nullable Recommendation> focus() {
        return focus;
    }

    ObjectProperty<@Nullable Party> speaker() {
        return speaker;
    }

    ObjectProperty<LocalDateTime> time() {
        return time;
    }

    ObjectProperty<NoteKind> kind() {
        return kind;
    }

    ObjectProperty<Confidentiality> confidentiality() {
        return confidentiality;
    }

    StringProperty who() {
        return who;
    }

    StringProperty what() {
        return what;
    }

    /// By when, as it was said.
    StringProperty due() {
        return due;
    }

    /// The day that is understood from [#due], where it says one; a day that was set with these words
    /// stays.
    Optional<LocalDate> dueDay() {
        var words = due.get().strip();
        return words.equals(dueOf(start)) ? Optional.ofNullable(start.due()) : DueWords.day(words, said);
    }

    /// Whether there is anything to keep.
    boolean isBlank() {
        return text.get().isBlank();
    }

    /// Moves the note to an hour of its day.
    ///
    /// @return false where the hour cannot be read, nothing is changed then
    boolean saidAt(String typed) {
        var hour = hour(typed);
        hour.filter(each -> !time.get().toLocalTime().withSecond(0).equals(each))
                .ifPresent(each -> time.set(time.get().toLocalDate().atTime(each)));
        return hour.isPresent();
    }

    /// An hour as people type it: "10:14", "9.05", "1014".
    static Optional<LocalTime> hour(String typed) {
        var matcher = HOUR.matcher(typed.strip());
        try {
            return matcher.matches()
                    ? Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The note as it stands, or empty while nothing was typed.
    ///
    /// @param unfinished whether it is still being typed
    Optional<Note> note(boolean unfinished) {
        if (isBlank()) {
            return Optional.empty();
        }
        var by = speaker.get();
        var words = due.get().strip();
        return Optional.of(start.saying(text.get())
                .on(bearing())
                .by(by == null ? null : by.id())
                .at(time.get())
                .as(kind.get())
                .seenBy(confidentiality.get())
                .owedBy(who.get().strip(), dueDay().orElse(null))
                .toDo(what.get().strip())
                .dueAs(words.equals(dueOf(start)) ? start.dueWords() : words)
                .unfinished(unfinished));
    }

    /// What it bears on and is deleted stays: it may be brought back.
    private List<Id<Recommendation>> bearing() {
        return Stream.concat(recommendations.stream().map(Recommendation::id), deleted.stream())
                .toList();
    }
}

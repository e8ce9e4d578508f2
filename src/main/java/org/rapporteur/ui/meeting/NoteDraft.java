package org.rapporteur.ui.meeting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Party;
import org.rapporteur.domain.Recommendation;

/// The note in the input line: what was typed and what it is tied to. It keeps its id from the first
/// save on, so that every further save is a revision of the same note.
final class NoteDraft {
    private final Note start;
    private final boolean kept;
    private final StringProperty text;
    private final ObjectProperty<@Nullable Recommendation> recommendation = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Party> speaker = new SimpleObjectProperty<>();
    private final ObjectProperty<NoteKind> kind;
    private final ObjectProperty<Confidentiality> confidentiality;
    private final StringProperty who;
    private final StringProperty due;

    private NoteDraft(Note start, boolean kept) {
        this.start = start;
        this.kept = kept;
        this.text = new SimpleStringProperty(kept ? start.text() : "");
        this.kind = new SimpleObjectProperty<>(start.kind());
        this.confidentiality = new SimpleObjectProperty<>(start.confidentiality());
        this.who = new SimpleStringProperty(start.who());
        var day = start.due();
        this.due = new SimpleStringProperty(
                !start.dueWords().isEmpty() ? start.dueWords() : day == null ? "" : day.toString());
    }

    /// A new note of a meeting, begun at this wall time.
    static NoteDraft begun(Id<Meeting> meeting, LocalDateTime time) {
        return new NoteDraft(Note.of(meeting, time, ""), false);
    }

    /// A note that is kept and is changed.
    static NoteDraft of(Note note) {
        return new NoteDraft(note, true);
    }

    Id<Note> id() {
        return start.id();
    }

    /// Whether it was a note before it came into the input line.
    boolean isKept() {
        return kept;
    }

    LocalDateTime time() {
        return start.time();
    }

    StringProperty text() {
        return text;
    }

    ObjectProperty<@Nullable Recommendation> recommendation() {
        return recommendation;
    }

    ObjectProperty<@Nullable Party> speaker() {
        return speaker;
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

    /// By when, as it was said; a day in ISO 8601 is taken for the day itself.
    StringProperty due() {
        return due;
    }

    /// The note as it stands, or empty while nothing was typed.
    Optional<Note> note() {
        if (text.get().isBlank()) {
            return Optional.empty();
        }
        var about = recommendation.get();
        var by = speaker.get();
        var day = day(due.get().strip());
        return Optional.of(start.saying(text.get())
                .on(bearing(about))
                .by(by == null ? null : by.id())
                .as(kind.get())
                .seenBy(confidentiality.get())
                .owedBy(who.get().strip(), day.orElse(null))
                .dueAs(day.isPresent() ? "" : due.get().strip()));
    }

    /// What else the note bears on stays.
    private List<Id<Recommendation>> bearing(@Nullable Recommendation about) {
        if (about == null) {
            return List.of();
        }
        return start.recommendations().contains(about.id()) ? start.recommendations() : List.of(about.id());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

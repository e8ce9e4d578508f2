package org.rapporteur.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was said or seen at a meeting, against the recommendations it bears on.
///
/// A note of the kind [NoteKind#COMMITMENT] is a commitment: it has who, what, by when and a state.
///
/// @param recommendations what it bears on; none is allowed, it then stands under other matters
/// @param speaker who said it, where known
/// @param text plain text with light marks (`- ` list, `**bold**`, `_italic_`, `> ` quote)
/// @param time day and hour on the mission's wall clock
/// @param who of a commitment: who is to do it
/// @param what of a commitment: what is to be done, where the text does not say it alone
/// @param due of a commitment: by which day
/// @param dueWords of a commitment: by when, in the words that were used ("within a month")
/// @param state of a commitment: what became of it
/// @param stateDay of a commitment: the day on which that was established
/// @param evidence of a commitment: what shows it, such as a law's number or who said so
/// @param unfinished whether it was still being typed when it was saved last, so that it comes back into
///     the input line
public record Note(
        Id<Note> id,
        Id<Meeting> meeting,
        List<Id<Recommendation>> recommendations,
        @Nullable Id<? extends Party> speaker,
        NoteKind kind,
        @Required String text,
        LocalDateTime time,
        Confidentiality confidentiality,
        String who,
        String what,
        @Nullable LocalDate due,
        String dueWords,
        CommitmentState state,
        @Nullable LocalDate stateDay,
        String evidence,
        boolean unfinished)
        implements Kept {

    /// What kind of thing a note records.
    public enum NoteKind {
        STATEMENT,
        /// Their very words.
        VERBATIM,
        COMMITMENT,
        FIGURE,
        DOCUMENT,
        /// The delegation's own impression.
        IMPRESSION
    }

    /// What became of a commitment.
    public enum CommitmentState {
        OPEN,
        PARTLY_DONE,
        DONE,
        DROPPED
    }

    /// A new statement made at a meeting.
    public static Note of(Id<Meeting> meeting, LocalDateTime time, String text) {
        return Shape.of(Note.class).fresh("meeting", meeting, "time", time, "text", text);
    }

    /// The same note with this text.
    public Note saying(String newText) {
        return Shape.with(this, "text", newText);
    }

    /// The same note, bearing on these recommendations.
    public Note on(List<Id<Recommendation>> bearing) {
        return Shape.with(this, "recommendations", bearing);
    }

    /// The same note, said by this person or post.
    public Note by(@Nullable Id<? extends Party> newSpeaker) {
        return Shape.with(this, "speaker", newSpeaker);
    }

    /// The same note, of this kind.
    public Note as(NoteKind newKind) {
        return Shape.with(this, "kind", newKind);
    }

    /// The same note, to be seen by no more than these.
    public Note seenBy(Confidentiality newConfidentiality) {
        return Shape.with(this, "confidentiality", newConfidentiality);
    }

    /// The same commitment with who is to do it, and by which day.
    public Note owedBy(String newWho, @Nullable LocalDate newDue) {
        return Shape.with(Shape.with(this, "who", newWho), "due", newDue);
    }

    /// The same commitment with by when, in the words that were used.
    public Note dueAs(String newDueWords) {
        return Shape.with(this, "dueWords", newDueWords);
    }

    /// The same commitment with what is to be done, where the text does not say it alone.
    public Note toDo(String newWhat) {
        return Shape.with(this, "what", newWhat);
    }

    /// The same note, said at this wall time.
    public Note at(LocalDateTime newTime) {
        return Shape.with(this, "time", newTime);
    }

    /// The same note, still being typed or not.
    public Note unfinished(boolean still) {
        return Shape.with(this, "unfinished", still);
    }

    /// Whether a document for this audience shows the note. The delegation's own impressions are never
    /// for others, however they are marked.
    public boolean isFor(Confidentiality audience) {
        return audience.allows(confidentiality)
                && (kind != NoteKind.IMPRESSION || audience.allows(Confidentiality.INTERNAL));
    }

    /// What a commitment promises: its own words for it, else the note's text.
    public String promised() {
        return what.isBlank() ? text : what;
    }
}

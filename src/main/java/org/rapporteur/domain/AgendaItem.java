package org.rapporteur.domain;

import java.util.List;

/// A recommendation that a meeting is to raise, with the question to ask.
///
/// @param position where it stands on the agenda, from 1
/// @param commitments the promises made to earlier missions that the question asks after
public record AgendaItem(
        Id<AgendaItem> id,
        Id<Meeting> meeting,
        Id<Recommendation> recommendation,
        int position,
        String question,
        Progress progress,
        List<Id<Note>> commitments)
        implements Kept {

    /// What became of the question.
    public enum Progress {
        PLANNED,
        ASKED,
        ANSWERED,
        NOT_REACHED
    }

    /// The same item, so far.
    public AgendaItem in(Progress newProgress) {
        return Shape.with(this, "progress", newProgress);
    }

    /// The same item with this question.
    public AgendaItem asking(String newQuestion) {
        return Shape.with(this, "question", newQuestion);
    }

    /// The same item, asking after these promises too.
    public AgendaItem after(List<Id<Note>> promises) {
        return Shape.with(this, "commitments", promises);
    }

    /// A new agenda item.
    public static AgendaItem of(Id<Meeting> meeting, Id<Recommendation> recommendation, int position, String question) {
        return Shape.of(AgendaItem.class)
                .fresh(
                        "meeting",
                        meeting,
                        "recommendation",
                        recommendation,
                        "position",
                        position,
                        "question",
                        question);
    }
}

package org.rapporteur.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a meeting is to raise, with the question to ask: a recommendation, or something on none, such
/// as a promise that was made to an earlier mission.
///
/// @param recommendation what it is about, or null where it is about no recommendation
/// @param position where it stands on the agenda, from 1
/// @param commitments the promises made to earlier missions that the question asks after
public record AgendaItem(
        Id<AgendaItem> id,
        Id<Meeting> meeting,
        @Nullable Id<Recommendation> recommendation,
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

    /// Whether it raises this recommendation.
    public boolean isOn(Id<Recommendation> raised) {
        return raised.equals(recommendation);
    }

    /// A new agenda item.
    public static AgendaItem of(
            Id<Meeting> meeting, @Nullable Id<Recommendation> recommendation, int position, String question) {
        var item = Shape.of(AgendaItem.class).fresh("meeting", meeting, "position", position, "question", question);
        return Shape.with(item, "recommendation", recommendation);
    }

    @Override
    public void check() {
        if (recommendation == null && question.isBlank()) {
            throw new RuleBroken("agenda_item.nothing");
        }
    }
}

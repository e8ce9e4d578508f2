package org.rapporteur.ui.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.Said;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Story.Encounter;
import org.rapporteur.domain.StoryComparison;

/// A line of a story's list, or of the list of a comparison.
sealed interface StoryLine {
    /// A mission, over its meetings.
    record OfMission(Mission mission) implements StoryLine {}

    /// A meeting, over its notes.
    record OfMeeting(Encounter encounter) implements StoryLine {}

    /// A note.
    record OfNote(Said said) implements StoryLine {}

    /// A grade that a mission proposed, behind its meetings.
    record OfGrade(ProposedGrade grade) implements StoryLine {}

    /// What the lines below it compare: a recommendation or an institution, or null for what has none.
    record OfMatter(@Nullable Kept about) implements StoryLine {}

    /// A note beside another.
    record OfPair(@Nullable Said earlier, @Nullable Said later) implements StoryLine {}

    /// The lines of a story, in the order of time.
    static List<StoryLine> of(Story story) {
        var lines = new ArrayList<StoryLine>();
        for (var chapter : story.chapters()) {
            lines.add(new OfMission(chapter.file().mission()));
            for (var encounter : chapter.encounters()) {
                lines.add(new OfMeeting(encounter));
                encounter.said().forEach(said -> lines.add(new OfNote(said)));
            }
            chapter.grades().forEach(grade -> lines.add(new OfGrade(grade)));
        }
        return lines;
    }

    /// The lines of a comparison, row by row.
    static List<StoryLine> of(StoryComparison comparison) {
        var lines = new ArrayList<StoryLine>();
        for (var row : comparison.rows()) {
            lines.add(new OfMatter(row.about()));
            int pairs = Math.max(row.earlier().size(), row.later().size());
            for (int at = 0; at < pairs; at++) {
                lines.add(new OfPair(at(row.earlier(), at), at(row.later(), at)));
            }
        }
        return lines;
    }

    private static @Nullable Said at(List<Said> side, int at) {
        return at < side.size() ? side.get(at) : null;
    }
}

package org.rapporteur.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.ProposedGrade.GradeScale;

/// The grades of a recommendation over the missions, on one axis for both scales.
///
/// @param proposed what missions proposed, the earliest mission first
/// @param committee the Committee's own, which has no day of its own in what is kept
public record GradeHistory(List<Mark> proposed, List<Mark> committee) {
    private static final Pattern COMMITTEES =
            Pattern.compile("(?:\\(([\\p{L}\\p{N}]{1,8})\\)\\s*)?(?<![\\p{L}\\p{N}])([A-E][12]?)(?![\\p{L}\\p{N}])");

    /// A grade.
    ///
    /// @param mission that proposed it; null for the Committee's
    /// @param part the sub-paragraph, or empty for the whole
    /// @param grade its letter, with its step where the scale has steps: `B`, `B2`
    /// @param scale where it is known
    public record Mark(
            @Nullable Mission mission,
            String part,
            String grade,
            @Nullable GradeScale scale) {

        /// How far from the best it is: A at 0, B at 1 and so on to E at 4. Of two steps within a letter
        /// the first lies a quarter above it, the second a quarter below: B1 at 0.75, B2 at 1.25.
        public double level() {
            double letter = grade.charAt(0) - 'A';
            return grade.length() < 2 ? letter : letter + (grade.charAt(1) == '1' ? -STEP : STEP);
        }
    }

    private static final double STEP = 0.25;

    /// The grades of a recommendation as they stand in its story.
    public static GradeHistory of(Story story, Recommendation recommendation) {
        return new GradeHistory(
                story.chapters().stream()
                        .flatMap(chapter -> chapter.grades().stream()
                                .filter(grade -> grade.recommendation().equals(recommendation.id()))
                                .map(grade -> new Mark(
                                        chapter.file().mission(), grade.subparagraph(), grade.grade(), grade.scale())))
                        .toList(),
                committees(recommendation));
    }

    private static List<Mark> committees(Recommendation recommendation) {
        return COMMITTEES
                .matcher(recommendation.grade())
                .results()
                .map(found -> new Mark(
                        null,
                        found.group(1) == null ? "" : found.group(1),
                        found.group(2),
                        recommendation.gradeScale()))
                .toList();
    }

    /// Whether there is no grade at all.
    public boolean isEmpty() {
        return proposed.isEmpty() && committee.isEmpty();
    }
}

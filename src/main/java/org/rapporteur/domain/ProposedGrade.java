package org.rapporteur.domain;

import java.util.List;

/// The delegation's own grade of a recommendation's implementation. Only the Committee gives
/// grades; this one is a proposal and is always shown as such.
///
/// @param subparagraph the sub-paragraph that is graded, its letter without brackets, where a
///     recommendation that is kept whole is graded part by part; else empty
/// @param scale the scale that was valid then, kept with the grade
/// @param grade one of the scale's letters
/// @param reason why, in the delegation's words
public record ProposedGrade(
        Id<ProposedGrade> id,
        Id<Recommendation> recommendation,
        String subparagraph,
        Id<Mission> mission,
        GradeScale scale,
        @Required String grade,
        String reason)
        implements Kept {

    /// The Human Rights Committee's scales for follow-up.
    public enum GradeScale {
        /// A to E, as in CCPR/C/128/3 and CCPR/C/133/3; the Committee decided to revise its
        /// criteria at its 118th session in October 2016.
        SINCE_2017,
        /// A to E with B, C and D in two steps, in use until then.
        BEFORE_2017;

        /// The letters of the scale, the best first.
        public List<String> grades() {
            return switch (this) {
                case SINCE_2017 -> List.of("A", "B", "C", "D", "E");
                case BEFORE_2017 -> List.of("A", "B1", "B2", "C1", "C2", "D1", "D2", "E");
            };
        }
    }

    @Override
    public void check() {
        Recommendation.checkSubparagraph(subparagraph);
        if (!scale.grades().contains(grade)) {
            throw new RuleBroken("proposed_grade.grade", grade, String.join(", ", scale.grades()));
        }
    }
}

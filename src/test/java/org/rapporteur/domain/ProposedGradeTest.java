package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.elsewhere;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.domain.ProposedGrade.GradeScale;

class ProposedGradeTest {

    @ParameterizedTest
    @CsvSource({"SINCE_2017, A B C D E", "BEFORE_2017, A B1 B2 C1 C2 D1 D2 E"})
    void scaleListsItsLettersTheBestFirst(GradeScale scale, String letters) {
        assertThat(scale.grades()).containsExactly(letters.split(" ", -1));
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterOfTheScaleIsAGrade(GradeScale scale) {
        assertThat(scale.grades()).allSatisfy(letter -> assertHolds(grade(scale, letter)));
    }

    @ParameterizedTest
    @CsvSource({"SINCE_2017, B1", "SINCE_2017, F", "SINCE_2017, a", "BEFORE_2017, B", "BEFORE_2017, D"})
    void letterOfAnotherScaleIsNoGrade(GradeScale scale, String letter) {
        assertRuleBrokenBy(grade(scale, letter)).isEqualTo("proposed_grade.grade");
    }

    @ParameterizedTest
    @EnumSource
    void gradeIsRequired(GradeScale scale) {
        assertRuleBrokenBy(grade(scale, "")).isEqualTo("field.required");
    }

    @ParameterizedTest
    @CsvSource({"'', ", "a, ", "ii, ", "(a), recommendation.subparagraph", "a b, recommendation.subparagraph"})
    void aSubparagraphCanBeGradedByItself(String subparagraph, @Nullable String broken) {
        assertRuleBrokenBy(Rules.with(grade(GradeScale.SINCE_2017, "B"), "subparagraph", subparagraph))
                .isEqualTo(broken);
    }

    private static ProposedGrade grade(GradeScale scale, String letter) {
        return new ProposedGrade(elsewhere(), elsewhere(), "", elsewhere(), scale, letter, "");
    }
}

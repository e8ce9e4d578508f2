package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.elsewhere;
import static org.rapporteur.domain.Rules.with;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.ProposedGrade.GradeScale;

class RecommendationTest {
    private final Recommendation torture = Recommendation.of(elsewhere(), 24, "Torture and ill-treatment");

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void paragraphsAreCountedFromOne(int paragraph) {
        assertRuleBrokenBy(with(torture, "paragraph", paragraph)).isEqualTo("recommendation.paragraph");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ii", "б", "a1", "12345678"})
    void subparagraphIsAShortLetterOrNothing(String subparagraph) {
        assertHolds(with(torture, "subparagraph", subparagraph));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a)", "a b", " ", "123456789", "a."})
    void subparagraphHasNoBracketsAndNoSpaces(String subparagraph) {
        assertRuleBrokenBy(with(torture, "subparagraph", subparagraph)).isEqualTo("recommendation.subparagraph");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 12, 24, 36})
    void duePeriodIsDataAndCanBeAnyNumberOfMonths(int months) {
        assertHolds(with(torture, "duePeriod", months));
    }

    @Test
    void duePeriodIsNotNegative() {
        assertRuleBrokenBy(with(torture, "duePeriod", -1)).isEqualTo("recommendation.due_period");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-07-11, 12, , 2017-07-11",
        "2016-07-11, 24, , 2018-07-11",
        "2016-07-11, 36, , 2019-07-11",
        "2016-02-29, 12, , 2017-02-28",
        "2016-08-31, 6, , 2017-02-28",
        "2016-07-11, 12, 2017-07-15, 2017-07-15",
        ", 12, 2017-07-15, 2017-07-15",
        "2016-07-11, 0, 2017-07-15, 2017-07-15",
        "2016-07-11, 0, , ",
        ", 12, , "
    })
    void reportIsDueOnTheDayThatIsSetElseAPeriodAfterAdoption(
            @Nullable LocalDate adopted, int months, @Nullable LocalDate set, @Nullable LocalDate due) {
        var recommendation = with(with(torture, "duePeriod", months), "dueDate", set);
        assertThat(recommendation.due(adoptedOn(adopted))).isEqualTo(Optional.ofNullable(due));
    }

    @ParameterizedTest
    @CsvSource({"2016-07-11, 365", "2017-07-10, 1", "2017-07-11, 0", "2017-07-12, -1", "2018-07-11, -365"})
    void daysLeftRunToTheDueDayAndBelowNothingPastIt(LocalDate today, long left) {
        var recommendation = with(torture, "duePeriod", 12);
        assertThat(recommendation.daysLeft(adoptedOn(LocalDate.of(2016, 7, 11)), today))
                .hasValue(left);
    }

    @Test
    void daysLeftAreUnknownWhereNoDayIsKnown() {
        assertThat(torture.daysLeft(adoptedOn(LocalDate.of(2016, 7, 11)), LocalDate.of(2017, 4, 11)))
                .isEmpty();
    }

    private static Document adoptedOn(@Nullable LocalDate day) {
        return with(Document.of("CCPR/C/KAZ/CO/2"), "adopted", day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            SINCE_2017; B
            SINCE_2017; (a) B, (b) C
            SINCE_2017; [B][C]
            SINCE_2017; ''
            BEFORE_2017; B2
            BEFORE_2017; C1-C2
            BEFORE_2017; D1/D2
            BEFORE_2017; (a): A; (b): E
            ; Satisfactory
            ; B9""")
    void committeesGradeIsKeptAsItWasPublished(@Nullable GradeScale scale, String grade) {
        assertHolds(with(with(torture, "grade", grade), "gradeScale", scale));
    }

    @ParameterizedTest
    @CsvSource({
        "SINCE_2017, B2",
        "SINCE_2017, C1-C2",
        "SINCE_2017, F",
        "SINCE_2017, satisfactory",
        "SINCE_2017, b",
        "BEFORE_2017, B",
        "BEFORE_2017, '(a) B1, (b) C'",
        "BEFORE_2017, D3"
    })
    void committeesGradeIsOnItsScale(GradeScale scale, String grade) {
        assertRuleBrokenBy(with(with(torture, "grade", grade), "gradeScale", scale))
                .isEqualTo("recommendation.grade");
    }

    @Test
    void recommendationNeedsAShortTitle() {
        assertRuleBrokenBy(with(torture, "title", "")).isEqualTo("field.required");
    }

    @Test
    void recommendationStandsWithoutItsFullText() {
        assertHolds(with(torture, "text", ""));
    }

    @ParameterizedTest
    @CsvSource({"18, '', para. 18", "24, a, para. 24 (a)", "1054, ii, para. 1054 (ii)"})
    void placeIsTheParagraphAsItIsCited(int paragraph, String subparagraph, String place) {
        var recommendation = with(with(torture, "paragraph", paragraph), "subparagraph", subparagraph);
        assertThat(recommendation.place()).isEqualTo(place);
    }

    @Test
    void recommendationCanBeSelectedForFollowUp() {
        assertThat(torture.selectedForFollowUp(true).followUp()).isTrue();
    }
}

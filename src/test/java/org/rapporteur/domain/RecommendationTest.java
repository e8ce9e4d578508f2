package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.elsewhere;
import static org.rapporteur.domain.Rules.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

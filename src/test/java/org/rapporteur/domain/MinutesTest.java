package org.rapporteur.domain;

import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.elsewhere;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Minutes.MinutesState;

class MinutesTest {

    @ParameterizedTest
    @CsvSource({"1, ''", "2, A name was misspelt", "12, Comments received"})
    void firstVersionNeedsNoReasonAndLaterOnesHaveOne(int version, String reason) {
        assertHolds(minutes(version, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void laterVersionNeedsItsReason(String reason) {
        assertRuleBrokenBy(minutes(2, reason)).isEqualTo("minutes.reason");
    }

    @Test
    void versionsAreCountedFromOne() {
        assertRuleBrokenBy(minutes(0, "")).isEqualTo("minutes.version");
    }

    private static Minutes minutes(int version, String reason) {
        return new Minutes(elsewhere(), elsewhere(), version, MinutesState.FINAL, reason, null, List.of());
    }
}

package org.rapporteur.domain;

import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.elsewhere;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureTest {

    @ParameterizedTest
    @CsvSource({"2016-01-01, 2017-01-01", "2016-01-01, 2016-01-01", "2016-01-01, ", ", 2016-01-01", ","})
    void tenureEndsOnItsFirstDayOrLaterOrHasAnOpenEnd(LocalDate since, LocalDate until) {
        assertHolds(new Tenure(elsewhere(), elsewhere(), elsewhere(), since, until));
    }

    @Test
    void tenureDoesNotEndBeforeItBegins() {
        var since = LocalDate.of(2017, 1, 2);
        assertRuleBrokenBy(new Tenure(elsewhere(), elsewhere(), elsewhere(), since, since.minusDays(1)))
                .isEqualTo("tenure.ends_before_start");
    }
}

package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.elsewhere;
import static org.rapporteur.domain.Rules.with;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissionTest {
    private static final LocalDate TUESDAY = LocalDate.of(2017, 4, 11);

    private final Mission mission =
            Mission.of("Follow-up mission", "Kazakhstan", TUESDAY, TUESDAY.plusDays(3), ZoneId.of("Asia/Almaty"));

    @Test
    void newMissionIsPlanned() {
        assertThat(mission.state()).isEqualTo(Mission.MissionState.PLANNED);
    }

    @ParameterizedTest
    @CsvSource({"2017-04-11", "2017-04-12"})
    void missionEndsOnItsFirstDayOrLater(LocalDate lastDay) {
        assertHolds(with(mission, "lastDay", lastDay));
    }

    @Test
    void missionDoesNotEndBeforeItBegins() {
        assertRuleBrokenBy(with(mission, "lastDay", TUESDAY.minusDays(1))).isEqualTo("mission.ends_before_start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "country"})
    void missionNeeds(String field) {
        assertRuleBrokenBy(with(mission, field, " ")).isEqualTo("field.required");
    }

    @Test
    void missionSendsItsDelegatesInTheirOrder() {
        var delegates = List.of(Id.<Person>fresh(), Id.<Person>fresh());
        assertThat(mission.sending(delegates).delegates()).isEqualTo(delegates);
    }

    @Test
    void missionFollowsUpDocuments() {
        assertThat(mission.following(List.of(elsewhere())).documents()).containsExactly(elsewhere());
    }

    @ParameterizedTest
    @CsvSource({
        "daysOff, friday; Saturday,",
        "daysOff, weekend, mission.day_off",
        "daysOff, sat, mission.day_off",
        "holidays, 2017-05-01; 2017-05-09,",
        "holidays, 1 May, mission.holiday",
        "holidays, 2017-02-29, mission.holiday"
    })
    void daysOffAndHolidaysAreDays(String field, String days, String rule) {
        assertRuleBrokenBy(with(mission, field, List.of(days.split("; ", -1)))).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"0,", "1440,", "-1, mission.travel_buffer", "1441, mission.travel_buffer"})
    void wayBetweenTwoAddressesTakesADayAtMost(int minutes, String rule) {
        assertRuleBrokenBy(with(mission, "travelBuffer", minutes)).isEqualTo(rule);
    }

    @Test
    void thirtyMinutesAreKeptForTheWayWhereNoneAreSet() {
        assertThat(mission.minutesOfTravel()).isEqualTo(30);
    }
}

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
}

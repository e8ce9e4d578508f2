package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFigures;
import org.rapporteur.exchange.Sample;

/// A mission is counted without the words of its notes, and comes to the same figures.
class CountingTest {
    @TempDir
    Path folder;

    @Test
    void aMissionReadToBeCountedHasTheFiguresOfTheWholeOne() {
        try (var store = Store.create(folder, new char[0], Clock.systemUTC())) {
            Sample.load(store);
            var records = store.records();
            var mission = records.all(Mission.class).getFirst();
            var today = LocalDate.of(2017, 6, 1);
            var whole = MissionFigures.of(records.missionFile(mission.id()), today);
            assertThat(MissionFigures.of(records.toCount(mission, records.shared()), today))
                    .isEqualTo(whole);
            assertThat(whole.notes()).isEqualTo(41);
            assertThat(whole.raised()).isEqualTo(3);
            assertThat(whole.open()).isPositive();
            assertThat(whole.overdue()).isBetween(1, whole.open());
        }
    }
}

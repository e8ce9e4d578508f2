package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.store.Store;

class SampleTest {
    @TempDir
    private Path folder;

    @Test
    void theSampleIsTheMissionToKazakhstanInOneSave() {
        try (var store = Store.create(folder.resolve("data"), new char[0], Clock.systemUTC())) {
            var file = store.records().missionFile(Sample.load(store));
            assertThat(file.mission().country()).isEqualTo("Kazakhstan");
            assertThat(file.mission().delegates()).hasSize(2);
            assertThat(file.recommendations()).hasSize(3);
            assertThat(file.held()).hasSizeGreaterThan(15);
            assertThat(file.notes()).hasSizeGreaterThanOrEqualTo(30);
            assertThat(file.notes().stream().filter(note -> note.confidentiality() == Confidentiality.CONFIDENTIAL))
                    .hasSize(2);
            assertThat(store.check().saves()).isEqualTo(1);
            assertThat(store.check().differences()).isEmpty();
        }
    }

    @Test
    void aStoreThatHasTheSampleRefusesASecondOne() {
        try (var store = Store.create(folder.resolve("data"), new char[0], Clock.systemUTC())) {
            Sample.load(store);
            assertThatThrownBy(() -> Sample.load(store)).hasMessage("document.twin");
        }
    }
}

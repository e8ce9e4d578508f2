package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Programme;
import org.rapporteur.store.Store;
import org.rapporteur.word.Edition;
import org.rapporteur.word.ProgrammeDocument;

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

    @Test
    void aSheetForTheAuthoritiesSaysNothingOfMeetingsWithCivilSociety() throws IOException {
        try (var store = Store.create(folder.resolve("data"), new char[0], Clock.systemUTC())) {
            var programme = store.records().programme(Sample.load(store));
            assertThat(programme(programme, Confidentiality.INTERNAL)).contains("NGO representatives");
            assertThat(programme(programme, Confidentiality.SHAREABLE))
                    .contains("Ministry of Justice")
                    .doesNotContain("NGO", "CSO", "KIBHR", "national partner");
        }
    }

    private String programme(Programme programme, Confidentiality audience) throws IOException {
        var target = folder.resolve("programme.docx");
        new ProgrammeDocument(programme, new Edition(Locale.ENGLISH, audience)).write(target);
        try (var in = Files.newInputStream(target);
                var document = new XWPFDocument(in);
                var text = new XWPFWordExtractor(document)) {
            // the head names the mission's partners; what counts here are the rows
            return text.getText().substring(text.getText().indexOf("11 April 2017", 400));
        }
    }
}

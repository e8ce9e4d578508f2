package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coverage and commitments on the command line.
class MatrixTest {
    @TempDir
    private Path folder;

    private Terminal terminal;

    /// A ministry that answered on paragraph 24 and promised something, an NGO whose name begins like a
    /// formula, a confidential note on paragraph 18.
    @BeforeEach
    void prepare() {
        terminal = new Terminal(folder.resolve("data"));
        terminal.run("init");
        made("document", "symbol=CCPR/C/KAZ/CO/2");
        made("institution", "name=Ministry of Justice");
        made("institution", "name==Charter for Rights", "kind=ngo");
        made("recommendation", "document=CCPR/C/KAZ/CO/2", "paragraph=18", "title=Zhanaozen");
        made("recommendation", "document=CCPR/C/KAZ/CO/2", "paragraph=24", "title=Torture");
        made(
                "mission",
                "title=Follow-up",
                "country=Kazakhstan",
                "first_day=2017-04-11",
                "last_day=2017-04-14",
                "zone=Asia/Almaty",
                "documents=CCPR/C/KAZ/CO/2");
        var ministry =
                made("meeting", "mission=Follow-up", "start=2017-04-11T10:00", "duration=60", "institutions=Ministry");
        var charter =
                made("meeting", "mission=Follow-up", "start=2017-04-12T10:00", "duration=60", "institutions=Charter");
        made(
                "note",
                "meeting=" + ministry,
                "recommendations=para. 24",
                "kind=commitment",
                "text=Statistics will be sent",
                "time=2017-04-11T10:05",
                "due=2017-06-01",
                "confidentiality=shareable");
        made(
                "note",
                "meeting=" + ministry,
                "recommendations=para. 18",
                "text=Not for others",
                "time=2017-04-11T10:10",
                "confidentiality=confidential");
        made(
                "note",
                "meeting=" + charter,
                "recommendations=para. 18",
                "text=Nobody was tried",
                "time=2017-04-12T10:10",
                "confidentiality=shareable");
    }

    private String made(String kind, String... fields) {
        var arguments = new java.util.ArrayList<>(List.of("new", kind));
        for (var field : fields) {
            arguments.addAll(List.of("--set", field));
        }
        var said = terminal.run(arguments.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        return said.line().strip();
    }

    private String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in);
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void theMatrixOfTheDelegationHasEveryInstitutionAndNoNote() throws IOException {
        var out = folder.resolve("matrix.xlsx");
        var said = terminal.run(
                "export",
                "matrix",
                "--mission",
                "Follow-up",
                "--audience",
                "confidential",
                "--out",
                out.toString(),
                "--json");
        assertThat(said.json().at("/institutions").asInt()).isEqualTo(2);
        assertThat(said.json().at("/answered").asInt()).isEqualTo(3);
        assertThat(said.json().at("/nothing").asInt()).isEqualTo(1);
        try (var in = Files.newInputStream(out);
                var workbook = new XSSFWorkbook(in)) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("=Charter for Rights");
            assertThat(sheet.getRow(0).getCell(3).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("answered (1)");
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEmpty();
        }
    }

    @Test
    void aShareableMatrixNamesNoCivilSocietyAndCountsNoConfidentialNote() throws IOException {
        for (var language : List.of("en", "fr", "es", "ru", "ar", "zh")) {
            var out = folder.resolve(language + ".docx");
            var said = terminal.run(
                    "export",
                    "matrix",
                    "--mission",
                    "Follow-up",
                    "--lang",
                    language,
                    "--out",
                    out.toString(),
                    "--json");
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.json().at("/left_out").asInt()).isEqualTo(1);
            assertThat(said.json().at("/answered").asInt()).isEqualTo(1);
            assertThat(text(out))
                    .contains("Ministry of Justice", "Torture")
                    .doesNotContain("Charter")
                    .doesNotContain("Statistics will be sent");
        }
        assertThat(text(folder.resolve("en.docx"))).contains("left out: 1", "answered (1)");
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        var said = terminal.run(
                "export",
                "matrix",
                "--mission",
                "Follow-up",
                "--out",
                folder.resolve("m.odt").toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("m.odt").contains(".xlsx");
    }

    @Test
    void showGivesCoverageAndCommitments() {
        var shown = terminal.run("show", "Follow-up", "--json").json();
        assertThat(shown.at("/coverage/answered").asInt()).isEqualTo(3);
        assertThat(shown.at("/coverage/nothing").asInt()).isEqualTo(1);
        assertThat(shown.at("/coverage/left")).isEmpty();
        assertThat(shown.at("/coverage/open_meetings")).hasSize(2);
        assertThat(shown.at("/coverage/recommendations/1/cells/0/state").asString())
                .isEqualTo("answered");
        assertThat(shown.at("/commitments")).hasSize(1);
        assertThat(shown.at("/commitments/0/open").asBoolean()).isTrue();
        assertThat(shown.at("/commitments/0").has("overdue")).isTrue();
    }
}

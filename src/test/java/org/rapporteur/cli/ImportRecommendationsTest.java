package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.word.ForeignDocx.level;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.cli.Terminal.Said;
import org.rapporteur.word.ForeignDocx;

class ImportRecommendationsTest {
    private static final String TEXT = """
            CCPR/C/RUR/CO/3
            Concluding observations
            1. The Committee, at its meeting held on 11 July 2016, adopted these concluding observations.
            Torture
            2. The Committee is concerned.
            3. The State party should:
            (a) Act;
            (b) Report.
            """;

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void prepare() {
        terminal = new Terminal(folder.resolve("store"));
        terminal.run("init");
        terminal.run(
                "new",
                "mission",
                "--set",
                "title=Follow-up",
                "--set",
                "country=Ruritania",
                "--set",
                "first_day=2017-04-11",
                "--set",
                "last_day=2017-04-14",
                "--set",
                "zone=Asia/Almaty");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Said bring(Path file, String... options) {
        var words = new ArrayList<>(List.of("import", "recommendations", file.toString(), "--mission", "Follow-up"));
        words.addAll(List.of(options));
        return terminal.run(words.toArray(String[]::new));
    }

    private int kept() {
        return terminal.run("show", "Follow-up", "--json")
                .json()
                .get("recommendations")
                .size();
    }

    @Test
    void recommendationsOfAWordDocumentAreSavedAndTheSecondTimeAreAsKept() {
        var file = new ForeignDocx()
                .list(1, level("decimal", "%1."), level("lowerLetter", "(%2)"))
                .head("CCPR/C/RUR/CO/3")
                .text("Torture")
                .numbered(1, 0, "The Committee is concerned.")
                .numbered(1, 0, "The State party should:")
                .numbered(1, 1, "Act;")
                .numbered(1, 1, "Report.")
                .into(folder.resolve("observations.docx"));
        var said = bring(file);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("new: CCPR/C/RUR/CO/3, para. 2 (a) Act")
                .contains("2 new, 0 changed, 0 as kept, 0 doubtful, 0 not usable.")
                .contains("2 rows were saved together.");
        assertThat(said.err()).contains("The document is CCPR/C/RUR/CO/3, with no day of adoption found.");
        assertThat(kept()).isEqualTo(2);
        assertThat(bring(file).out())
                .contains("0 new, 0 changed, 2 as kept, 0 doubtful, 0 not usable.")
                .contains("Nothing was to be saved: all stays as it was.");
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void aDryRunSavesNothing() throws IOException {
        var said = bring(file("text.txt", TEXT), "--dry-run", "--json");
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("The document is CCPR/C/RUR/CO/3, adopted on 2016-07-11.");
        assertThat(said.json().get("saved").asBoolean()).isFalse();
        assertThat(said.json().get("new").asInt()).isEqualTo(2);
        var row = said.json().get("rows").get(0);
        assertThat(row.get("verdict").asString()).isEqualTo("new");
        assertThat(row.get("taken").asBoolean()).isTrue();
        assertThat(kept()).isZero();
    }

    @Test
    void theDaysToTheStatesReportAreShown() throws IOException {
        bring(file(
                "text.txt",
                TEXT + "9. The State party should provide, within one year, information on paragraph 3 above.\n"));
        var kept = terminal.run("show", "Follow-up", "--json").json().get("recommendations");
        assertThat(kept.get(0).get("follow_up").asBoolean()).isTrue();
        assertThat(kept.get(0).get("due").asString()).isEqualTo("2017-07-11");
        assertThat(kept.get(0).get("days_left").asInt()).isEqualTo(90);
        assertThat(terminal.run("show", "Follow-up").out()).contains("report due on 2017-07-11");
    }

    @Test
    void paragraphsAreKeptWholeWhereThatIsAsked() throws IOException {
        assertThat(bring(file("text.txt", TEXT), "--whole").out()).contains("new: CCPR/C/RUR/CO/3, para. 3 Torture");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void rowsAreTakenAndLeftByTheirNumbers() throws IOException {
        var file = file("table.csv", "Paragraph,Text\n7,Act.\n7,Report.\n8,Publish.\n");
        assertThat(bring(file, "--symbol", "CCPR/C/RUR/CO/3", "--take", "3", "--leave", "4")
                        .code())
                .isZero();
        var kept = terminal.run("show", "Follow-up", "--json").json().get("recommendations");
        assertThat(kept.size()).isEqualTo(1);
        assertThat(kept.get(0).get("text").asString()).isEqualTo("Report.");
        assertThat(bring(file, "--take", "99").err().strip()).isEqualTo("There is no row 99 in what the file brings.");
    }

    @Test
    void aParagraphThatTheFileDoesNotSayIsAskedForAndGiven() throws IOException {
        var file =
                file("uhri.json", "[{\"Text\":\"Act.\",\"Countries\":[\"Ruritania\"],\"Symbol\":\"CCPR/C/RUR/CO/3\"}]");
        var asked = bring(file);
        assertThat(asked.code()).isZero();
        assertThat(asked.out()).contains("1  not usable: CCPR/C/RUR/CO/3 Act");
        assertThat(bring(file, "--paragraph", "1=24(a)", "--symbol", "CCPR/C/RUR/CO/3")
                        .out())
                .contains("new: CCPR/C/RUR/CO/3, para. 24 (a) Act");
        assertThat(kept()).isEqualTo(1);
        assertThat(bring(file).out()).contains("1 as kept");
        assertThat(bring(file, "--paragraph", "a").code()).isEqualTo(1);
    }

    @Test
    void theCountryIsTheMissionsUnlessAnotherIsNamed() throws IOException {
        var file = file(
                "uhri.json", "[{\"Text\":\"24. Act.\",\"Countries\":[\"Freedonia\"],\"Symbol\":\"CCPR/C/FRE/CO/1\"}]");
        assertThat(bring(file).code()).isEqualTo(1);
        assertThat(bring(file, "--country", "freedonia").out()).contains("1 new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-1.7",
                "{\\rtf1 text}",
                "<html>text</html>",
                "[1,2",
                "no recommendation here",
                "PK\u0003\u0004"
            })
    void whatCannotBeReadEndsInOneSentence(String content) throws IOException {
        var said = bring(file("thing", content));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().strip())
                .endsWith(".")
                .doesNotContain("code", "Exception")
                .hasLineCount(1);
        assertThat(kept()).isZero();
    }

    @Test
    void anOldWordFileIsTold() throws IOException {
        var file = Files.write(folder.resolve("old.doc"), HexFormat.of().parseHex("d0cf11e0a1b11ae100000000"));
        assertThat(bring(file).err()).contains("save it as .docx without a password");
    }

    @Test
    void hugeFilesEndInOneSentenceAndImportNothing() throws IOException {
        var record = "{\"Text\":\"1. x\",\"Countries\":[\"Ruritania\"]}";
        for (var file : List.of(
                file("rows.csv", "Paragraph,Text\n" + "7,Act.\n".repeat(300_000)),
                file("rows.json", "[" + String.join(",", Collections.nCopies(300_000, record)) + "]"),
                file("deep.json", "[".repeat(2_000_000)),
                file("rows.txt", "7. A\n".repeat(300_000)),
                bomb())) {
            var said = bring(file);
            assertThat(said.code()).as(file.toString()).isEqualTo(1);
            assertThat(said.out()).isEmpty();
            assertThat(said.err().strip())
                    .as(file.toString())
                    .hasLineCount(1)
                    .endsWith(".")
                    .doesNotContain("(code");
        }
        assertThat(kept()).isZero();
    }

    /// A document whose part unpacks to a hundred megabytes.
    private Path bomb() throws IOException {
        var file = folder.resolve("bomb.docx");
        var letters = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("<R><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></R>"
                    .getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:x>"
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100; i++) {
                zip.write(letters);
            }
        }
        return file;
    }
}

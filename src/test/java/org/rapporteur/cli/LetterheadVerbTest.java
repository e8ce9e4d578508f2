package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents on an office's paper, and what the command line tells of it.
class LetterheadVerbTest {
    private static final String PAPER = "src/test/resources/letterheads/libreoffice.dotx";

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal(data);

    @BeforeAll
    static void makeMission() {
        new Terminal(data).prepare();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minutes", "programme", "briefing", "report", "followup", "people", "matrix"})
    void everyVerbThatWritesWordTakesALetterhead(String document) throws IOException {
        var out = folder.resolve("out.docx");
        var said = terminal.run(
                "export", document, "--mission", "Kazakhstan", "--template", PAPER, "--out", out.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err())
                .contains("libreoffice.dotx: ", "styles are the letterhead’s", "so its body is emptied")
                .contains("Not carried over: ");
        try (var in = Files.newInputStream(out);
                var written = new XWPFDocument(in)) {
            assertThat(written.getHeaderList().getFirst().getText()).contains("Office of the Example Commission");
        }
    }

    @Test
    void theDossierAndTheArchiveTakeOneToo() {
        var dossier = folder.resolve("dossier.docx");
        var archive = folder.resolve("all.zip");
        assertThat(terminal.run(
                                "export",
                                "dossier",
                                "--recommendation",
                                "24",
                                "--template",
                                PAPER,
                                "--out",
                                dossier.toString())
                        .code())
                .isZero();
        var said = terminal.run(
                "export", "all", "--mission", "Kazakhstan", "--template", PAPER, "--json", "--out", archive.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.json().at("/letterhead/name").asString()).isEqualTo("libreoffice.dotx");
    }

    @Test
    void whichStylesAreUsedIsAnsweredToProgramsToo() {
        var said = terminal.run("letterhead", PAPER, "--json");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.json().at("/styles/Quote").asString()).isEqualTo("Quotations");
        assertThat(said.json().at("/styles/heading 3").isNull()).isTrue();
        assertThat(said.json().at("/removed/text").asInt()).isEqualTo(7);
        assertThat(said.json().at("/marker").asBoolean()).isFalse();
        var out = folder.resolve("minutes.docx");
        var export = terminal.run(
                "export", "minutes", "--mission", "Kazakhstan", "--template", PAPER, "--json", "--out", out.toString());
        assertThat(export.json().get("letterhead")).isEqualTo(said.json());
    }

    @Test
    void thePreviewListsEachStyle() {
        var said = terminal.run("letterhead", PAPER);
        assertThat(said.out()).contains("Quote: Quotations", "heading 3: added");
    }

    @Test
    void aFileThatIsNoLetterheadIsRefusedAndNothingIsWritten() throws IOException {
        var paper = Files.writeString(folder.resolve("paper.docx"), "no Word");
        var out = folder.resolve("minutes.docx");
        var said = terminal.run(
                "export",
                "minutes",
                "--mission",
                "Kazakhstan",
                "--template",
                paper.toString(),
                "--out",
                out.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains(paper + " is no Word document or template")
                .hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aSheetHasNoLetterhead() {
        for (var document : List.of("matrix", "people")) {
            var out = folder.resolve(document + ".xlsx");
            var said = terminal.run(
                    "export", document, "--mission", "Kazakhstan", "--template", PAPER, "--out", out.toString());
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err())
                    .contains("A letterhead is for Word documents alone")
                    .hasLineCount(1);
            assertThat(out).doesNotExist();
        }
    }
}

package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that leave as something else than a plain Word file.
class ExitsTest {
    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal(data);

    @BeforeAll
    static void makeMission() {
        new Terminal(data).prepare();
    }

    @BeforeEach
    void hideLibreOffice() {
        terminal.environment.put("RAPPORTEUR_LIBREOFFICE", "/nowhere/soffice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minutes", "programme", "report", "followup", "people", "matrix"})
    void aPdfWithoutLibreOfficeIsRefusedInASentenceThatTellsTheWayOut(String document) {
        var out = folder.resolve("out.PDF");
        var said = terminal.run("export", document, "--mission", "Kazakhstan", "--out", out.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains(out + " was not written", "none was found on this computer", ".docx");
        assertThat(out).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theEndingOfTheNameAsksForAPdf() throws IOException {
        var office = Files.writeString(
                folder.resolve("office"), "#!/bin/sh\nprintf '%%PDF-1.6\\n%%%%EOF\\n' > document.pdf\n");
        Files.setPosixFilePermissions(office, PosixFilePermissions.fromString("rwx------"));
        terminal.environment.put("RAPPORTEUR_LIBREOFFICE", office.toString());
        var out = folder.resolve("out.pdf");
        var said = terminal.run("export", "people", "--mission", "Kazakhstan", "--out", out.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(out).hasContent("%PDF-1.6\n%%EOF\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minutes", "programme", "report", "followup", "people", "matrix"})
    void theFirstLineOfAFileIsThePassword(String document) throws IOException, GeneralSecurityException {
        var out = folder.resolve("out.docx");
        var said = terminal.run(
                "export", document, "--mission", "Kazakhstan", "--password-file", password(), "--out", out.toString());
        assertThat(said.code()).as(said.err()).isZero();
        try (var files = new POIFSFileSystem(out.toFile())) {
            assertThat(new EncryptionInfo(files).getDecryptor().verifyPassword("correct horse"))
                    .isTrue();
        }
    }

    @Test
    void whereThereIsNoPasswordToBeHadNothingIsWritten() throws IOException {
        for (var out : new String[] {"people.xlsx", "people.vcf", "people.pdf"}) {
            var said = terminal.run(
                    "export",
                    "people",
                    "--mission",
                    "Kazakhstan",
                    "--password-file",
                    password(),
                    "--out",
                    folder.resolve(out).toString());
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err()).contains("leave the password out");
            assertThat(folder.resolve(out)).doesNotExist();
        }
    }

    @Test
    void allDocumentsOfAMissionGoIntoOneArchive() throws IOException {
        var out = folder.resolve("mission.zip");
        var said = terminal.run(
                "export", "all", "--mission", "Kazakhstan", "--lang", "en,ru", "--out", out.toString(), "--json");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.json().at("/languages/1").asString()).isEqualTo("ru");
        try (var zip = new ZipFile(out.toFile())) {
            assertThat(zip.size()).isEqualTo(said.json().at("/documents").asInt() + 1);
        }
        var wrong = folder.resolve("mission.docx").toString();
        assertThat(terminal.run("export", "all", "--mission", "Kazakhstan", "--out", wrong)
                        .err())
                .contains("let the name end in .zip");
    }

    private String password() throws IOException {
        return Files.writeString(folder.resolve("password"), "correct horse\n").toString();
    }
}

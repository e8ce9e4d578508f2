package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Confidentiality;

/// Another program than ours reads the documents, and can lay them out.
class LibreOfficeTest {
    private static final Path SAMPLES = Path.of("target", "word-samples");

    @TempDir
    Path folder;

    @Test
    void minutesOfAllLanguagesAreLaidOutByLibreOffice() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "LibreOffice is not installed, so no document was laid out");
        var sample = new SampleMission();
        var files = new ArrayList<String>();
        Files.createDirectories(SAMPLES);
        for (var language : List.of("en", "fr", "es", "ru", "ar", "zh")) {
            var minutes =
                    new MinutesDocument(sample.file(), new Edition(Locale.of(language), Confidentiality.INTERNAL));
            files.add(minutes.ofMeeting(sample.atInterior, SAMPLES.resolve("meeting-" + language + ".docx"))
                    .file()
                    .toString());
            files.add(minutes.ofMission(SAMPLES.resolve("mission-" + language + ".docx"))
                    .file()
                    .toString());
        }
        for (var paper : List.of("word", "libreoffice")) {
            var letterhead = Letterhead.read(
                    paper.equals("word")
                            ? OfficePapers.plain().into(SAMPLES.resolve("paper.dotx"))
                            : OfficePapers.ofLibreOffice());
            for (var language : List.of("en", "ru", "ar")) {
                var edition = new Edition(Locale.of(language), Confidentiality.INTERNAL).on(letterhead);
                files.add(new MinutesDocument(sample.file(), edition)
                        .ofMission(SAMPLES.resolve(paper + "-paper-" + language + ".docx"))
                        .file()
                        .toString());
                files.add(new MatrixDocument(sample.file(), edition)
                        .write(SAMPLES.resolve(paper + "-paper-matrix-" + language + ".docx"))
                        .file()
                        .toString());
            }
        }
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                SAMPLES.toString()));
        command.addAll(files);
        var conversion = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(conversion.waitFor(180, TimeUnit.SECONDS)).isTrue();
        } finally {
            conversion.destroyForcibly();
        }
        assertThat(files).allSatisfy(file -> assertThat(Path.of(file.replace(".docx", ".pdf")))
                .isNotEmptyFile());
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
    }
}

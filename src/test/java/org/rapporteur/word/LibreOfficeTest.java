package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;

/// Another program than ours reads the documents, and can lay them out.
class LibreOfficeTest {
    private static final Path SAMPLES = Path.of("target", "word-samples");

    @TempDir
    Path folder;

    @Test
    void everyDocumentInEveryLanguageIsLaidOutAndHasAboutThePagesThatWereTold() throws Exception {
        assumeTrue(isInstalled(), "LibreOffice is not installed, so no document was laid out");
        Files.createDirectories(SAMPLES);
        var told = new LinkedHashMap<Path, Integer>();
        var file = mission();
        for (var language : EveryDocument.LANGUAGES) {
            var edition = new Edition(language, Confidentiality.INTERNAL);
            for (var kind : EveryDocument.values()) {
                var name = kind.name().toLowerCase(Locale.ROOT) + "-" + language + ".docx";
                var written = kind.write(file, edition, SAMPLES.resolve(name));
                told.put(written, Outline.of(Files.readAllBytes(written)).pages());
            }
        }
        convert(told.keySet());
        var differing = new ArrayList<String>();
        for (var each : told.entrySet()) {
            int real = pages(each.getKey());
            int off = Math.abs(real - each.getValue());
            if (off > Math.max(1, real / 10)) {
                differing.add(each.getKey().getFileName() + ": told " + each.getValue() + ", has " + real);
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void documentsOnAnOfficesPaperAreLaidOut() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "LibreOffice is not installed, so no document was laid out");
        Files.createDirectories(SAMPLES);
        var sample = new SampleMission();
        var files = new ArrayList<Path>();
        for (var paper : List.of("word", "libreoffice")) {
            var letterhead = Letterhead.read(
                    paper.equals("word")
                            ? OfficePapers.plain().into(SAMPLES.resolve("paper.dotx"))
                            : OfficePapers.ofLibreOffice());
            for (var language : List.of("en", "ru", "ar")) {
                var edition = new Edition(Locale.of(language), Confidentiality.INTERNAL).on(letterhead);
                files.add(new MinutesDocument(sample.file(), edition)
                        .ofMission(SAMPLES.resolve(paper + "-paper-" + language + ".docx"))
                        .file());
                files.add(new MatrixDocument(sample.file(), edition)
                        .write(SAMPLES.resolve(paper + "-paper-matrix-" + language + ".docx"))
                        .file());
            }
        }
        convert(files);
    }

    /// The sample mission as the program has it.
    private MissionFile mission() {
        try (var store = Store.create(folder.resolve("store"), new char[0], Clock.systemUTC())) {
            Sample.load(store);
            var records = store.records();
            return records.missionFile(records.all(Mission.class).getFirst().id());
        }
    }

    private void convert(Collection<Path> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                SAMPLES.toString()));
        files.forEach(file -> command.add(file.toString()));
        var conversion = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(conversion.waitFor(300, TimeUnit.SECONDS)).isTrue();
        } finally {
            conversion.destroyForcibly();
        }
        assertThat(files).allSatisfy(file -> assertThat(pdf(file)).isNotEmptyFile());
    }

    private static Path pdf(Path document) {
        return Path.of(document.toString().replace(".docx", ".pdf"));
    }

    /// LibreOffice says of each page in plain words that it is one.
    private static int pages(Path document) throws IOException {
        var pdf = Files.readString(pdf(document), StandardCharsets.ISO_8859_1);
        return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
    }
}

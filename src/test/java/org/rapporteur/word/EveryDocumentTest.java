package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Shape;
import tools.jackson.databind.json.JsonMapper;

/// Every kind of document, in every language and for every audience, as different readers see it.
class EveryDocumentTest {
    private static final Path MAMMOTH = Path.of("target", "mammoth");
    private static final long INSTALL_SECONDS = 120;

    private final MissionFile file = EveryDocument.sample(new SampleMission());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(EveryDocument.class)
    void everyLanguageAndAudienceKeepsSchemasAndRulesAndIsReadByPoiWordForWord(EveryDocument kind) throws IOException {
        for (var language : EveryDocument.LANGUAGES) {
            for (var audience : Confidentiality.values()) {
                if (kind.isFor(audience)) {
                    var target = kind.write(file, new Edition(language, audience), folder.resolve("document.docx"));
                    assertThat(DocxCheck.problems(target))
                            .as("%s for %s", language, audience)
                            .isEmpty();
                    assertThat(asPoiReadsIt(target))
                            .as("%s for %s", language, audience)
                            .isEqualTo(asItIsWritten(target));
                }
            }
        }
    }

    @Test
    void mammothReadsEveryDocumentWithoutAWarning() throws IOException, InterruptedException {
        assumeTrue(isMammothHere(), "npm or what it downloads is missing, so mammoth read nothing");
        var files = new ArrayList<String>();
        for (var kind : EveryDocument.values()) {
            for (var language : EveryDocument.LANGUAGES) {
                var target = folder.resolve(kind + "-" + language + ".docx");
                var edition = new Edition(language, Confidentiality.CONFIDENTIAL);
                files.add(kind.write(file, edition, target).toString());
            }
        }
        var styles = Arrays.stream(Style.values()).map(Style::word).toList();
        var asked = folder.resolve("asked.json");
        Files.writeString(asked, JsonMapper.shared().writeValueAsString(Map.of("styles", styles, "files", files)));
        var said = folder.resolve("said");
        assertThat(ends(
                        new ProcessBuilder("node", "read.js")
                                .directory(MAMMOTH.toFile())
                                .redirectInput(asked.toFile())
                                .redirectErrorStream(true)
                                .redirectOutput(said.toFile()),
                        INSTALL_SECONDS))
                .isTrue();
        assertThat(Files.readAllLines(said)).containsExactly("read " + files.size());
    }

    @Property(tries = 4)
    void anyTextInAnyFieldGivesSoundDocumentsOfEveryKind(
            @ForAll("hostile") String text, @ForAll("languages") Locale language) throws IOException {
        var hostile = HostileMission.of(new SampleMission(), text);
        var scratch = Files.createTempDirectory("hostile");
        try {
            for (var kind : EveryDocument.values()) {
                var edition = new Edition(language, Confidentiality.CONFIDENTIAL);
                var target = kind.write(hostile, edition, scratch.resolve("document.docx"));
                assertThat(DocxCheck.problems(target)).as(kind.toString()).isEmpty();
                Files.delete(target);
            }
        } finally {
            Files.delete(scratch);
        }
    }

    @Test
    void aParagraphOfAHundredThousandSignsIsInTheDocumentsWhole() throws IOException {
        // POI takes what packs too well for a bomb
        var text = IntStream.range(0, 8_000)
                .mapToObj(number -> (number < 4_000 ? "Жалоба " : "شكوى ") + number * 7919L % 100_003 + " ")
                .collect(Collectors.joining());
        var sample = new SampleMission();
        var longFile = sample.fileWith(Shape.with(
                Note.of(sample.atInterior.id(), sample.atInterior.start(), text),
                "recommendations",
                List.of(sample.accountability.id())));
        for (var kind : List.of(EveryDocument.MINUTES, EveryDocument.DOSSIER, EveryDocument.REPORT)) {
            var edition = new Edition(Locale.ENGLISH, Confidentiality.CONFIDENTIAL);
            var target = kind.write(longFile, edition, folder.resolve("long.docx"));
            assertThat(DocxCheck.problems(target)).isEmpty();
            assertThat(asPoiReadsIt(target).contains(bare(text)))
                    .as(kind.toString())
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of(EveryDocument.LANGUAGES);
    }

    @Provide
    Arbitrary<String> hostile() {
        var marks = Arbitraries.of(
                "**", "_", "**_", "_**", "\n- ", "\n> ", "\n- - ", "\n> - **", "\r", "\t", "{0}", "{", "'", "%s", "$1");
        var signs = Arbitraries.of(
                "\uD800", "\uDC00", "\u0000", "\u0007", "\u000B", "\u001B", "\u0085", "\u2028", "\uFFFE", "\uFFFF");
        var bidi = Arbitraries.of(
                "\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067",
                "\u2068", "\u2069");
        var letters = Arbitraries.of(
                "👨‍👩‍👧",
                "🏳️‍🌈",
                "e\u0301\u0327\u0323",
                "الفقرة ٢٤",
                "para. 24",
                "Қазақстан",
                "会谈",
                "שלום",
                "ﷺ",
                "]]>",
                "<w:p/>",
                "&#0;",
                "a".repeat(300));
        return Arbitraries.oneOf(marks, signs, bidi, letters)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static String asItIsWritten(Path docx) throws IOException {
        var text = new StringBuilder();
        for (var part : List.of("word/header1.xml", "word/document.xml", "word/footer1.xml")) {
            text.append(DocxCheck.elements(docx, part, "t").stream()
                    .map(org.w3c.dom.Element::getTextContent)
                    .collect(Collectors.joining()));
        }
        return bare(text.toString());
    }

    private static String asPoiReadsIt(Path docx) throws IOException {
        try (var in = Files.newInputStream(docx);
                var extractor = new XWPFWordExtractor(new XWPFDocument(in))) {
            // it puts what stands at the foot of a page into the text
            return bare(extractor.getText()).replaceAll("\\[footnoteRef:\\d+]\\[\\d+:.*?]", "");
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }

    private static boolean isMammothHere() throws IOException, InterruptedException {
        Files.createDirectories(MAMMOTH);
        for (var name : List.of("package.json", "read.js")) {
            Files.copy(
                    Path.of("src", "test", "mammoth", name),
                    MAMMOTH.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.isDirectory(MAMMOTH.resolve("node_modules").resolve("mammoth"))
                || ends(
                        new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--silent")
                                .directory(MAMMOTH.toFile())
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD),
                        INSTALL_SECONDS);
    }

    /// Whether a program is there and ends well in time.
    private static boolean ends(ProcessBuilder program, long seconds) throws InterruptedException {
        try {
            var process = program.start();
            try {
                return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        }
    }
}

package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.RuleBroken;

class MissionArchiveTest {
    private final SampleMission sample = new SampleMission();
    private final MissionFile file = EveryDocument.sample(sample);

    @TempDir
    private Path folder;

    @Test
    void anInternalArchiveHasEveryDocumentInEachLanguageAndTheirSums() throws IOException {
        var editions = editions(Confidentiality.INTERNAL, "en", "ru");
        var archived = EveryDocument.archive(file).write(editions, target(), Progress.NONE);
        var entries = entries();
        assertThat(entries.keySet())
                .contains(
                        "en/minutes-mission.docx",
                        "en/programme.docx",
                        "en/briefing.docx",
                        "en/dossiers/CCPR-C-KAZ-CO-2-para-24-(a).docx",
                        "en/followup.docx",
                        "en/report.docx",
                        "en/people.docx",
                        "en/matrix.docx",
                        "ru/minutes/2017-04-11-1430-Комитет-уголовно-исполнительной-системы-Председатель.docx");
        assertThat(archived.documents().stream().map(name -> name + ".docx"))
                .containsExactlyElementsOf(entries.keySet().stream()
                        .filter(name -> !name.equals(MissionArchive.SUMS))
                        .toList());
        assertThat(archived.meetings()).isEqualTo(4);
        assertThat(archived.meetingsLeftOut()).isZero();
        assertThat(archived.notesLeftOut()).isEqualTo(2);
        var sums = new String(entries.remove(MissionArchive.SUMS), StandardCharsets.UTF_8);
        assertThat(sums.lines())
                .containsExactlyElementsOf(entries.entrySet().stream()
                        .map(entry -> sha256(entry.getValue()) + "  " + entry.getKey())
                        .toList());
    }

    @Test
    void everyDocumentInItIsSound() throws IOException {
        EveryDocument.archive(file).write(editions(Confidentiality.INTERNAL, "ar"), target(), Progress.NONE);
        for (var entry : entries().entrySet()) {
            if (entry.getKey().endsWith(".docx")) {
                var one = Files.write(folder.resolve("one.docx"), entry.getValue());
                assertThat(DocxCheck.problems(one)).as(entry.getKey()).isEmpty();
            }
        }
    }

    @Test
    void aShareableArchiveHasNoMinutesOfMeetingsWithCivilSocietyAndTellsOfThemInNoName() throws IOException {
        var archived =
                EveryDocument.archive(file).write(editions(Confidentiality.SHAREABLE, "en"), target(), Progress.NONE);
        assertThat(archived.meetings()).isEqualTo(3);
        assertThat(archived.meetingsLeftOut()).isEqualTo(1);
        var entries = entries();
        assertThat(entries.keySet())
                .contains("minutes-mission.docx")
                .noneMatch(name -> name.contains("briefing") || name.contains("Representatives"));
        for (var entry : entries.entrySet()) {
            if (entry.getKey().endsWith(".docx")) {
                var one = Files.write(folder.resolve("one.docx"), entry.getValue());
                var text = String.join("", DocxCheck.parts(one).values());
                var unwanted = Stream.of(
                        "Hotel, conference room",
                        SampleMission.SECRET,
                        SampleMission.INTERNAL,
                        SampleMission.REMARK,
                        entry.getKey().startsWith("minutes") ? "Families of those who died" : SampleMission.SECRET);
                assertThat(unwanted.filter(text::contains)).as(entry.getKey()).isEmpty();
            }
        }
    }

    @Test
    void aPasswordProtectsEachDocumentAndTheSumsAreOfWhatIsInTheArchive() throws IOException, GeneralSecurityException {
        var protection = new Protection("correct horse".toCharArray());
        var editions = List.of(new Edition(Locale.FRENCH, Confidentiality.INTERNAL).through(protection));
        EveryDocument.archive(file).write(editions, target(), Progress.NONE);
        var entries = entries();
        var sums = new String(entries.remove(MissionArchive.SUMS), StandardCharsets.UTF_8);
        for (var entry : entries.entrySet()) {
            assertThat(sums).contains(sha256(entry.getValue()) + "  " + entry.getKey());
            try (var files = new POIFSFileSystem(new java.io.ByteArrayInputStream(entry.getValue()))) {
                assertThat(new EncryptionInfo(files).getDecryptor().verifyPassword("correct horse"))
                        .isTrue();
            }
        }
    }

    @Test
    void itTellsHowFarItIsAndWhereItIsStoppedTheOldFileStays() throws IOException {
        Files.writeString(target(), "old");
        var told = new ArrayList<Double>();
        assertThatThrownBy(() -> EveryDocument.archive(file)
                        .write(editions(Confidentiality.INTERNAL, "en"), target(), done -> {
                            told.add(done);
                            return told.size() < 5;
                        }))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("export.stopped");
        assertThat(told).hasSize(5).isSorted().startsWith(0.0).allMatch(done -> done < 1);
        assertThat(target()).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("mission.zip");
    }

    @ParameterizedTest
    @CsvSource({
        "'Ministry of Justice: Deputy Minister', Ministry-of-Justice-Deputy-Minister",
        "'CCPR/C/KAZ/CO/2, para. 24 (a)', CCPR-C-KAZ-CO-2-para-24-(a)",
        "'..\\..\\con', con",
        "'وزارة العدل', وزارة-العدل",
        "'a\u202Egpj.exe', agpj-exe"
    })
    void aNameInItIsGoodOnEverySystem(String name, String safe) {
        assertThat(MissionArchive.safe(name)).isEqualTo(safe);
    }

    @Test
    void aLongNameEndsWithAWord() {
        assertThat(MissionArchive.safe("word ".repeat(30)))
                .hasSizeLessThanOrEqualTo(60)
                .endsWith("-word");
        assertThat(MissionArchive.safe("部".repeat(100))).isEqualTo("部".repeat(60));
        assertThat(MissionArchive.safe("😀".repeat(100))).isEmpty();
    }

    private Path target() {
        return folder.resolve("mission.zip");
    }

    private static List<Edition> editions(Confidentiality audience, String... languages) {
        return Arrays.stream(languages)
                .map(language -> new Edition(Locale.of(language), audience))
                .toList();
    }

    private Map<String, byte[]> entries() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(target().toFile(), StandardCharsets.US_ASCII)) {
            // names that are marked as UTF-8 are read as such whatever the reader expects
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Tenure;

class MinutesDocumentTest {
    private final SampleMission sample = new SampleMission();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void documentsOfAllLanguagesKeepWordsSchemasAndRules(String language) throws IOException {
        for (var audience : Confidentiality.values()) {
            var minutes = new MinutesDocument(sample.file(), new Edition(Locale.of(language), audience));
            assertThat(DocxCheck.problems(meeting(minutes))).isEmpty();
            assertThat(DocxCheck.problems(mission(minutes))).isEmpty();
        }
    }

    @Test
    void minutesOfAMeetingReadInTheirOrder() throws IOException {
        var text = text(meeting(in("en", Confidentiality.INTERNAL)));
        assertThat(text)
                .containsSubsequence(
                        "Minutes of a meeting",
                        "Illustrative sample: what is said in these minutes is invented.",
                        "Follow-up mission to Kazakhstan, April 2017",
                        "Tuesday 11 April 2017",
                        "10:00–11:30",
                        "Ministry, room 412",
                        "Russian",
                        "Aigerim Sample",
                        "Anna Example-Delegate, Member of the Committee",
                        "Deputy Minister, for the Minister",
                        "Absent",
                        "Director of the Institute on Legislation",
                        "Accountability for the events in Zhanaozen (CCPR/C/KAZ/CO/2, para. 18)",
                        "Torture and ill-treatment (CCPR/C/KAZ/CO/2, para. 24)",
                        "It has been in force since 1 January 2017.",
                        "“No officer who is under investigation may stay on duty.”",
                        "Figure: 158 complaints",
                        "Commitment: The Ministry will send",
                        "The delegation’s own impression",
                        "Independent monitoring of places of detention (CCPR/C/KAZ/CO/2, para. 24 (a))",
                        "Проект приказа о видеозаписи допросов",
                        "There was no time for this recommendation.",
                        "Other matters",
                        "The Ministry proposes to meet again in autumn.",
                        "Commitments",
                        "1 June 2017",
                        "Documents given and received",
                        "Figures of complaints of torture, 2016",
                        "2016-stat_final(2).xlsx",
                        "received",
                        "Deputy Minister",
                        "Проект приказа о видеозаписи допросов.docx",
                        "shadow-report.pdf",
                        "given",
                        "an adviser of the Minister",
                        "Recorder",
                        "Head of delegation");
    }

    @Test
    void aNoteOnSeveralRecommendationsStandsOnceAndIsReferredToFromTheOthers() throws IOException {
        var text = text(meeting(in("en", Confidentiality.SHAREABLE)));
        assertThat(text).containsOnlyOnce("The delegation asked for a list of the places of detention");
        assertThat(text)
                .containsSubsequence(
                        "The delegation asked for a list of the places of detention",
                        "Torture and ill-treatment (CCPR/C/KAZ/CO/2, para. 24)",
                        "Deputy Minister: see under CCPR/C/KAZ/CO/2, para. 18.");
    }

    @ParameterizedTest
    @EnumSource(Confidentiality.class)
    void whatAnAudienceMayNotSeeIsInNoPartOfTheFile(Confidentiality audience) throws IOException {
        var minutes = in("en", audience);
        for (var file : List.of(meeting(minutes), mission(minutes))) {
            for (var part : DocxCheck.parts(file).entrySet()) {
                if (audience != Confidentiality.CONFIDENTIAL) {
                    assertThat(part.getValue()).as(part.getKey()).doesNotContain(SampleMission.SECRET);
                }
                if (audience == Confidentiality.SHAREABLE) {
                    assertThat(part.getValue())
                            .as(part.getKey())
                            .doesNotContain(SampleMission.INTERNAL, SampleMission.IMPRESSION);
                }
                assertThat(part.getValue()).as(part.getKey()).doesNotContain(SampleMission.REMARK);
            }
        }
        if (audience == Confidentiality.CONFIDENTIAL) {
            assertThat(text(meeting(minutes))).contains(SampleMission.SECRET, SampleMission.IMPRESSION);
        }
    }

    @ParameterizedTest
    @CsvSource({"SHAREABLE, 4, 1, 2", "INTERNAL, 2, 1, 1", "CONFIDENTIAL, 0, 0, 0"})
    void whatIsLeftOutIsCounted(Confidentiality audience, int notes, int files, int filesOfMission) {
        var all = sample.file().notesOf(sample.atInterior).size();
        var written = in("en", audience).ofMeeting(sample.atInterior, folder.resolve("minutes.docx"));
        assertThat(written).isEqualTo(new Written(folder.resolve("minutes.docx"), 1, all - notes, notes + files));
        var mission = in("en", audience).ofMission(folder.resolve("mission.docx"));
        assertThat(mission.meetings()).isEqualTo(4);
        assertThat(mission.leftOut()).isEqualTo(notes + filesOfMission);
        assertThat(mission.notes() + notes).isEqualTo(sample.file().notes().size());
    }

    @Test
    void aNoteOfADeletedRecommendationIsNotLost() throws IOException {
        var note = SampleMission.note(sample.deputyMinister, sample.atInterior, 40, "Still here.")
                .on(List.of(Id.<Recommendation>fresh()));
        var minutes =
                new MinutesDocument(sample.fileWith(note), new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE));
        assertThat(text(meeting(minutes))).containsSubsequence("Other matters", "Still here.");
    }

    @ParameterizedTest
    @CsvSource({
        "en, “It is so.”",
        "fr, «\u00a0It is so.\u00a0»",
        "es, «It is so.»",
        "ru, «It is so.»",
        "ar, «It is so.»",
        "zh, “It is so.”"
    })
    void theirVeryWordsStandInTheQuotationMarksOfTheLanguage(String language, String quoted) throws IOException {
        var note = SampleMission.note(sample.deputyMinister, sample.atInterior, 40, "\"It is so.\"")
                .as(NoteKind.VERBATIM);
        var minutes =
                new MinutesDocument(sample.fileWith(note), new Edition(Locale.of(language), Confidentiality.SHAREABLE));
        assertThat(text(meeting(minutes))).contains(quoted);
    }

    @Test
    void theMissionsDocumentHasEveryHeldMeetingAsAHeadingAndListsThemAll() throws IOException {
        try (var document = open(mission(in("en", Confidentiality.INTERNAL)))) {
            var headings = document.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(headings).hasSize(7).last().isEqualTo("People met");
            assertThat(headings.get(1)).isEqualTo("2. Penal System Committee: Chairperson");
            var contents = DocxCheck.elements(folder.resolve("mission.docx"), "word/document.xml", "sdtContent")
                    .getFirst()
                    .getTextContent();
            assertThat(contents).contains(headings);
        }
        assertThat(DocxCheck.parts(folder.resolve("mission.docx")).get("word/settings.xml"))
                .doesNotContain("updateFields");
    }

    @Test
    void theMissionsDocumentEndsWithAllCommitmentsAllFilesAndThePeopleMet() throws IOException {
        try (var document = open(mission(in("en", Confidentiality.SHAREABLE)))) {
            var tables = document.getTables();
            var people = tables.get(tables.size() - 2);
            var files = tables.get(tables.size() - 3);
            var commitments = tables.get(tables.size() - 4);
            assertThat(files.getRows().stream().map(MinutesDocumentTest::text))
                    .anyMatch(row -> row.endsWith("Apr | shadow-report.pdf | given | an adviser of the Minister"));
            assertThat(commitments.getRows()).hasSize(12);
            assertThat(commitments.getRow(2).getCell(3).getText()).isEqualTo("“at the next visit”");
            assertThat(people.getRows().stream().map(MinutesDocumentTest::text))
                    .contains("Non-governmental organisations | Representatives (25 people) | 4")
                    .contains("Penal System Committee | Chairperson | 1, 2");
        }
    }

    @Test
    void aLongMissionIsWrittenInAMoment() {
        var full = sample.file();
        var meetings = new ArrayList<Meeting>();
        var notes = new ArrayList<Note>();
        for (int number = 0; number < 60; number++) {
            var meeting = Shape.with(
                    Meeting.of(full.mission().id(), sample.atInterior.start().plusHours(number), 60)
                            .in(Meeting.MeetingState.HELD),
                    "posts",
                    sample.atInterior.posts());
            meetings.add(meeting);
            for (int minute = 0; minute < 50; minute++) {
                notes.add(SampleMission.note(
                                sample.deputyMinister, meeting, minute, "A sentence that was said. ".repeat(20))
                        .on(List.of(sample.torture.id(), sample.prisons.id())));
            }
        }
        var large = new MissionFile(full.mission(), full.register(), meetings, List.of(), List.of(), notes);
        var minutes = new MinutesDocument(large, new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE));
        mission(minutes);
        assertTimeout(Duration.ofSeconds(10), () -> mission(minutes));
    }

    @Test
    void aMissionWithoutMeetingsSaysSo() throws IOException {
        var full = sample.file();
        var empty = new MissionFile(
                full.mission(), full.register(), List.of(sample.cancelled), List.of(), List.of(), List.of());
        var file = mission(new MinutesDocument(empty, new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE)));
        assertThat(text(file)).contains("No meeting has been held yet.");
        assertThat(DocxCheck.problems(file)).isEmpty();
    }

    @Test
    void whereNoAttendanceWasTakenTheMeetingsOwnPartiesAreNamed() throws IOException {
        var full = sample.file();
        var untaken =
                new MissionFile(full.mission(), full.register(), full.meetings(), List.of(), List.of(), List.of());
        var file = meeting(new MinutesDocument(untaken, new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE)));
        assertThat(text(file)).containsSubsequence("Interlocutors", "Ministry of Internal Affairs", "Deputy Minister");
    }

    @Test
    void aPostIsNamedWithWhoHeldItThatDayWhateverCameLater() throws IOException {
        var then = Person.of("Then Holder");
        var now = Person.of("Later Holder");
        var unsure = Person.of("Undated Holder");
        var day = sample.atJustice.start().toLocalDate();
        var post = sample.legislation.id();
        var records = new ArrayList<Kept>(sample.file().register().all(Kept.class));
        records.addAll(List.of(
                then,
                now,
                unsure,
                new Tenure(Id.fresh(), then.id(), post, day.minusYears(3), day),
                new Tenure(Id.fresh(), now.id(), post, day.plusDays(1), null),
                new Tenure(Id.fresh(), unsure.id(), post, null, null)));
        var file = sample.file();
        var later = new MissionFile(
                file.mission(), new Register(records), file.meetings(), file.agenda(), file.attendance(), file.notes());
        var target = folder.resolve("then.docx");
        new MinutesDocument(later, new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE))
                .ofMeeting(sample.atJustice, target);
        assertThat(text(target))
                .contains("Then Holder, Director of the Institute on Legislation")
                .doesNotContain("Later Holder", "Undated Holder");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | for %s, from 10:20, until 10:50
            fr | en remplacement de : %s, à partir de 10:20, jusqu’à 10:50
            es | en sustitución de: %s, desde las 10:20, hasta las 10:50
            ru | вместо: %s, с 10:20, до 10:50
            ar | نيابةً عن: %s، من الساعة 10:20، حتى الساعة 10:50
            zh | 代替%s，10:20到场，10:50离场
            """)
    void whoCameForAnotherLateOrLeftEarlyIsSaidInTheDocumentsLanguage(String language, String said) throws IOException {
        var full = sample.file();
        var start = sample.atInterior.start();
        var attendance = full.attendance().stream()
                .map(line -> sample.investigations.id().equals(line.post())
                        ? line.insteadOf(sample.deputyMinister.id(), "")
                                .from(
                                        start.withHour(10).withMinute(20),
                                        start.withHour(10).withMinute(50))
                        : line)
                .toList();
        var changed = new MissionFile(
                full.mission(), full.register(), full.meetings(), full.agenda(), attendance, full.notes());
        var target = folder.resolve("instead.docx");
        new MinutesDocument(changed, new Edition(Locale.of(language), Confidentiality.SHAREABLE))
                .ofMeeting(sample.atInterior, target);
        var post = new Names(full, new Wording(Locale.of(language))).title(sample.deputyMinister);
        assertThat(text(target).replaceAll("[\\p{Z}\\u200e\\u200f\\u2066-\\u2069]+", " "))
                .contains(said.formatted(post));
        assertThat(DocxCheck.problems(target)).isEmpty();
    }

    @Test
    void thePropertiesSayWhatTheFileIsAndNameNobody() throws IOException {
        try (var document = open(meeting(in("fr", Confidentiality.INTERNAL)))) {
            var core = document.getProperties().getCoreProperties();
            assertThat(core.getCreator()).isEqualTo("Rapporteur");
            assertThat(core.getTitle()).startsWith("Ministère de l’intérieur");
            assertThat(core.getSubject()).isEqualTo("Follow-up mission to Kazakhstan, April 2017");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("fr");
            assertThat(core.getCreated()).isNotNull();
            var properties = document.getProperties();
            assertThat(properties.getExtendedProperties().getApplication()).isEqualTo("Rapporteur");
            assertThat(properties
                            .getCustomProperties()
                            .getProperty("Classification")
                            .getLpwstr())
                    .isEqualTo("internal");
        }
        assertThat(DocxCheck.parts(folder.resolve("meeting.docx")).values())
                .noneMatch(part -> part.contains("Apache POI") || part.contains(System.getProperty("user.home")));
    }

    @Test
    void thePageIsA4WithItsClassificationAndItsNumbers() throws IOException {
        try (var document = open(meeting(in("en", Confidentiality.CONFIDENTIAL)))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgSz().getH()).hasToString("16838");
            assertThat(section.getPgMar().getLeft()).hasToString("1417");
            assertThat(document.getHeaderList().getFirst().getText())
                    .contains("Follow-up mission to Kazakhstan, April 2017");
            assertThat(document.getFooterList().getFirst().getText()).contains("Confidential\tPage 1 of 1");
        }
        assertThat(DocxCheck.parts(folder.resolve("meeting.docx")).get("word/footer1.xml"))
                .contains(" PAGE ", " NUMPAGES ");
    }

    @Test
    void tablesRepeatTheirHeadsAndNeverTearARow() throws IOException {
        try (var document = open(mission(in("en", Confidentiality.INTERNAL)))) {
            for (var table : document.getTables()) {
                boolean grid = "TableGrid".equals(table.getStyleID());
                assertThat(table.getRow(0).isRepeatHeader()).isEqualTo(grid);
                assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
            }
        }
    }

    @Test
    void arabicIsSetFromRightToLeftInEveryPart() throws IOException {
        try (var document = open(mission(in("ar", Confidentiality.INTERNAL)))) {
            assertThat(document.getDocument().getBody().getSectPr().isSetBidi()).isTrue();
            assertThat(document.getTables())
                    .allMatch(table -> table.getCTTbl().getTblPr().isSetBidiVisual());
            for (var paragraph : document.getParagraphs()) {
                if (!"BodyText".equals(paragraph.getStyle())
                        && paragraph.getText().contains("الفقرة")) {
                    assertThat(paragraph.getCTP().getPPr().isSetBidi()).isTrue();
                }
                for (var run : paragraph.getRuns()) {
                    boolean arabic = run.text()
                            .codePoints()
                            .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
                    boolean latin = run.text()
                            .codePoints()
                            .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN);
                    assertThat(arabic && latin).as(run.text()).isFalse();
                    if (arabic) {
                        assertThat(run.getCTR().getRPr().sizeOfRtlArray()).isOne();
                    }
                }
            }
            assertThat(document.getFooterList()
                            .getFirst()
                            .getParagraphs()
                            .getFirst()
                            .getCTP()
                            .getPPr()
                            .isSetBidi())
                    .isTrue();
        }
    }

    @Test
    void aNoteHasTheDirectionAndTheLanguageOfItsOwnWords() throws IOException {
        try (var document = open(mission(in("en", Confidentiality.INTERNAL)))) {
            var arabic = paragraph(document, "قال المتحدث");
            assertThat(arabic.getCTP().getPPr().isSetBidi()).isTrue();
            assertThat(language(arabic, "bidi")).isEqualTo("ar-SA");
            assertThat(language(paragraph(document, "Проект приказа"), "val")).isEqualTo("ru-RU");
            assertThat(language(paragraph(document, "Әділет министрлігі"), "val"))
                    .isEqualTo("kk-KZ");
            assertThat(language(paragraph(document, "There was no time"), "val"))
                    .isEqualTo("en-GB");
        }
    }

    @Test
    void namesAreThoseOfTheDocumentsLanguage() throws IOException {
        assertThat(text(meeting(in("ru", Confidentiality.SHAREABLE))))
                .contains(
                        "Министерство внутренних дел Республики Казахстан",
                        "Заместитель министра",
                        "Анна Пример-Делегат",
                        "CCPR/C/KAZ/CO/2, п.\u00a024 a)",
                        "Вторник, 11 апреля 2017 г.")
                .doesNotContain("Deputy Minister");
    }

    private MinutesDocument in(String language, Confidentiality audience) {
        return new MinutesDocument(sample.file(), new Edition(Locale.of(language), audience));
    }

    private Path meeting(MinutesDocument minutes) {
        return minutes.ofMeeting(sample.atInterior, folder.resolve("meeting.docx"))
                .file();
    }

    private Path mission(MinutesDocument minutes) {
        return minutes.ofMission(folder.resolve("mission.docx")).file();
    }

    private static XWPFDocument open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    /// The text of a document in the order of reading, a line for each paragraph.
    static String text(Path file) throws IOException {
        return DocxCheck.elements(file, "word/document.xml", "p").stream()
                .map(org.w3c.dom.Element::getTextContent)
                .collect(Collectors.joining("\n"));
    }

    private static String text(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).collect(Collectors.joining(" | "));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String beginning) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /// The language of a paragraph's first run: its own, else the document's.
    private static String language(XWPFParagraph paragraph, String kind) {
        var look = paragraph.getRuns().getFirst().getCTR().getRPr();
        var lang = look != null && look.sizeOfLangArray() > 0
                ? look.getLangArray(0)
                : defaults(paragraph.getDocument()).getRPrDefault().getRPr().getLangArray(0);
        return String.valueOf(kind.equals("bidi") ? lang.getBidi() : lang.getVal());
    }

    private static CTDocDefaults defaults(XWPFDocument document) {
        try {
            return document.getStyle().getDocDefaults();
        } catch (IOException | XmlException e) {
            throw new IllegalStateException(e);
        }
    }
}

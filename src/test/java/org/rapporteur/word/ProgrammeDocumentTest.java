package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.IssuedProgramme;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Programme;
import org.rapporteur.domain.Shape;

class ProgrammeDocumentTest {
    private final SampleMission sample = new SampleMission();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void programmesOfAllLanguagesKeepWordsSchemasAndRules(String language) throws IOException {
        for (var audience : Confidentiality.values()) {
            assertThat(DocxCheck.problems(write(sample.file(), language, audience)))
                    .isEmpty();
        }
    }

    @Test
    void theDelegatesVersionReadsByDayWithStateContactAndRemark() throws IOException {
        var text = text(write(sample.file(), "en", Confidentiality.INTERNAL));
        assertThat(text)
                .containsSubsequence(
                        "Programme of the mission",
                        "Follow-up mission to Kazakhstan, April 2017",
                        "Anna Example-Delegate, Member of the Committee",
                        "Tuesday 11 April 2017",
                        "10:00–11:30",
                        "held",
                        "Ministry of Internal Affairs of the Republic of Kazakhstan: Deputy Minister",
                        SampleMission.REMARK,
                        "Ministry, room 412",
                        SampleMission.REMARK,
                        "+7 000 000 00 00".replace(' ', '\u00a0'),
                        "Anna Example-Delegate",
                        "Language: Russian",
                        "Interpreter: Aigerim Sample",
                        "14:30–15:30",
                        "Penal System Committee: Chairperson",
                        "Wednesday 12 April 2017",
                        "Friday 14 April 2017",
                        "09:00–10:00",
                        "cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void nothingInternalIsInAnyPartOfTheInterlocutorsVersion(String language) throws IOException {
        var file = write(sample.file(), language, Confidentiality.SHAREABLE);
        var wording = new Wording(Locale.of(language));
        for (var part : DocxCheck.parts(file).entrySet()) {
            assertThat(part.getValue())
                    .as(part.getKey())
                    .doesNotContain(
                            SampleMission.SECRET,
                            SampleMission.INTERNAL,
                            SampleMission.IMPRESSION,
                            SampleMission.REMARK,
                            sample.cancelled.id().toString());
        }
        var text = text(file);
        assertThat(text.lines())
                .doesNotContain(
                        wording.get("programme.contact"),
                        wording.day(sample.cancelled.start().toLocalDate()));
        for (var state : MeetingState.values()) {
            assertThat(text.lines()).doesNotContain(wording.word("meeting_state", state));
        }
        assertThat(text).doesNotContain("000");
    }

    @ParameterizedTest
    @CsvSource({"SHAREABLE, 4, 1", "INTERNAL, 5, 0", "CONFIDENTIAL, 5, 0"})
    void meetingsLeftOutAreCounted(Confidentiality audience, int meetings, int leftOut) {
        var target = folder.resolve("programme.docx");
        assertThat(new ProgrammeDocument(neverIssued(sample.file()), new Edition(Locale.ENGLISH, audience))
                        .write(target))
                .isEqualTo(new ProgrammeDocument.Sheet(target, meetings, leftOut));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POSTPONED", "CANCELLED", "DECLINED"})
    void whatIsNotToTakePlaceIsNotInTheInterlocutorsVersion(MeetingState state) throws IOException {
        var full = sample.file();
        var meetings = full.meetings().stream()
                .map(meeting -> meeting.id().equals(sample.atPenal.id()) ? meeting.in(state) : meeting)
                .toList();
        assertThat(text(write(with(full, meetings), "en", Confidentiality.SHAREABLE)))
                .doesNotContain("Penal System Committee");
    }

    @Test
    void aDayIsAHeadingAndOneTableWithARowForEachMeeting() throws IOException {
        try (var document = open(write(sample.file(), "en", Confidentiality.INTERNAL))) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly(
                            "Tuesday 11 April 2017",
                            "Wednesday 12 April 2017",
                            "Thursday 13 April 2017",
                            "Friday 14 April 2017");
            assertThat(document.getTables().stream()
                            .filter(table -> "TableGrid".equals(table.getStyleID()))
                            .map(table -> table.getRows().size() - 1))
                    .containsExactly(2, 1, 1, 1);
        }
    }

    @Test
    void tablesRepeatTheirHeadsAndNeverTearARow() throws IOException {
        var full = sample.file();
        var meetings = new ArrayList<>(full.meetings());
        for (int number = 0; number < 40; number++) {
            meetings.add(Shape.with(
                    sample.atPenal.in(MeetingState.CONFIRMED),
                    "start",
                    sample.atPenal.start().plusMinutes(number)));
        }
        try (var document = open(write(with(full, meetings), "ru", Confidentiality.INTERNAL))) {
            for (var table : document.getTables()) {
                boolean grid = "TableGrid".equals(table.getStyleID());
                assertThat(table.getRow(0).isRepeatHeader()).isEqualTo(grid);
                assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Protocol, Ms Sample: +7 (7172) 74-00-00 | +7 (7172) 74-00-00",
                "8 7172 740000 ext. 12 | 8 7172 740000",
                "Ms Sample, in room 412 | ''"
            })
    void theNumberStandsLargeOnALineOfItsOwn(String contact, String number) throws IOException {
        var full = sample.file();
        var meeting = Shape.with(sample.atPenal, "contact", contact);
        for (var language : List.of("en", "ar")) {
            var phones = DocxCheck.elements(
                            write(with(full, List.of(meeting)), language, Confidentiality.INTERNAL),
                            "word/document.xml",
                            "p")
                    .stream()
                    .filter(paragraph -> paragraph
                            .getFirstChild()
                            .getFirstChild()
                            .getAttributes()
                            .item(0)
                            .getNodeValue()
                            .equals("TablePhone"))
                    .toList();
            if (number.isEmpty()) {
                assertThat(phones).isEmpty();
            } else {
                assertThat(phones.getFirst().getTextContent().replace('\u00a0', ' '))
                        .isEqualTo("\u200e" + number);
                assertThat(phones.getFirst().getElementsByTagNameNS("*", "rtl").getLength())
                        .isZero();
            }
        }
    }

    @Test
    void whereNobodyIsNamedToCallTheOfficesNumberServes() throws IOException {
        var full = sample.file();
        var records = new ArrayList<>(full.register().all(org.rapporteur.domain.Kept.class));
        records.replaceAll(record ->
                record.equals(sample.penalChair) ? Shape.with(sample.penalChair, "phone", "+7 000 111 22 33") : record);
        var meeting = Shape.with(sample.atPenal, "contact", "");
        var file = new MissionFile(
                full.mission(),
                new org.rapporteur.domain.Register(records),
                List.of(meeting),
                List.of(),
                List.of(),
                List.of());
        assertThat(text(write(file, "en", Confidentiality.INTERNAL)).replace('\u00a0', ' '))
                .contains("Chairperson", "+7 000 111 22 33");
        assertThat(text(write(file, "en", Confidentiality.SHAREABLE))).doesNotContain("000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void anIssuedProgrammeSaysItsRevisionAndWhatChangedSinceTheOneBefore(String language) throws IOException {
        var wording = new Wording(Locale.of(language));
        for (var audience : Confidentiality.values()) {
            var file = write(twiceIssued(), language, audience);
            assertThat(DocxCheck.problems(file)).isEmpty();
            assertThat(text(file))
                    .containsSubsequence(
                            wording.get("fact.revision"),
                            wording.get("revision.issued", "2", wording.date(LocalDate.of(2017, 4, 10)), "18:00"),
                            wording.get("changes", "1"),
                            wording.get("change.moved"),
                            "08:00",
                            "10:00–11:30");
        }
    }

    @Test
    void theDelegatesReadWhatEachMeetingWasAndIs() throws IOException {
        assertThat(text(write(twiceIssued(), "en", Confidentiality.INTERNAL)))
                .containsSubsequence(
                        "Changed since revision 1",
                        "moved",
                        "Ministry of Internal Affairs",
                        "Monday 10 April 2017",
                        "08:00–09:00",
                        "Old ministry",
                        "Tuesday 11 April 2017",
                        "10:00–11:30",
                        "Ministry, room 412",
                        "new",
                        "Institute on Legislation",
                        "moved",
                        "Representatives",
                        "taken out",
                        "Chairperson",
                        "Wednesday 19 April 2017");
    }

    @Test
    void theChangesThatInterlocutorsReadSayNothingOfCivilSocietyNorOfWhoDeclined() throws IOException {
        var text = text(write(twiceIssued(), "en", Confidentiality.SHAREABLE));
        assertThat(text)
                .contains("Changed since revision 1", "Old ministry")
                .doesNotContain("Representatives", "Shelter", "14:00", "taken out", "declined");
        assertThat(text.lines().filter("cancelled"::equals)).hasSize(1);
        assertThat(text.split("Friday 14 April|Wednesday 19 April", -1)[0]).contains("Director");
    }

    @Test
    void aProgrammeThatChangedSinceItsIssueIsADraft() throws IOException {
        var issued = twiceIssued();
        var changed = new Programme(issued.file(), List.of("other"), issued.issues());
        assertThat(text(write(changed, "en", Confidentiality.INTERNAL)))
                .contains("Draft: changed since revision 2 of 10 April 2017, 18:00")
                .doesNotContain("Changed since revision 1", "Changed since revision 2");
        assertThat(text(write(sample.file(), "en", Confidentiality.INTERNAL))).doesNotContain("Revision", "Draft");
    }

    /// Revision 2 of the sample: since revision 1 one meeting has moved to another place, one is new,
    /// one with civil society has moved, one is deleted and one of an office that is deleted was moved.
    private Programme twiceIssued() {
        var old = LocalDate.of(2017, 4, 10).atTime(8, 0);
        var moved = Shape.with(Shape.with(sample.atInterior, "start", old), "venue", "Old ministry");
        var organisations =
                Shape.with(Shape.with(sample.withOrganisations, "start", old.withHour(14)), "venue", "Shelter");
        var deleted = Shape.with(
                Meeting.of(sample.mission.id(), LocalDate.of(2017, 4, 19).atTime(9, 0), 60),
                "posts",
                List.of(sample.penalChair.id()));
        var ofNobody =
                Shape.with(Meeting.of(sample.mission.id(), deleted.start(), 60), "institutions", List.of(Id.fresh()));
        var before = new IssuedProgramme(
                Id.fresh(), sample.mission.id(), 1, LocalDate.of(2017, 4, 9).atTime(18, 0), List.of("x"));
        var first = new Programme.Issue(
                before, List.of(Shape.with(moved, "duration", 60), organisations, sample.atPenal, deleted, ofNobody));
        return new Programme(withCivilSociety(sample.file()), List.of("y"), List.of(first))
                .issued(LocalDate.of(2017, 4, 10).atTime(18, 0));
    }

    private MissionFile withCivilSociety(MissionFile file) {
        var records = new ArrayList<>(file.register().all(org.rapporteur.domain.Kept.class));
        records.replaceAll(record -> record.equals(sample.organisations)
                ? Shape.with(sample.organisations, "kind", InstitutionKind.NGO)
                : record);
        return new MissionFile(
                file.mission(),
                new org.rapporteur.domain.Register(records),
                file.meetings(),
                file.agenda(),
                file.attendance(),
                file.notes());
    }

    @Test
    void aMissionWithoutMeetingsSaysSo() throws IOException {
        var file = write(with(sample.file(), List.of(sample.cancelled)), "en", Confidentiality.SHAREABLE);
        assertThat(text(file)).contains("There is no meeting in the programme yet.");
        assertThat(DocxCheck.problems(file)).isEmpty();
    }

    @Test
    void namesAndWordsAreThoseOfTheDocumentsLanguage() throws IOException {
        assertThat(text(write(sample.file(), "ru", Confidentiality.INTERNAL)))
                .contains(
                        "Программа миссии",
                        "Вторник, 11 апреля 2017 г.",
                        "Министерство внутренних дел Республики Казахстан: Заместитель министра",
                        "Переводчик: Айгерим Образцова",
                        "состоялась",
                        "отменена")
                .doesNotContain("Deputy Minister");
    }

    @Test
    void arabicTablesRunFromRightToLeft() throws IOException {
        try (var document = open(write(sample.file(), "ar", Confidentiality.INTERNAL))) {
            assertThat(document.getTables())
                    .allMatch(table -> table.getCTTbl().getTblPr().isSetBidiVisual());
        }
    }

    @Test
    void theFooterAndThePropertiesSayForWhomItIs() throws IOException {
        try (var document = open(write(sample.file(), "en", Confidentiality.CONFIDENTIAL))) {
            assertThat(document.getFooterList().getFirst().getText()).contains("Confidential\tPage 1 of 1");
            assertThat(document.getProperties()
                            .getCustomProperties()
                            .getProperty("Classification")
                            .getLpwstr())
                    .isEqualTo("confidential");
        }
    }

    @Test
    void aFolderIsNotOverwrittenAndNothingIsLeftBeside() {
        var programme = new ProgrammeDocument(
                neverIssued(sample.file()), new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE));
        assertThatThrownBy(() -> programme.write(folder)).hasMessage("document.is_folder");
        programme.write(folder.resolve("programme.docx"));
        programme.write(folder.resolve("programme.docx"));
        assertThat(folder.toFile().list()).containsExactly("programme.docx");
    }

    private static Programme neverIssued(MissionFile file) {
        return new Programme(file, List.of(), List.of());
    }

    private Path write(MissionFile file, String language, Confidentiality audience) {
        return write(neverIssued(file), language, audience);
    }

    private Path write(Programme programme, String language, Confidentiality audience) {
        return new ProgrammeDocument(programme, new Edition(Locale.of(language), audience))
                .write(folder.resolve("programme.docx"))
                .file();
    }

    private static MissionFile with(MissionFile file, List<org.rapporteur.domain.Meeting> meetings) {
        return new MissionFile(
                file.mission(), file.register(), meetings, file.agenda(), file.attendance(), file.notes());
    }

    private static XWPFDocument open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    private static String text(Path file) throws IOException {
        return DocxCheck.elements(file, "word/document.xml", "p").stream()
                .map(org.w3c.dom.Element::getTextContent)
                .collect(Collectors.joining("\n"));
    }
}

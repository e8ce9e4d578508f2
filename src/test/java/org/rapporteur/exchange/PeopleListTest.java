package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Tenure;
import org.rapporteur.domain.Texts;

class PeopleListTest {
    private static final LocalDate TUESDAY = LocalDate.of(2017, 4, 11);

    @TempDir
    Path folder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Institution justice = Institution.of("Ministry of Justice; and more");
    private final Institution bureau = with(Institution.of("Bureau"), "kind", InstitutionKind.NGO);
    private final Institution branch =
            with(with(Institution.of("Branch of the Bureau"), "kind", InstitutionKind.ACADEMIA), "parent", bureau.id());
    private final Post deputy = with(Post.of(justice.id(), "Deputy Minister"), "phone", "+7 7172 740000");
    private final Post adviser = Post.of(justice.id(), "Adviser");
    private final Post director = Post.of(bureau.id(), "Director");
    private final Post lawyer = Post.of(branch.id(), "Lawyer");
    private final Person delegate = contact("Ana Example", "+41 22 1");
    private final Person official = with(
            with(contact("Ерлан Әбенов", "=1+1"), "names", Map.of("en", "Yerlan Abenov", "ar", "يرلان")),
            "remark",
            "Bittern\nof two lines");
    private final Person activist = with(contact("Yevgeny Zhovtis", "+7 701 1"), "securityNote", "Kestrel");
    private final Person member = contact("Branch Lawyer", "+7 701 2");
    private final Person witness = contact("A Witness", "+7 701 3");
    private final Mission mission = Mission.of(
                    "Follow-up", "Kazakhstan", TUESDAY, TUESDAY.plusDays(3), ZoneId.of("Asia/Almaty"))
            .sending(List.of(delegate.id()));
    private final Meeting ministry = at(10).withPosts(List.of(deputy.id(), adviser.id()));
    private final Meeting society = at(15).withInstitutions(List.of(bureau.id()));

    private static <T extends Kept> T with(T record, String name, Object value) {
        return Shape.with(record, name, value);
    }

    private static Person contact(String name, String phone) {
        return with(with(Person.of(name), "phone", phone), "email", name.replace(" ", "") + "@example.org");
    }

    private Meeting at(int hour) {
        return Meeting.of(mission.id(), LocalDateTime.of(TUESDAY, java.time.LocalTime.of(hour, 0)), 60);
    }

    private MissionFile file(Kept... more) {
        var records = new ArrayList<Kept>(List.of(
                justice, bureau, branch, deputy, adviser, director, lawyer, delegate, official, activist, member,
                witness));
        records.add(new Tenure(Id.fresh(), official.id(), deputy.id(), LocalDate.of(2016, 1, 1), null));
        records.add(new Tenure(Id.fresh(), activist.id(), director.id(), null, LocalDate.of(2010, 1, 1)));
        records.add(new Tenure(Id.fresh(), member.id(), lawyer.id(), null, null));
        records.addAll(List.of(more));
        return new MissionFile(
                mission,
                new Register(records),
                List.of(ministry, society),
                List.of(),
                List.of(
                        Attendance.of(ministry.id(), deputy, Side.INTERLOCUTORS, Presence.PRESENT),
                        Attendance.of(society.id(), activist, Side.INTERLOCUTORS, Presence.PRESENT),
                        Attendance.of(society.id(), member, Side.INTERLOCUTORS, Presence.PRESENT),
                        Attendance.of(society.id(), witness, Side.INTERLOCUTORS, Presence.PRESENT)),
                List.of());
    }

    private PeopleList list(Confidentiality audience) {
        return PeopleList.of(file(), audience);
    }

    private List<List<String>> sheet(PeopleList list) {
        var rows = new ArrayList<List<String>>();
        workbook(
                list,
                sheet -> sheet.forEach(row -> {
                    var cells = new ArrayList<String>();
                    row.forEach(cell -> {
                        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                        cells.add(cell.getStringCellValue());
                    });
                    rows.add(cells);
                }));
        return rows;
    }

    private void workbook(PeopleList list, java.util.function.Consumer<XSSFSheet> look) {
        var target = folder.resolve("people.xlsx");
        PeopleExport.write(list, target, texts);
        try (var workbook = new XSSFWorkbook(Files.newInputStream(target))) {
            look.accept(workbook.getSheetAt(0));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> lines(PeopleList list) throws IOException {
        var target = folder.resolve("people.vcf");
        PeopleExport.write(list, target, texts);
        return Files.readAllLines(target);
    }

    @Test
    void theDelegationComesFirstThenThoseWhoWereMetByInstitution() {
        var rows = sheet(list(Confidentiality.INTERNAL));
        assertThat(rows.getFirst())
                .startsWith("Side", "Institution", "Post", "Name")
                .endsWith("Internal remark")
                .doesNotContain("Security note (confidential)");
        assertThat(rows)
                .extracting(row -> row.get(3))
                .containsExactly(
                        "Name", "Ana Example", "Branch Lawyer", "Ерлан Әбенов", "", "Yevgeny Zhovtis", "A Witness");
        assertThat(rows.get(4)).startsWith("interlocutors", "Ministry of Justice; and more", "Adviser", "");
    }

    @Test
    void aPostStandsForWhoHeldItThatDay() {
        assertThat(sheet(list(Confidentiality.INTERNAL)))
                .filteredOn(row -> row.get(2).equals("Deputy Minister"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(3)).isEqualTo("Ерлан Әбенов"))
                .satisfies(row -> assertThat(row.get(4)).isEqualTo("ar: يرلان\nen: Yerlan Abenov"))
                .satisfies(row -> assertThat(row.get(9)).isEqualTo("Tue 11 April 2017, 10:00"));
    }

    @Test
    void aListForAnyoneNamesNobodyWhoWasMetForCivilSociety() throws IOException {
        var list = list(Confidentiality.SHAREABLE);
        PeopleExport.write(list, folder.resolve("people.xlsx"), texts);
        assertThat(list.entries().size()).isEqualTo(3);
        assertThat(list.leftOut()).isEqualTo(3);
        assertThat(sheet(list).toString())
                .contains("Ерлан Әбенов", "Ana Example")
                .doesNotContain("Zhovtis", "Branch Lawyer", "Witness", "Bittern", "Kestrel", "+7 701");
        assertThat(String.join("", lines(list)))
                .contains("Ana Example")
                .doesNotContain("Zhovtis", "Witness", "Bittern");
    }

    @Test
    void aDelegateFromCivilSocietyIsNamedWithoutTelephoneAndEmail() {
        var tenure = new Tenure(Id.fresh(), delegate.id(), director.id(), null, null);
        var list = PeopleList.of(file(tenure), Confidentiality.SHAREABLE);
        assertThat(list.withoutContact()).isEqualTo(1);
        assertThat(sheet(list).toString()).contains("Ana Example").doesNotContain("+41 22 1", "AnaExample@");
        assertThat(sheet(list(Confidentiality.SHAREABLE)).toString()).contains("+41 22 1");
    }

    @ParameterizedTest
    @EnumSource
    void noListHasSecurityNotesUnlessAskedFor(Confidentiality audience) throws IOException {
        assertThat(sheet(list(audience)).toString()).doesNotContain("Kestrel");
        assertThat(lines(list(audience))).noneMatch(line -> line.contains("Kestrel"));
    }

    @Test
    void aConfidentialListHasSecurityNotesWhereTheyAreAskedFor() throws IOException {
        var list = list(Confidentiality.CONFIDENTIAL).withSecurityNotes();
        assertThat(sheet(list).toString()).contains("Kestrel", "Bittern");
        assertThat(lines(list)).anyMatch(line -> line.contains("Kestrel"));
    }

    @ParameterizedTest
    @EnumSource(names = "CONFIDENTIAL", mode = EnumSource.Mode.EXCLUDE)
    void securityNotesAreRefusedToOthers(Confidentiality audience) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> list(audience).withSecurityNotes())
                .extracting(RuleBroken::key)
                .isEqualTo("export.security_notes");
    }

    @Test
    void cellsAreTextAndWhatLooksLikeAFormulaIsMarkedAsText() {
        workbook(
                list(Confidentiality.INTERNAL),
                sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    if (row.getRowNum() > 0) {
                        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                        var text = cell.getStringCellValue();
                        assertThat(cell.getCellStyle().getQuotePrefixed())
                                .as(text)
                                .isEqualTo(text.startsWith("=") || text.startsWith("+"));
                    }
                })));
        assertThat(sheet(list(Confidentiality.INTERNAL)).toString()).contains("=1+1", "+41 22 1");
    }

    @Test
    void theHeadStaysInViewAndFilters() {
        workbook(list(Confidentiality.INTERNAL), sheet -> {
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:K7");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        });
    }

    @Test
    void aCardHasTheIdTheNamesAndTheContacts() throws IOException {
        var lines = lines(list(Confidentiality.INTERNAL));
        assertThat(lines).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        var cards = String.join("\n", lines).replace("\n ", "");
        assertThat(cards)
                .contains(String.join(
                        "\n",
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        "KIND:individual",
                        "UID:urn:uuid:" + official.id(),
                        "FN;ALTID=1:Ерлан Әбенов",
                        "FN;ALTID=1;LANGUAGE=ar:يرلان",
                        "FN;ALTID=1;LANGUAGE=en:Yerlan Abenov",
                        "ORG:Ministry of Justice\\; and more",
                        "TITLE:Deputy Minister",
                        "TEL;VALUE=text:=1+1",
                        "EMAIL:ЕрланӘбенов@example.org",
                        "NOTE:Bittern\\nof two lines",
                        "END:VCARD"));
        assertThat(cards).contains("FN:Adviser\\, Ministry of Justice\\; and more\n");
        assertThat(Files.readString(folder.resolve("people.vcf")))
                .startsWith("BEGIN:VCARD\r\n")
                .endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "people", "people.xlsx.txt"})
    void anotherKindOfFileIsRefused(String name) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> PeopleExport.write(list(Confidentiality.SHAREABLE), folder.resolve(name), texts))
                .extracting(RuleBroken::key)
                .isEqualTo("export.people_file");
        assertThat(folder.resolve(name)).doesNotExist();
    }
}

package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Story.Narrowing;
import org.rapporteur.domain.StoryComparison;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.ThreeMissions;

class StorySheetTest {
    private static final int KIND = 7;
    private static final int TEXT = 9;

    private final ThreeMissions three = new ThreeMissions();

    @TempDir
    private Path folder;

    private Story of(Subject subject) {
        return Story.of(subject, three.files(), three.register());
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(Cell::getStringCellValue)
                            .toList())
                    .toList();
        }
    }

    @Test
    void everyNoteEveryMeetingWithoutOneAndEveryGradeIsARowInTheOrderOfTime() throws IOException {
        var story = of(new Subject.OfRecommendation(three.torture.id()));
        var target = folder.resolve("story.xlsx");
        assertThat(new StorySheet(story, Confidentiality.CONFIDENTIAL).write(target))
                .isZero();
        var rows = rows(target);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(17));
        assertThat(rows.subList(1, rows.size()).stream()
                        .filter(row -> !row.get(KIND).contains("grade"))
                        .map(row -> row.get(TEXT)))
                .containsExactlyElementsOf(
                        story.said().stream().map(said -> said.note().text()).toList());
        assertThat(rows.stream()
                        .filter(row -> row.get(KIND).contains("grade"))
                        .map(row -> row.get(TEXT).lines().findFirst().orElse("")))
                .containsExactly(
                        "C1, A to E in steps, before 2017",
                        "B2, A to E in steps, before 2017",
                        "B, A to E, since 2017",
                        "(a) B, (b) C");
        assertThat(rows(write(of(new Subject.OfInstitution(three.interior.id(), false)), "institution.xlsx")))
                .anyMatch(row -> row.get(4).equals("declined") && row.get(TEXT).isEmpty());
    }

    private Path write(Story story, String name) {
        var target = folder.resolve(name);
        new StorySheet(story, Confidentiality.CONFIDENTIAL).write(target);
        return target;
    }

    @Test
    void whatAnAudienceMayNotSeeIsInNoPartOfTheFileAndIsCounted() throws IOException {
        var story = of(new Subject.OfTheme("torture"));
        var target = folder.resolve("story.xlsx");
        assertThat(new StorySheet(story, Confidentiality.SHAREABLE).write(target))
                .isEqualTo(3);
        assertThat(rows(target).toString())
                .contains(three.stated2014.text())
                .doesNotContain(
                        ThreeMissions.SECRET,
                        ThreeMissions.INTERNAL,
                        three.families2014.text(),
                        three.coalition.name(),
                        "Nothing was shown.");
        assertThat(new StorySheet(of(new Subject.OfPerson(three.aliya.id())), Confidentiality.CONFIDENTIAL)
                        .write(target))
                .isZero();
        assertThat(rows(target).toString()).doesNotContain(ThreeMissions.SECURITY);
    }

    @Test
    void aSheetHoldsWhatTheStoryIsNarrowedTo() throws IOException {
        var story = of(new Subject.OfTheme("torture")).only(new Narrowing(three.second.id(), NoteKind.COMMITMENT));
        assertThat(rows(write(story, "narrowed.xlsx")).stream()
                        .skip(1)
                        .filter(row -> !row.get(KIND).contains("grade"))
                        .map(row -> row.get(TEXT)))
                .containsExactly(three.overdue2017.text());
    }

    @Test
    void twoSidesStandBesideEachOther() throws IOException {
        var story = of(new Subject.OfRecommendation(three.torture.id()));
        var target = folder.resolve("comparison.xlsx");
        int left = new StorySheet(story, Confidentiality.INTERNAL)
                .writeCompared(StoryComparison.usual(story).orElseThrow(), target);
        assertThat(left).isZero();
        assertThat(rows(target).getFirst())
                .contains("Follow-up mission 2017: Text", "Second follow-up mission 2019: State");
        assertThat(rows(target)).anySatisfy(row -> assertThat(row)
                .containsSubsequence(
                        three.prosecution.name(),
                        three.overdue2017.text(),
                        "2018-01-01",
                        "open",
                        three.done2019.text(),
                        "done, 2019-03-18, Order No. 17, shown to us."));
    }

    @Test
    void aTextThatASpreadsheetWouldTakeForAFormulaIsMarkedAsText() throws IOException {
        var file = three.files().getFirst();
        var notes = new ArrayList<>(file.notes());
        notes.add(three.stated2014.saying("=HYPERLINK(\"http://example.org\")"));
        var evil = new MissionFile(
                file.mission(), file.register(), file.meetings(), file.agenda(), file.attendance(), notes);
        var target = write(
                Story.of(new Subject.OfRecommendation(three.torture.id()), List.of(evil), three.register()),
                "evil.xlsx");
        try (var in = Files.newInputStream(target);
                var workbook = new XSSFWorkbook(in)) {
            var cells = StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(cell -> cell.getStringCellValue().startsWith("="))
                    .toList();
            assertThat(cells).hasSize(1).allSatisfy(cell -> assertThat(
                            cell.getCellStyle().getQuotePrefixed())
                    .isTrue());
        }
    }
}

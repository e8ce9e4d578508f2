package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.exchange.MatrixSheet;
import org.rapporteur.exchange.Sample;
import org.rapporteur.word.BriefingDocument;
import org.rapporteur.word.DocxCheck;
import org.rapporteur.word.Edition;
import org.rapporteur.word.MatrixDocument;
import org.rapporteur.word.MinutesDocument;

/// A mission ten times the size of the sample, on the screens and in the documents, against what was
/// counted by hand while it was made.
class TenTimesTest {
    /// Sunday 23 April 2017, when all meetings that are held are held.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-23T03:42:00Z"), ZoneOffset.UTC);

    private final TenTimes large = new TenTimes();

    @TempDir
    private Path folder;

    private OpenWindow opening;

    @BeforeEach
    void make() {
        opening = new OpenWindow(folder, CLOCK);
    }

    @AfterEach
    void close() {
        opening.close();
    }

    private MissionFile file() {
        return opening.inStore(store -> store.records().missionFile(large.mission.id()));
    }

    @Test
    void itIsTenTimesTheSample() {
        var mission = Sample.load(opening.store());
        var sample = opening.store().records().missionFile(mission);
        large.into(opening.store());
        var file = file();
        assertThat(file.meetings()).hasSize(10 * sample.meetings().size());
        assertThat(file.notes()).hasSize(10 * sample.notes().size());
        assertThat(file.agenda()).hasSize(10 * sample.agenda().size());
        assertThat(file.attendance()).hasSize(10 * sample.attendance().size());
        assertThat(file.recommendations()).hasSize(10 * sample.recommendations().size());
    }

    @Test
    void theScreensShowAllOfItAndTheirCountsAreThoseOfAHand() {
        large.into(opening.store());
        try (var screen = opening.open()) {
            screen.until("the mission is listed", () -> screen.shows("Ruritania"));
            screen.select("missions", 0);
            screen.keys(KeyCode.ENTER);
            screen.until("the programme is shown", () -> screen.shows("3 April"));
            screen.picture("ten-times-programme");
            screen.keys(KeyCode.ALT, KeyCode.DIGIT3);
            for (var state : CoverageState.values()) {
                var counted =
                        "%,d %s".formatted(large.cells(state), state.name().toLowerCase(Locale.ROOT));
                screen.until(counted, () -> screen.shows(counted));
            }
            screen.picture("ten-times-coverage");
            screen.focus("coverage-grid");
            screen.keys(KeyCode.END);
            screen.picture("ten-times-coverage-end");
            screen.keys(KeyCode.ALT, KeyCode.DIGIT2);
            screen.press("show-list");
            var list = screen.find("programme", ListView.class);
            screen.until("all meetings are listed", () -> list.getItems().size() >= TenTimes.MEETINGS);
            screen.select("programme", 1);
            screen.keys(KeyCode.ENTER);
            var notes = screen.find("notes", ListView.class);
            screen.until("all notes are there", () -> notes.getItems().size() == TenTimes.LONGEST);
            screen.until("the caret is in the note", screen.find("note", TextArea.class)::isFocused);
            screen.type("One more");
            screen.picture("ten-times-meeting");
            screen.keys(KeyCode.ALT, KeyCode.DIGIT6);
            screen.find("commitment-state", Node.class);
            screen.picture("ten-times-commitments");
        }
    }

    @Test
    void theDocumentsHoldAllOfIt() throws IOException {
        large.into(opening.store());
        var file = file();
        var edition = new Edition(Locale.ENGLISH, Confidentiality.CONFIDENTIAL);
        matrix(file);
        var word = folder.resolve("matrix.docx");
        var matrix = new MatrixDocument(file, edition).write(word);
        assertThat(matrix.institutions()).isEqualTo(TenTimes.INSTITUTIONS);
        assertThat(words(word)).contains("Answered: " + large.cells(CoverageState.ANSWERED));
        assertThat(DocxCheck.problems(word)).isEmpty();

        var minutes = folder.resolve("minutes.docx");
        for (var audience : Confidentiality.values()) {
            var written = new MinutesDocument(file, new Edition(Locale.ENGLISH, audience)).ofMission(minutes);
            assertThat(written.meetings()).isEqualTo(TenTimes.HELD);
            assertThat((long) written.notes()).isEqualTo(large.notesFor(audience));
            var text = words(minutes);
            for (int i = 0; i < large.notes.size(); i++) {
                boolean isFor = large.notes.get(i).isFor(audience);
                assertThat(text.contains("(" + i + ")"))
                        .as("note %d for %s", i, audience)
                        .isEqualTo(isFor);
            }
        }
        assertThat(DocxCheck.problems(minutes)).isEmpty();

        var briefing = folder.resolve("briefing.docx");
        var toCome = file.meetings().stream()
                .filter(meeting ->
                        meeting.takesPlace() && meeting.state() != org.rapporteur.domain.Meeting.MeetingState.HELD)
                .toList();
        assertThat(toCome).hasSize(60);
        var written = new BriefingDocument(List.of(file), file.mission().id(), LocalDate.of(2017, 4, 23), edition)
                .ofMeetings(toCome, briefing);
        assertThat(written.meetings()).isEqualTo(60);
        assertThat(DocxCheck.problems(briefing)).isEmpty();
        assertThat(file.agenda()).hasSize(TenTimes.AGENDA).allSatisfy(item -> assertThat(item)
                .isInstanceOf(AgendaItem.class));
        assertThat(file.attendance()).hasSize(TenTimes.ATTENDANCE).hasOnlyElementsOfType(Attendance.class);
    }

    private void matrix(MissionFile file) throws IOException {
        var target = folder.resolve("matrix.xlsx");
        new MatrixSheet(file, Confidentiality.CONFIDENTIAL).write(target);
        try (var in = Files.newInputStream(target);
                var workbook = new XSSFWorkbook(in)) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(TenTimes.RECOMMENDATIONS);
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) (2 + TenTimes.INSTITUTIONS));
            for (var state : List.of(CoverageState.ANSWERED, CoverageState.RAISED, CoverageState.PLANNED)) {
                var word = state.name().toLowerCase(Locale.ROOT);
                long cells = StreamSupport.stream(sheet.spliterator(), false)
                        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                        .filter(cell -> cell.getColumnIndex() > 1 && cell.getRowIndex() > 0)
                        .map(Cell::getStringCellValue)
                        .filter(text -> text.startsWith(word))
                        .count();
                assertThat(cells).as(word).isEqualTo(large.cells(state));
            }
        }
    }

    private static String words(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in);
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}

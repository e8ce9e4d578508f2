package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Shape;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Screen;

/// The coverage grid and the list of commitments in the window.
class CoverageWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);
    private static final List<String> LONG_NAMES = List.of(
            "Ministry of Internal Affairs",
            "Комитет уголовно-исполнительной системы Министерства внутренних дел",
            "وزارة العدل وحقوق الإنسان",
            "Constitutional Council",
            "Управление Верховного комиссара ООН по правам человека",
            "Office of the Prosecutor General, Department for the Supervision of Pre-trial Investigation",
            "National Preventive Mechanism against Torture, Coordination Council",
            "全国人权委员会");

    @TempDir
    private Path folder;

    private final Mission mission = Mission.of(
            "Kazakhstan follow-up",
            "Kazakhstan",
            LocalDate.of(2017, 4, 11),
            LocalDate.of(2017, 4, 14),
            ZoneId.of("Asia/Almaty"));
    private final Document document = Document.of("CCPR/C/KAZ/CO/2");
    private final List<Recommendation> recommendations = List.of(
            Recommendation.of(document.id(), 18, "Accountability for the Zhanaozen events")
                    .selectedForFollowUp(true),
            Recommendation.of(
                    document.id(),
                    24,
                    "Torture and ill-treatment in places of deprivation of liberty, and the independence"
                            + " of those who investigate complaints of it"),
            Recommendation.of(document.id(), 38, "Independence of judges"),
            Recommendation.of(document.id(), 54, "Freedom of association"));
    private final Institution ministry = Institution.of("Ministry of Justice");
    private final Institution prosecutor = Institution.of("Office of the Prosecutor General");
    private final Meeting held = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60)
            .withInstitutions(List.of(ministry.id()))
            .in(MeetingState.HELD);
    private final Meeting tomorrow = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 13, 10, 0), 60)
            .withInstitutions(List.of(prosecutor.id()))
            .in(MeetingState.CONFIRMED);
    private final Note promise = Note.of(
                    held.id(), LocalDateTime.of(2017, 4, 11, 10, 12), "Statistics on complaints will be sent")
            .on(List.of(recommendations.get(0).id()))
            .as(NoteKind.COMMITMENT)
            .owedBy("Ministry of Justice", LocalDate.of(2017, 4, 11))
            .dueAs("by tonight");
    private OpenWindow opening;
    private Store store;

    @BeforeEach
    void open() {
        opening = new OpenWindow(folder, CLOCK);
        store = opening.store();
    }

    private void small() {
        var kept = new ArrayList<Kept>(List.of(document, ministry, prosecutor));
        kept.add(Shape.with(mission, "documents", List.of(document.id())));
        kept.addAll(recommendations);
        kept.addAll(List.of(held, tomorrow, promise));
        kept.add(AgendaItem.of(held.id(), recommendations.get(1).id(), 1, "Who investigates?")
                .in(AgendaItem.Progress.ASKED));
        kept.add(AgendaItem.of(tomorrow.id(), recommendations.get(1).id(), 1, ""));
        kept.add(AgendaItem.of(tomorrow.id(), recommendations.get(2).id(), 2, ""));
        store.save(kept);
    }

    private void large() {
        var kept = new ArrayList<Kept>(List.of(document));
        kept.add(Shape.with(mission, "documents", List.of(document.id())));
        var rows = new ArrayList<Recommendation>();
        for (int at = 0; at < 30; at++) {
            rows.add(Recommendation.of(
                    document.id(), 5 + at, at % 2 == 0 ? recommendations.get(1).title() : "Свобода ассоциации"));
        }
        kept.addAll(rows);
        for (int at = 0; at < 20; at++) {
            var institution = Institution.of(LONG_NAMES.get(at % LONG_NAMES.size()) + (at < 8 ? "" : " " + at));
            var meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11 + at / 6, 9 + at % 6, 0), 45)
                    .withInstitutions(List.of(institution.id()));
            kept.add(institution);
            kept.add(meeting);
            for (int row = at % 3; row < 30; row += 3) {
                kept.add(AgendaItem.of(meeting.id(), rows.get(row).id(), row + 1, "")
                        .in(List.of(
                                        AgendaItem.Progress.PLANNED,
                                        AgendaItem.Progress.ASKED,
                                        AgendaItem.Progress.ANSWERED)
                                .get((row + at) % 3)));
                if ((row + at) % 4 == 0) {
                    kept.add(Note.of(meeting.id(), meeting.start(), "Words")
                            .on(List.of(rows.get(row).id())));
                }
            }
        }
        store.save(kept);
    }

    private Screen coverage() {
        var screen = opening.open();
        screen.until("the mission is listed", () -> screen.shows("Kazakhstan follow-up"));
        screen.select("missions", 0);
        screen.keys(KeyCode.ENTER);
        screen.until("the mission is open", () -> screen.shows("Tue 11 April"));
        screen.keys(KeyCode.ALT, KeyCode.DIGIT3);
        screen.until("coverage is shown", () -> screen.shows("Follow-up only") || screen.shows("Export for"));
        return screen;
    }

    private <T> T inStore(Function<Store, T> work) {
        return opening.inStore(work);
    }

    @AfterEach
    void close() {
        opening.close();
    }

    @Test
    void aMissionWithoutRecommendationsSaysWhatToDo() {
        store.save(mission);
        try (var screen = coverage()) {
            screen.until("it is said", () -> screen.shows("No recommendation belongs to this mission yet"));
            screen.picture("coverage-empty");
            screen.press("coverage-import");
            screen.until("the import is shown", () -> screen.shows("Drop concluding observations here"));
        }
    }

    @Test
    void theGridIsWalkedByKeyboardAndACellOpensItsNotes() {
        small();
        try (var screen = coverage()) {
            // 4 by 2: a note in one cell, one asked, two planned, four without anything
            screen.until("it is counted", () -> screen.shows("1 answered"));
            assertThat(screen.shows("1 raised")).isTrue();
            assertThat(screen.shows("2 planned")).isTrue();
            assertThat(screen.shows("4 nothing")).isTrue();
            screen.picture("coverage");
            screen.focus("coverage-grid");
            screen.keys(KeyCode.RIGHT);
            screen.keys(KeyCode.DOWN);
            assertThat(spoken(screen)).contains("para. 24", "Prosecutor General", "planned");
            screen.keys(KeyCode.LEFT);
            screen.keys(KeyCode.UP);
            screen.keys(KeyCode.ENTER);
            screen.until("the note is shown", () -> screen.shows("Statistics on complaints will be sent"));
            screen.picture("coverage-cell");
            screen.press("note-" + promise.id());
            screen.until(
                    "the meeting is shown", () -> screen.styled("note-input").size() == 1);
        }
    }

    private static String spoken(Screen screen) {
        var grid = screen.find("coverage-grid", javafx.scene.Node.class);
        return Screen.on(grid::getAccessibleText);
    }

    @Test
    void whatIsLeftGoesOnAnAgendaAndComesOffItAgain() {
        small();
        try (var screen = coverage()) {
            screen.until("it is told", () -> screen.shows("Left: 2 recommendations were put to nobody yet"));
            screen.press("coverage-left");
            screen.until("they are listed", () -> screen.shows("on no agenda"));
            screen.picture("coverage-left");
            screen.press("put-" + recommendations.get(3).id());
            screen.until("it is planned", () -> screen.shows("3 planned"));
            assertThat(agenda()).isEqualTo(4);
            screen.focus("coverage-grid");
            screen.keys(KeyCode.CONTROL, KeyCode.Z);
            screen.until("it is off again", () -> screen.shows("2 planned"));
            assertThat(agenda()).isEqualTo(3);
        }
    }

    private int agenda() {
        return inStore(opened -> opened.records().all(AgendaItem.class).size());
    }

    @Test
    void onlyWhatIsUnderFollowUpIsCountedWhenAsked() {
        small();
        try (var screen = coverage()) {
            screen.press("coverage-follow-up");
            screen.until("two cells are left", () -> screen.shows("1 nothing"));
            assertThat(screen.shows("1 answered")).isTrue();
            assertThat(screen.shows("0 planned")).isTrue();
        }
    }

    @Test
    void twentyInstitutionsStandBesideEachOther() throws IOException {
        large();
        try (var screen = coverage()) {
            screen.find("coverage-grid", javafx.scene.Node.class);
            screen.picture("coverage-20");
            screen.focus("coverage-grid");
            screen.keys(KeyCode.END);
            for (int row = 0; row < 29; row++) {
                screen.keys(KeyCode.DOWN);
            }
            assertThat(spoken(screen)).contains("para. 34");
            screen.picture("coverage-20-end");
            screen.press("coverage-export");
            screen.until("it is looked at", () -> screen.shows("30 recommendations by"));
            screen.picture("documents-matrix");
            var format = screen.<String>choice("format");
            Screen.on(() -> {
                format.setValue(".xlsx");
                return true;
            });
            screen.until("it is no document", () -> screen.shows("no pages"));
            screen.press("export");
            screen.until("it is written", () -> screen.shows("Written to"));
        }
        try (var in = Files.newInputStream(folder.resolve("coverage-2017-04-11.xlsx"));
                var workbook = new XSSFWorkbook(in)) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(30);
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 22);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void withoutPromisesTheListSaysWhatAPromiseIs() {
        try (var screen = opening.open()) {
            screen.press("window-commitments");
            screen.until("it is said", () -> screen.shows("Nothing was promised yet"));
            screen.picture("commitments-empty");
        }
    }

    @Test
    void aPromiseIsOverdueUntilItsStateIsKept() {
        small();
        var next = Mission.of(
                "Return visit",
                "Kazakhstan",
                LocalDate.of(2018, 5, 1),
                LocalDate.of(2018, 5, 4),
                ZoneId.of("Asia/Almaty"));
        var again = Meeting.of(next.id(), LocalDateTime.of(2018, 5, 2, 10, 0), 60)
                .withInstitutions(List.of(ministry.id()))
                .in(MeetingState.CONFIRMED);
        var unlinked = Note.of(held.id(), held.start().plusMinutes(30), "An annual report will go to parliament")
                .as(NoteKind.COMMITMENT)
                .owedBy("Ministry of Justice", LocalDate.of(2018, 4, 1));
        store.save(List.of(next, again, unlinked));
        try (var screen = opening.open()) {
            screen.press("window-commitments");
            screen.until("it is overdue", () -> screen.shows("overdue by one day"));
            screen.picture("commitments");
            var carry = screen.find("carry", MenuButton.class);
            Screen.on(() -> {
                carry.getItems().getFirst().fire();
                return true;
            });
            screen.until("it is carried", () -> screen.shows("2 questions were put on the agendas of Return visit"));
            var items = inStore(opened -> opened.records().where(AgendaItem.class, "meeting", again.id()));
            assertThat(items)
                    .anySatisfy(item -> {
                        assertThat(item.recommendation()).isNotNull();
                        assertThat(item.question())
                                .contains(
                                        "What became of the promise of Tue 11 April 2017",
                                        "Statistics on complaints will be sent");
                    })
                    .anySatisfy(item -> {
                        assertThat(item.recommendation()).isNull();
                        assertThat(item.question()).contains("An annual report will go to parliament");
                        assertThat(item.commitments()).containsExactly(unlinked.id());
                    })
                    .hasSize(2);
            Screen.on(() -> {
                carry.getItems().getFirst().fire();
                return true;
            });
            screen.until(
                    "it is asked after already",
                    () -> screen.shows("No open commitment can be carried into Return visit"));
            ComboBox<CommitmentState> state = screen.choice("commitment-state");
            Screen.on(() -> {
                state.setValue(CommitmentState.DONE);
                return true;
            });
            screen.focus("commitment-evidence");
            screen.type("Letter of 12 April");
            screen.press("commitment-save");
            screen.until("it is kept", () -> screen.shows("The commitment is kept as done"));
            var kept = inStore(opened -> opened.records().find(promise.id()).orElseThrow());
            assertThat(kept.state()).isEqualTo(CommitmentState.DONE);
            assertThat(kept.evidence()).isEqualTo("Letter of 12 April");
            assertThat(kept.stateDay()).isEqualTo(LocalDate.of(2017, 4, 12));
        }
    }
}

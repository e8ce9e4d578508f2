package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.exchange.Sample;
import org.rapporteur.ui.Screen;

/// A mission is begun from an earlier one in the window, headlessly.
class ContinueWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2019-01-15T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private OpenWindow opening;

    @BeforeEach
    void create() {
        opening = new OpenWindow(folder, CLOCK);
        var store = opening.store();
        Sample.load(store);
        var meeting = store.records().all(Meeting.class).get(1);
        store.save(Note.of(meeting.id(), meeting.start().plusMinutes(9), "A register of complaints will be kept")
                .as(NoteKind.COMMITMENT)
                .on(List.of(store.records()
                        .missionFile(meeting.mission())
                        .agendaOf(meeting)
                        .getFirst()
                        .recommendation()))
                .owedBy("National Human Rights Center", LocalDate.of(2018, 1, 1)));
        store.save(Note.of(meeting.id(), meeting.start().plusMinutes(12), "Next year’s report will be public")
                .as(NoteKind.COMMITMENT));
        var office = Institution.of("Управление по делам национального превентивного механизма и наблюдательных"
                + " комиссий при Уполномоченном по правам человека");
        store.save(office);
        store.save(store.records().all(Meeting.class).get(2).withInstitutions(List.of(office.id())));
    }

    @AfterEach
    void close() {
        assertThat(opening.failure()).isEmpty();
        opening.close();
    }

    private static void day(Screen screen, String id, LocalDate day) {
        var picker = screen.find(id, DatePicker.class);
        Screen.on(() -> {
            picker.setValue(day);
            return true;
        });
    }

    @Test
    void aMissionWhoseBeginningIsTakenBackLeadsFromItsScreensToTheList() {
        try (var screen = opening.open()) {
            for (var key : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT8)) {
                screen.until("the mission is listed", () -> screen.shows("Follow-up mission"));
                screen.press("continue-mission");
                screen.until("what is taken is said", () -> screen.shows("19 meetings are proposed again"));
                day(screen, "continue-first", LocalDate.of(2019, 4, 8));
                day(screen, "continue-last", LocalDate.of(2019, 4, 11));
                screen.press("continue-begin");
                screen.until("the new programme is shown", () -> screen.shows("Mon 8 April"));
                screen.keys(KeyCode.ALT, key);
                screen.press("undo");
                screen.find("continue-mission", Node.class);
                assertThat(screen.find("back", Node.class).isDisabled()).isTrue();
                assertThat(opening.failure()).isEmpty();
            }
        }
    }

    @Test
    void aMissionIsStartedFromAnEarlierOneAndLeadsBackToWhereItCameFrom() {
        try (var screen = opening.open()) {
            screen.until("the mission is listed", () -> screen.shows("Follow-up mission"));
            screen.press("continue-mission");
            screen.until("what is taken is said", () -> screen.shows("19 meetings are proposed again"));
            screen.press("continue-begin");
            screen.until("the days are asked", () -> screen.shows("Say on which day"));
            screen.picture("continue-no-days");
            day(screen, "continue-first", LocalDate.of(2019, 4, 8));
            day(screen, "continue-last", LocalDate.of(2019, 4, 11));
            screen.press("choose-none");
            screen.until("none is chosen", () -> screen.shows("No meeting is proposed again"));
            screen.select("continue-meetings", 1);
            screen.focus("continue-meetings");
            screen.keys(KeyCode.SPACE);
            screen.until("one is chosen", () -> screen.shows("One meeting is proposed again"));
            screen.press("choose-all");
            screen.until("all are chosen", () -> screen.shows("19 meetings are proposed again"));
            screen.picture("continue");
            screen.press("continue-begin");
            screen.until("the new programme is shown", () -> screen.shows("Mon 8 April"));
            screen.picture("continue-programme");
            assertThat(opening.<Integer>inStore(
                            store -> store.records().all(Mission.class).size()))
                    .isEqualTo(2);
            screen.press("show-list");
            screen.select("programme", 2);
            screen.keys(KeyCode.ENTER);
            screen.press("open-promise");
            // the list of the meeting one comes from has the same name
            screen.until("the promise is chosen", () -> {
                var notes = screen.find("notes", ListView.class);
                return String.valueOf(Screen.on(() -> notes.getSelectionModel().getSelectedItem()))
                        .contains("kind=COMMITMENT");
            });
            screen.press("back");
            screen.find("open-promise", javafx.scene.control.Button.class);
            screen.until("so is the promise on no recommendation", () -> screen.shows("Next year’s report"));
            assertThat(screen.shows("On no recommendation")).isTrue();
            screen.picture("continue-meeting");
            screen.press("earlier-meeting");
            screen.until("the earlier meeting is shown", () -> screen.shows("11 April 2017"));
            screen.press("undo");
            screen.press("window-missions");
            screen.until(
                    "there is one mission again",
                    () -> opening.<Integer>inStore(
                                    store -> store.records().all(Mission.class).size())
                            == 1);
        }
    }
}

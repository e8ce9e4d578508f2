package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Mission.MissionState;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.exchange.Sample;
import org.rapporteur.ui.Screen;

/// Every screen leads to the history of what it shows, and a closed mission says so, headlessly.
class HistoryWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private OpenWindow opening;

    @BeforeEach
    void create() {
        opening = new OpenWindow(folder, CLOCK);
        Sample.load(opening.store());
    }

    @AfterEach
    void close() {
        assertThat(opening.failure()).isEmpty();
        opening.close();
    }

    private static void openMission(Screen screen) {
        screen.find("missions", ListView.class);
        screen.until("the mission is listed", () -> screen.shows("Follow-up mission"));
        screen.select("missions", 0);
        screen.keys(KeyCode.ENTER);
        screen.until("the programme is shown", () -> screen.shows("11 April"));
    }

    /// Waits for a history, and goes back.
    private static void isShown(Screen screen, String kind) {
        screen.until("the history of a " + kind, () -> screen.shows("Made") && screen.shows(kind));
        screen.press("back");
    }

    private static void openFirstMeeting(Screen screen) {
        openMission(screen);
        screen.press("show-list");
        screen.select("programme", 3);
        screen.keys(KeyCode.ENTER);
        screen.find("note", TextArea.class);
    }

    @Test
    void aMissionACommitmentAndARecommendationLeadToTheirHistories() {
        try (var screen = opening.open()) {
            screen.until("the mission is listed", () -> screen.shows("Follow-up mission"));
            screen.press("edit-mission");
            screen.press("open-history");
            isShown(screen, "Mission");
            screen.press("window-commitments");
            screen.press("commitment-history");
            isShown(screen, "Note");
            screen.press("window-recommendations");
            screen.select("records", 1);
            screen.until("its form is shown", () -> screen.shows("Short title") || screen.shows("Title"));
            screen.picture("recommendation-history-button");
            screen.press("open-history");
            isShown(screen, "Recommendation");
        }
    }

    @Test
    void aLongCommitmentInArabicIsReadInItsHistory() {
        var words =
                "تُسجَّل جميع الشكاوى المتعلقة بالتعذيب في سجل خاص، ويُبلَّغ المدعي العام خلال شهر واحد. ".repeat(6);
        opening.store()
                .save(opening.store().records().all(Note.class).stream()
                        .filter(note -> note.kind() == Note.NoteKind.COMMITMENT)
                        .map(note -> note.saying(words))
                        .toList());
        try (var screen = opening.open()) {
            screen.until("the mission is listed", () -> screen.shows("Follow-up mission"));
            screen.press("window-commitments");
            screen.press("commitment-history");
            screen.until("its history", () -> screen.shows("Changed"));
            screen.picture("history-arabic");
        }
    }

    @Test
    void aMeetingAndANoteLeadToTheirHistories() {
        try (var screen = opening.open()) {
            openFirstMeeting(screen);
            screen.press("meeting-history");
            isShown(screen, "Meeting");
            var notes = screen.find("notes", ListView.class);
            screen.until(
                    "the notes are there",
                    () -> Screen.on(() -> !notes.getItems().isEmpty()));
            screen.select("notes", 0);
            screen.picture("note-history-button");
            screen.focus("notes");
            screen.keys(KeyCode.H);
            isShown(screen, "Note");
        }
    }

    @Test
    void aRecommendationThatWasFoundIsChosenInItsList() {
        Kept last = opening.<Kept>inStore(store -> {
            var document = store.records().all(Document.class).getFirst();
            for (int number = 60; number < 120; number++) {
                store.save(Recommendation.of(document.id(), number, "Of many number " + number));
            }
            var sought = Recommendation.of(document.id(), 120, "Zyzzyva");
            store.save(sought);
            return sought;
        });
        try (var screen = opening.open()) {
            screen.keys(KeyCode.CONTROL, KeyCode.F);
            var field = screen.find("search", TextField.class);
            screen.until("the field has the focus", field::isFocused);
            screen.type("zyzzyva");
            var hits = screen.find("hits", ListView.class);
            screen.until("it is found", () -> Screen.on(() -> hits.getItems().size()) == 1);
            screen.keys(KeyCode.DOWN);
            screen.until("the hits have the focus", hits::isFocused);
            screen.keys(KeyCode.ENTER);
            var list = screen.find("records", ListView.class);
            screen.until(
                    "it is chosen",
                    () -> last.equals(Screen.on(() -> list.getSelectionModel().getSelectedItem())));
            screen.picture("recommendation-found");
            assertThat(screen.styled("list-cell").stream()
                            .filter(cell -> cell instanceof javafx.scene.control.ListCell<?> row
                                    && last.equals(row.getItem())
                                    && row.isSelected())
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aClosedMissionSaysSoOnItsScreensAndIsReopenedWithAReason() {
        var mission = opening.<Mission>inStore(store -> {
            var sample = store.records().all(Mission.class).getFirst();
            store.save(sample.in(MissionState.CLOSED));
            return sample;
        });
        try (var screen = opening.open()) {
            openMission(screen);
            screen.until("it says that it is closed", () -> screen.shows("This mission is closed."));
            screen.picture("closed-programme");
            screen.press("new-meeting");
            screen.until("no form is begun for nothing", () -> screen.shows("is closed, so nothing of it was changed"));
            screen.press("dismiss-failure");
            screen.until("the sentence goes", () -> opening.failure().isEmpty());
            screen.press("window-coverage");
            screen.until("it says so here too", () -> screen.shows("This mission is closed."));
            screen.press("window-people");
            screen.until("people are no mission’s", () -> !screen.shows("This mission is closed."));
            screen.press("window-programme");
            screen.press("show-list");
            screen.select("programme", 3);
            screen.keys(KeyCode.ENTER);
            var note = screen.find("note", TextArea.class);
            screen.until("nothing can be typed", () -> Screen.on(note::isDisabled));
            screen.press("reopen-mission");
            var reason = screen.find("reopen-reason", TextField.class);
            screen.until("the reason has the focus", reason::isFocused);
            screen.type("The Ministry corrected a figure");
            screen.picture("closed-reason");
            screen.press("reopen-mission-now");
            screen.until("it is open", () -> !screen.shows("This mission is closed."));
            var input = screen.styled("note-input").getFirst();
            screen.until("notes can be typed", () -> !Screen.on(input::isDisabled));
            var kept = opening.<Mission>inStore(
                    store -> store.records().find(mission.id()).orElseThrow());
            assertThat(kept.state()).isEqualTo(MissionState.UNDER_WAY);
            assertThat(kept.reopenedBecause()).isEqualTo("The Ministry corrected a figure");
        }
    }
}

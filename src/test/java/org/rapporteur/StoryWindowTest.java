package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.ThreeMissions;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Screen;

/// Stories and comparisons in the window, driven headlessly, over three missions.
class StoryWindowTest {
    private static final Clock CLOCK = Clock.fixed(
            ThreeMissions.TODAY.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());

    private final ThreeMissions three = new ThreeMissions();

    @TempDir
    Path folder;

    private OpenWindow opening;
    private Store store;

    @BeforeEach
    void create() {
        opening = new OpenWindow(folder, CLOCK);
        store = opening.store();
    }

    @AfterEach
    void close() {
        opening.close();
    }

    private Screen window() {
        var screen = opening.open();
        screen.until("all is indexed", () -> store.index().isComplete());
        return screen;
    }

    private Screen threeMissions() {
        store.save(three.all());
        return window();
    }

    /// Searches for words that one record alone holds, and goes to the hit.
    private static void seek(Screen screen, String query) {
        screen.keys(KeyCode.CONTROL, KeyCode.F);
        var field = screen.find("search", Node.class);
        screen.until("the field has the focus", field::isFocused);
        screen.keys(KeyCode.DELETE);
        screen.type(query);
        var hits = screen.find("hits", ListView.class);
        screen.until(
                "something is found", () -> Screen.on(() -> !hits.getItems().isEmpty()));
        screen.keys(KeyCode.DOWN);
        screen.until("the hits have the focus", hits::isFocused);
    }

    private static ListView<?> list(Screen screen, String id) {
        return screen.find(id, ListView.class);
    }

    private static void told(Screen screen, String of) {
        screen.until("the story is told", () -> screen.words("story-of").contains(of));
    }

    private void tellInstitution(Screen screen) {
        seek(screen, "kind:institution Internal");
        screen.keys(KeyCode.S);
        told(screen, "Ministry of Internal Affairs");
    }

    @Test
    void anInstitutionsStoryIsToldFromAHitAndWhatIsPartOfItTellsTooOnRequest() {
        try (var screen = threeMissions()) {
            tellInstitution(screen);
            assertThat(screen.words("story-facts"))
                    .startsWith("2 missions  ·  2014 – 2017  ·  2 meetings  ·  4 notes  ·  one commitment: 1 overdue");
            screen.picture("story-institution");
            screen.press("story-parts");
            screen.until("its parts tell too", () -> screen.words("story-facts").startsWith("3 missions"));
            assertThat(screen.words("story-facts"))
                    .isEqualTo(
                            "3 missions  ·  2014 – 2019  ·  5 meetings  ·  9 notes  ·  2 commitments: 1 overdue, 1 open");
            screen.picture("story-institution-parts");
        }
    }

    @Test
    void aNoteIsOpenedInItsMeetingAndComingBackFindsTheChosenLineAndWhatWasShown() {
        try (var screen = threeMissions()) {
            tellInstitution(screen);
            var kinds = screen.<Optional<NoteKind>>choice("story-kind");
            Screen.on(() -> {
                kinds.setValue(Optional.of(NoteKind.VERBATIM));
                return true;
            });
            screen.until("one note is shown", () -> screen.words("story-facts").contains("one note"));
            screen.select("story", 2);
            screen.keys(KeyCode.ENTER);
            screen.find("notes", ListView.class);
            screen.keys(KeyCode.ALT, KeyCode.LEFT);
            told(screen, "Ministry of Internal Affairs");
            screen.until("it is narrowed as it was", () -> screen.words("story-facts")
                    .contains("one note"));
            var list = list(screen, "story");
            screen.until(
                    "the line is chosen",
                    () -> Screen.on(() -> list.getSelectionModel().getSelectedIndex()) == 2);
            screen.until("the story has the focus", list::isFocused);
            screen.keys(KeyCode.ALT, KeyCode.LEFT);
            screen.find("hits", ListView.class);
        }
    }

    @Test
    void aPersonsStoryIsToldFromThePeopleTree() {
        try (var screen = threeMissions()) {
            seek(screen, "kind:person Aliya");
            screen.keys(KeyCode.ENTER);
            screen.press("open-story");
            told(screen, "Aliya Sample");
            assertThat(screen.words("story-facts")).contains("3 meetings", "6 notes", "3 commitments");
            assertThat(screen.shows(ThreeMissions.SECURITY)).isFalse();
            screen.picture("story-person");
        }
    }

    @Test
    void aRecommendationsStoryHasItsGradesOverTime() {
        try (var screen = threeMissions()) {
            screen.press("window-recommendations");
            screen.select("records", 1);
            screen.press("open-story");
            told(screen, "para. 24 Torture");
            var chart = screen.find("grade-chart", Node.class);
            assertThat(chart.getAccessibleText())
                    .isEqualTo(
                            "Preparatory visit 2014: C1. Follow-up mission 2017: B2. Second follow-up mission 2019: B."
                                    + " Committee: B (a). Committee: C (b)");
            screen.picture("story-recommendation");
            screen.keys(KeyCode.END);
            screen.picture("story-recommendation-end");
        }
    }

    @Test
    void aThemesStoryIsToldFromAHitsMenu() {
        try (var screen = threeMissions()) {
            seek(screen, "\"Half of the staff\"");
            var menu = screen.find("stories", MenuButton.class);
            screen.until(
                    "stories are offered", () -> Screen.on(() -> menu.getItems().size()) == 4);
            assertThat(Screen.on(() ->
                            menu.getItems().stream().map(item -> item.getText()).toList()))
                    .containsExactly(
                            "Story of CCPR/C/RUR/CO/2, para. 24 Torture and ill-treatment",
                            "Story of Ministry of Internal Affairs",
                            "Story of theme “Torture”",
                            "Story of theme “Detention”");
            Screen.on(() -> {
                menu.getItems().get(2).fire();
                return true;
            });
            told(screen, "Torture");
            assertThat(screen.words("story-facts")).contains("13 notes");
            screen.picture("story-theme");
        }
    }

    @Test
    void twoMissionsAreComparedAndEnterOpensTheChosenSide() {
        try (var screen = threeMissions()) {
            screen.press("window-recommendations");
            screen.select("records", 1);
            screen.press("open-story");
            told(screen, "para. 24 Torture");
            screen.press("story-compared");
            assertThat(screen.words("earlier-facts"))
                    .isEqualTo("2 meetings  ·  3 notes  ·  one commitment  ·  proposed grade B2");
            assertThat(screen.words("later-facts")).endsWith("proposed grade B");
            screen.picture("story-comparison");
            var list = list(screen, "comparison");
            // two headings, the doctor and two notes of the ministry stand before it
            int prosecution = 6;
            screen.select("comparison", prosecution);
            screen.keys(KeyCode.LEFT);
            screen.picture("story-comparison-side");
            assertThat(Screen.on(() -> list.lookupAll(".list-cell").stream()
                            .filter(cell -> ((javafx.scene.control.ListCell<?>) cell).isSelected())
                            .findFirst()
                            .orElseThrow()
                            .getAccessibleText()))
                    .contains(three.overdue2017.text(), "overdue by 518 days", " – ", three.done2019.text());
            screen.keys(KeyCode.ENTER);
            screen.until("the earlier meeting is open", () -> screen.shows("11 April"));
            screen.keys(KeyCode.ALT, KeyCode.LEFT);
            var again = list(screen, "comparison");
            screen.until(
                    "the pair is chosen",
                    () -> Screen.on(() -> again.getSelectionModel().getSelectedIndex()) == prosecution);
        }
    }

    @Test
    void otherSidesAreChosenAndStoryAndComparisonAreExportedAsTheyAreShown() {
        try (var screen = threeMissions()) {
            tellInstitution(screen);
            screen.press("story-parts");
            screen.until("its parts tell too", () -> screen.words("story-facts").startsWith("3 missions"));
            export(screen, 0);
            assertThat(folder.resolve("dossier-ministry-of-internal-affairs.xlsx"))
                    .isNotEmptyFile();
            screen.until("it tells what was left out", () -> screen.words("story-written")
                    .endsWith("2 notes were left out for this audience."));
            screen.keys(KeyCode.C);
            var earlier = screen.<Object>choice("compare-earlier");
            Screen.on(() -> {
                earlier.setValue(earlier.getItems().getFirst());
                return true;
            });
            screen.until("the first mission is compared", () -> screen.words("earlier-facts")
                    .startsWith("One meeting  ·  2 notes"));
            export(screen, 1);
            assertThat(folder.resolve("comparison-ministry-of-internal-affairs.docx"))
                    .isNotEmptyFile();
            screen.picture("story-comparison-institution");
        }
    }

    private void export(Screen screen, int item) {
        var menu = screen.find("story-export", MenuButton.class);
        var before = written(screen);
        Screen.on(() -> {
            menu.getItems().get(item).fire();
            return true;
        });
        screen.until("it is written", () -> !written(screen).equals(before));
    }

    private static String written(Screen screen) {
        return screen.styled("message-text").stream()
                .filter(node -> "story-written".equals(node.getId()))
                .map(node -> ((javafx.scene.control.Label) node).getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void whatHasNoStoryYetSaysSoAndOneMissionIsComparedWithNothing() {
        try (var screen = threeMissions()) {
            seek(screen, "kind:person Robin");
            screen.keys(KeyCode.S);
            told(screen, "Robin Specimen");
            screen.press("story-compared");
            screen.until("there is nothing", () -> screen.shows("there is nothing to compare"));
            screen.picture("story-nothing-to-compare");
            seek(screen, "kind:institution Medical");
            screen.keys(KeyCode.S);
            told(screen, "Central Department");
            screen.press("story-compared");
            screen.until("one mission is there", () -> screen.shows("So far only Second follow-up mission 2019"));
            screen.picture("story-one-to-compare");
        }
    }

    @Test
    void aStoryOfNothingSaysWhatWouldStandThere() {
        Sample.load(store);
        var recommendation = store.records().all(Recommendation.class).getFirst();
        var fresh = Recommendation.of(recommendation.document(), 99, "Statelessness");
        store.save(List.of(fresh));
        try (var screen = window()) {
            seek(screen, "Statelessness");
            screen.keys(KeyCode.S);
            told(screen, "para. 99");
            screen.until("it says so", () -> screen.shows("Nothing is noted of it in any mission yet"));
            screen.picture("story-empty");
        }
    }

    @Test
    void anArabicNoteStandsAsItIsRead() {
        try (var screen = threeMissions()) {
            seek(screen, "kind:institution العدل");
            screen.keys(KeyCode.S);
            told(screen, three.justice.name());
            screen.picture("story-arabic");
        }
    }

    @Test
    void aNoteThatIsNotedLaterStandsInTheStoryAtOnce() {
        try (var screen = threeMissions()) {
            tellInstitution(screen);
            var more = Note.of(
                            three.interior2017.id(), three.interior2017.start().plusMinutes(40), "One more thing.")
                    .by(three.deputy.id());
            opening.inStore(open -> {
                open.save(more);
                return true;
            });
            screen.press("story-parts");
            screen.until("it is read anew", () -> screen.words("story-facts").contains("10 notes"));
        }
    }
}

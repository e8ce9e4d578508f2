package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Found;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Screen;

/// Searching all that is kept, the bin and the history of a record in the window, driven headlessly.
class ReviewWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);
    private static final String CYRILLIC =
            "Министерство сообщило, что реестр жалоб на пытки будет создан до конца года и что все жалобы"
                    + " будут рассматриваться отдельной прокуратурой, а не тем же отделением полиции.";
    private static final String ARABIC =
            "قالت الوزارة إن سجل شكاوى التعذيب سيكون جاهزا قبل نهاية السنة، وإن كل شكوى ستنظر فيها نيابة مستقلة"
                    + " (para. 24) ولا ينظر فيها قسم الشرطة نفسه.";

    @TempDir
    java.nio.file.Path folder;

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

    private <T> T inStore(Function<Store, T> work) {
        return opening.inStore(work);
    }

    /// The record as it is kept now.
    private <T extends Kept> T kept(T record) {
        return inStore(opened -> {
            @SuppressWarnings("unchecked") // an id names a record of its kind
            var found = (T) opened.records().find(record.id()).orElseThrow();
            return found;
        });
    }

    private Screen window() {
        var screen = opening.open();
        screen.until("all is indexed", () -> store.index().isComplete());
        return screen;
    }

    /// The sample, and notes in other scripts at its first meeting.
    private Meeting sample() {
        Sample.load(store);
        var meeting = store.records().all(Meeting.class).getFirst();
        var recommendation = store.records().all(Recommendation.class).getFirst();
        store.save(List.of(
                Note.of(meeting.id(), meeting.start().plusMinutes(5), CYRILLIC).on(List.of(recommendation.id())),
                Note.of(meeting.id(), meeting.start().plusMinutes(9), ARABIC)));
        return meeting;
    }

    private static String found(Screen screen) {
        return screen.words("found");
    }

    private static TextField field(Screen screen) {
        return screen.find("search", TextField.class);
    }

    /// Types into the field at the top, as one does from anywhere.
    private static void search(Screen screen, String query) {
        screen.keys(KeyCode.CONTROL, KeyCode.F);
        var field = field(screen);
        screen.until("the field has the focus", field::isFocused);
        screen.keys(KeyCode.DELETE);
        screen.type(query);
        screen.until("it is typed", () -> Screen.on(field::getText).equals(query));
    }

    @SuppressWarnings("unchecked") // the hits are only read
    private static ListView<Found.Hit> hits(Screen screen) {
        return screen.find("hits", ListView.class);
    }

    /// Goes from the field into the hits.
    private static void down(Screen screen) {
        var hits = hits(screen);
        screen.keys(KeyCode.DOWN);
        screen.until("the hits have the focus", hits::isFocused);
    }

    private List<Found.Hit> expected(String query, Found.Value... chosen) {
        return store.index().search(query, List.of(chosen), 200).hits();
    }

    /// Waits until the hits are those of a query.
    private void answered(Screen screen, String query, Found.Value... chosen) {
        var expected = expected(query, chosen);
        var hits = hits(screen);
        screen.until("the hits are those of the query", () -> Screen.on(() -> List.copyOf(hits.getItems()))
                .equals(expected));
        assertThat(found(screen)).startsWith(expected.size() == 1 ? "One found" : expected.size() + " found");
    }

    @Test
    void whatIsTypedAnywhereIsFoundAndOneComesBackToTheSamePlace() {
        sample();
        try (var screen = window()) {
            search(screen, "torture");
            answered(screen, "torture");
            screen.picture("review-hits");
            down(screen);
            var hits = hits(screen);
            screen.keys(KeyCode.DOWN);
            var chosen = Screen.on(() -> hits.getSelectionModel().getSelectedItem());
            assertThat(chosen).isEqualTo(Screen.on(() -> hits.getItems().get(1)));
            screen.keys(KeyCode.ENTER);
            screen.until("another screen is shown", () -> Screen.on(() -> hits.getScene() == null));
            screen.keys(KeyCode.ALT, KeyCode.LEFT);
            answered(screen, "torture");
            assertThat(hits.getSelectionModel().getSelectedItem()).isEqualTo(chosen);
            assertThat(field(screen).getText()).isEqualTo("torture");
            screen.until("the hits have the focus", hits::isFocused);
        }
    }

    @Test
    void aNoteIsOpenedInItsMeeting() {
        sample();
        try (var screen = window()) {
            search(screen, "kind:commitment");
            answered(screen, "kind:commitment");
            down(screen);
            screen.keys(KeyCode.ENTER);
            assertThat(screen.find("notes", ListView.class)).isNotNull();
        }
    }

    @Test
    void theLastQueryOfManyIsTheOneThatIsAnswered() {
        sample();
        try (var screen = window()) {
            search(screen, "t");
            var field = field(screen);
            for (var query : List.of("to", "tor", "x", "register", "ministry of", "police")) {
                Screen.on(() -> {
                    field.setText(query);
                    return true;
                });
            }
            answered(screen, "police");
        }
    }

    @Test
    void aTickedFacetNarrowsTheHitsToItsNumberAndOthersOfItCanBeAdded() {
        sample();
        try (var screen = window()) {
            search(screen, "torture");
            answered(screen, "torture");
            var kinds = store.index().search("torture", List.of(), 1).facets().get(Found.Facet.KIND);
            var first = kinds.get(0);
            var second = kinds.get(1);
            screen.press("facet-kind-" + first.value().key());
            answered(screen, "torture", first.value());
            assertThat(found(screen)).startsWith(first.hits() + " found");
            screen.until("the box keeps the focus", () -> ("facet-kind-"
                            + first.value().key())
                    .equals(screen.focused().getId()));
            screen.press("facet-kind-" + second.value().key());
            answered(screen, "torture", first.value(), second.value());
            assertThat(found(screen)).startsWith(first.hits() + second.hits() + " found");
            screen.picture("review-facets");
            screen.press("choose-nothing");
            answered(screen, "torture");
        }
    }

    @Test
    void aPartOfTheTimeIsChosenWithTheKeyboardAndGivenUpAgain() {
        sample();
        try (var screen = window()) {
            search(screen, "kind:meeting");
            answered(screen, "kind:meeting");
            screen.focus("time-line");
            screen.keys(KeyCode.SPACE);
            var month = new Found.Value(Found.Facet.MONTH, "2017-04");
            answered(screen, "kind:meeting", month);
            screen.picture("review-time");
            screen.keys(KeyCode.DELETE);
            answered(screen, "kind:meeting");
            screen.keys(KeyCode.SHIFT, KeyCode.RIGHT);
            screen.keys(KeyCode.SPACE);
            answered(screen, "kind:meeting", month, new Found.Value(Found.Facet.MONTH, "2017-05"));
        }
    }

    @Test
    void filtersAreCompletedWithTheTabulator() {
        sample();
        try (var screen = window()) {
            search(screen, "kin");
            screen.until("a filter is offered", () -> screen.shows("kind:"));
            screen.keys(KeyCode.TAB);
            var field = field(screen);
            screen.until(
                    "the filter is completed", () -> Screen.on(field::getText).equals("kind:"));
            screen.type("com");
            screen.until("a kind is offered", () -> screen.shows("commitment"));
            screen.picture("review-completion");
            screen.keys(KeyCode.TAB);
            screen.until(
                    "the kind is completed", () -> Screen.on(field::getText).equals("kind:commitment "));
            answered(screen, "kind:commitment ");
        }
    }

    @Test
    void nothingSoughtAndNothingFoundSayWhatToDo() {
        sample();
        try (var screen = window()) {
            screen.press("window-review");
            screen.until("all is counted", () -> found(screen).contains("in all"));
            screen.picture("review-empty");
            search(screen, "zyzzyva");
            screen.until("nothing is found", () -> screen.shows("Nothing that is kept holds “zyzzyva”"));
            screen.picture("review-none");
        }
    }

    /// What is drawn behind the words that were sought, in the first hit.
    private static List<PathElement> marks(Screen screen) {
        var marks = (Path) screen.styled("hit-mark").getFirst();
        return Screen.on(() -> List.copyOf(marks.getElements()));
    }

    @Test
    void hitsInOtherScriptsAreMarkedAndStandAsTheyAreRead() {
        sample();
        try (var screen = window()) {
            search(screen, "жалоб");
            answered(screen, "жалоб");
            assertThat(marks(screen)).isNotEmpty();
            screen.picture("review-cyrillic");
            search(screen, "شكوى");
            answered(screen, "شكوى");
            assertThat(marks(screen)).isNotEmpty();
            screen.picture("review-arabic");
        }
    }

    @Test
    void whatWasDeletedIsBroughtBackWithWhatItBelongsTo() {
        var meeting = sample();
        var note = store.records().where(Note.class, "meeting", meeting.id()).getFirst();
        store.delete(note.id());
        store.delete(meeting.id());
        try (var screen = window()) {
            screen.press("window-bin");
            var bin = screen.find("bin", ListView.class);
            screen.until("both are there", () -> Screen.on(() -> bin.getItems().size()) == 2);
            screen.select("bin", 1);
            screen.until("its history is shown", () -> screen.shows("as it is now") || screen.shows("Made"));
            screen.picture("bin");
            var cell = screen.styled("list-cell").stream()
                    .filter(each -> each instanceof ListCell<?> row && row.getIndex() == 1)
                    .findFirst()
                    .orElseThrow();
            Screen.on(() -> {
                cell.lookup("#restore").fireEvent(new ActionEvent());
                return true;
            });
            screen.until("the bin is empty", () -> screen.shows("Nothing was deleted"));
            assertThat(kept(note)).isEqualTo(note);
            assertThat(kept(meeting)).isEqualTo(meeting);
            screen.press("undo");
            screen.until("both are there", () -> Screen.on(() -> bin.getItems().size()) == 2);
        }
    }

    @Test
    void anEarlierVersionIsBroughtBackFromTheHistoryAndThatIsUndone() {
        var meeting = sample();
        var note = store.records().where(Note.class, "meeting", meeting.id()).stream()
                .filter(each -> each.text().equals(CYRILLIC))
                .findFirst()
                .orElseThrow();
        store.save(note.saying("Реестр жалоб будет создан")
                .as(Note.NoteKind.COMMITMENT)
                .owedBy("Министерство", LocalDate.of(2017, 12, 31)));
        try (var screen = window()) {
            search(screen, "реестр жалоб");
            answered(screen, "реестр жалоб");
            down(screen);
            screen.keys(KeyCode.H);
            screen.find("restore-version-1", Button.class);
            screen.picture("history");
            screen.press("restore-version-1");
            screen.until(
                    "a third change is shown",
                    () -> screen.styled("history-entry").size()
                                    + screen.styled("history-now").size()
                            == 3);
            assertThat(kept(note)).isEqualTo(note);
            screen.press("undo");
            screen.until("it is as before", () -> kept(note).kind() == Note.NoteKind.COMMITMENT);
        }
    }
}

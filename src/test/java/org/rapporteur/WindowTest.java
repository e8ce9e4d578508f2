package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Application;
import javafx.scene.input.KeyCode;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Screen;
import org.rapporteur.ui.settings.StartModel;
import org.rapporteur.ui.settings.StartView;

/// The whole window, driven headlessly; each screen writes its picture.
class WindowTest {
    /// The second morning of the sample mission.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Failures failures = new Failures(texts);
    private final Background background = Background.threads(failures);
    private final CompletableFuture<Store> opened = new CompletableFuture<>();

    private Path exported() {
        return folder.resolve("minutes.docx");
    }

    /// The first start: no store yet.
    private Screen firstStart() {
        return Screen.of(
                () -> {
                    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
                    var root = new javafx.scene.layout.StackPane();
                    var start = new StartModel(folder.resolve("store"), background, failures, texts, store -> {
                        opened.complete(store);
                        root.getChildren().setAll(window(store));
                    });
                    root.getChildren().setAll(new StartView(start, texts, Sample::load));
                    start.look();
                    return root;
                },
                App::style);
    }

    private javafx.scene.Parent window(Store store) {
        return App.window(
                store, background, failures, texts, CLOCK, (suggested, description) -> Optional.of(exported()));
    }

    private <T> T inStore(Function<Store, T> work) {
        var result = new CompletableFuture<T>();
        Screen.on(() -> {
            background.run(() -> work.apply(opened.join()), result::complete);
            return true;
        });
        return result.join();
    }

    @AfterEach
    void close() {
        if (opened.isDone()) {
            inStore(store -> {
                store.close();
                return true;
            });
        }
        background.close();
    }

    @Test
    void firstStartOffersTheSampleOrANewMission() {
        try (var screen = firstStart()) {
            screen.find("begin-sample", javafx.scene.control.Button.class);
            screen.picture("start-first");
            screen.focus("passphrase");
            screen.type("one");
            screen.press("begin-empty");
            screen.until("it is said that they differ", () -> screen.shows("differ"));
            screen.picture("start-passphrases-differ");
        }
    }

    @Test
    void aGuardedStoreAsksForItsPassphraseAndTellsAWrongOneFromARightOne() {
        Store.create(folder.resolve("store"), "right words".toCharArray(), CLOCK)
                .close();
        try (var screen = firstStart()) {
            screen.focus("passphrase");
            screen.type("wrong");
            screen.press("unlock");
            screen.until("the wrong passphrase is told", () -> screen.shows("passphrase is wrong"));
            screen.picture("start-wrong-passphrase");
            screen.focus("passphrase");
            screen.keys(KeyCode.CONTROL, KeyCode.A);
            screen.type("right words");
            screen.press("unlock");
            screen.until("the missions are shown", () -> screen.shows("There is no mission yet"));
            screen.picture("missions-empty");
        }
    }

    @Test
    void damagedKeysAreToldBeforeThereIsAWindow() throws IOException {
        Store.create(folder.resolve("store"), new char[0], CLOCK).close();
        Files.write(folder.resolve("store/keys"), new byte[40]);
        try (var screen = firstStart()) {
            screen.until("it is told", () -> screen.shows(texts.sentence(new RuleBroken("store.keys_damaged"))));
            screen.picture("start-damaged");
        }
    }

    @Test
    void aStoreWithoutPassphraseOpensAtOnce() {
        Store.create(folder.resolve("store"), new char[0], CLOCK).close();
        try (var screen = firstStart()) {
            screen.until("the missions are shown", () -> screen.shows("There is no mission yet"));
        }
    }

    @Test
    void theSampleIsReadFromMissionToMeetingAndItsMinutesExported() throws IOException {
        try (var screen = firstStart()) {
            screen.press("begin-sample");
            screen.until("the sample is listed", () -> screen.shows("Kazakhstan"));
            screen.picture("missions");
            screen.select("missions", 0);
            screen.keys(KeyCode.ENTER);
            screen.until("the programme is shown", () -> screen.shows("11 April"));
            screen.picture("programme");
            screen.press("export-mission");
            screen.until("the counts are shown", () -> screen.shows("left out"));
            screen.press("export");
            screen.until("the minutes are written", () -> screen.shows("Written to"));
            try (var in = Files.newInputStream(exported());
                    var document = new XWPFDocument(in);
                    var text = new XWPFWordExtractor(document)) {
                assertThat(text.getText()).contains("Zhanaozen");
            }
        }
    }

    @Test
    void aMissionAndAMeetingAreMadeByKeyboard() {
        try (var screen = firstStart()) {
            screen.press("begin-empty");
            screen.until("there is no mission", () -> screen.shows("There is no mission yet"));
            screen.press("new-mission");
            screen.press("save-mission");
            screen.until("what is missing is said", () -> screen.shows("is missing"));
            screen.picture("mission-form-errors");
            screen.focus("mission-title");
            screen.type("Follow-up");
            screen.focus("mission-country");
            screen.type("Kazakhstan");
            typeDay(screen, "mission-first_day", "2017-04-11");
            typeDay(screen, "mission-last_day", "2017-04-14");
            screen.press("save-mission");
            screen.until("the mission is listed", () -> screen.shows("Follow-up"));
            screen.select("missions", 0);
            screen.keys(KeyCode.ENTER);
            screen.until("the days are shown", () -> screen.shows("Fri 14 April"));
            screen.picture("programme-empty");
            screen.press("new-meeting");
            screen.focus("meeting-venue");
            screen.type("Room 5");
            screen.picture("meeting-form");
            screen.press("save-meeting");
            screen.press("show-list");
            screen.until("the meeting is listed", () -> screen.shows("Room 5"));
            int meetings = inStore(store -> store.records().all(Meeting.class).size());
            assertThat(meetings).isEqualTo(1);
        }
    }

    @Test
    void peopleAndRecommendationsAreListsThatAreEdited() {
        try (var screen = firstStart()) {
            screen.press("begin-sample");
            screen.until("the sample is listed", () -> screen.shows("Kazakhstan"));
            screen.press("window-people");
            screen.until("institutions are listed", () -> screen.shows("Ministry of Justice"));
            screen.press("new-institution");
            screen.focus("institution-name");
            screen.type("Bar association");
            screen.press("save-institution");
            screen.until("it is listed", () -> screen.shows("Bar association"));
            screen.picture("people-form");
            screen.press("window-recommendations");
            screen.until("recommendations are listed", () -> screen.shows("para. 24"));
            screen.select("records", 0);
            screen.find("recommendation-title", javafx.scene.Node.class);
            screen.picture("recommendations");
        }
    }

    @Test
    void aChangeIsTakenBackAndDoneAgainByKeyAndHasAName() {
        try (var screen = firstStart()) {
            screen.press("begin-sample");
            screen.until("the sample is listed", () -> screen.shows("Kazakhstan"));
            screen.press("window-recommendations");
            screen.until("recommendations are listed", () -> screen.shows("para. 24"));
            screen.select("records", 0);
            screen.press("delete-record");
            screen.until("it is named", () -> nameOf(screen, "undo").startsWith("Undo: deleted: CCPR/C/KAZ/CO/2"));
            assertThat(recommendations()).isEqualTo(2);
            screen.focus("filter");
            screen.focus("records");
            screen.keys(KeyCode.CONTROL, KeyCode.Z);
            screen.until("it is back", () -> recommendations() == 3);
            screen.until("it can be done again", () -> nameOf(screen, "redo").startsWith("Redo: deleted:"));
            screen.picture("undone");
            screen.keys(KeyCode.CONTROL, KeyCode.Y);
            screen.until("it is done again", () -> recommendations() == 2);
        }
    }

    private String nameOf(Screen screen, String id) {
        var node = screen.find(id, javafx.scene.Node.class);
        return Screen.on(node::getAccessibleText);
    }

    private int recommendations() {
        return inStore(store ->
                store.records().all(org.rapporteur.domain.Recommendation.class).size());
    }

    @Test
    void minutesAreMadeFinalReopenedWithAReasonAndCompared() {
        try (var screen = firstStart()) {
            screen.press("begin-sample");
            screen.until("the sample is listed", () -> screen.shows("Kazakhstan"));
            openMeeting(screen, 7);
            screen.press("export-meeting");
            screen.until("what to look at is listed", () -> screen.shows("Before they are final"));
            screen.picture("minutes-draft");
            screen.press("finish");
            screen.until("they are final", () -> screen.shows("Version 1 is final"));
            screen.picture("minutes-final");
            screen.focus("reason");
            screen.type("The date of the second visit was wrong");
            screen.press("reopen");
            screen.until("they are open again", () -> screen.shows("Version 2, draft"));
            inStore(store -> {
                var note = store.records().all(Note.class).stream()
                        .filter(each -> each.text().contains("second visit"))
                        .findFirst()
                        .orElseThrow();
                return store.save(note.saying("The Ministry will receive a second visit in June."));
            });
            screen.press("back");
            screen.until(
                    "the meeting is shown", () -> screen.words("counterpart").contains("Deputy Minister"));
            screen.press("export-meeting");
            screen.press("compare-1");
            screen.until("the note is compared", () -> screen.shows("one difference"));
            screen.picture("minutes-compared");
        }
    }

    private void typeDay(Screen screen, String id, String day) {
        var picker = screen.find(id, javafx.scene.control.DatePicker.class);
        Screen.on(() -> {
            picker.getEditor().requestFocus();
            picker.getEditor().selectAll();
            return true;
        });
        screen.type(day);
        screen.keys(KeyCode.TAB);
    }

    private void openMeeting(Screen screen, int row) {
        screen.select("missions", 0);
        screen.keys(KeyCode.ENTER);
        screen.until("the programme is shown", () -> screen.shows("11 April"));
        screen.press("show-list");
        screen.select("programme", row);
        screen.keys(KeyCode.ENTER);
        screen.find("note", javafx.scene.control.TextArea.class);
    }
}

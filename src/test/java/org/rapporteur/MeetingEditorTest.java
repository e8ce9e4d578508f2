package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Application;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Travel;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Screen;

/// The form of a meeting in the whole window, by keyboard alone.
class MeetingEditorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);

    /// The ministry of the sample that is met on 13 April, as it is typed in Russian.
    private static final String JUSTICE = "юстиц";

    @TempDir
    Path folder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Failures failures = new Failures(texts);
    private final Background background = Background.threads(failures);
    private final CompletableFuture<Store> opened = new CompletableFuture<>();

    @BeforeEach
    void fill() {
        var store = Store.create(folder.resolve("store"), new char[0], CLOCK);
        Sample.load(store);
        opened.complete(store);
    }

    @AfterEach
    void close() {
        inStore(store -> {
            store.close();
            return true;
        });
        background.close();
    }

    private <T> T inStore(Function<Store, T> work) {
        var result = new CompletableFuture<T>();
        Screen.on(() -> {
            background.run(() -> work.apply(opened.join()), result::complete);
            return true;
        });
        return result.join();
    }

    private <T extends Kept> List<T> all(Class<T> type) {
        return inStore(store -> store.records().all(type));
    }

    private Screen programme() {
        var screen = Screen.of(
                () -> {
                    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
                    return App.window(
                            opened.join(), background, failures, texts, CLOCK, (name, description) -> Optional.empty());
                },
                App::style);
        screen.until("the sample is listed", () -> screen.shows("Kazakhstan"));
        screen.select("missions", 0);
        screen.keys(KeyCode.ENTER);
        screen.until("the programme is shown", () -> screen.shows("11 April"));
        return screen;
    }

    private static void typeInto(Screen screen, String id, String words) {
        screen.focus(id);
        screen.keys(KeyCode.CONTROL, KeyCode.A);
        screen.type(words);
    }

    private static String in(Screen screen, String id) {
        var field = screen.find(id, TextInputControl.class);
        return Screen.on(field::getText);
    }

    @Test
    void aMeetingWithANewInstitutionAndPostTypedInCyrillicIsOneStepThatUndoTakesBack() {
        try (var screen = programme()) {
            int meetings = all(Meeting.class).size();
            int items = all(AgendaItem.class).size();
            screen.press("new-meeting");
            screen.focus("meeting-institutions");
            screen.picture("meeting-editor");
            screen.type("Министерство цифрового развития");
            screen.until("it can be made", () -> screen.shows("Create “Министерство цифрового развития”"));
            screen.picture("meeting-editor-cyrillic");
            screen.keys(KeyCode.DOWN);
            screen.keys(KeyCode.ENTER);
            screen.focus("meeting-posts");
            screen.type("Вице-министр");
            screen.until("it is offered there", () -> screen.shows("post, Министерство цифрового развития"));
            screen.keys(KeyCode.UP);
            screen.keys(KeyCode.ENTER);
            typeInto(screen, "meeting-day", "wed");
            typeInto(screen, "meeting-hour", "1930");
            typeInto(screen, "meeting-length", "1h");
            screen.focus("meeting-agenda");
            assertThat(in(screen, "meeting-day")).isEqualTo("Wed 12 April 2017");
            assertThat(screen.shows("Wed 12 April 2017, 19:30 to 20:30 in Astana"))
                    .isTrue();
            screen.type("24");
            screen.keys(KeyCode.DOWN);
            screen.keys(KeyCode.ENTER);
            screen.type("association");
            screen.keys(KeyCode.ENTER);
            typeInto(screen, "meeting-question-2", "Когда будет принят закон?");
            screen.keys(KeyCode.ALT, KeyCode.UP);
            typeInto(screen, "meeting-question-2", "Who investigates?");
            screen.picture("meeting-editor-agenda");
            screen.keys(KeyCode.ENTER);
            screen.until("it is saved", () -> all(Meeting.class).size() == meetings + 1);
            var meeting = all(Meeting.class).getLast();
            assertThat(meeting.start()).isEqualTo(LocalDateTime.of(2017, 4, 12, 19, 30));
            assertThat(meeting.duration()).isEqualTo(60);
            var institution = inStore(store ->
                    store.records().find(meeting.institutions().getFirst()).orElseThrow());
            assertThat(institution.name()).isEqualTo("Министерство цифрового развития");
            var post = inStore(
                    store -> store.records().find(meeting.posts().getFirst()).orElseThrow());
            assertThat(post.institution()).isEqualTo(institution.id());
            assertThat(all(AgendaItem.class).stream()
                            .filter(item -> item.meeting().equals(meeting.id()))
                            .map(AgendaItem::question))
                    .containsExactly("Когда будет принят закон?", "Who investigates?");
            screen.until("the form is closed", () -> !screen.shows("Save meeting"));
            screen.press("undo");
            screen.until("it is gone", () -> all(Meeting.class).size() == meetings);
            assertThat(all(Institution.class)).noneMatch(each -> each.name().contains("цифрового"));
            assertThat(all(Post.class)).noneMatch(each -> each.title().equals("Вице-министр"));
            assertThat(all(AgendaItem.class)).hasSize(items);
        }
    }

    @Test
    void anInstitutionIsFoundInEitherScriptAndItsPostsComeFirst() {
        try (var screen = programme()) {
            screen.press("new-meeting");
            screen.focus("meeting-institutions");
            screen.type("iustitsi");
            screen.until("its Russian name is found", () -> screen.shows("Министерство юстиции"));
            screen.keys(KeyCode.CONTROL, KeyCode.A);
            screen.type("affairs minist");
            screen.until("words fit in any order", () -> screen.shows("Ministry of Foreign Affairs"));
            screen.picture("meeting-editor-picker");
            screen.keys(KeyCode.CONTROL, KeyCode.A);
            screen.type(JUSTICE);
            screen.keys(KeyCode.DOWN);
            screen.keys(KeyCode.ENTER);
            screen.until("it is chosen", () -> screen.shows("Ministry of Justice"));
            assertThat(in(screen, "meeting-institutions")).isEmpty();
            screen.focus("meeting-posts");
            screen.type("minister");
            screen.keys(KeyCode.DOWN);
            screen.keys(KeyCode.ENTER);
            screen.keys(KeyCode.ENTER);
            screen.until("the form is closed", () -> !screen.shows("Save meeting"));
            var meeting = all(Meeting.class).getLast();
            var post = inStore(
                    store -> store.records().find(meeting.posts().getFirst()).orElseThrow());
            var at = inStore(store -> store.records().find(post.institution()).orElseThrow());
            assertThat(post.title() + ", " + at.name()).isEqualTo("Deputy Minister, Ministry of Justice");
        }
    }

    @Test
    void whatIsNotUnderstoodIsToldAtItsFieldAndKept() {
        try (var screen = programme()) {
            int meetings = all(Meeting.class).size();
            screen.press("new-meeting");
            typeInto(screen, "meeting-day", "Thu 12 April");
            typeInto(screen, "meeting-hour", "25");
            typeInto(screen, "meeting-length", "long");
            screen.focus("meeting-institutions");
            screen.type("Ministry of Nothing");
            screen.keys(KeyCode.ESCAPE);
            screen.press("save-meeting");
            screen.until("the day is told", () -> screen.shows("“Thu 12 April” is no day"));
            assertThat(screen.shows("“25” is no hour")).isTrue();
            assertThat(screen.shows("“long” is no length")).isTrue();
            assertThat(screen.shows("“Ministry of Nothing” is not chosen yet")).isTrue();
            assertThat(in(screen, "meeting-day")).isEqualTo("Thu 12 April");
            screen.picture("meeting-editor-errors");
            assertThat(all(Meeting.class)).hasSize(meetings);
        }
    }

    @Test
    void escapeClosesTheListThenAsksWhetherToKeepWhatWasTyped() {
        try (var screen = programme()) {
            int institutions = all(Institution.class).size();
            screen.press("new-meeting");
            screen.focus("meeting-institutions");
            screen.type("Bureau");
            screen.keys(KeyCode.DOWN);
            screen.keys(KeyCode.ESCAPE);
            screen.until("the list is closed", () -> !screen.shows("Create “Bureau”"));
            screen.keys(KeyCode.DOWN);
            screen.keys(KeyCode.UP);
            screen.keys(KeyCode.ENTER);
            screen.keys(KeyCode.ESCAPE);
            screen.until("it is asked", () -> screen.shows("Keep your changes"));
            screen.picture("meeting-editor-leaving");
            screen.keys(KeyCode.ESCAPE);
            screen.until("one goes on", () -> screen.shows("Save meeting"));
            screen.press("window-people");
            screen.until("another screen asks too", () -> screen.shows("Keep your changes"));
            screen.press("discard-changes");
            screen.until("the other screen is there", () -> screen.shows("People and institutions"));
            assertThat(all(Institution.class)).hasSize(institutions);
        }
    }

    @Test
    void theWayToTheMeetingBeforeIsSetByKeyboard() {
        try (var screen = programme()) {
            screen.press("new-meeting");
            typeInto(screen, "meeting-hour", "1230");
            typeInto(screen, "meeting-day", "Thu");
            typeInto(screen, "meeting-venue", "Ministry of J");
            screen.keys(KeyCode.DOWN);
            screen.keys(KeyCode.ENTER);
            assertThat(in(screen, "meeting-venue")).isEqualTo("Ministry of Justice");
            screen.keys(KeyCode.TAB);
            screen.until("the way is shown", () -> screen.shows("Minutes for the way"));
            typeInto(screen, "meeting-way-before", "10");
            screen.picture("meeting-editor-way");
            screen.keys(KeyCode.ENTER);
            screen.until("it is saved", () -> all(Travel.class).size() == 1);
            assertThat(all(Travel.class).getFirst().minutes()).isEqualTo(10);
        }
    }

    @Test
    void aFormThatWasNotTouchedLeavesAtOnce() {
        try (var screen = programme()) {
            int meetings = all(Meeting.class).size();
            screen.press("new-meeting");
            screen.focus("meeting-institutions");
            screen.keys(KeyCode.ESCAPE);
            screen.until("the form is gone", () -> !screen.shows("Save meeting"));
            assertThat(screen.shows("11 April")).isTrue();
            assertThat(all(Meeting.class)).hasSize(meetings);
        }
    }
}

package org.rapporteur.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.OpenWindow;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Screen;

/// The meeting's screen, driven by keys alone; each of its states writes its picture.
class MeetingScreenTest {
    /// Wednesday 12 April 2017, 09:42 in Astana.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);

    /// In the programme: the heading of Tuesday and five meetings, the heading of Wednesday, one meeting.
    private static final int ROW = 8;

    private static final List<NoteKind> KINDS = List.of(NoteKind.STATEMENT, NoteKind.VERBATIM, NoteKind.COMMITMENT);

    @TempDir
    Path folder;

    /// A meeting with the Penal System Committee on Wednesday at 09:30, and one that it had in 2014.
    private static List<Kept> today(Store store, Function<Meeting, List<Note>> notes) {
        var records = store.records();
        var mission = records.all(Mission.class).getFirst();
        var institution = named(records.all(Institution.class), "Penal System Committee");
        var chairman = records.all(Post.class).stream()
                .filter(post -> post.institution().equals(institution.id()))
                .findFirst()
                .orElseThrow();
        var torture = paragraph(store, 24);
        var meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 12, 9, 30), 45)
                .withPosts(List.of(chairman.id()))
                .in(MeetingState.CONFIRMED);
        var past = Mission.of(
                        "Mission to Kazakhstan, May 2014",
                        "Kazakhstan",
                        LocalDate.of(2014, 5, 5),
                        LocalDate.of(2014, 5, 9),
                        ZoneId.of("Asia/Almaty"))
                .following(mission.documents());
        var then = Meeting.of(past.id(), LocalDateTime.of(2014, 5, 6, 10, 0), 60)
                .withPosts(List.of(chairman.id()))
                .in(MeetingState.HELD);
        var said = Note.of(then.id(), then.start().plusMinutes(10), "Complaints are received in closed boxes.")
                .on(List.of(torture.id()))
                .by(chairman.id());
        var promise = Note.of(then.id(), then.start().plusMinutes(20), "A register of complaints will be kept.")
                .on(List.of(torture.id()))
                .by(chairman.id())
                .as(NoteKind.COMMITMENT)
                .owedBy("Penal System Committee", LocalDate.of(2015, 6, 1));
        var kept = new ArrayList<Kept>(List.of(
                meeting,
                AgendaItem.of(meeting.id(), torture.id(), 1, "How many complaints were investigated in 2016?"),
                AgendaItem.of(meeting.id(), paragraph(store, 18).id(), 2, ""),
                past,
                then,
                said,
                promise,
                Note.of(then.id(), then.start().plusMinutes(30), "The prisons go to the Ministry of Justice.")
                        .by(chairman.id())
                        .as(NoteKind.COMMITMENT)
                        .owedBy("the Chairman", null)));
        kept.addAll(notes.apply(meeting));
        return kept;
    }

    private static Institution named(List<Institution> all, String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static Recommendation paragraph(Store store, int paragraph) {
        return store.records().all(Recommendation.class).stream()
                .filter(each -> each.paragraph() == paragraph)
                .findFirst()
                .orElseThrow();
    }

    private OpenWindow window(Function<Meeting, List<Note>> notes) {
        var window = new OpenWindow(folder, CLOCK);
        Sample.load(window.store());
        window.store().save(today(window.store(), notes));
        window.open();
        return window;
    }

    private static void open(Screen screen) {
        openList(screen);
        screen.select("programme", ROW);
        screen.keys(KeyCode.ENTER);
        screen.until("the caret is in the note", screen.find("note", TextArea.class)::isFocused);
    }

    private static void openList(Screen screen) {
        screen.until("the sample is listed", () -> screen.shows("Kazakhstan"));
        var missions = screen.find("missions", ListView.class);
        int row = Screen.on(() -> missions.getItems().toString().contains("2014") ? rowOfSample(missions) : 0);
        screen.select("missions", row);
        screen.keys(KeyCode.ENTER);
        screen.until("the programme is shown", () -> screen.shows("12 April"));
        screen.press("show-list");
    }

    private static int rowOfSample(ListView<?> missions) {
        for (int i = 0; i < missions.getItems().size(); i++) {
            if (missions.getItems().get(i).toString().contains("2017")) {
                return i;
            }
        }
        return 0;
    }

    private static String text(Screen screen) {
        var area = screen.find("note", TextArea.class);
        return Screen.on(area::getText);
    }

    private static void next(Screen screen) {
        screen.keys(KeyCode.ENTER);
        screen.until("the input line is empty", () -> text(screen).isEmpty());
    }

    private static List<Note> saying(OpenWindow window, String text) {
        return window.inStore(store -> store.records().all(Note.class).stream()
                .filter(note -> note.text().equals(text))
                .toList());
    }

    @Test
    void aWholeMeetingIsHeldByTheKeyboardAndItsMinutesHoldItAll() throws IOException {
        try (var window = window(meeting -> List.of())) {
            var screen = window.screen();
            open(screen);
            screen.until("what was promised before is shown", () -> screen.shows("OVERDUE"));
            screen.picture("meeting");
            screen.picture("meeting-before");

            screen.keys(KeyCode.F8);
            screen.keys(KeyCode.E);
            screen.until("all are present", () -> present(window) > 0);
            screen.picture("meeting-attendance");
            screen.keys(KeyCode.ESCAPE);

            screen.keys(KeyCode.F2);
            screen.picture("meeting-speaker-list");
            screen.type("1");
            screen.until(
                    "the chairman speaks", () -> screen.words("note-speaker").equals("Chairman"));
            screen.type("complaints are kept in a register");
            screen.picture("meeting-typing");
            screen.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
            next(screen);

            screen.keys(KeyCode.F2);
            screen.type("Aigul Serikova");
            screen.picture("meeting-new-person");
            screen.keys(KeyCode.ENTER);
            screen.until("she speaks", () -> screen.words("note-speaker").equals("Aigul Serikova"));
            screen.type("no one was convicted");
            screen.keys(KeyCode.F6);
            screen.keys(KeyCode.CONTROL, KeyCode.K);
            screen.type("freedom assoc");
            screen.picture("meeting-finder");
            screen.keys(KeyCode.SHIFT, KeyCode.ENTER);
            screen.keys(KeyCode.ESCAPE);
            next(screen);
            screen.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
            screen.until("it is answered", () -> marks(window).contains(Progress.ANSWERED));

            screen.type("statistics will be sent");
            screen.keys(KeyCode.F7);
            screen.type("the Committee");
            screen.keys(KeyCode.ENTER);
            screen.keys(KeyCode.ENTER);
            screen.type("by 1 June");
            screen.until(
                    "the day is understood", () -> screen.words("note-due-day").contains("1 June 2017"));
            screen.picture("meeting-commitment");
            screen.keys(KeyCode.ENTER);
            next(screen);

            screen.type("the source asked not to be named");
            screen.keys(KeyCode.F4);
            screen.keys(KeyCode.F4);
            screen.picture("meeting-confidential");
            next(screen);
            screen.keys(KeyCode.F9);
            screen.picture("meeting-hidden-side");
            screen.keys(KeyCode.F9);
            screen.keys(KeyCode.CONTROL, KeyCode.DOWN);
            screen.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
            screen.until("the other is marked too", () -> marks(window)
                    .equals(List.of(Progress.ANSWERED, Progress.NOT_REACHED)));
            screen.picture("meeting-marked");
            screen.keys(KeyCode.CONTROL, KeyCode.H);
            screen.until(
                    "it is held",
                    () -> window.inStore(store -> store.records().all(Meeting.class).stream()
                            .anyMatch(each -> each.start().equals(LocalDateTime.of(2017, 4, 12, 9, 30))
                                    && each.state() == MeetingState.HELD)));

            assertThat(saying(window, "no one was convicted")).singleElement().satisfies(note -> {
                assertThat(note.kind()).isEqualTo(NoteKind.VERBATIM);
                assertThat(note.recommendations()).hasSize(2);
            });
            assertThat(saying(window, "statistics will be sent"))
                    .singleElement()
                    .satisfies(note -> {
                        assertThat(note.who()).isEqualTo("the Committee");
                        assertThat(note.due()).isEqualTo(LocalDate.of(2017, 6, 1));
                        assertThat(note.dueWords()).isEqualTo("by 1 June");
                    });
            assertThat(saying(window, "the source asked not to be named"))
                    .extracting(Note::confidentiality)
                    .containsExactly(Confidentiality.CONFIDENTIAL);

            screen.keys(KeyCode.CONTROL, KeyCode.E);
            screen.press("finish");
            screen.until("they are final", () -> screen.shows("Version 1 is final"));
            export(screen, 1);
            var signed = words();
            assertThat(signed)
                    .contains(
                            "complaints are kept in a register",
                            "no one was convicted",
                            "statistics will be sent",
                            "the Committee",
                            "by 1 June",
                            "Aigul Serikova",
                            "Chairman",
                            "para. 54",
                            "There was no time for this recommendation")
                    .doesNotContain("asked not to be named");

            correct(screen, window);
            export(screen, 2);
            screen.until("version 2 is written", () -> words().contains("kept in a public register"));
            assertThat(words()).doesNotContain("complaints are kept in a register");
            screen.press("compare-1");
            screen.until("one note differs", () -> screen.shows("one difference"));
            screen.press("view-1");
            screen.until("version 1 is read", () -> screen.shows("What version 1 holds"));
            screen.picture("minutes-viewed");
            export(screen, 1);
            screen.until("version 1 is written again", () -> words().equals(signed));
        }
    }

    /// Writes a version of the minutes, and goes back to them.
    private static void export(Screen screen, int version) {
        screen.press("export-" + version);
        var export = screen.find("export", javafx.scene.control.Button.class);
        screen.until("it was looked at", () -> !export.isDisabled());
        screen.press("export");
        screen.until("it is written", () -> screen.shows("Written to"));
        screen.press("back");
        screen.until("the versions are shown", () -> screen.shows("Versions"));
    }

    /// Reopens the minutes with a reason, changes the first note by the keyboard and makes them final
    /// again.
    private static void correct(Screen screen, OpenWindow window) {
        screen.focus("reason");
        screen.type("The register is public");
        screen.keys(KeyCode.ENTER);
        screen.until("they are open again", () -> screen.shows("Version 2, draft"));
        screen.keys(KeyCode.ALT, KeyCode.LEFT);
        var notes = screen.find("notes", ListView.class);
        screen.until("the notes are shown", () -> !notes.getItems().isEmpty());
        screen.select("notes", 0);
        screen.keys(KeyCode.ENTER);
        var area = screen.find("note", TextArea.class);
        screen.until(
                "the first note is changed",
                () -> area.isFocused() && Screen.on(area::getText).equals("complaints are kept in a register"));
        Screen.on(() -> {
            area.positionCaret(area.getText().indexOf("register"));
            return true;
        });
        screen.type("public ");
        screen.keys(KeyCode.ENTER);
        screen.until("it is kept", () -> !saying(window, "complaints are kept in a public register")
                .isEmpty());
        screen.keys(KeyCode.CONTROL, KeyCode.E);
        screen.press("finish");
        screen.until("they are final again", () -> screen.shows("Version 2 is final"));
    }

    private static List<Progress> marks(OpenWindow window) {
        return window.inStore(
                store -> store.records().where(AgendaItem.class, "meeting", meetingAtHalfPast(store)).stream()
                        .sorted(Comparator.comparing(AgendaItem::position))
                        .map(AgendaItem::progress)
                        .toList());
    }

    /// The words of the exported minutes, as Word would show them.
    private String words() {
        try (var in = Files.newInputStream(folder.resolve("minutes-2017-04-12-0930.docx"));
                var document = new XWPFDocument(in);
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long present(OpenWindow window) {
        return window.inStore(store -> store.records().all(org.rapporteur.domain.Attendance.class).stream()
                .filter(line -> line.meeting().equals(meetingAtHalfPast(store)))
                .count());
    }

    private static org.rapporteur.domain.Id<Meeting> meetingAtHalfPast(Store store) {
        return store.records().all(Meeting.class).stream()
                .filter(each -> each.start().equals(LocalDateTime.of(2017, 4, 12, 9, 30)))
                .map(Meeting::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSaveTouchesNeitherCaretNorUndoNorScrollAndHalfASentenceComesBack() {
        try (var window = window(MeetingScreenTest::forty)) {
            var screen = window.screen();
            open(screen);
            screen.picture("meeting-long");
            var list = screen.find("notes", ListView.class);
            Screen.on(() -> {
                list.scrollTo(12);
                return true;
            });
            screen.type("half a sent");
            screen.keys(KeyCode.LEFT);
            screen.until("it is saved", () -> saying(window, "half a sent").size() == 1);
            int first = firstShown(list);
            var area = screen.find("note", TextArea.class);
            assertThat(Screen.on(area::getCaretPosition)).isEqualTo(10);
            screen.type("nd");
            screen.until(
                    "it is saved again", () -> saying(window, "half a senndt").size() == 1);
            assertThat(firstShown(list)).isEqualTo(first).isEqualTo(12);
            screen.keys(KeyCode.CONTROL, KeyCode.Z);
            assertThat(text(screen)).isNotEqualTo("half a senndt").startsWith("half a sen");
            assertThat(screen.find("note", TextArea.class)).isSameAs(area);
            var left = text(screen);
            screen.press("window-missions");
            open(screen);
            screen.until("it is back", () -> text(screen).equals(left));
        }
    }

    private static int firstShown(ListView<?> list) {
        return Screen.on(() -> {
            var flow = (javafx.scene.control.skin.VirtualFlow<?>) list.lookup(".virtual-flow");
            return flow.getFirstVisibleCell().getIndex();
        });
    }

    private static List<Note> forty(Meeting meeting) {
        var notes = new ArrayList<Note>();
        for (int i = 0; i < 40; i++) {
            notes.add(Note.of(
                            meeting.id(),
                            meeting.start().plusSeconds(15L * i),
                            "Note " + i + ": the Committee explained how complaints of ill-treatment are registered, "
                                    + "who reads them, and within which time an answer is given to whoever complained.")
                    .as(KINDS.get(i % KINDS.size())));
        }
        return notes;
    }

    @Test
    void notesInCyrillicAndArabicAreSetAsTheyAreRead() {
        try (var window = window(meeting -> List.of(
                Note.of(meeting.id(), meeting.start(), "Все жалобы на пытки регистрируются в отдельном журнале."),
                Note.of(
                                meeting.id(),
                                meeting.start().plusMinutes(2),
                                "تُسجَّل جميع الشكاوى في سجل خاص، ويُبلَّغ المدعي العام خلال شهر.")
                        .as(NoteKind.COMMITMENT)
                        .owedBy("لجنة السجون", LocalDate.of(2017, 5, 12))
                        .dueAs("خلال شهر"),
                Note.of(meeting.id(), meeting.start().plusMinutes(4), "所有申诉均登记在册。")
                        .as(NoteKind.VERBATIM)))) {
            var screen = window.screen();
            open(screen);
            screen.type("нормы");
            screen.keys(KeyCode.F7);
            screen.keys(KeyCode.TAB);
            screen.keys(KeyCode.TAB);
            screen.type("в течение месяца");
            screen.until("the month is understood", () -> screen.words("note-due-day")
                    .contains("12 May 2017"));
            screen.picture("meeting-cyrillic-arabic");
        }
    }

    @Test
    void aLongNoteWrittenFromTheRightIsReadInLinesWhileItIsTypedAndAfterwards() {
        var written = Map.of(
                "arabic",
                "أوضحت اللجنة أن كل شكوى تُسجَّل في دفتر خاص يوم ورودها، وأن المدعي العام يُبلَّغ بها خلال أربع وعشرين ساعة، وأن صاحب الشكوى يتلقى ردا مكتوبا في غضون شهر.",
                "hebrew",
                "הוועדה הסבירה שכל תלונה נרשמת בפנקס מיוחד ביום קבלתה, שהתובע הכללי מקבל עליה הודעה בתוך עשרים וארבע שעות, ושהמתלונן מקבל תשובה בכתב בתוך חודש.",
                "mixed",
                "تشير التعليمات رقم 42 (CCPR/C/KAZ/CO/2, para. 24) إلى أن Ministry of Internal Affairs تنشر الأرقام مرتين في السنة، في 1 يونيو و1 ديسمبر 2017، وأن 17 شكوى ما زالت قيد النظر.");
        try (var window = window(meeting -> List.of())) {
            var screen = window.screen();
            open(screen);
            for (var script : List.of("arabic", "hebrew", "mixed")) {
                var words = written.get(script);
                screen.type(words);
                screen.until("all of it is typed", () -> text(screen).equals(words));
                screen.picture("meeting-typing-" + script);
                next(screen);
                screen.until("the note is kept", () -> saying(window, words).size() == 1);
            }
            screen.picture("meeting-long-from-the-right");
        }
    }

    @Test
    void whatIsToBeAskedAndWhatWasSaidBeforeIsReadInLinesInAnyScript() {
        var question = "كم عدد الشكاوى المتعلقة بالتعذيب التي سُجّلت في سجل خاص، وكم منها حُقّق فيه خلال سنة 2016؟";
        try (var window = window(meeting -> List.of())) {
            var screen = window.screen();
            window.inStore(store -> store.save(Stream.concat(
                            store.records().all(AgendaItem.class).stream()
                                    .filter(item -> item.question().startsWith("How many complaints were"))
                                    .map(item -> item.asking(question)),
                            store.records().all(Note.class).stream()
                                    .filter(note -> note.text().startsWith("Complaints are received"))
                                    .map(note -> note.saying(question)))
                    .toList()));
            open(screen);
            for (var style : List.of("agenda-question", "before-text")) {
                screen.until(
                        style + " is shown", () -> room(screen, style, question).isPresent());
                var room = room(screen, style, question).orElseThrow();
                assertThat(room.getHeight()).as("lines of " + style).isGreaterThan(30);
                assertThat(room.getWidth()).as("width of " + style).isLessThan(240);
            }
            screen.picture("meeting-agenda-arabic");
        }
    }

    /// What a text takes on the screen, where it is shown in a style.
    private static Optional<Bounds> room(Screen screen, String style, String words) {
        return screen.styled(style).stream()
                .map(Text.class::cast)
                .filter(text -> Screen.on(text::getText).replace('\n', ' ').equals(words))
                .map(text -> Screen.on(text::getLayoutBounds))
                .findFirst();
    }

    @Test
    void whoComesLateLeavesEarlyOrInsteadOfAnotherIsTakenDownByKeys() {
        try (var window = window(meeting -> List.of())) {
            var screen = window.screen();
            open(screen);
            screen.keys(KeyCode.F8);
            screen.keys(KeyCode.S);
            screen.type("Nurlan Abenov");
            screen.keys(KeyCode.ENTER);
            screen.until("he came for the chairman", () -> screen.shows("for Chairman"));
            screen.until("the caret is in the note", screen.find("note", TextArea.class)::isFocused);
            List<String> names = window.inStore(store ->
                    store.records().all(Person.class).stream().map(Person::name).toList());
            assertThat(names).contains("Nurlan Abenov");
            screen.keys(KeyCode.F8);
            screen.keys(KeyCode.UP);
            screen.keys(KeyCode.A);
            screen.type("09:40");
            screen.keys(KeyCode.ENTER);
            screen.until("he came late", () -> screen.shows("came at 09:40"));
            screen.keys(KeyCode.L);
            screen.keys(KeyCode.ENTER);
            screen.until("he left early", () -> screen.shows("left at 09:42"));
            screen.picture("meeting-attendance-substitute");
        }
    }

    @Test
    void aDeletedNoteComesBackByTheKeyThatTakesBack() {
        try (var window = window(meeting -> List.of(Note.of(meeting.id(), meeting.start(), "a slip")))) {
            var screen = window.screen();
            open(screen);
            screen.select("notes", 0);
            screen.keys(KeyCode.DELETE);
            screen.until("it is gone", () -> saying(window, "a slip").isEmpty());
            screen.until("the caret is in the note", screen.find("note", TextArea.class)::isFocused);
            screen.keys(KeyCode.CONTROL, KeyCode.Z);
            screen.until("it is back", () -> saying(window, "a slip").size() == 1);
        }
    }
}

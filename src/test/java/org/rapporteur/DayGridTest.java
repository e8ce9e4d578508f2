package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Shape;
import org.rapporteur.ui.Screen;

/// The day grid in the window, by mouse and by keyboard.
class DayGridTest {
    private static final LocalDate TUESDAY = LocalDate.of(2017, 4, 11);
    /// A minute of the day is so many pixels high.
    private static final double MINUTE = 1.2;
    /// The second morning of the mission, 09:42 in Astana.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Person kote = Person.of("Kote Vardzelashvili");
    private final Person patrick = Person.of("Patrick Mutzenberg");
    private final Institution justice = Institution.of("Ministry of Justice");
    private final Institution interior = Institution.of("Ministry of Internal Affairs");
    private final Post deputy = Post.of(justice.id(), "Deputy Minister");
    private final Post police = Post.of(interior.id(), "Head of the Criminal Police");
    private final Mission mission = Mission.of(
                    "Follow-up mission", "Kazakhstan", TUESDAY, TUESDAY.plusDays(3), ZoneId.of("Asia/Almaty"))
            .sending(List.of(kote.id(), patrick.id()));
    private final Meeting ten = meeting(TUESDAY.atTime(10, 0), 60, deputy, "Orynbor 8");
    private final Meeting noon = meeting(TUESDAY.atTime(12, 0), 45, police, "Tauelsizdik 1");
    private final Note note = Note.of(ten.id(), ten.start().plusMinutes(5), "A register is kept.");
    private final Attendance present =
            Attendance.of(ten.id(), kote, Attendance.Side.DELEGATION, Attendance.Presence.PRESENT);

    private Meeting meeting(LocalDateTime start, int minutes, Post post, String venue) {
        var meeting = Meeting.of(mission.id(), start, minutes)
                .withPosts(List.of(post.id()))
                .in(MeetingState.CONFIRMED);
        return Shape.with(Shape.with(meeting, "venue", venue), "delegates", List.of(kote.id(), patrick.id()));
    }

    private ProgrammeScreen open(Kept... more) {
        return open(scene -> {}, more);
    }

    private ProgrammeScreen open(Consumer<Scene> style, Kept... more) {
        var records = new ArrayList<Kept>(
                List.of(kote, patrick, justice, interior, deputy, police, mission, ten, noon, note, present));
        records.addAll(List.of(more));
        return new ProgrammeScreen(folder, CLOCK, records, style);
    }

    private static void until(ProgrammeScreen programme, Id<Meeting> meeting, LocalDateTime start, int minutes) {
        programme.screen.until("it is at " + start + " for " + minutes, () -> {
            var kept = programme.kept(meeting);
            return kept.start().equals(start) && kept.duration() == minutes;
        });
    }

    @Test
    void aMeetingDraggedToAnotherDayKeepsItsNotesAndItsAttendance() {
        try (var programme = open()) {
            programme.drag(ten.id(), 30, programme.column(), 32 * MINUTE);
            programme.screen.mouseUp();
            until(programme, ten.id(), TUESDAY.plusDays(1).atTime(10, 30), 60);
            var file = programme.inStore(store -> store.records().missionFile(mission.id()));
            assertThat(file.meetings()).extracting(Meeting::id).containsExactly(noon.id(), ten.id());
            assertThat(file.notesOf(ten)).containsExactly(note);
            assertThat(file.attendanceOf(ten)).containsExactly(present);
            assertThat(programme.spoken(ten.id())).startsWith("Wed 12 April, 10:30 to 11:30");
            programme.screen.until("the step has its name", () -> name(programme, "undo")
                    .contains("moved Ministry of Justice: Deputy Minister to Wed 12"));
            programme.screen.keys(KeyCode.CONTROL, KeyCode.Z);
            until(programme, ten.id(), ten.start(), 60);
            programme.screen.until(
                    "it is shown where it was", () -> programme.spoken(ten.id()).startsWith("Tue 11 April, 10:00"));
        }
    }

    private static String name(ProgrammeScreen programme, String id) {
        var node = programme.screen.find(id, Node.class);
        return Screen.on(node::getAccessibleText);
    }

    @Test
    void draggingAnEdgeChangesWhenAMeetingEndsOrBegins() {
        try (var programme = open()) {
            programme.drag(ten.id(), 60 * MINUTE - 3, 0, 30 * MINUTE);
            programme.screen.mouseUp();
            until(programme, ten.id(), ten.start(), 90);
            programme.drag(ten.id(), 2, 0, -15 * MINUTE);
            programme.screen.mouseUp();
            until(programme, ten.id(), ten.start().minusMinutes(15), 105);
        }
    }

    @Test
    void anEdgeDraggedPastTheOtherLeavesFiveMinutes() {
        try (var programme = open()) {
            programme.drag(ten.id(), 2, 0, 200 * MINUTE);
            programme.screen.mouseUp();
            until(programme, ten.id(), ten.start().plusMinutes(55), 5);
        }
    }

    @Test
    void escapeGivesADragUp() {
        try (var programme = open()) {
            programme.drag(ten.id(), 30, programme.column() * 2, 60 * MINUTE);
            var time = programme.screen.find("grid-time", Labeled.class);
            assertThat(Screen.on(time::getText)).isEqualTo("Thu 13 April, 11:00–12:00");
            programme.screen.picture("programme-drag");
            programme.screen.keys(KeyCode.ESCAPE);
            programme.screen.mouseUp();
            assertThat(programme.screen.styled("ghost")).isEmpty();
            assertThat(programme.saves(ten.id())).isEqualTo(1);
            programme.screen.find("grid-body", Node.class);
        }
    }

    @Test
    void draggingOnEmptySpaceBeginsAMeetingOfThatLength() {
        try (var programme = open()) {
            programme.drag(programme.column() + 40, 6 * 60 * MINUTE, 0, 90 * MINUTE);
            programme.screen.mouseUp();
            programme.screen.press("save-meeting");
            programme.screen.until("it is kept", () -> programme.meetings().size() == 3);
            assertThat(programme.meetings()).anySatisfy(meeting -> {
                assertThat(meeting.start()).isEqualTo(TUESDAY.plusDays(1).atTime(14, 0));
                assertThat(meeting.duration()).isEqualTo(90);
                assertThat(meeting.delegates()).containsExactly(kote.id(), patrick.id());
            });
        }
    }

    @Test
    void aClickChoosesAFreeTimeWhereEnterBeginsAndPasteCopies() {
        try (var programme = open()) {
            programme.choose(ten.id());
            programme.screen.keys(KeyCode.CONTROL, KeyCode.C);
            var body = programme.screen.find("grid-body", Node.class);
            programme.screen.click(body, programme.column() * 2 + 40, (6 * 60 + 40) * MINUTE);
            programme.screen.until(
                    "the time is chosen",
                    () -> programme.screen.focused() == programme.screen.find("grid-ghost", Node.class));
            programme.screen.keys(KeyCode.DOWN);
            programme.screen.keys(KeyCode.CONTROL, KeyCode.V);
            programme.screen.until("it is kept", () -> programme.meetings().size() == 3);
            var copy = programme.meetings().stream()
                    .filter(meeting ->
                            meeting.start().equals(TUESDAY.plusDays(2).atTime(14, 35)))
                    .findFirst()
                    .orElseThrow();
            assertThat(copy.posts()).isEqualTo(ten.posts());
            assertThat(copy.state()).isEqualTo(MeetingState.PROPOSED);
            var notes = programme.inStore(
                    store -> store.records().missionFile(mission.id()).notesOf(copy));
            assertThat(notes).isEmpty();
            programme.screen.until(
                    "the copy has the focus", () -> programme.screen.focused() == programme.card(copy.id()));
        }
    }

    @Test
    void aHeldArrowIsSavedOnceWhenTheKeysRest() {
        try (var programme = open()) {
            programme.choose(ten.id());
            programme.screen.rapidly("Down", "Down", "Down", "Down", "Down", "Down", "Right");
            assertThat(programme.spoken(ten.id())).startsWith("Wed 12 April, 10:30 to 11:30");
            until(programme, ten.id(), TUESDAY.plusDays(1).atTime(10, 30), 60);
            assertThat(programme.saves(ten.id())).isEqualTo(2);
            assertThat(programme.screen.focused()).isEqualTo(programme.card(ten.id()));
            programme.screen.keys(KeyCode.PAGE_UP);
            until(programme, ten.id(), TUESDAY.plusDays(1).atTime(9, 30), 60);
        }
    }

    @Test
    void shiftMakesAMeetingLongerAndShorter() {
        try (var programme = open()) {
            programme.choose(ten.id());
            programme.screen.keys(KeyCode.SHIFT, KeyCode.DOWN);
            programme.screen.keys(KeyCode.SHIFT, KeyCode.DOWN);
            until(programme, ten.id(), ten.start(), 70);
            programme.screen.keys(KeyCode.SHIFT, KeyCode.UP);
            until(programme, ten.id(), ten.start(), 65);
        }
    }

    @Test
    void whatKeysChangedIsSavedWhenTheScreenIsLeft() {
        try (var programme = open()) {
            programme.choose(ten.id());
            programme.screen.rapidly("Down", "Alt+1");
            programme.screen.find("missions", Node.class);
            until(programme, ten.id(), ten.start().plusMinutes(5), 60);
        }
    }

    @Test
    void ctrlWithZTakesBackWhatIsNotSavedYet() {
        try (var programme = open()) {
            programme.choose(ten.id());
            programme.screen.rapidly("Down", "Ctrl+Z");
            assertThat(programme.spoken(ten.id())).startsWith("Tue 11 April, 10:00 to 11:00");
            assertThat(programme.saves(ten.id())).isEqualTo(1);
        }
    }

    @Test
    void ctrlWithArrowsAndTabGoToOtherMeetingsWithoutMovingThem() {
        var wednesday = meeting(TUESDAY.plusDays(1).atTime(12, 30), 30, deputy, "Orynbor 8");
        try (var programme = open(wednesday)) {
            programme.choose(ten.id());
            programme.screen.keys(KeyCode.CONTROL, KeyCode.DOWN);
            assertThat(programme.screen.focused()).isEqualTo(programme.card(noon.id()));
            programme.screen.keys(KeyCode.CONTROL, KeyCode.RIGHT);
            assertThat(programme.screen.focused()).isEqualTo(programme.card(wednesday.id()));
            programme.screen.keys(KeyCode.CONTROL, KeyCode.LEFT);
            assertThat(programme.screen.focused()).isEqualTo(programme.card(noon.id()));
            programme.screen.keys(KeyCode.TAB);
            assertThat(programme.screen.focused()).isEqualTo(programme.card(wednesday.id()));
            programme.screen.keys(KeyCode.SHIFT, KeyCode.TAB);
            programme.screen.keys(KeyCode.HOME);
            assertThat(programme.screen.focused()).isEqualTo(programme.card(ten.id()));
            assertThat(Stream.of(ten, noon, wednesday).mapToInt(each -> programme.saves(each.id())))
                    .containsOnly(1);
        }
    }

    @Test
    void deleteDeletesAndCanBeTakenBack() {
        try (var programme = open()) {
            programme.choose(ten.id());
            programme.screen.keys(KeyCode.DELETE);
            programme.screen.until("it is deleted", () -> programme.meetings().size() == 1);
            programme.screen.until(
                    "its neighbour has the focus", () -> programme.screen.focused() == programme.card(noon.id()));
            programme.screen.keys(KeyCode.CONTROL, KeyCode.Z);
            programme.screen.until("it is back", () -> programme.meetings().size() == 2);
            programme.card(ten.id());
        }
    }

    @Test
    void enterOpensAndOneComesBackToTheSameMeeting() {
        try (var programme = open()) {
            programme.choose(noon.id());
            programme.screen.keys(KeyCode.ENTER);
            programme.screen.find("note", Node.class);
            programme.screen.keys(KeyCode.ALT, KeyCode.LEFT);
            programme.screen.until(
                    "it has the focus again", () -> programme.screen.focused() == programme.card(noon.id()));
        }
    }

    @Test
    void aDoubleClickOpensAndAClickChooses() {
        try (var programme = open()) {
            var card = programme.card(noon.id());
            programme.screen.click(card, 40, 20);
            assertThat(programme.screen.focused()).isEqualTo(card);
            programme.screen.click(card, 40, 20);
            programme.screen.find("note", Node.class);
        }
    }

    @Test
    void eEditsAndNBeginsAMeeting() {
        try (var programme = open()) {
            programme.choose(noon.id());
            programme.screen.keys(KeyCode.E);
            programme.screen.find("save-meeting", Node.class);
            programme.screen.keys(KeyCode.ESCAPE);
            programme.screen.until(
                    "the form is closed",
                    () -> programme.screen.styled("side-form").isEmpty());
            programme.choose(noon.id());
            programme.screen.keys(KeyCode.N);
            programme.screen.press("save-meeting");
            programme.screen.until(
                    "there is one more", () -> programme.meetings().size() == 3);
        }
    }

    @Test
    void aWarningShowsOnBothMeetingsAndLeadsToTheOther() {
        var clash = meeting(TUESDAY.atTime(12, 30), 60, deputy, "Orynbor 8");
        try (var programme = open(clash)) {
            assertThat(programme.spoken(noon.id())).contains("delegate in two meetings at once");
            assertThat(programme.spoken(clash.id())).contains("delegate in two meetings at once");
            programme.choose(noon.id());
            programme.screen.keys(KeyCode.W);
            programme.screen.find("warning-note", Node.class);
            programme.screen.picture("programme-warnings");
            var link = (Hyperlink) programme.screen.styled("go-there").getFirst();
            assertThat(Screen.on(link::getText)).contains("Ministry of Justice", "12:30");
            programme.screen.keys(KeyCode.SPACE);
            programme.screen.until(
                    "the other has the focus", () -> programme.screen.focused() == programme.card(clash.id()));
            assertThat(programme.screen.styled("warning-note")).isEmpty();
            programme.screen.keys(KeyCode.W);
            programme.screen.keys(KeyCode.ESCAPE);
            assertThat(programme.screen.focused()).isEqualTo(programme.card(clash.id()));
            programme.screen.press("show-list");
            programme.screen.find("programme", Node.class);
            programme.screen.picture("programme-list");
        }
    }

    @Test
    void aScreenReaderIsToldAllOfAMeeting() {
        try (var programme = open()) {
            assertThat(programme.spoken(noon.id()))
                    .isEqualTo(
                            "Tue 11 April, 12:00 to 12:45. Ministry of Internal Affairs, Head of the Criminal Police. "
                                    + "confirmed. Delegates: KV PM.");
            var cards = programme.screen.styled("meeting-card");
            assertThat(cards).hasSize(2).allMatch(Node::isFocusTraversable);
        }
    }

    @Test
    void theWaysBetweenMeetingsAreShownAndThoseThatDoNotFitToo() {
        var soon = meeting(TUESDAY.atTime(13, 0), 30, deputy, "Orynbor 8");
        try (var programme = open(soon)) {
            assertThat(programme.screen.shows("30 min")).isTrue();
            assertThat(programme.screen.shows("30 min needed, 15 free")).isTrue();
            assertThat(programme.screen.styled("too-short")).hasSize(2);
        }
    }

    @Test
    void mirroredForArabicADragAndAnArrowGoWhereTheyPoint() {
        var arabic = Institution.of("وزارة العدل");
        var post = Post.of(arabic.id(), "نائب الوزير");
        var meeting = meeting(TUESDAY.plusDays(1).atTime(10, 0), 60, post, "شارع أورينبور");
        try (var programme =
                open(scene -> scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT), arabic, post, meeting)) {
            var days = programme.screen.styled("day-column");
            assertThat(Screen.on(() -> days.get(0).localToScene(0, 0).getX()
                            > days.get(1).localToScene(0, 0).getX()))
                    .isTrue();
            programme.drag(meeting.id(), 30, programme.column(), 0);
            programme.screen.picture("programme-rtl");
            programme.screen.mouseUp();
            until(programme, meeting.id(), TUESDAY.plusDays(2).atTime(10, 0), 60);
            programme.choose(meeting.id());
            programme.screen.keys(KeyCode.RIGHT);
            until(programme, meeting.id(), TUESDAY.plusDays(1).atTime(10, 0), 60);
        }
    }

    @Test
    void aLoneLaterDayStandsBehindAMarkOfTheDaysBetween() {
        var almaty = meeting(LocalDate.of(2017, 5, 31).atTime(10, 0), 180, deputy, "Almaty");
        var night = Shape.with(meeting(TUESDAY.plusDays(2).atTime(23, 0), 120, police, ""), "title", "Night train");
        try (var programme = open(almaty, night)) {
            assertThat(programme.screen.styled("day-column")).hasSize(5);
            assertThat(programme.screen.shows("46 days")).isTrue();
            assertThat(programme.screen.styled("to-tomorrow")).hasSize(1);
            assertThat(programme.screen.styled("from-yesterday")).hasSize(1);
            programme.screen.picture("programme-long");
        }
    }

    @Test
    void theLineOfThePresentStandsInTheMissionsClock() {
        try (var programme = open()) {
            var line = programme.screen.styled("now-line").getFirst();
            assertThat(Screen.on(() -> line.getLayoutX())).isEqualTo(programme.column());
            assertThat(Screen.on(() -> line.getLayoutY() + 1)).isBetween(101 * MINUTE, 103 * MINUTE);
        }
    }

    @Test
    void closedDaysAndHolidaysAreNamed() {
        var resting = Shape.with(
                Shape.with(mission, "daysOff", List.of("friday")), "holidays", List.of(TUESDAY.plusDays(1) + ""));
        try (var programme = new ProgrammeScreen(
                folder, CLOCK, List.of(kote, patrick, resting, justice, deputy, ten), scene -> {})) {
            assertThat(programme.screen.styled("closed")).hasSize(2);
            assertThat(programme.screen.shows("day off")).isTrue();
            assertThat(programme.screen.shows("holiday")).isTrue();
        }
    }

    @Test
    void sixtyMeetingsOfTwoWeeksAreScrolled() {
        var records = new ArrayList<Kept>(List.of(kote, patrick, justice, interior, deputy, police));
        var long_ = Shape.with(
                Shape.with(mission, "lastDay", TUESDAY.plusDays(13)), "daysOff", List.of("saturday", "sunday"));
        records.add(long_);
        var states = MeetingState.values();
        var last = new ArrayList<Meeting>();
        for (int i = 0; i < 60; i++) {
            var start =
                    TUESDAY.plusDays(i / 6 + (i / 6 > 3 ? 2 : 0)).atTime(9, 0).plusMinutes(i % 6 * 80L);
            last.add(meeting(start, 20 + i % 4 * 15, i % 2 == 0 ? deputy : police, i % 3 == 0 ? "Orynbor 8" : "")
                    .in(states[i % states.length]));
        }
        records.addAll(last);
        try (var programme = new ProgrammeScreen(folder, CLOCK, records, scene -> {})) {
            programme.screen.picture("programme-60");
            programme.choose(last.getLast().id());
            var card = programme.card(last.getLast().id());
            assertThat(Screen.on(() -> card.localToScene(card.getLayoutBounds()).getMaxX()))
                    .isLessThan(1366);
            programme.screen.picture("programme-60-end");
        }
    }

    @Test
    void theListIsRememberedWhileTheProgramRuns() {
        try (var programme = open()) {
            programme.screen.press("show-list");
            programme.screen.keys(KeyCode.ALT, KeyCode.DIGIT1);
            programme.screen.find("missions", Node.class);
            programme.screen.keys(KeyCode.ALT, KeyCode.DIGIT2);
            programme.screen.find("programme", Node.class);
            programme.screen.press("show-days");
            programme.screen.find("grid-body", Node.class);
        }
    }
}

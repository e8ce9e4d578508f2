package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.IssuedProgramme;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Mission.MissionState;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Travel;

/// Final minutes close their meeting, and are read as they were signed.
class ClosingTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2017, 4, 12, 18, 0);

    @TempDir
    Path folder;

    @TempDir
    Path desk;

    private final Mission mission = Mission.of(
            "Follow-up", "Kazakhstan", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneId.of("Asia/Almaty"));
    private final Institution ministry = Institution.of("Ministry of Justice");
    private final Post deputy = Post.of(ministry.id(), "Deputy Minister");
    private final Person person = Person.of("A. Person");
    private final Document document = Document.of("CCPR/C/KAZ/CO/2");
    private final Recommendation torture = Recommendation.of(document.id(), 24, "Torture");
    private final Meeting meeting =
            Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60).withPosts(List.of(deputy.id()));
    private final AgendaItem item = AgendaItem.of(meeting.id(), torture.id(), 1, "Who investigates?");
    private final Attendance line = Attendance.of(meeting.id(), person, Side.INTERLOCUTORS, Presence.PRESENT);
    private final Note note =
            Note.of(meeting.id(), meeting.start(), "A register").by(person.id());
    private Store store;

    @BeforeEach
    void open() {
        store = Store.create(folder, new char[0], Clock.fixed(Instant.parse("2017-04-11T04:00:00Z"), ZoneOffset.UTC));
        store.save(List.of(mission, ministry, deputy, person, document, torture, meeting, item, line, note));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Minutes finish() {
        var minutes = Minutes.of(meeting.id()).finish(NOW, store.records().revisionsOf(meeting));
        store.save(minutes);
        return minutes;
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(asked)
                .extracting(RuleBroken::key)
                .isEqualTo(key);
    }

    @Test
    void whatBecameOfAPromiseIsKeptThoughTheMinutesAreFinal() {
        var promise = note.as(Note.NoteKind.COMMITMENT);
        store.save(promise);
        var minutes = finish();
        var done = promise.settled(Note.CommitmentState.DONE, LocalDate.of(2018, 3, 1), "Order No. 5");
        var step = store.save(done);
        assertThat(store.records().find(note.id())).contains(done);
        assertThat(store.records().asSigned(minutes).notes()).containsExactly(promise);
        refused("minutes.closed", () -> store.save(done.saying("Other words")));
        refused("minutes.closed", () -> store.save(done.owedBy("Another", null)));
        store.undo(step);
        assertThat(store.records().find(note.id())).contains(promise);
    }

    @Test
    void nothingOfAMeetingWithFinalMinutesCanBeChangedAddedOrDeleted() {
        var noted = store.save(note.saying("A register of complaints"));
        finish();
        refused("minutes.closed", () -> store.save(note.saying("Other words")));
        refused("minutes.closed", () -> store.save(Note.of(meeting.id(), meeting.start(), "One more")));
        refused("minutes.closed", () -> store.save(item.asking("Another question?")));
        refused("minutes.closed", () -> store.save(line.in(Presence.ABSENT)));
        refused("minutes.closed", () -> store.save(meeting.in(Meeting.MeetingState.CANCELLED)));
        refused("minutes.closed", () -> store.delete(note.id()));
        refused("minutes.closed", () -> store.undo(noted));
        assertThat(store.records().find(note.id())).contains(note.saying("A register of complaints"));
    }

    @Test
    void theFilesOfAMeetingAreClosedWithItsMinutesAndReadAsTheyWere() throws IOException {
        var law = Files.writeString(desk.resolve("a law.pdf"), "a law");
        var file = store.contents().keep(law, share -> {}).at(meeting.id(), meeting.start());
        var attached = store.save(file);
        var minutes = finish();
        refused("minutes.closed", () -> store.save(file.called("Another title")));
        refused("minutes.closed", () -> store.delete(file.id()));
        refused("minutes.closed", () -> store.undo(attached));
        var other = Files.writeString(desk.resolve("another.pdf"), "another");
        refused(
                "minutes.closed",
                () -> store.save(store.contents().keep(other, share -> {}).at(meeting.id(), meeting.start())));
        store.save(minutes.reopen("A name was misspelt"));
        store.save(file.called("Another title"));
        assertThat(store.records().asSigned(minutes).attachedTo(meeting)).containsExactly(file);
        store.save(mission.in(MissionState.CLOSED));
        refused("mission.closed", () -> store.save(file.called("Once more")));
    }

    @Test
    void aNoteCannotBeTakenOutOfAClosedMeetingByMovingItToAnother() {
        var other = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 12, 10, 0), 60);
        store.save(other);
        finish();
        refused("minutes.closed", () -> store.save(Shape.with(note, "meeting", other.id())));
    }

    @Test
    void reopenedMinutesLetTheMeetingBeChangedAndNeedAReason() {
        var minutes = finish();
        refused("minutes.reason", () -> store.save(minutes.reopen("")));
        store.save(minutes.reopen("A name was misspelt"));
        store.save(note.saying("Corrected"));
        assertThat(store.records().minutesOf(meeting))
                .extracting(Minutes::version)
                .containsExactly(1, 2);
    }

    @Test
    void aVersionFollowsTheOneBeforeAndOnlyWhenThatIsFinal() {
        refused("minutes.gap", () -> store.save(Minutes.of(meeting.id()).reopen("Too early")));
        var minutes = finish();
        store.save(minutes.reopen("A name was misspelt"));
        refused("minutes.gap", () -> store.save(minutes.reopen("Once more")));
    }

    @Test
    void finalMinutesAreReadAsTheyWereSignedWhateverChangesLater() {
        var minutes = finish();
        store.save(List.of(
                Shape.with(person, "name", "B. Person"),
                Shape.with(ministry, "name", "Ministry of Justice and Law"),
                Shape.with(torture, "title", "Ill-treatment")));
        store.save(minutes.reopen("A name was misspelt"));
        store.save(note.saying("Corrected"));
        store.delete(item.id());
        var signed = store.records().asSigned(minutes);
        assertThat(signed.mission()).isEqualTo(mission);
        assertThat(signed.meetings()).containsExactly(meeting);
        assertThat(signed.notes()).containsExactly(note);
        assertThat(signed.agenda()).containsExactly(item);
        assertThat(signed.attendance()).containsExactly(line);
        assertThat(signed.register().find(person.id())).contains(person);
        assertThat(signed.register().find(ministry.id())).contains(ministry);
        assertThat(signed.register().citation(torture)).isEqualTo("CCPR/C/KAZ/CO/2, para. 24");
        assertThat(signed.recommendations()).containsExactly(torture);
    }

    @Test
    void twoRecordsOfOnePersonAreJoinedAlsoWhereMinutesAreFinalAndTheJoiningCanBeTakenBack() {
        var twin = Person.of("А. Персон");
        store.save(twin);
        var minutes = finish();
        var joining =
                store.change(List.of(Shape.with(line, "person", twin.id()), note.by(twin.id())), List.of(person.id()));
        assertThat(store.records().find(note.id()).orElseThrow().speaker()).isEqualTo(twin.id());
        assertThat(store.records().asSigned(minutes).register().find(person.id()))
                .contains(person);
        refused("minutes.closed", () -> store.save(note.by(null)));
        store.undo(joining);
        assertThat(store.records().find(note.id()).orElseThrow().speaker()).isEqualTo(person.id());
    }

    private Mission closed() {
        var closed = mission.in(MissionState.CLOSED);
        store.save(closed);
        return closed;
    }

    @Test
    void nothingOfAClosedMissionCanBeChangedAddedOrDeleted() {
        var way = Travel.of(mission.id(), "Ministry", "Hotel", 20);
        store.save(way);
        var closed = closed();
        refused("mission.closed", () -> store.save(Shape.with(closed, "objective", "Another")));
        refused("mission.closed", () -> store.delete(mission.id()));
        refused("mission.closed", () -> store.save(Meeting.of(mission.id(), meeting.start(), 30)));
        refused("mission.closed", () -> store.save(meeting.in(Meeting.MeetingState.CANCELLED)));
        refused("mission.closed", () -> store.save(note.saying("Other words")));
        refused("mission.closed", () -> store.delete(note.id()));
        refused("mission.closed", () -> store.save(item.asking("Another question?")));
        refused("mission.closed", () -> store.save(line.in(Presence.ABSENT)));
        refused("mission.closed", () -> store.save(Minutes.of(meeting.id())));
        refused("mission.closed", () -> store.save(Shape.with(way, "minutes", 30)));
        refused("mission.closed", () -> store.save(issued(1)));
        refused("mission.closed", () -> store.save(grade()));
        store.save(Shape.with(ministry, "name", "Ministry of Justice and Law"));
    }

    private IssuedProgramme issued(int number) {
        return Shape.of(IssuedProgramme.class).fresh("mission", mission.id(), "number", number, "issued", NOW);
    }

    private ProposedGrade grade() {
        return Shape.of(ProposedGrade.class)
                .fresh(
                        "recommendation",
                        torture.id(),
                        "mission",
                        mission.id(),
                        "scale",
                        ProposedGrade.GradeScale.SINCE_2017,
                        "grade",
                        "B");
    }

    @Test
    void aMeetingCannotBeMovedOutOfAClosedMissionNorIntoOne() {
        var other = Mission.of("Other", "Kazakhstan", mission.firstDay(), mission.lastDay(), mission.zone());
        store.save(other);
        var elsewhere = Meeting.of(other.id(), meeting.start(), 30);
        store.save(elsewhere);
        closed();
        refused("mission.closed", () -> store.save(Shape.with(meeting, "mission", other.id())));
        refused("mission.closed", () -> store.save(Shape.with(elsewhere, "mission", mission.id())));
    }

    @Test
    void aDeletedNoteOfAClosedMissionIsNotBroughtBack() {
        store.delete(note.id());
        closed();
        refused("mission.closed", () -> store.restore(note.id()));
        refused("mission.closed", () -> store.save(note));
    }

    @Test
    void aClosedMissionIsReopenedWithAReasonThatItsHistoryKeeps() {
        var closed = closed();
        refused("mission.reason", () -> store.save(closed.in(MissionState.UNDER_WAY)));
        refused("mission.reason", () -> store.save(closed.reopen(" ")));
        var reopened = closed.reopen("A late answer came in");
        store.save(reopened);
        store.save(note.saying("Corrected"));
        var again = reopened.in(MissionState.CLOSED);
        store.save(again);
        // a reason is given anew each time
        refused("mission.reason", () -> store.save(again.in(MissionState.UNDER_WAY)));
        store.save(again.reopen("Another answer"));
        assertThat(store.records().history(mission.id().value()))
                .extracting(change -> change.fields().get("reopened_because"))
                .filteredOn(difference -> difference != null)
                .extracting(Change.Difference::after)
                .containsExactly("A late answer came in", "Another answer");
    }

    @Test
    void whatBecameOfACommitmentIsFollowedUpThoughAllIsClosed() {
        var promise = note.as(Note.NoteKind.COMMITMENT);
        store.save(promise);
        finish();
        closed();
        var kept = Shape.with(
                Shape.with(
                        Shape.with(promise, "state", Note.CommitmentState.DONE), "stateDay", LocalDate.of(2017, 6, 1)),
                "evidence",
                "Law no. 1");
        store.save(kept);
        assertThat(store.records().find(note.id())).contains(kept);
        refused("minutes.closed", () -> store.save(kept.saying("Other words")));
        refused("minutes.closed", () -> store.save(Shape.with(kept, "kind", Note.NoteKind.STATEMENT)));
    }

    @Test
    void twoRecordsOfOnePersonAreJoinedAlsoWhereTheMissionIsClosed() {
        var twin = Person.of("А. Персон");
        store.save(twin);
        closed();
        store.change(List.of(Shape.with(line, "person", twin.id()), note.by(twin.id())), List.of(person.id()));
        assertThat(store.records().find(note.id()).orElseThrow().speaker()).isEqualTo(twin.id());
    }

    @Test
    void aRecordIsReadAsItWasInAnyOfItsRevisions() {
        store.save(note.saying("Corrected"));
        store.delete(note.id());
        assertThat(store.records().history(note.id().value()))
                .extracting(change -> store.records().asOf(change.revision()).orElse(null))
                .containsExactly(note, note.saying("Corrected"), null);
    }
}

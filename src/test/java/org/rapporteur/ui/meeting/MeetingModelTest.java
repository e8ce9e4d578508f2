package org.rapporteur.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Change;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Background.SaveState;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Navigator;

class MeetingModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-11T04:12:30Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Failures failures = new Failures(new Texts(Locale.ENGLISH));
    private final Background background = Background.inline(failures);
    private final Institution ministry = Institution.of("Ministry");
    private final Post deputy = Post.of(ministry.id(), "Deputy Minister");
    private final Document document = Document.of("CCPR/C/KAZ/CO/2");
    private final Recommendation torture = Recommendation.of(document.id(), 24, "Torture");
    private final Recommendation association = Recommendation.of(document.id(), 54, "Association");
    private final Mission mission = Mission.of(
                    "Follow-up",
                    "Kazakhstan",
                    LocalDate.of(2017, 4, 11),
                    LocalDate.of(2017, 4, 14),
                    ZoneId.of("Asia/Almaty"))
            .following(List.of(document.id()));
    private final Meeting meeting =
            Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60).withPosts(List.of(deputy.id()));

    private Store store;
    private MeetingModel model;

    @BeforeEach
    void open() {
        store = Store.create(folder.resolve("store"), new char[0], CLOCK);
        store.save(List.of(ministry, deputy, document, torture, association, mission, meeting));
        model = new MeetingModel(store, background, new Navigator(), CLOCK);
        model.load(new Destination.OfMeeting(mission.id(), meeting.id()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private NoteDraft draft() {
        return model.draft().get();
    }

    private void type(String text) {
        draft().text().set(text);
        model.typed();
    }

    private List<Note> kept() {
        return store.records().missionFile(mission.id()).notesOf(meeting);
    }

    @Test
    void aNoteIsSavedWithTheMissionsWallTimeAndWhatItIsTiedTo() {
        model.agenda().plan(torture);
        model.moveRecommendation(1);
        model.nextSpeaker();
        draft().recommendation().set(torture);
        draft().speaker().set(deputy);
        type("A register is kept");
        model.save();
        assertThat(kept()).singleElement().satisfies(note -> {
            assertThat(note.time()).isEqualTo(LocalDateTime.of(2017, 4, 11, 10, 12, 30));
            assertThat(note.recommendations()).containsExactly(torture.id());
            assertThat(note.speaker()).isEqualTo(deputy.id());
        });
    }

    @Test
    void everyPauseIsARevisionOfTheSameNote() {
        type("A register");
        model.save();
        type("A register is kept");
        model.save();
        model.save();
        assertThat(kept()).extracting(Note::text).containsExactly("A register is kept");
        assertThat(store.records().history(kept().getFirst().id().value()))
                .extracting(Change::what)
                .containsExactly(Change.What.MADE, Change.What.CHANGED);
    }

    @Test
    void savedIsSaidOnlyWhenNothingWasTypedSince() {
        type("A register");
        assertThat(background.saveState().get()).isInstanceOf(SaveState.Typing.class);
        model.save();
        assertThat(background.saveState().get()).isInstanceOf(SaveState.Saved.class);
        type("A register is");
        assertThat(background.saveState().get()).isInstanceOf(SaveState.Typing.class);
    }

    @Test
    void theNextNoteKeepsRecommendationAndSpeakerAndBeginsEmpty() {
        draft().recommendation().set(association);
        draft().speaker().set(deputy);
        draft().kind().set(NoteKind.VERBATIM);
        type("Their words");
        model.finish();
        assertThat(draft().text().get()).isEmpty();
        assertThat(draft().recommendation().get()).isEqualTo(association);
        assertThat(draft().speaker().get()).isEqualTo(deputy);
        assertThat(draft().kind().get()).isEqualTo(NoteKind.STATEMENT);
    }

    @Test
    void whitespaceAloneIsNoNote() {
        type("  \n ");
        model.finish();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aNoteWhoseTextIsWipedOutIsDeletedAndCanBeBroughtBack() {
        type("A mistake");
        model.save();
        type("");
        model.finish();
        assertThat(kept()).isEmpty();
        assertThat(model.notes()).isEmpty();
        model.restore();
        assertThat(kept()).extracting(Note::text).containsExactly("A mistake");
        assertThat(model.notes()).hasSize(1);
    }

    @Test
    void anEarlierNoteIsChangedInItsPlace() {
        type("First");
        model.finish();
        type("Second");
        model.finish();
        model.edit(model.notes().getFirst());
        type("First, corrected");
        model.finish();
        assertThat(model.notes()).extracting(Note::text).containsExactly("First, corrected", "Second");
        assertThat(kept()).extracting(Note::text).containsExactly("First, corrected", "Second");
    }

    @Test
    void aFailedSaveIsToldAndWhatWasTypedStaysAndIsSavedLater() {
        type("x".repeat(500_001));
        model.save();
        assertThat(failures.current().get()).isNotNull();
        assertThat(background.saveState().get()).isInstanceOf(SaveState.Failed.class);
        assertThat(draft().text().get()).hasSize(500_001);
        type("short");
        model.save();
        assertThat(kept()).extracting(Note::text).containsExactly("short");
    }

    @Test
    void aCommitmentTakesADayOrTheWordsThatWereUsed() {
        draft().kind().set(NoteKind.COMMITMENT);
        draft().due().set("2017-06-01");
        type("Statistics");
        model.finish();
        draft().kind().set(NoteKind.COMMITMENT);
        draft().due().set("в течение месяца");
        type("A reply");
        model.finish();
        assertThat(kept()).extracting(Note::due).containsExactly(LocalDate.of(2017, 6, 1), null);
        assertThat(kept()).extracting(Note::dueWords).containsExactly("", "в течение месяца");
    }

    @Test
    void theAgendaIsPlannedAskedMarkedAndTakenOff() {
        model.agenda().plan(torture);
        model.agenda().ask(model.agenda().lines().getFirst(), "Is there a register?");
        model.agenda().mark(model.agenda().lines().getFirst());
        var file = store.records().missionFile(mission.id());
        assertThat(file.agendaOf(meeting)).singleElement().satisfies(item -> {
            assertThat(item.question()).isEqualTo("Is there a register?");
            assertThat(item.progress()).isEqualTo(Progress.ASKED);
        });
        assertThat(model.agenda().offered()).containsExactly(association);
        model.agenda().takeOff(model.agenda().lines().getFirst());
        assertThat(store.records().missionFile(mission.id()).agendaOf(meeting)).isEmpty();
    }

    @Test
    void whoWasPlannedIsExpectedUntilTicked() {
        var line = model.attendance().lines().getFirst();
        assertThat(line.post()).isEqualTo(deputy.id());
        assertThat(line.presence()).isEqualTo(Presence.EXPECTED);
        model.attendance().attend(line, true);
        assertThat(store.records().missionFile(mission.id()).attendanceOf(meeting))
                .singleElement()
                .satisfies(kept -> assertThat(kept.presence()).isEqualTo(Presence.PRESENT));
    }

    @Test
    void aMeetingWrittenUpAnotherDayKeepsItsNotesInOrder() {
        var late = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
        var desk = new MeetingModel(store, background, new Navigator(), late);
        desk.load(new Destination.OfMeeting(mission.id(), meeting.id()));
        desk.draft().get().text().set("Written up later");
        desk.finish();
        assertThat(kept().getFirst().time()).isEqualTo(meeting.start());
    }

    @Test
    void aHeldMeetingIsMarkedSo() {
        model.hold();
        assertThat(store.records().find(meeting.id()).map(Meeting::state)).contains(Meeting.MeetingState.HELD);
    }
}

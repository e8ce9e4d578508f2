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
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Person;
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
import org.rapporteur.ui.Undo;

class MeetingModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-11T04:12:30Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Failures failures = new Failures(texts);
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
    private Undo undo;

    @BeforeEach
    void open() {
        store = Store.create(folder.resolve("store"), new char[0], CLOCK);
        store.save(List.of(ministry, deputy, document, torture, association, mission, meeting));
        model = opened(CLOCK);
    }

    /// The meeting as it opens, anew each time.
    private MeetingModel opened(Clock clock) {
        var undone = new Undo(store, background);
        var opened = new MeetingModel(store, background, undone, new Navigator(), clock, texts);
        opened.load(new Destination.OfMeeting(mission.id(), meeting.id()));
        undo = undone;
        return opened;
    }

    @AfterEach
    void close() {
        store.close();
    }

    private NoteDraft draft() {
        return model.notes().draft().get();
    }

    private void type(String text) {
        draft().text().set(text);
        model.notes().typed();
    }

    private List<Note> kept() {
        return store.records().missionFile(mission.id()).notesOf(meeting);
    }

    @Test
    void aNoteIsSavedWithTheMissionsWallTimeAndWhatItIsTiedTo() {
        model.agenda().plan(torture);
        model.moveRecommendation(1);
        choose(model.speakers(), "1");
        type("A register is kept");
        model.notes().save();
        assertThat(kept()).singleElement().satisfies(note -> {
            assertThat(note.time()).isEqualTo(LocalDateTime.of(2017, 4, 11, 10, 12, 30));
            assertThat(note.recommendations()).containsExactly(torture.id());
            assertThat(note.speaker()).isEqualTo(deputy.id());
        });
    }

    @Test
    void everyPauseIsARevisionOfTheSameNote() {
        type("A register");
        model.notes().save();
        type("A register is kept");
        model.notes().save();
        model.notes().save();
        assertThat(kept()).extracting(Note::text).containsExactly("A register is kept");
        assertThat(store.records().history(kept().getFirst().id().value()))
                .extracting(Change::what)
                .containsExactly(Change.What.MADE, Change.What.CHANGED);
    }

    @Test
    void savedIsSaidOnlyWhenNothingWasTypedSince() {
        type("A register");
        assertThat(background.saveState().get()).isInstanceOf(SaveState.Typing.class);
        model.notes().save();
        assertThat(background.saveState().get()).isInstanceOf(SaveState.Saved.class);
        type("A register is");
        assertThat(background.saveState().get()).isInstanceOf(SaveState.Typing.class);
    }

    @Test
    void theNextNoteKeepsRecommendationAndSpeakerAndBeginsEmpty() {
        model.notes().link(association);
        draft().speaker().set(deputy);
        draft().kind().set(NoteKind.VERBATIM);
        type("Their words");
        model.notes().finish();
        assertThat(draft().text().get()).isEmpty();
        assertThat(draft().recommendations()).containsExactly(association);
        assertThat(draft().speaker().get()).isEqualTo(deputy);
        assertThat(draft().kind().get()).isEqualTo(NoteKind.STATEMENT);
    }

    @Test
    void whitespaceAloneIsNoNote() {
        type("  \n ");
        model.notes().finish();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aNoteWhoseTextIsWipedOutIsDeletedAndCanBeBroughtBack() {
        type("A mistake");
        model.notes().save();
        type("");
        model.notes().finish();
        assertThat(kept()).isEmpty();
        assertThat(model.notes().notes()).isEmpty();
        undo.undo();
        model.refresh();
        assertThat(kept()).extracting(Note::text).containsExactly("A mistake");
        assertThat(model.notes().notes()).hasSize(1);
    }

    @Test
    void anEarlierNoteIsChangedInItsPlace() {
        type("First");
        model.notes().finish();
        type("Second");
        model.notes().finish();
        model.notes().edit(model.notes().notes().getFirst());
        type("First, corrected");
        model.notes().finish();
        assertThat(model.notes().notes()).extracting(Note::text).containsExactly("First, corrected", "Second");
        assertThat(kept()).extracting(Note::text).containsExactly("First, corrected", "Second");
    }

    @Test
    void aFailedSaveIsToldAndWhatWasTypedStaysAndIsSavedLater() {
        type("x".repeat(500_001));
        model.notes().save();
        assertThat(failures.current().get()).isNotNull();
        assertThat(background.saveState().get()).isInstanceOf(SaveState.Failed.class);
        assertThat(draft().text().get()).hasSize(500_001);
        type("short");
        model.notes().save();
        assertThat(kept()).extracting(Note::text).containsExactly("short");
    }

    @Test
    void aCommitmentKeepsTheWordsThatWereUsedAndTheDayThatTheyMean() {
        draft().kind().set(NoteKind.COMMITMENT);
        draft().due().set("by 1 June");
        type("Statistics");
        model.notes().finish();
        draft().kind().set(NoteKind.COMMITMENT);
        draft().due().set("в ближайшее время");
        type("A reply");
        model.notes().finish();
        assertThat(kept()).extracting(Note::due).containsExactly(LocalDate.of(2017, 6, 1), null);
        assertThat(kept()).extracting(Note::dueWords).containsExactly("by 1 June", "в ближайшее время");
    }

    @Test
    void theAgendaIsPlannedAskedMarkedAndTakenOff() {
        model.agenda().plan(torture);
        model.notes().link(torture);
        model.agenda().ask(model.agenda().lines().getFirst(), "Is there a register?");
        model.mark(Progress.ASKED);
        var file = store.records().missionFile(mission.id());
        assertThat(file.agendaOf(meeting)).singleElement().satisfies(item -> {
            assertThat(item.question()).isEqualTo("Is there a register?");
            assertThat(item.progress()).isEqualTo(Progress.ASKED);
        });
        model.agenda().takeOff(model.agenda().lines().getFirst());
        assertThat(store.records().missionFile(mission.id()).agendaOf(meeting)).isEmpty();
    }

    @Test
    void whoWasPlannedIsExpectedUntilTicked() {
        var line = model.attendance().lines().getFirst();
        assertThat(line.post()).isEqualTo(deputy.id());
        assertThat(line.presence()).isEqualTo(Presence.EXPECTED);
        model.attendance().mark(line, Presence.PRESENT);
        assertThat(store.records().missionFile(mission.id()).attendanceOf(meeting))
                .singleElement()
                .satisfies(kept -> assertThat(kept.presence()).isEqualTo(Presence.PRESENT));
    }

    @Test
    void aMeetingWrittenUpAnotherDayKeepsItsNotesInOrder() {
        var late = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
        var desk = opened(late);
        desk.notes().draft().get().text().set("Written up later");
        desk.notes().finish();
        assertThat(kept().getFirst().time()).isEqualTo(meeting.start());
    }

    @Test
    void aHeldMeetingIsMarkedSo() {
        model.hold();
        assertThat(store.records().find(meeting.id()).map(Meeting::state)).contains(Meeting.MeetingState.HELD);
    }

    /// Takes the first row that fits.
    private void choose(Choice.Offer offer, String typed) {
        offer.fitting().apply("").stream()
                .filter(choice -> choice.mark().equals(typed))
                .findFirst()
                .orElseGet(() -> offer.fitting().apply(typed).getFirst())
                .take()
                .accept(Choice.Way.ALONE);
    }

    @Test
    void aNoteLeftInTheMiddleIsTheOneThatIsTypedOnAndNoOtherIsListed() {
        type("Said before");
        model.notes().finish();
        model.notes().link(association);
        type("Half a sent");
        model.leave();
        var again = opened(CLOCK);
        var draft = again.notes().draft().get();
        assertThat(draft.text().get()).isEqualTo("Half a sent");
        assertThat(draft.recommendations()).containsExactly(association);
        assertThat(again.notes().notes()).extracting(Note::text).containsExactly("Said before");
        draft.text().set("Half a sentence");
        again.notes().finish();
        assertThat(kept()).extracting(Note::text).containsExactly("Said before", "Half a sentence");
        assertThat(kept()).extracting(Note::unfinished).containsOnly(false);
        assertThat(opened(CLOCK).notes().draft().get().text().get()).isEmpty();
    }

    @Test
    void anEarlierNoteLeftInTheMiddleStaysInItsPlace() {
        type("First");
        model.notes().finish();
        type("Second");
        model.notes().finish();
        model.notes().edit(model.notes().notes().getFirst());
        type("First, corr");
        model.leave();
        var again = opened(CLOCK);
        assertThat(again.notes().draft().get().text().get()).isEqualTo("First, corr");
        assertThat(again.notes().notes()).extracting(Note::text).containsExactly("First, corr", "Second");
    }

    @Test
    void noAutosaveIsAStepToTakeBackAndNoRefreshTouchesWhatIsTyped() {
        model.agenda().plan(torture);
        type("Half a sent");
        model.notes().save();
        var draft = draft();
        undo.undo();
        model.refresh();
        assertThat(model.agenda().lines()).isEmpty();
        assertThat(draft()).isSameAs(draft);
        assertThat(draft.text().get()).isEqualTo("Half a sent");
        assertThat(model.notes().notes()).isEmpty();
        assertThat(undo.undoName().get()).isEmpty();
    }

    @Test
    void severalRecommendationsShareOneNote() {
        model.notes().link(torture);
        model.notes().linkBeside(association);
        type("On both");
        model.notes().finish();
        assertThat(kept().getFirst().recommendations()).containsExactly(torture.id(), association.id());
        assertThat(draft().recommendations()).containsExactly(torture);
        model.notes().linkBeside(torture);
        type("On nothing");
        model.notes().finish();
        assertThat(kept().getLast().recommendations()).isEmpty();
    }

    @Test
    void theHourOfANoteIsTypedAndPutsItInItsPlace() {
        type("Second");
        model.notes().finish();
        assertThat(draft().saidAt("1004")).isTrue();
        assertThat(draft().saidAt("25:00")).isFalse();
        type("First");
        model.notes().finish();
        assertThat(kept()).extracting(Note::text).containsExactly("First", "Second");
        assertThat(model.notes().notes()).extracting(Note::text).containsExactly("First", "Second");
    }

    @Test
    void aNewPersonExistsAtOnceIsPresentAndSpeaks() {
        type("A register is kept");
        choose(model.speakers(), "Aigul Serikova");
        model.notes().finish();
        var person = store.records().all(Person.class).getFirst();
        assertThat(person.name()).isEqualTo("Aigul Serikova");
        assertThat(kept().getFirst().speaker()).isEqualTo(person.id());
        assertThat(store.records().missionFile(mission.id()).attendanceOf(meeting))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.person()).isEqualTo(person.id());
                    assertThat(line.presence()).isEqualTo(Presence.PRESENT);
                });
        choose(model.speakers(), "AS");
        assertThat(draft().speaker().get()).isEqualTo(person);
    }

    @Test
    void aNewPostIsMadeAtTheInstitutionThatIsMet() {
        var rows = model.speakers().fitting().apply("Head of Department");
        assertThat(rows)
                .extracting(Choice::words)
                .containsExactly("New person “Head of Department”", "New post “Head of Department” at Ministry");
        rows.getLast().take().accept(Choice.Way.ALONE);
        assertThat(draft().speaker().get()).isInstanceOfSatisfying(Post.class, post -> {
            assertThat(post.institution()).isEqualTo(ministry.id());
            assertThat(store.records().find(post.id())).isPresent();
        });
    }

    @Test
    void aSubstituteComesForAnotherWhoIsAbsentThen() {
        choose(model.substitutes(model.attendance().lines().getFirst()), "Aigul Serikova");
        var lines = model.attendance().lines();
        assertThat(lines)
                .extracting(model.attendance()::name)
                .containsExactlyInAnyOrder("Deputy Minister", "Aigul Serikova");
        assertThat(lines).extracting(Attendance::presence).containsExactlyInAnyOrder(Presence.ABSENT, Presence.PRESENT);
        assertThat(lines)
                .filteredOn(line -> line.presence() == Presence.PRESENT)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.insteadOf()).isEqualTo(deputy.id());
                    assertThat(model.attendance().insteadOf(line)).isEqualTo("for Deputy Minister");
                    assertThat(line.remark())
                            .as("documents say it in their language")
                            .isEmpty();
                });
        undo.undo();
        model.refresh();
        assertThat(model.attendance().lines()).extracting(Attendance::presence).containsExactly(Presence.EXPECTED);
    }

    @Test
    void lateComingAndEarlyLeavingAreTimes() {
        var line = model.attendance().lines().getFirst();
        model.attendance().came(line, LocalDateTime.of(2017, 4, 11, 10, 20));
        model.attendance().left(model.attendance().lines().getFirst(), LocalDateTime.of(2017, 4, 11, 10, 40));
        assertThat(store.records().missionFile(mission.id()).attendanceOf(meeting))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.presence()).isEqualTo(Presence.PRESENT);
                    assertThat(kept.arrived()).isEqualTo(LocalDateTime.of(2017, 4, 11, 10, 20));
                    assertThat(kept.departed()).isEqualTo(LocalDateTime.of(2017, 4, 11, 10, 40));
                });
    }

    @Test
    void whatTheOfficeSaidBeforeIsReadFromOtherMissions() {
        var past = Mission.of(
                "2014", "Kazakhstan", LocalDate.of(2014, 4, 1), LocalDate.of(2014, 4, 4), ZoneId.of("Asia/Almaty"));
        var then =
                Meeting.of(past.id(), LocalDateTime.of(2014, 4, 1, 10, 0), 60).withPosts(List.of(deputy.id()));
        var promise = Note.of(then.id(), then.start(), "A register by 2015")
                .on(List.of(torture.id()))
                .by(deputy.id());
        var owed = Note.of(then.id(), then.start(), "An annual report to parliament")
                .by(deputy.id())
                .as(NoteKind.COMMITMENT);
        store.save(List.of(past, then, promise, owed));
        var again = opened(CLOCK);
        again.notes().link(torture);
        assertThat(again.before().said()).extracting(said -> said.note().text()).containsExactly("A register by 2015");
        assertThat(again.before().promises())
                .as("what they owe on no recommendation stands beside every one")
                .extracting(said -> said.note().text())
                .containsExactly("An annual report to parliament");
        again.notes().link(association);
        assertThat(again.before().said()).isEmpty();
        assertThat(again.before().promises()).hasSize(1);
    }
}

package org.rapporteur.ui.itinerary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.Undo;

/// Moving, lengthening, copying and deleting, down to the store and without a window.
class PlanModelTest {
    private static final LocalDate TUESDAY = LocalDate.of(2017, 4, 11);
    private static final LocalDateTime TEN = TUESDAY.atTime(10, 0);

    @TempDir
    Path folder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Failures failures = new Failures(texts);
    private final Background background = Background.inline(failures);
    private final Remembered remembered = new Remembered();
    private final Mission mission =
            Mission.of("Follow-up", "Kazakhstan", TUESDAY, TUESDAY.plusDays(3), ZoneId.of("Asia/Almaty"));
    private final Meeting meeting = Meeting.of(mission.id(), TEN, 60).in(MeetingState.CONFIRMED);
    private final Meeting later = Meeting.of(mission.id(), TEN.plusHours(2), 30);
    private final Note note = Note.of(meeting.id(), TEN, "A register is kept.");
    private Store store;
    private Undo undo;
    private ItineraryModel itinerary;
    private PlanModel plan;

    @BeforeEach
    void open() {
        store = Store.create(folder.resolve("store"), new char[0], Clock.systemUTC());
        store.save(List.of(mission, meeting, later, note));
        undo = new Undo(store, background);
        itinerary = new ItineraryModel(store, background, undo, failures, new Navigator(), texts);
        plan = new PlanModel(itinerary, undo, remembered, texts);
        itinerary.load(mission.id());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Meeting kept(Meeting of) {
        return store.records().find(of.id()).orElseThrow();
    }

    private Meeting shown(Meeting of) {
        return itinerary.meetings().stream()
                .filter(each -> each.id().equals(of.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsShownIsSavedOnceAndNotBeforeTheKeysRest() {
        plan.show(meeting, TEN.plusMinutes(5), 60);
        plan.show(shown(meeting), TEN.plusMinutes(10), 60);
        plan.show(shown(meeting), TEN.plusMinutes(15), 60);
        assertThat(shown(meeting).start()).isEqualTo(TEN.plusMinutes(15));
        assertThat(kept(meeting).start()).isEqualTo(TEN);
        plan.keep();
        assertThat(kept(meeting).start()).isEqualTo(TEN.plusMinutes(15));
        assertThat(store.records().history(meeting.id().value())).hasSize(2);
        assertThat(store.records().missionFile(mission.id()).notesOf(meeting)).containsExactly(note);
        undo.undo();
        assertThat(kept(meeting)).isEqualTo(meeting);
    }

    @Test
    void movingAnotherMeetingSavesTheFirst() {
        plan.show(meeting, TEN.plusMinutes(5), 60);
        plan.show(later, later.start().plusDays(1), 30);
        assertThat(kept(meeting).start()).isEqualTo(TEN.plusMinutes(5));
        assertThat(kept(later)).isEqualTo(later);
        plan.keep();
        assertThat(kept(later).start()).isEqualTo(later.start().plusDays(1));
    }

    @Test
    void aReadingInBetweenDoesNotTakeBackWhatIsShown() {
        plan.show(meeting, TEN.plusMinutes(5), 60);
        itinerary.reload();
        assertThat(shown(meeting).start()).isEqualTo(TEN.plusMinutes(5));
        assertThat(plan.isUnsaved()).isTrue();
    }

    @Test
    void aMeetingMovedThereAndBackIsNoChange() {
        plan.show(meeting, TEN.plusMinutes(5), 60);
        plan.show(shown(meeting), TEN, 60);
        plan.keep();
        assertThat(store.records().history(meeting.id().value())).hasSize(1);
        assertThat(undo.undoName().get()).isEmpty();
        assertThat(background.saveState().get()).isInstanceOf(Background.SaveState.Saved.class);
    }

    @Test
    void noMeetingGetsShorterThanFiveMinutes() {
        plan.show(meeting, TEN, -20);
        plan.keep();
        assertThat(kept(meeting).duration()).isEqualTo(5);
    }

    @Test
    void eachChangeHasItsName() {
        plan.show(meeting, TEN.plusDays(1), 60);
        plan.keep();
        assertThat(undo.undoName().get()).isEqualTo("moved Meeting to Wed 12 April, 10:00");
        plan.show(shown(meeting), shown(meeting).start(), 75);
        plan.keep();
        assertThat(undo.undoName().get()).isEqualTo("made Meeting last 75 minutes");
        plan.delete(shown(meeting));
        assertThat(undo.undoName().get()).isEqualTo("deleted Meeting on Wed 12 April, 10:00");
        assertThat(itinerary.meetings()).containsExactly(later);
        assertThat(plan.chosen().get()).isEqualTo(later.id());
    }

    @Test
    void aCopyRaisesTheSameAsWhatItWasCopiedFrom() {
        var document = Document.of("CCPR/C/KAZ/CO/2");
        var torture = Recommendation.of(document.id(), 24, "Torture");
        var item = AgendaItem.of(meeting.id(), torture.id(), 1, "How many were tried?")
                .in(Progress.ANSWERED);
        store.save(List.of(document, torture, item));
        itinerary.reload();
        plan.copy(shown(meeting));
        plan.paste(TEN.plusDays(1));
        var file = store.records().missionFile(mission.id());
        var copied = file.agendaOf(itinerary.meetings().getLast());
        assertThat(copied).hasSize(1);
        assertThat(copied.getFirst().recommendation()).isEqualTo(torture.id());
        assertThat(copied.getFirst().question()).isEqualTo("How many were tried?");
        assertThat(copied.getFirst().progress()).isEqualTo(Progress.PLANNED);
        undo.undo();
        assertThat(store.records().missionFile(mission.id()).agenda()).containsExactly(item);
    }

    @Test
    void aCopyIsAProposalOfItsOwnAndOutlivesTheScreen() {
        plan.copy(meeting);
        var next = new PlanModel(itinerary, undo, remembered, texts);
        next.paste(TEN.plusDays(1));
        var copy = itinerary.meetings().getLast();
        assertThat(copy.id()).isNotEqualTo(meeting.id());
        assertThat(copy.start()).isEqualTo(TEN.plusDays(1));
        assertThat(copy.state()).isEqualTo(MeetingState.PROPOSED);
        assertThat(next.chosen().get()).isEqualTo(copy.id());
        assertThat(store.records().missionFile(mission.id()).notesOf(copy)).isEmpty();
    }
}

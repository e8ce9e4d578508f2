package org.rapporteur.ui.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Continuation;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.Undo;

/// A mission is begun from an earlier one.
class ContinueModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2019-01-15T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Failures failures = new Failures(texts);
    private final Background background = Background.inline(failures);
    private final Navigator navigator = new Navigator();
    private Store store;
    private Undo undo;
    private Mission old;
    private ContinueModel model;

    @BeforeEach
    void open() {
        store = Store.create(folder, new char[0], CLOCK);
        Sample.load(store);
        old = store.records().all(Mission.class).getFirst();
        undo = new Undo(store, background);
        model = new ContinueModel(store, background, undo, navigator, texts, CLOCK);
        model.load(old.id());
        model.title().set("Second follow-up");
        model.firstDay().set(LocalDate.of(2019, 4, 8));
        model.lastDay().set(LocalDate.of(2019, 4, 10));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private MissionFile before() {
        return store.records().missionFile(old.id());
    }

    private MissionFile begun() {
        model.begin();
        assertThat(model.error().get()).isEmpty();
        var place = (Destination.OfMission) navigator.current().get();
        return store.records().missionFile(place.mission());
    }

    @Test
    void whoTravelsWhereAndForWhomIsTakenOverWithALinkAndNewDays() {
        var mission = begun().mission();
        assertThat(mission.continues()).isEqualTo(old.id());
        assertThat(mission.title()).isEqualTo("Second follow-up");
        assertThat(List.of(mission.firstDay(), mission.lastDay()))
                .containsExactly(LocalDate.of(2019, 4, 8), LocalDate.of(2019, 4, 10));
        assertThat(mission.country()).isEqualTo(old.country());
        assertThat(mission.zone()).isEqualTo(old.zone());
        assertThat(mission.treatyBody()).isEqualTo(old.treatyBody());
        assertThat(mission.partners()).isEqualTo(old.partners());
        assertThat(mission.delegates()).isEqualTo(old.delegates());
        assertThat(mission.documents()).isEqualTo(old.documents());
        assertThat(mission.daysOff()).isEqualTo(old.daysOff());
        assertThat(mission.holidays()).isEmpty();
        assertThat(mission.state()).isEqualTo(Mission.MissionState.PLANNED);
    }

    @Test
    void theMeetingsHeldAreProposedAgainOnTheSameDayOfTheMissionAndNothingNotedIsCopied() {
        var file = begun();
        assertThat(file.meetings()).hasSameSizeAs(before().held());
        for (var meeting : file.meetings()) {
            var from = store.records()
                    .find(java.util.Objects.requireNonNull(meeting.continues()))
                    .orElseThrow();
            assertThat(meeting.state()).isEqualTo(MeetingState.PROPOSED);
            assertThat(meeting.institutions()).isEqualTo(from.institutions());
            assertThat(meeting.posts()).isEqualTo(from.posts());
            assertThat(meeting.remark()).isEmpty();
            assertThat(meeting.start().toLocalTime()).isEqualTo(from.start().toLocalTime());
            long day = Math.min(
                    2, ChronoUnit.DAYS.between(old.firstDay(), from.start().toLocalDate()));
            assertThat(meeting.start().toLocalDate())
                    .isEqualTo(LocalDate.of(2019, 4, 8).plusDays(day));
        }
        assertThat(file.notes()).isEmpty();
        assertThat(file.attendance()).isEmpty();
        assertThat(file.agenda()).allMatch(item -> item.progress() == Progress.PLANNED);
    }

    @Test
    void anOpenPromiseIsAskedAfterOnceWhereItWasMadeAndLeadsThere() {
        var file = before();
        var promise = file.notes().stream()
                .filter(note -> note.kind() == NoteKind.COMMITMENT
                        && !note.recommendations().isEmpty())
                .findFirst()
                .orElseGet(() -> {
                    var meeting = file.held().stream()
                            .filter(each -> !file.agendaOf(each).isEmpty()
                                    && !file.institutionsOf(each).isEmpty())
                            .findFirst()
                            .orElseThrow();
                    var made = Note.of(meeting.id(), meeting.start().plusMinutes(5), "A register by July")
                            .as(NoteKind.COMMITMENT)
                            .on(List.of(file.agendaOf(meeting).getFirst().recommendation()));
                    store.save(made);
                    return made;
                });
        model.load(old.id());
        var asking = begun().agenda().stream()
                .filter(item -> item.commitments().contains(promise.id()))
                .toList();
        assertThat(asking).hasSizeGreaterThanOrEqualTo(1).allSatisfy(item -> {
            assertThat(promise.recommendations()).contains(item.recommendation());
            assertThat(item.question()).contains(promise.promised().strip());
            var meeting = store.records().find(item.meeting()).orElseThrow();
            assertThat(meeting.continues()).isEqualTo(promise.meeting());
        });
        assertThat(asking).extracting(AgendaItem::recommendation).doesNotHaveDuplicates();
    }

    @Test
    void aPromiseOnNoRecommendationIsAskedAfterOnceAndLeadsToItsNote() {
        var meeting = before().held().stream()
                .filter(each -> !before().institutionsOf(each).isEmpty())
                .findFirst()
                .orElseThrow();
        var open = Note.of(meeting.id(), meeting.start().plusMinutes(5), "A report will go to parliament")
                .as(NoteKind.COMMITMENT);
        var hidden = Note.of(meeting.id(), meeting.start().plusMinutes(6), "The list will be shown to us")
                .as(NoteKind.COMMITMENT)
                .seenBy(Confidentiality.CONFIDENTIAL);
        store.save(List.of(open, hidden));
        model.load(old.id());
        int promises =
                Commitment.of(List.of(before()), LocalDate.of(2019, 1, 15)).size();
        var file = begun();
        assertThat(file.agenda().stream().filter(item -> item.commitments().contains(open.id())))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.recommendation()).isNull();
                    assertThat(item.question()).contains("A report will go to parliament");
                    assertThat(store.records()
                                    .find(item.meeting())
                                    .orElseThrow()
                                    .continues())
                            .isEqualTo(meeting.id());
                });
        assertThat(file.agenda().stream().filter(item -> item.commitments().contains(hidden.id())))
                .singleElement()
                .extracting(AgendaItem::question)
                .asString()
                .contains("confidential promise")
                .doesNotContain("list");
        assertThat(Commitment.of(List.of(before(), file), LocalDate.of(2019, 1, 15)))
                .hasSize(promises);
        // what was not asked is asked again in the mission after that, and leads to its note still
        var next = new ContinueModel(store, background, undo, navigator, texts, CLOCK);
        next.load(file.mission().id());
        next.title().set("Third follow-up");
        next.firstDay().set(LocalDate.of(2021, 4, 5));
        next.lastDay().set(LocalDate.of(2021, 4, 9));
        next.chooseAll(true);
        next.begin();
        var third = (Destination.OfMission) navigator.current().get();
        assertThat(store.records().missionFile(third.mission()).agenda().stream()
                        .filter(item -> item.question().contains("A report will go to parliament")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.recommendation()).isNull();
                    assertThat(item.commitments()).containsExactly(open.id());
                });
        assertThat(promises(store.records().missionFile(third.mission()))).isEqualTo(promises(file));
    }

    /// The promises that questions on recommendations ask after.
    private static Set<Id<Note>> promises(MissionFile file) {
        return file.agenda().stream()
                .filter(item -> item.recommendation() != null)
                .flatMap(item -> item.commitments().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsNotChosenIsNotProposedAndAllIsOneStep() {
        model.chooseAll(false);
        model.rows().get(1).chosen().set(true);
        var file = begun();
        assertThat(file.meetings())
                .extracting(Meeting::continues)
                .containsExactly(model.rows().get(1).meeting().id());
        undo.undo();
        assertThat(store.records().all(Mission.class)).containsExactly(old);
        assertThat(store.records()
                        .where(Meeting.class, "mission", file.mission().id()))
                .isEmpty();
    }

    @Test
    void withoutDaysOrWithTheLastBeforeTheFirstNothingIsMade() {
        model.lastDay().set(LocalDate.of(2019, 4, 1));
        model.begin();
        assertThat(model.error().get()).isNotEmpty();
        model.lastDay().set(null);
        model.begin();
        assertThat(model.error().get()).contains("which day");
        assertThat(store.records().all(Mission.class)).hasSize(1);
    }

    @Test
    void whatIsTakenAndWhatIsNotIsSaidBeforehand() {
        assertThat(String.join("\n", model.taken()))
                .contains("Kazakhstan", "19 meetings are proposed again", "CCPR/C/KAZ/CO/2");
        assertThat(String.join("\n", model.left())).contains("41 notes are not copied");
        model.chooseAll(false);
        assertThat(String.join("\n", model.taken())).contains("No meeting is proposed again", "none is asked after");
    }

    @Test
    void minutesOfTheNewMissionAreMadeOfTheirOwnMeetingAlone() {
        var file = begun();
        var meeting = file.meetings().stream()
                .filter(each -> file.agendaOf(each).stream()
                        .anyMatch(item -> !item.commitments().isEmpty()))
                .findFirst()
                .orElse(file.meetings().getFirst());
        var draft = Minutes.of(meeting.id());
        store.save(draft);
        var signed = draft.finish(meeting.end(), store.records().revisionsOf(meeting));
        store.save(signed);
        var read = store.records().asSigned(signed);
        assertThat(read.meetings()).containsExactly(meeting);
        assertThat(read.mission()).isEqualTo(file.mission());
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aPromiseOfAnOfficeThatIsNotMetAgainIsNotAskedAfter() {
        var continuation = new Continuation(before());
        assertThat(continuation.asked(List.of(), LocalDate.of(2019, 1, 15))).isEmpty();
        assertThat(continuation.open(LocalDate.of(2019, 1, 15))).isNotEmpty();
    }
}

package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Coverage.CoverageState.ANSWERED;
import static org.rapporteur.domain.Coverage.CoverageState.NOTHING;
import static org.rapporteur.domain.Coverage.CoverageState.PLANNED;
import static org.rapporteur.domain.Coverage.CoverageState.RAISED;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Note.NoteKind;

class CoverageTest {
    private final Astana astana = new Astana();
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<AgendaItem> agenda = new ArrayList<>();
    private final List<Attendance> attendance = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private Coverage coverage() {
        return Coverage.of(new MissionFile(astana.mission, astana.register(), meetings, agenda, attendance, notes));
    }

    private CoverageState torture(Institution institution) {
        return coverage().cell(astana.torture, institution).state();
    }

    private AgendaItem planned(Meeting meeting) {
        meetings.add(meeting);
        var item = AgendaItem.of(meeting.id(), astana.torture.id(), 1, "");
        agenda.add(item);
        return item;
    }

    private Note heard(Meeting meeting) {
        return Note.of(meeting.id(), meeting.start(), "Words").on(List.of(astana.torture.id()));
    }

    @Test
    void whatNoMeetingNamesIsNothing() {
        meetings.add(astana.morning);
        assertThat(torture(astana.justice)).isEqualTo(NOTHING);
    }

    @Test
    void whatIsOnTheAgendaOfAMeetingToComeIsPlanned() {
        planned(astana.afternoon);
        assertThat(torture(astana.interior)).isEqualTo(PLANNED);
    }

    @Test
    void whatStayedOnTheAgendaOfAHeldMeetingIsNothingAgain() {
        planned(astana.morning);
        assertThat(torture(astana.justice)).isEqualTo(NOTHING);
    }

    @Test
    void whatIsOnTheAgendaOfACancelledMeetingIsNothing() {
        planned(astana.afternoon.in(MeetingState.CANCELLED));
        assertThat(torture(astana.interior)).isEqualTo(NOTHING);
    }

    @Test
    void whatIsMarkedAskedIsRaisedAndWhatIsMarkedAnsweredIsAnswered() {
        agenda.add(planned(astana.morning).in(Progress.ASKED));
        agenda.removeFirst();
        assertThat(torture(astana.justice)).isEqualTo(RAISED);
        agenda.set(0, agenda.getFirst().in(Progress.ANSWERED));
        assertThat(torture(astana.justice)).isEqualTo(ANSWERED);
    }

    @Test
    void aNoteOfTheOtherSideIsAnAnswerAndOneOfADelegateAQuestion() {
        meetings.add(astana.morning);
        notes.add(heard(astana.morning).by(astana.kote.id()));
        assertThat(torture(astana.justice)).isEqualTo(RAISED);
        notes.add(heard(astana.morning).by(astana.justiceDeputy.id()));
        assertThat(torture(astana.justice)).isEqualTo(ANSWERED);
    }

    @Test
    void aNoteOfNobodyIsWhatTheySaid() {
        meetings.add(astana.morning);
        notes.add(heard(astana.morning));
        assertThat(torture(astana.justice)).isEqualTo(ANSWERED);
    }

    @Test
    void theDelegationsOwnImpressionIsNoAnswer() {
        meetings.add(astana.morning);
        notes.add(heard(astana.morning).as(NoteKind.IMPRESSION));
        assertThat(torture(astana.justice)).isEqualTo(RAISED);
    }

    @Test
    void inAMeetingWithTwoInstitutionsAnAnswerIsThatOfTheOneThatGaveIt() {
        var both = astana.morning.withPosts(List.of(astana.justiceDeputy.id(), astana.interiorDeputy.id()));
        meetings.add(both);
        notes.add(heard(both).by(astana.interiorDeputy.id()));
        assertThat(torture(astana.interior)).isEqualTo(ANSWERED);
        assertThat(torture(astana.justice)).isEqualTo(NOTHING);
    }

    @Test
    void aPersonSpeaksForThePostInWhichTheyAttend() {
        var both = astana.morning.withPosts(List.of(astana.justiceDeputy.id(), astana.interiorDeputy.id()));
        meetings.add(both);
        attendance.add(Shape.with(
                Attendance.of(
                        both.id(), astana.interiorDeputy, Attendance.Side.INTERLOCUTORS, Attendance.Presence.PRESENT),
                "person",
                astana.patrick.id()));
        notes.add(heard(both).by(astana.patrick.id()));
        assertThat(torture(astana.interior)).isEqualTo(ANSWERED);
        assertThat(torture(astana.justice)).isEqualTo(NOTHING);
    }

    @Test
    void theMostThatWasReachedInAnyMeetingCounts() {
        planned(Shape.with(astana.afternoon, "institutions", List.of(astana.justice.id())));
        meetings.add(astana.morning);
        notes.add(heard(astana.morning));
        var cell = coverage().cell(astana.torture, astana.justice);
        assertThat(cell.state()).isEqualTo(ANSWERED);
        assertThat(cell.meetings()).containsExactly(meetings.get(1), meetings.getFirst());
        assertThat(cell.notes()).containsExactlyElementsOf(notes);
    }

    @Test
    void whatIsLeftIsWhatWasPutToNobody() {
        planned(astana.afternoon);
        meetings.add(astana.morning);
        notes.add(heard(astana.morning).on(List.of(astana.association.id())));
        assertThat(coverage().left()).containsExactly(astana.torture, astana.tortureA);
        assertThat(coverage().open()).containsExactly(astana.afternoon);
    }

    @Test
    void onlyWhatWasSelectedForFollowUpCanBeShown() {
        assertThat(coverage().ofFollowUp().recommendations()).isEmpty();
    }

    /// However notes fall, what the grid counts is what one finds by going through them one by one.
    @Property(tries = 200)
    void everyNoteStandsInExactlyTheCellsItBelongsTo(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 5) Integer> speakers) {
        meetings.clear();
        notes.clear();
        var both = astana.morning.withPosts(List.of(astana.justiceDeputy.id(), astana.interiorDeputy.id()));
        meetings.add(both);
        for (int speaker : speakers) {
            notes.add(
                    switch (speaker) {
                        case 0 -> heard(both);
                        case 1 -> heard(both).by(astana.justiceDeputy.id());
                        case 2 -> heard(both).by(astana.interiorDeputy.id());
                        case 3 -> heard(both).by(astana.kote.id());
                        case 4 -> heard(both).on(List.of());
                        default -> heard(both).by(astana.lawyer.id());
                    });
        }
        var coverage = coverage();
        assertThat(coverage.cell(astana.torture, astana.justice).notes()).hasSize((int) speakers.stream()
                .filter(speaker -> List.of(0, 1, 3, 5).contains(speaker))
                .count());
        assertThat(coverage.cell(astana.torture, astana.interior).notes()).hasSize((int) speakers.stream()
                .filter(speaker -> List.of(0, 2, 3).contains(speaker))
                .count());
        assertThat(List.of(CoverageState.values()).stream()
                        .mapToLong(coverage::count)
                        .sum())
                .isEqualTo((long) coverage.recommendations().size()
                        * coverage.institutions().size());
    }
}

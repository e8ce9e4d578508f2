package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Finding.FindingKind.FILES_LEFT_OUT;
import static org.rapporteur.domain.Finding.FindingKind.LEFT_OUT;
import static org.rapporteur.domain.Finding.FindingKind.NOBODY_PRESENT;
import static org.rapporteur.domain.Finding.FindingKind.NOT_HELD;
import static org.rapporteur.domain.Finding.FindingKind.NOT_LINKED;
import static org.rapporteur.domain.Finding.FindingKind.NO_DAY;
import static org.rapporteur.domain.Finding.FindingKind.NO_NOTE;
import static org.rapporteur.domain.Finding.FindingKind.NO_OWNER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Finding.FindingKind;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Note.NoteKind;

class MinutesCheckTest {
    private final Astana astana = new Astana();
    private Meeting meeting = astana.morning;
    private final List<AgendaItem> agenda = new ArrayList<>();
    private final List<Attendance> attendance = new ArrayList<>(
            List.of(Attendance.of(astana.morning.id(), astana.justiceDeputy, Side.INTERLOCUTORS, Presence.PRESENT)));
    private final List<Note> notes = new ArrayList<>();

    private List<Finding> found() {
        return MinutesCheck.of(
                new MissionFile(astana.mission, astana.register(), List.of(meeting), agenda, attendance, notes),
                meeting);
    }

    private List<FindingKind> kinds() {
        return found().stream().map(Finding::kind).toList();
    }

    private Note heard() {
        return Note.of(meeting.id(), meeting.start(), "Words").on(List.of(astana.torture.id()));
    }

    @Test
    void minutesThatAreInOrderHaveNothingToLookAt() {
        agenda.add(astana.first);
        notes.add(heard());
        notes.add(heard().as(NoteKind.COMMITMENT).owedBy("The Ministry", LocalDate.of(2017, 6, 1)));
        assertThat(found()).isEmpty();
    }

    @Test
    void aMeetingThatWasNotHeldOrMetNobodyIsToldOf() {
        meeting = meeting.in(MeetingState.CONFIRMED);
        attendance.replaceAll(line -> line.in(Presence.EXPECTED));
        attendance.add(astana.present);
        assertThat(kinds()).containsExactly(NOT_HELD, NOBODY_PRESENT);
    }

    @Test
    void aPlannedRecommendationWithoutANoteIsToldOfUnlessItWasNotReached() {
        agenda.add(astana.first);
        assertThat(found()).containsExactly(new Finding(NO_NOTE, List.of(astana.torture)));
        agenda.replaceAll(item -> item.in(Progress.NOT_REACHED));
        assertThat(found()).isEmpty();
    }

    @Test
    void aCommitmentNeedsItsOwnerAndItsDayOrTheWordsForIt() {
        notes.add(heard().as(NoteKind.COMMITMENT));
        assertThat(kinds()).containsExactly(NO_OWNER, NO_DAY);
        notes.replaceAll(note -> note.dueAs("within a month"));
        assertThat(kinds()).containsExactly(NO_OWNER);
    }

    @Test
    void aNoteOnNoRecommendationIsToldOfUnlessItIsAnImpression() {
        notes.add(heard().on(List.of()));
        notes.add(heard().on(List.of()).as(NoteKind.IMPRESSION));
        assertThat(kinds()).containsExactly(NOT_LINKED, LEFT_OUT);
    }

    @Test
    void notesThatAShareableDocumentLeavesOutAreCountedTogether() {
        notes.add(heard().seenBy(Confidentiality.INTERNAL));
        notes.add(heard().seenBy(Confidentiality.CONFIDENTIAL));
        assertThat(found()).containsExactly(new Finding(LEFT_OUT, notes));
        assertThat(new Texts(Locale.ENGLISH).sentence(found().getFirst(), astana.register()))
                .isEqualTo("2 notes are left out of shareable minutes.");
    }

    @Test
    void filesOfWhichAShareableDocumentDoesNotTellAreCountedTogether() {
        var internal = AttachedFile.of(meeting.id(), "a photo.jpg", meeting.start(), 1, "ab".repeat(32))
                .seenBy(Confidentiality.INTERNAL);
        var known = new ArrayList<Kept>(astana.register().all(Kept.class));
        known.addAll(
                List.of(internal, AttachedFile.of(meeting.id(), "a law.pdf", meeting.start(), 1, "ab".repeat(32))));
        var file = new MissionFile(astana.mission, new Register(known), List.of(meeting), agenda, attendance, notes);
        var found = MinutesCheck.of(file, meeting);
        assertThat(found).containsExactly(new Finding(FILES_LEFT_OUT, List.of(internal)));
        assertThat(new Texts(Locale.ENGLISH).sentence(found.getFirst(), file.register()))
                .isEqualTo("One attached file is not named in shareable minutes.");
    }

    @Test
    void eachFindingNamesItsNoteByTheHourAndItsRecommendationByItsCitation() {
        agenda.add(astana.first);
        notes.add(heard().as(NoteKind.COMMITMENT).owedBy("The Ministry", null).on(List.of()));
        var texts = new Texts(Locale.ENGLISH);
        assertThat(found().stream().map(finding -> texts.sentence(finding, astana.register())))
                .anyMatch(sentence -> sentence.contains("CCPR/C/KAZ/CO/2, para. 24"))
                .anyMatch(sentence -> sentence.contains("10:00"));
    }
}

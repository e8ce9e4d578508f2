package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissionFileTest {
    private final Astana astana = new Astana();
    private final MissionFile file = astana.file();

    @Test
    void meetingsComeByTheirStart() {
        assertThat(file.meetings()).containsExactly(astana.morning, astana.afternoon);
    }

    @Test
    void heldMeetingsAreThoseThatTookPlace() {
        assertThat(file.held()).containsExactly(astana.morning);
    }

    @Test
    void agendaOfAMeetingComesByPosition() {
        assertThat(file.agendaOf(astana.morning)).containsExactly(astana.first, astana.last);
    }

    @Test
    void agendaOfAnotherMeetingIsNotMixedIn() {
        assertThat(file.agendaOf(astana.afternoon)).isEmpty();
    }

    @Test
    void attendanceIsThatOfTheMeeting() {
        assertThat(file.attendanceOf(astana.morning)).containsExactly(astana.present);
        assertThat(file.attendanceOf(astana.afternoon)).isEmpty();
    }

    @Test
    void notesOfAMeetingComeInOrderOfSpeech() {
        assertThat(file.notesOf(astana.morning)).containsExactly(astana.early, astana.late);
    }

    @Test
    void notesOfTheSameMinuteKeepTheOrderInWhichTheyWereMade() {
        var next = Note.of(astana.morning.id(), astana.early.time(), "Next");
        assertThat(withNotes(astana.early, next).notes()).containsExactly(astana.early, next);
    }

    @Test
    void recommendationsAreThoseOfTheMissionsDocumentsInTheirOrder() {
        assertThat(file.recommendations()).containsExactly(astana.torture, astana.tortureA, astana.association);
    }

    @Test
    void recommendationOfAnotherDocumentIsAmongThemOnceANoteNamesIt() {
        var naming = astana.early.on(List.of(astana.otherTorture.id()));
        assertThat(withNotes(naming).recommendations()).startsWith(astana.otherTorture);
    }

    @Test
    void recommendationOfAnotherDocumentIsAmongThemOnceAnAgendaNamesIt() {
        var naming = AgendaItem.of(astana.morning.id(), astana.otherTorture.id(), 1, "");
        var file = new MissionFile(astana.mission, astana.register(), List.of(), List.of(naming), List.of(), List.of());
        assertThat(file.recommendations()).contains(astana.otherTorture);
    }

    private MissionFile withNotes(Note... notes) {
        return new MissionFile(astana.mission, astana.register(), List.of(), List.of(), List.of(), List.of(notes));
    }
}

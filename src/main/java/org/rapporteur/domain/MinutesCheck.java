package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Finding.FindingKind;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Note.NoteKind;

/// What is checked before the minutes of a meeting are made final.
public final class MinutesCheck {
    private final MissionFile file;
    private final Meeting meeting;
    private final List<Finding> found = new ArrayList<>();

    private MinutesCheck(MissionFile file, Meeting meeting) {
        this.file = file;
        this.meeting = meeting;
    }

    /// What is worth a look: the meeting first, then its agenda, then its notes in order of speech, then its
    /// attached files.
    public static List<Finding> of(MissionFile file, Meeting meeting) {
        var check = new MinutesCheck(file, meeting);
        check.ofMeeting();
        check.ofAgenda();
        check.ofNotes();
        check.ofFiles();
        return List.copyOf(check.found);
    }

    private void ofMeeting() {
        if (meeting.state() != MeetingState.HELD) {
            found.add(new Finding(FindingKind.NOT_HELD, List.of(meeting)));
        }
        if (file.attendanceOf(meeting).stream()
                .noneMatch(line -> line.side() == Side.INTERLOCUTORS && line.presence() == Presence.PRESENT)) {
            found.add(new Finding(FindingKind.NOBODY_PRESENT, List.of(meeting)));
        }
    }

    private void ofAgenda() {
        var notes = file.notesOf(meeting);
        for (var item : file.agendaOf(meeting)) {
            boolean noted = notes.stream()
                    .anyMatch(note -> note.recommendations().stream().anyMatch(item::isOn));
            if (!noted && item.progress() != Progress.NOT_REACHED) {
                file.register()
                        .find(item.recommendation())
                        .ifPresent(planned -> found.add(new Finding(FindingKind.NO_NOTE, List.of(planned))));
            }
        }
    }

    private void ofNotes() {
        Predicate<Note> commitment = note -> note.kind() == NoteKind.COMMITMENT;
        each(FindingKind.NO_OWNER, commitment.and(note -> note.who().isBlank()));
        each(
                FindingKind.NO_DAY,
                commitment.and(note -> note.due() == null && note.dueWords().isBlank()));
        each(FindingKind.NOT_LINKED, note -> note.recommendations().isEmpty() && note.kind() != NoteKind.IMPRESSION);
        var leftOut = file.notesOf(meeting).stream()
                .filter(note -> !note.isFor(Confidentiality.SHAREABLE))
                .toList();
        if (!leftOut.isEmpty()) {
            found.add(new Finding(FindingKind.LEFT_OUT, leftOut));
        }
    }

    private void ofFiles() {
        var leftOut = file.attachedTo(meeting).stream()
                .filter(attached -> !attached.isFor(Confidentiality.SHAREABLE))
                .toList();
        if (!leftOut.isEmpty()) {
            found.add(new Finding(FindingKind.FILES_LEFT_OUT, leftOut));
        }
    }

    private void each(FindingKind kind, Predicate<Note> such) {
        file.notesOf(meeting).stream().filter(such).forEach(note -> found.add(new Finding(kind, List.of(note))));
    }
}

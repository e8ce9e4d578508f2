package org.rapporteur.word;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Said;
import org.rapporteur.domain.Story.Encounter;
import org.rapporteur.domain.Story.Part;

/// Writes what was said, meeting by meeting.
///
/// @param missions how those who spoke are called
/// @param silent the meetings of which nothing is noted at all, for whatever reader
record Telling(Wording wording, Missions missions, Set<Meeting> silent) {

    /// What was said in one meeting on one matter, where the institution stands above it already.
    void underInstitution(Docx docx, Meeting meeting, List<Said> there) {
        docx.line(Style.SPEAKER, missions.meeting(meeting));
        docx.line(Style.REMARK).text(there.getFirst().file().mission().title()).withNext();
        there.forEach(each -> note(docx, each, missions.speakerUnder(each)));
    }

    /// A meeting with all that was said in it, and what was raised without a note.
    void encounter(Docx docx, Encounter encounter) {
        var meeting = encounter.meeting();
        docx.line(Style.SPEAKER, missions.meeting(meeting));
        var remark = wording.row(state(meeting), part(encounter.part()));
        if (!remark.isEmpty()) {
            docx.line(Style.REMARK, remark);
        }
        encounter.said().forEach(each -> note(docx, each, missions.speaker(each.note(), meeting)));
        raised(docx, encounter, Set.of(Progress.ASKED, Progress.ANSWERED), "dossier.raised");
        raised(docx, encounter, Set.of(Progress.NOT_REACHED), "dossier.not_reached");
        if (silent.contains(meeting)) {
            docx.line(Style.REMARK, wording.get("dossier.empty_meeting"));
        }
    }

    private void note(Docx docx, Said said, String speaker) {
        var note = said.note();
        docx.prose(new NoteProse(wording)
                .toldBy(note.kind() == NoteKind.IMPRESSION ? wording.get("note.impression") : speaker, note));
        var citations = missions.names(said.meeting().mission()).citations(note);
        if (!citations.isEmpty()) {
            docx.line(Style.REMARK, wording.longRow(citations));
        }
    }

    private String state(Meeting meeting) {
        return meeting.state() == Meeting.MeetingState.HELD ? "" : wording.word("meeting_state", meeting.state());
    }

    private String part(@org.jspecify.annotations.Nullable Part part) {
        return part == null || part == Part.SPOKE ? "" : wording.word("part", part);
    }

    private void raised(Docx docx, Encounter encounter, Set<Progress> progress, String key) {
        var noted = encounter.said().stream()
                .flatMap(each -> each.note().recommendations().stream())
                .collect(Collectors.toSet());
        var names = missions.names(encounter.meeting().mission());
        var raised = encounter.agenda().stream()
                .filter(item -> progress.contains(item.progress()))
                .flatMap(item -> Stream.ofNullable(item.recommendation()))
                .filter(recommendation -> !noted.contains(recommendation))
                .flatMap(recommendation -> names.find(recommendation).stream())
                .map((Recommendation recommendation) -> names.citation(recommendation))
                .toList();
        if (!raised.isEmpty()) {
            docx.line(Style.REMARK, wording.get(key, wording.longRow(raised)));
        }
    }
}

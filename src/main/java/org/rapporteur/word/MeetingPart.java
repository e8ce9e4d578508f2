package org.rapporteur.word;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Part;

/// The minutes of one meeting as a part of a document: facts, people, recommendations, commitments, documents
/// given and received.
final class MeetingPart {
    private final Docx docx;
    private final MissionFile file;
    private final Wording wording;
    private final Names names;
    private final Participants participants;
    private final Edition edition;

    /// @param docx the document it is written into
    MeetingPart(Docx docx, MissionFile file, Wording wording, Names names, Participants participants, Edition edition) {
        this.docx = docx;
        this.file = file;
        this.wording = wording;
        this.names = names;
        this.participants = participants;
        this.edition = edition;
    }

    /// Completes a block of facts with when, where and who.
    void facts(Facts facts, Meeting meeting) {
        facts.fact(
                wording.get("fact.date"),
                Wording.capital(wording.day(meeting.start().toLocalDate())));
        facts.fact(wording.get("fact.hours"), wording.hours(meeting.start(), meeting.end()));
        facts.fact(wording.get("fact.place"), place(meeting));
        facts.fact(wording.get("fact.language"), Wording.capital(wording.languageName(meeting.language())));
        if (!edition.has(Part.PARTICIPANTS)) {
            return;
        }
        facts.fact(
                wording.get("fact.interpreter"),
                file.register().find(meeting.interpreter()).map(names::name).orElse(""));
        people(facts, "fact.delegation", participants.present(meeting, Side.DELEGATION));
        people(facts, "fact.interlocutors", participants.present(meeting, Side.INTERLOCUTORS));
        people(facts, "fact.unrecorded", participants.ofBothSides(meeting, Presence.EXPECTED));
        people(facts, "fact.absent", participants.ofBothSides(meeting, Presence.ABSENT));
    }

    /// Writes what was said, then what was promised.
    ///
    /// @param level the level of its headings, 1 to 3
    void substance(Heard heard, int level) {
        if (edition.has(Part.NOTES)) {
            said(heard, level);
        }
        if (edition.has(Part.COMMITMENTS) && !heard.commitments().isEmpty()) {
            docx.heading(level, wording.get("commitments"));
            new Commitments(wording, names).ofMeeting(docx, heard);
        }
        if (edition.has(Part.FILES) && !heard.files().isEmpty()) {
            docx.heading(level, wording.get("files"));
            new Handovers(file.register(), wording, names).ofMeeting(docx, heard.meeting(), heard.files());
        }
    }

    private void said(Heard heard, int level) {
        var speakers = new Speakers(names, heard.meeting(), heard.notes());
        for (var topic : heard.topics()) {
            docx.heading(level, names.heading(topic.recommendation()));
            notes(topic.notes(), speakers);
            topic.elsewhere().stream()
                    .map(each -> wording.get("see", speakers.refer(each.note()), names.citation(each.under())))
                    .distinct()
                    .forEach(reference -> docx.line(Style.REMARK, reference));
            if (topic.notes().isEmpty() && topic.elsewhere().isEmpty()) {
                boolean reached = topic.progress() != AgendaItem.Progress.NOT_REACHED;
                docx.line(Style.BODY, wording.get(reached ? "raised" : "not_reached"));
            }
        }
        if (!heard.otherMatters().isEmpty()) {
            docx.heading(level, wording.get("other_matters"));
            notes(heard.otherMatters(), speakers);
        }
    }

    private String[] place(Meeting meeting) {
        var place = new String[] {meeting.venue(), meeting.address()};
        return Arrays.stream(place).allMatch(String::isBlank)
                ? new String[] {file.mission().place()}
                : place;
    }

    private void people(Facts facts, String label, List<Participants.Participant> people) {
        if (!people.isEmpty()) {
            facts.fact(wording.get(label), cell -> participants.write(people, cell));
        }
    }

    private void notes(List<Note> notes, Speakers speakers) {
        @Nullable String speaking = null;
        for (var note : notes) {
            boolean impression = note.kind() == NoteKind.IMPRESSION;
            var speaker = impression ? wording.get("note.impression") : speakers.refer(note);
            if (!speaker.equals(speaking)) {
                docx.line(Style.SPEAKER, impression ? speaker : speakers.introduce(note));
                speaking = speaker;
            }
            docx.prose(new NoteProse(wording).of(note));
        }
    }
}

package org.rapporteur.word;

import java.util.List;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;

/// Tables of what was promised: who, what, by when, and what became of it.
final class Commitments {
    private final Wording wording;
    private final Names names;

    Commitments(Wording wording, Names names) {
        this.wording = wording;
        this.names = names;
    }

    /// Writes the commitments of one meeting.
    void ofMeeting(Docx docx, Heard heard) {
        var table = docx.table(
                wording.get("commitments"),
                column("commitment.who", 38),
                column("commitment.what", 64),
                column("commitment.due", 34),
                column("commitment.state", 24));
        heard.commitments().forEach(note -> promise(table.row(), note, heard.meeting()));
    }

    /// Writes the commitments of several meetings, which are numbered from 1.
    void ofMission(Docx docx, List<Heard> meetings) {
        var table = docx.table(
                wording.get("commitments.all"),
                column("commitment.meeting", 18),
                column("commitment.who", 34),
                column("commitment.what", 54),
                column("commitment.due", 31),
                column("commitment.state", 23));
        for (int at = 0; at < meetings.size(); at++) {
            var meeting = meetings.get(at).meeting();
            var number = at + 1;
            for (var note : meetings.get(at).commitments()) {
                var row = table.row().cell(cell -> {
                    cell.line(Style.TABLE_TEXT, Integer.toString(number));
                    cell.line(
                            Style.TABLE_REMARK,
                            wording.shortDate(meeting.start().toLocalDate()));
                });
                promise(row, note, meeting);
            }
        }
    }

    private void promise(Table.Row row, Note note, Meeting meeting) {
        row.cell(note.who().isBlank() ? names.speaker(note, meeting) : note.who())
                .cell(cell -> {
                    cell.prose(Prose.of(note.promised()).in(Style.TABLE_TEXT));
                    names.citations(note).forEach(citation -> cell.line(Style.TABLE_REMARK, citation));
                })
                .cell(due(note))
                .cell(wording.word("commitment_state", note.state()));
    }

    private String due(Note note) {
        var day = note.due() == null ? "" : wording.date(note.due());
        var words = note.dueWords().isBlank()
                ? ""
                : wording.get("quote.open") + Wording.unquoted(note.dueWords()) + wording.get("quote.close");
        if (!day.isEmpty() && !words.isEmpty()) {
            return wording.get("due.words", day, words);
        }
        return day.isEmpty() && words.isEmpty() ? wording.get("due.none") : day + words;
    }

    private Table.Column column(String head, double width) {
        return new Table.Column(wording.get(head), width);
    }
}

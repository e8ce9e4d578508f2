package org.rapporteur.word;

import java.time.LocalDate;
import java.util.List;
import org.rapporteur.domain.Commitment;
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

    /// Writes commitments of one or several missions with where each was made and what became of it.
    ///
    /// @param missions how those who made them are called
    /// @param today the day on which they are overdue or not
    void ofMissions(Docx docx, String caption, List<Commitment> commitments, Missions missions, LocalDate today) {
        var table = docx.table(
                caption,
                column("commitment.meeting", 34),
                column("commitment.who", 25),
                column("commitment.what", 48),
                column("commitment.due", 30),
                column("commitment.state", 23));
        for (var commitment : commitments) {
            var note = commitment.note();
            var meeting = commitment.meeting();
            var row = table.row()
                    .cell(cell -> {
                        cell.line(Style.TABLE_TEXT, wording.date(meeting.start().toLocalDate()));
                        cell.line(
                                Style.TABLE_REMARK,
                                missions.names(meeting.mission()).counterpart(meeting));
                    })
                    .cell(note.who().isBlank() ? missions.speaker(note, meeting) : note.who())
                    .cell(cell -> what(note, cell, missions.names(meeting.mission())))
                    .cell(due(note));
            row.cell(cell -> fate(commitment, cell, today));
        }
    }

    private void fate(Commitment commitment, Flow cell, LocalDate today) {
        var note = commitment.note();
        cell.line(Style.TABLE_TEXT, wording.word("commitment_state", note.state()));
        if (commitment.isOverdue(today)) {
            cell.line(Style.TABLE_REMARK).text(overdue(commitment, today), Line.Emphasis.BOLD);
        }
        if (note.stateDay() != null) {
            cell.line(Style.TABLE_REMARK, wording.date(note.stateDay()));
        }
        if (!note.evidence().isBlank()) {
            cell.line(Style.TABLE_REMARK, note.evidence());
        }
    }

    /// What became of a commitment in one line: by when, its state, since when, by what evidence.
    String inOneLine(Commitment commitment, LocalDate today) {
        var note = commitment.note();
        var since = note.stateDay() == null ? "" : wording.date(note.stateDay());
        return wording.longRow(List.of(
                wording.get("commitment.due") + wording.get("row.colon") + due(note),
                wording.get("commitment.state")
                        + wording.get("row.colon")
                        + wording.row(wording.word("commitment_state", note.state()), since),
                note.evidence(),
                commitment.isOverdue(today) ? overdue(commitment, today) : ""));
    }

    private String overdue(Commitment commitment, LocalDate today) {
        return wording.get("overdue", Long.toString(commitment.daysOverdue(today)));
    }

    private static void what(Note note, Flow cell, Names names) {
        cell.prose(Prose.of(note.promised()).in(Style.TABLE_TEXT));
        names.citations(note).forEach(citation -> cell.line(Style.TABLE_REMARK, citation));
    }

    private void promise(Table.Row row, Note note, Meeting meeting) {
        row.cell(note.who().isBlank() ? names.speaker(note, meeting) : note.who())
                .cell(cell -> what(note, cell, names))
                .cell(due(note))
                .cell(wording.word("commitment_state", note.state()));
    }

    /// By when a commitment is to be kept: the day and the words that were used.
    String due(Note note) {
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

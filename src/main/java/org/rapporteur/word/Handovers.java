package org.rapporteur.word;

import java.util.List;
import java.util.function.Function;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Register;

/// Tables of the documents that were given and received: what, which way, from or to whom.
final class Handovers {
    private final Register register;
    private final Wording wording;
    private final Names names;

    Handovers(Register register, Wording wording, Names names) {
        this.register = register;
        this.wording = wording;
        this.names = names;
    }

    /// Writes the documents of one meeting.
    void ofMeeting(Docx docx, Meeting meeting, List<AttachedFile> files) {
        var table = docx.table(
                wording.get("files"),
                column("file.document", 76),
                column("file.handover", 34),
                column("file.party", 50));
        files.forEach(file -> document(table.row(), file, meeting));
    }

    /// Writes the documents of several meetings, which are numbered from 1.
    ///
    /// @param files the documents of a meeting
    void ofMission(Docx docx, List<Meeting> meetings, Function<Meeting, List<AttachedFile>> files) {
        var table = docx.table(
                wording.get("files"),
                column("commitment.meeting", 18),
                column("file.document", 66),
                column("file.handover", 32),
                column("file.party", 44));
        for (int at = 0; at < meetings.size(); at++) {
            var meeting = meetings.get(at);
            var number = Integer.toString(at + 1);
            for (var file : files.apply(meeting)) {
                var row = table.row().cell(cell -> {
                    cell.line(Style.TABLE_TEXT, number);
                    cell.line(
                            Style.TABLE_REMARK,
                            wording.shortDate(meeting.start().toLocalDate()));
                });
                document(row, file, meeting);
            }
        }
    }

    private void document(Table.Row row, AttachedFile file, Meeting meeting) {
        row.cell(cell -> {
                    cell.line(Style.TABLE_TEXT, file.name());
                    if (!file.title().isBlank()) {
                        cell.line(Style.TABLE_REMARK, file.fileName());
                    }
                    register.find(file.recommendation())
                            .map(names::citation)
                            .ifPresent(citation -> cell.line(Style.TABLE_REMARK, citation));
                })
                .cell(wording.word("handover", file.handover()))
                .cell(names.whom(file, meeting));
    }

    private Table.Column column(String head, double width) {
        return new Table.Column(wording.get(head), width);
    }
}

package org.rapporteur.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Meeting;

/// The annex of those who were met, each with the numbers of the meetings.
///
/// @param participants who was where
record PeopleMet(Participants participants, Wording wording) {

    /// Writes the annex under its heading; nothing where nobody was met.
    ///
    /// @param meetings the meetings, which are numbered from 1
    void write(Docx docx, List<Meeting> meetings) {
        var met = new LinkedHashMap<Participants.Participant, List<String>>();
        for (int at = 0; at < meetings.size(); at++) {
            var number = Integer.toString(at + 1);
            for (var participant : participants.present(meetings.get(at), Side.INTERLOCUTORS)) {
                met.computeIfAbsent(participant.withoutRemark(), key -> new ArrayList<>())
                        .add(number);
            }
        }
        if (met.isEmpty()) {
            return;
        }
        docx.heading(1, wording.get("people_met"));
        var table = docx.table(
                wording.get("people_met"),
                new Table.Column(wording.get("met.institution"), 60),
                new Table.Column(wording.get("met.person"), 76),
                new Table.Column(wording.get("met.meetings"), 24));
        met.forEach((participant, numbers) -> table.row()
                .cell(participant.institution())
                .cell(cell -> participants.write(participant, cell.line(Style.TABLE_TEXT)))
                .cell(wording.row(numbers)));
    }
}

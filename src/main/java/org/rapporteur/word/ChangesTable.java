package org.rapporteur.word;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.ProgrammeChange;
import org.rapporteur.domain.ProgrammeChange.ChangeKind;

/// What changed since the programme was last issued, as a table: what, with whom, before, now.
final class ChangesTable {
    private final Wording wording;
    private final Names names;
    private final boolean forDelegates;

    /// @param forDelegates whether it may tell who declined
    ChangesTable(Wording wording, Names names, boolean forDelegates) {
        this.wording = wording;
        this.names = names;
        this.forDelegates = forDelegates;
    }

    /// Writes the table under its heading.
    ///
    /// @param revision the number of the issue that it is compared with
    void write(int revision, List<ProgrammeChange> changes, Docx docx) {
        var heading = wording.get("changes", Integer.toString(revision));
        docx.heading(1, heading);
        var table = docx.table(
                heading,
                new Table.Column(wording.get("change"), 28),
                new Table.Column(wording.get("programme.with"), 50),
                new Table.Column(wording.get("change.before"), 41),
                new Table.Column(wording.get("change.now"), 41));
        for (var change : changes) {
            table.row()
                    .cell(cell -> cell.line(Style.TABLE_TEXT).text(word(change.kind()), Line.Emphasis.BOLD))
                    .cell(names.counterpart(change.meeting()))
                    .cell(cell -> state(change, change.before(), cell))
                    .cell(cell -> state(change, takingPlace(change.now()), cell));
        }
    }

    private static @Nullable Meeting takingPlace(@Nullable Meeting meeting) {
        return meeting == null || !meeting.takesPlace() ? null : meeting;
    }

    private String word(ChangeKind kind) {
        return switch (kind) {
            case NEW -> wording.get("change.new");
            case MOVED -> wording.get("change.moved");
            case PLACE -> wording.get("change.place");
            case COUNTERPART -> wording.get("change.counterpart");
            case POSTPONED -> wording.word("meeting_state", MeetingState.POSTPONED);
            case CANCELLED -> wording.word("meeting_state", MeetingState.CANCELLED);
            case DECLINED ->
                wording.word("meeting_state", forDelegates ? MeetingState.DECLINED : MeetingState.CANCELLED);
            case REMOVED ->
                forDelegates ? wording.get("change.removed") : wording.word("meeting_state", MeetingState.CANCELLED);
        };
    }

    private void state(ProgrammeChange change, @Nullable Meeting meeting, Flow cell) {
        if (meeting == null || change.kind() == ChangeKind.NEW && meeting.equals(change.before())) {
            return;
        }
        cell.line(Style.TABLE_TEXT, Wording.capital(wording.day(meeting.start().toLocalDate())));
        cell.line(Style.TABLE_TEXT).text(wording.hours(meeting.start(), meeting.end()), Line.Emphasis.BOLD);
        if (change.isElsewhere()) {
            Stream.of(meeting.venue(), meeting.address())
                    .filter(place -> !place.isBlank())
                    .forEach(place -> cell.line(Style.TABLE_TEXT, place));
        }
        if (change.kind() == ChangeKind.COUNTERPART) {
            cell.line(Style.TABLE_TEXT, names.counterpart(meeting));
        }
    }
}

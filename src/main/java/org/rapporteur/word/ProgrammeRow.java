package org.rapporteur.word;

import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.PhoneNumbers;
import org.rapporteur.domain.Post;

/// One meeting as a row of the programme: when, with whom, where, who goes.
final class ProgrammeRow {
    private final MissionFile file;
    private final Wording wording;
    private final Names names;
    private final boolean forDelegates;

    /// @param forDelegates whether it has what is the delegation's alone: state, contact, remark
    ProgrammeRow(MissionFile file, Wording wording, Names names, boolean forDelegates) {
        this.file = file;
        this.wording = wording;
        this.names = names;
        this.forDelegates = forDelegates;
    }

    /// Fills a row.
    Table.Row write(Meeting meeting, Table.Row row) {
        return row.cell(cell -> time(meeting, cell))
                .cell(cell -> whom(meeting, cell))
                .cell(cell -> place(meeting, cell))
                .cell(cell -> delegates(meeting, cell));
    }

    private void time(Meeting meeting, Flow cell) {
        cell.line(Style.TABLE_TEXT).text(wording.hours(meeting.start(), meeting.end()), Line.Emphasis.BOLD);
        if (forDelegates) {
            cell.line(Style.TABLE_REMARK, wording.word("meeting_state", meeting.state()));
        }
    }

    private void whom(Meeting meeting, Flow cell) {
        cell.line(Style.TABLE_TEXT, names.counterpart(meeting));
        if (forDelegates && !meeting.remark().isBlank()) {
            cell.prose(Prose.of(meeting.remark()).in(Style.TABLE_REMARK));
        }
    }

    private void place(Meeting meeting, Flow cell) {
        names.place(meeting).forEach(each -> cell.line(Style.TABLE_TEXT, each));
        if (forDelegates) {
            contact(meeting, cell);
        }
    }

    private void contact(Meeting meeting, Flow cell) {
        if (!meeting.contact().isBlank()) {
            withPhone(meeting.contact(), cell);
            return;
        }
        for (var post : file.register().find(meeting.posts())) {
            if (!post.phone().isBlank()) {
                withPhone(named(post), cell);
            }
        }
    }

    private String named(Post post) {
        return names.title(post) + wording.get("row.comma") + post.phone();
    }

    private void withPhone(String text, Flow cell) {
        PhoneNumbers.parts(text)
                .forEach(part -> cell.line(part.number() ? Style.TABLE_PHONE : Style.TABLE_REMARK, part.text()));
    }

    private void delegates(Meeting meeting, Flow cell) {
        names.delegates(meeting).forEach(person -> cell.line(Style.TABLE_TEXT, names.name(person)));
        var language = Wording.capital(wording.languageName(meeting.language()));
        if (!language.isBlank()) {
            cell.line(Style.TABLE_REMARK, wording.get("fact.language") + wording.get("row.colon") + language);
        }
        file.register()
                .find(meeting.interpreter())
                .ifPresent(person -> cell.line(
                        Style.TABLE_REMARK,
                        wording.get("fact.interpreter") + wording.get("row.colon") + names.name(person)));
    }
}

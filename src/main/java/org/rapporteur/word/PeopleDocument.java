package org.rapporteur.word;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.PeopleList.Entry;

/// The people of a mission in Word: the delegation, then those it meets by institution, each with post,
/// contact and meetings. What its audience may not read, the list has left out already.
public final class PeopleDocument {
    private final PeopleList list;
    private final Edition edition;
    private final Wording wording;

    /// @param edition how the document is wanted
    public PeopleDocument(PeopleList list, Edition edition) {
        this.list = list;
        this.edition = edition;
        this.wording = new Wording(edition.language());
    }

    /// Writes the list.
    ///
    /// @param target the file to make or to replace
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that
    ///     was there is untouched then
    public void write(Path target) {
        var mission = list.mission();
        var frame = Frame.of(mission, wording, edition);
        var docx = frame.begin(wording.get("title.people"), mission.title());
        if (list.entries().isEmpty()) {
            docx.line(Style.BODY, wording.get("people.nobody"));
        }
        side(docx, Side.DELEGATION, "fact.delegation");
        side(docx, Side.INTERLOCUTORS, "fact.interlocutors");
        frame.save(docx, mission.title(), wording.get("title.people"), Map.of("Mission", mission.id()), target);
    }

    private void side(Docx docx, Side side, String heading) {
        var entries =
                list.entries().stream().filter(entry -> entry.side() == side).toList();
        if (!entries.isEmpty()) {
            docx.heading(1, wording.get(heading));
            table(docx, wording.get(heading), entries);
        }
    }

    private void table(Docx docx, String caption, List<Entry> entries) {
        var table = docx.table(
                caption,
                new Table.Column(wording.get("met.institution"), 40),
                new Table.Column(wording.get("met.person"), 50),
                new Table.Column(wording.get("programme.contact"), 36),
                new Table.Column(wording.get("programme.meetings"), 34));
        entries.forEach(entry -> table.row()
                .cell(list.institution(entry).map(this::name).orElse(""))
                .cell(cell -> who(entry, cell))
                .cell(cell -> contact(entry, cell))
                .cell(cell -> met(entry, cell)));
    }

    private String name(Institution institution) {
        return institution.name(wording.language());
    }

    private void who(Entry entry, Flow cell) {
        var person = entry.person();
        var post = entry.post();
        if (person != null) {
            cell.line(Style.TABLE_TEXT).text(person.name(wording.language()), Line.Emphasis.BOLD);
        }
        var function = post != null ? post.title(wording.language()) : person == null ? "" : person.position();
        if (!function.isBlank()) {
            cell.line(Style.TABLE_TEXT, function);
        }
        if (person != null && !person.formOfAddress().isBlank()) {
            cell.line(
                    Style.TABLE_REMARK,
                    wording.get("briefing.address") + wording.get("row.colon") + person.formOfAddress());
        }
        if (person != null && !person.languages().isEmpty()) {
            cell.line(Style.TABLE_REMARK, Wording.capital(wording.languageName(String.join(", ", person.languages()))));
        }
        if (list.hasRemarks()) {
            remark(entry.remark(), cell);
        }
        if (list.hasSecurityNotes()) {
            remark(entry.securityNote(), cell);
        }
    }

    private static void remark(String text, Flow cell) {
        if (!text.isBlank()) {
            cell.prose(Prose.of(text).in(Style.TABLE_REMARK));
        }
    }

    private void contact(Entry entry, Flow cell) {
        if (!list.phone(entry).isBlank()) {
            cell.line(Style.TABLE_PHONE, list.phone(entry));
        }
        if (!list.email(entry).isBlank()) {
            cell.line(Style.TABLE_TEXT, list.email(entry));
        }
    }

    /// A line for each day with the hours of its meetings.
    private void met(Entry entry, Flow cell) {
        entry.met().stream()
                .collect(Collectors.groupingBy(
                        meeting -> meeting.start().toLocalDate(),
                        TreeMap::new,
                        Collectors.mapping(meeting -> wording.hour(meeting.start()), Collectors.toList())))
                .forEach((day, hours) -> cell.line(
                        Style.TABLE_TEXT, wording.shortDate(day) + wording.get("row.colon") + wording.row(hours)));
    }
}

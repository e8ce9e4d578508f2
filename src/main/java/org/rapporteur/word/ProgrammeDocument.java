package org.rapporteur.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Part;
import org.rapporteur.domain.Programme;
import org.rapporteur.domain.ProgrammeChanges;

/// The programme of a mission in Word, a table for each day, in one of six languages.
///
/// There are two versions. The delegates' one has every meeting with its state, whom to call and the
/// internal remark. The interlocutors' one, for an audience that may see only what is shareable, has
/// the meetings that are to take place and none of these; they are in no part of its file.
public final class ProgrammeDocument {
    /// A day of so many meetings fits on a page and is kept on one.
    private static final int DAY_ON_ONE_PAGE = 8;

    private final Programme programme;
    private final MissionFile file;
    private final Mission mission;
    private final Edition edition;
    private final Confidentiality audience;
    private final Wording wording;
    private final Names names;

    /// What was written.
    ///
    /// @param file the document
    /// @param meetings how many meetings it holds
    /// @param leftOut how many meetings it lacks because they are not to take place, or are with
    ///     civil society
    public record Sheet(Path file, int meetings, int leftOut) {}

    /// @param programme the programme; it says which revision it is, and what changed since the one before
    /// @param edition how the document is wanted
    public ProgrammeDocument(Programme programme, Edition edition) {
        this.programme = programme;
        this.file = programme.file();
        this.mission = file.mission();
        this.edition = edition;
        this.audience = edition.audience();
        this.wording = new Wording(edition.language());
        this.names = new Names(file, wording);
    }

    /// Writes the programme.
    ///
    /// @param target the file to make or to replace
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that
    ///     was there is untouched then
    public Sheet write(Path target) {
        var meetings = file.meetings().stream()
                .filter(meeting -> isForDelegates() || isForInterlocutors(meeting))
                .toList();
        var frame = Frame.of(mission, wording, edition);
        var docx = frame.begin(wording.get("title.programme"), mission.title());
        head(docx, meetings.size());
        if (edition.has(Part.CHANGES)) {
            changes(docx);
        }
        if (meetings.isEmpty()) {
            docx.line(Style.BODY, wording.get("programme.empty"));
        }
        byDay(meetings).forEach((day, ofDay) -> day(docx, day, ofDay));
        frame.save(docx, mission.title(), wording.get("title.programme"), Map.of("Mission", mission.id()), target);
        return new Sheet(target, meetings.size(), file.meetings().size() - meetings.size());
    }

    private boolean isForDelegates() {
        return audience.allows(Confidentiality.INTERNAL);
    }

    private void head(Docx docx, int meetings) {
        docx.facts(wording.get("title.programme"))
                .fact(wording.get("fact.revision"), revision())
                .fact(wording.get("fact.country"), mission.country())
                .fact(wording.get("fact.days"), wording.days(mission.firstDay(), mission.lastDay()))
                .fact(wording.get("fact.place"), mission.place())
                .fact(wording.get("fact.delegation"), names.delegates().toArray(String[]::new))
                .fact(wording.get("fact.partners"), mission.partners().toArray(String[]::new))
                .fact(wording.get("programme.meetings"), Integer.toString(meetings));
    }

    private String revision() {
        return programme
                .last()
                .map(issue -> wording.get(
                        programme.isAsIssued() ? "revision.issued" : "revision.draft",
                        Integer.toString(issue.programme().number()),
                        wording.date(issue.programme().issued().toLocalDate()),
                        wording.hour(issue.programme().issued())))
                .orElse("");
    }

    private void changes(Docx docx) {
        programme.compared().ifPresent(issue -> {
            var before = issue.meetings().stream()
                    .filter(meeting -> isForDelegates() || file.mayBeNamed(meeting))
                    .toList();
            var now = file.meetings().stream()
                    .filter(meeting -> isForDelegates() || file.mayBeNamed(meeting))
                    .toList();
            var changes = ProgrammeChanges.between(before, now);
            if (!changes.isEmpty()) {
                new ChangesTable(wording, names, isForDelegates())
                        .write(issue.programme().number(), changes, docx);
            }
        });
    }

    private static Map<LocalDate, List<Meeting>> byDay(List<Meeting> meetings) {
        return meetings.stream()
                .collect(Collectors.groupingBy(
                        meeting -> meeting.start().toLocalDate(), TreeMap::new, Collectors.toList()));
    }

    private void day(Docx docx, LocalDate day, List<Meeting> meetings) {
        var heading = Wording.capital(wording.day(day));
        docx.heading(1, heading);
        var place = isForDelegates()
                ? wording.get("fact.place") + " · " + wording.get("programme.contact")
                : wording.get("fact.place");
        var table = docx.table(
                heading,
                new Table.Column(wording.get("fact.hours"), 28),
                new Table.Column(wording.get("programme.with"), 50),
                new Table.Column(place, 46),
                new Table.Column(wording.get("fact.delegation"), 36));
        var row = new ProgrammeRow(file, wording, names, isForDelegates());
        for (var meeting : meetings) {
            var written = row.write(meeting, table.row());
            if (meetings.size() <= DAY_ON_ONE_PAGE && !meeting.equals(meetings.getLast())) {
                written.withNext();
            }
        }
    }

    private boolean isForInterlocutors(Meeting meeting) {
        return meeting.takesPlace() && file.mayBeNamed(meeting);
    }
}

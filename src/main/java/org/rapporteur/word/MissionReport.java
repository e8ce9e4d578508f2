package org.rapporteur.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Coverage;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Figures;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Part;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Said;

/// The report of a mission: its objective, the delegation, the programme, what the mission did in
/// figures counted from its itinerary, the findings on each recommendation, what was promised, what is
/// still to be done, and who was met.
///
/// A shareable one has no meeting with civil society in its programme and nobody of it among those met,
/// since that must bring no reprisals on them; the figures count them. What they said stands in it where
/// the delegation marked the note as shareable, as in minutes.
public final class MissionReport {
    private final MissionFile file;
    private final Mission mission;
    private final LocalDate today;
    private final Edition edition;
    private final Confidentiality audience;
    private final Wording wording;
    private final Names names;
    private final Missions missions;

    /// @param file the mission
    /// @param today the day on which a commitment is overdue or not
    /// @param edition how the document is wanted
    public MissionReport(MissionFile file, LocalDate today, Edition edition) {
        this.file = file;
        this.mission = file.mission();
        this.today = today;
        this.edition = edition;
        this.audience = edition.audience();
        this.wording = new Wording(edition.language());
        this.missions = new Missions(List.of(file), wording);
        this.names = missions.names(mission.id());
    }

    /// Writes the report.
    ///
    /// @param target the file to make or to replace
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that
    ///     was there is untouched then
    public Written write(Path target) {
        var held = file.held();
        var named = held.stream().filter(this::mayName).toList();
        var notes =
                held.stream().flatMap(meeting -> file.notesOf(meeting).stream()).toList();
        var shown = notes.stream().filter(note -> note.isFor(audience)).toList();
        var frame = Frame.of(mission, wording, edition);
        var docx = frame.begin(wording.get("title.report"), mission.title());
        facts(docx.facts(wording.get("title.report")));
        docx.contents(wording.get("contents"));
        var chapters = new EnumMap<Part, Runnable>(Part.class);
        chapters.put(Part.OBJECTIVE, () -> objective(docx));
        chapters.put(Part.PROGRAMME, () -> programme(docx, named));
        chapters.put(Part.FIGURES, () -> figures(docx));
        chapters.put(Part.FINDINGS, () -> findings(docx));
        chapters.put(Part.COMMITMENTS, () -> commitments(docx, shown));
        chapters.put(Part.NEXT_STEPS, () -> nextSteps(docx, shown));
        chapters.put(Part.FILES, () -> files(docx, named));
        chapters.put(Part.PEOPLE_MET, () -> new PeopleMet(new Participants(file, names, wording), wording)
                .write(docx, named));
        DocumentKind.REPORT.parts().stream()
                .filter(edition::has)
                .forEach(part -> Objects.requireNonNull(chapters.get(part)).run());
        frame.save(docx, mission.title(), wording.get("title.report"), Map.of("Mission", mission.id()), target);
        int attached = held.stream()
                .mapToInt(meeting -> file.attachedTo(meeting).size())
                .sum();
        int listed = named.stream().mapToInt(meeting -> files(meeting).size()).sum();
        return new Written(target, held.size(), shown.size(), notes.size() - shown.size() + attached - listed);
    }

    /// The documents given and received, those of meetings with civil society left out as the meetings are.
    private void files(Docx docx, List<Meeting> named) {
        if (named.stream().anyMatch(meeting -> !files(meeting).isEmpty())) {
            docx.heading(1, wording.get("files.all"));
            new Handovers(file.register(), wording, names).ofMission(docx, named, this::files);
        }
    }

    private List<AttachedFile> files(Meeting meeting) {
        return file.attachedTo(meeting).stream()
                .filter(each -> each.isFor(audience))
                .toList();
    }

    private boolean mayName(Meeting meeting) {
        return audience.allows(Confidentiality.INTERNAL) || file.mayBeNamed(meeting);
    }

    private void facts(Facts facts) {
        facts.fact(wording.get("fact.country"), mission.country())
                .fact(wording.get("fact.days"), wording.days(mission.firstDay(), mission.lastDay()))
                .fact(wording.get("fact.place"), mission.place())
                .fact(wording.get("fact.treaty_body"), mission.treatyBody())
                .fact(
                        wording.get("fact.documents"),
                        file.register().find(mission.documents()).stream()
                                .map(document -> wording.row(document.symbol(), document.title()))
                                .toArray(String[]::new))
                .fact(wording.get("fact.delegation"), names.delegates().toArray(String[]::new))
                .fact(wording.get("fact.partners"), mission.partners().toArray(String[]::new));
    }

    private void objective(Docx docx) {
        docx.heading(1, wording.get("fact.objective"));
        if (mission.objective().isBlank()) {
            docx.line(Style.REMARK, wording.get("followup.to_write"));
        } else {
            docx.prose(Prose.of(mission.objective()));
        }
    }

    private void programme(Docx docx, List<Meeting> named) {
        docx.heading(1, wording.get("report.programme"));
        if (named.isEmpty()) {
            docx.line(Style.BODY, wording.get("no_meetings"));
            return;
        }
        var table = docx.table(
                wording.get("report.programme"),
                new Table.Column(wording.get("commitment.meeting"), 18),
                new Table.Column(wording.get("fact.date"), 34),
                new Table.Column(wording.get("programme.with"), 66),
                new Table.Column(wording.get("fact.place"), 42));
        for (int at = 0; at < named.size(); at++) {
            var meeting = named.get(at);
            table.row()
                    .cell(Integer.toString(at + 1))
                    .cell(cell -> {
                        cell.line(Style.TABLE_TEXT, wording.date(meeting.start().toLocalDate()));
                        cell.line(Style.TABLE_REMARK, wording.hours(meeting.start(), meeting.end()));
                    })
                    .cell(names.counterpart(meeting))
                    .cell(cell -> names.place(meeting).forEach(each -> cell.line(Style.TABLE_TEXT, each)));
        }
    }

    private void figures(Docx docx) {
        docx.heading(1, wording.get("report.figures"));
        var figures = Figures.of(file);
        var coverage = Coverage.of(file);
        var all = coverage.recommendations().size();
        docx.facts(wording.get("report.figures"))
                .together()
                .fact(wording.get("fact.meetings"), Integer.toString(figures.meetings()))
                .fact(wording.get("report.officials"), Integer.toString(figures.withOfficials()))
                .fact(wording.get("report.civil_society"), Integer.toString(figures.withCivilSociety()))
                .fact(wording.get("report.institutions"), Integer.toString(figures.institutions()))
                .fact(wording.get("report.people"), Integer.toString(figures.people()))
                .fact(
                        wording.get("report.raised"),
                        wording.get(
                                "report.of",
                                Integer.toString(all - coverage.left().size()),
                                Integer.toString(all)));
    }

    private void findings(Docx docx) {
        docx.heading(1, wording.get("report.findings"));
        var coverage = Coverage.of(file);
        for (var recommendation : coverage.recommendations()) {
            docx.heading(2, names.heading(recommendation));
            put(docx, coverage, recommendation);
            var said = Said.on(List.of(file), recommendation.id()).stream()
                    .filter(each -> each.note().isFor(audience))
                    .toList();
            for (var each : said) {
                var by = each.note().kind() == NoteKind.IMPRESSION
                        ? wording.get("note.impression")
                        : missions.speaker(each.note(), each.meeting());
                docx.prose(new NoteProse(wording).toldBy(by, each.note()));
            }
        }
    }

    /// To how many institutions it was put, and how many of them answered.
    private void put(Docx docx, Coverage coverage, Recommendation recommendation) {
        var states = coverage.institutions().stream()
                .map(institution -> coverage.cell(recommendation, institution).state())
                .toList();
        var raised = states.stream()
                .filter(state -> state.compareTo(CoverageState.RAISED) >= 0)
                .count();
        var answered =
                states.stream().filter(state -> state == CoverageState.ANSWERED).count();
        docx.line(
                Style.REMARK,
                raised == 0
                        ? wording.get("report.not_put")
                        : wording.get("report.put", Long.toString(raised), Long.toString(answered)));
    }

    private void commitments(Docx docx, List<Note> shown) {
        var promised = Commitment.of(List.of(file), today).stream()
                .filter(each -> shown.contains(each.note()))
                .toList();
        docx.heading(1, wording.get("commitments"));
        if (promised.isEmpty()) {
            docx.line(Style.BODY, wording.get("report.no_commitments"));
        } else {
            new Commitments(wording, names).ofMissions(docx, wording.get("commitments"), promised, missions, today);
        }
    }

    /// What the records themselves tell is still to be done; the delegation adds to it.
    private void nextSteps(Docx docx, List<Note> shown) {
        docx.heading(1, wording.get("report.next"));
        var left = Coverage.of(file).left().stream().map(each -> wording.get("report.left", names.heading(each)));
        var due = file.recommendations().stream()
                .filter(Recommendation::followUp)
                .flatMap(each -> file.register().find(each.document()).flatMap(each::due).stream())
                .distinct()
                .sorted()
                .map(day -> wording.get("report.due", wording.date(day)));
        var open = Commitment.of(List.of(file), today).stream()
                .filter(each -> shown.contains(each.note()) && each.isOpen())
                .toList();
        var overdue = open.stream().filter(each -> each.isOverdue(today)).count();
        var promised = Stream.of(open.size())
                .filter(count -> count > 0)
                .map(count -> wording.get("report.open", Integer.toString(count), Long.toString(overdue)));
        var steps = Stream.of(left, promised, due).flatMap(each -> each).toList();
        docx.numbered(steps);
        docx.line(Style.REMARK, wording.get("followup.to_write"));
    }
}

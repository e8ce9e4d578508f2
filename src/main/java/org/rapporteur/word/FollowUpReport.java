package org.rapporteur.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Part;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Said;

/// The draft of a report by civil society to the Committee's follow-up procedure: for each
/// recommendation under follow-up its text, the measures taken as told by whom, what others told, the
/// assessment, the sources, and the grade that the delegation proposes.
///
/// No form of such a report is prescribed; this is the shape that published ones share. What only
/// people can write is left as a line to fill in.
public final class FollowUpReport {
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
    public FollowUpReport(MissionFile file, LocalDate today, Edition edition) {
        this.file = file;
        this.mission = file.mission();
        this.today = today;
        this.edition = edition;
        this.audience = edition.audience();
        this.wording = new Wording(edition.language());
        this.missions = new Missions(List.of(file), wording);
        this.names = missions.names(mission.id());
    }

    /// Writes the draft.
    ///
    /// @param target the file to make or to replace
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that
    ///     was there is untouched then
    public Written write(Path target) {
        var frame = Frame.of(mission, wording, edition);
        var docx = frame.begin(wording.get("title.followup"), mission.country());
        facts(docx.facts(wording.get("title.followup")));
        var followed =
                file.recommendations().stream().filter(Recommendation::followUp).toList();
        if (followed.isEmpty()) {
            docx.line(Style.BODY, wording.get("followup.none"));
        }
        var all = followed.stream()
                .flatMap(each -> Said.on(List.of(file), each.id()).stream())
                .distinct()
                .toList();
        for (var recommendation : followed) {
            chapter(docx, recommendation, said(recommendation));
        }
        var shown = all.stream()
                .map(Said::note)
                .filter(note -> note.isFor(audience))
                .distinct()
                .count();
        var meetings = all.stream()
                .filter(each -> each.note().isFor(audience))
                .map(Said::meeting)
                .distinct()
                .count();
        frame.save(docx, mission.country(), wording.get("title.followup"), Map.of("Mission", mission.id()), target);
        return new Written(target, (int) meetings, (int) shown, (int)
                (all.stream().map(Said::note).distinct().count() - shown));
    }

    private List<Said> said(Recommendation recommendation) {
        return Said.on(List.of(file), recommendation.id()).stream()
                .filter(each -> each.note().isFor(audience))
                .toList();
    }

    private void facts(Facts facts) {
        facts.fact(wording.get("fact.mission"), mission.title())
                .fact(wording.get("fact.days"), wording.days(mission.firstDay(), mission.lastDay()))
                .fact(wording.get("fact.treaty_body"), mission.treatyBody())
                .fact(
                        wording.get("fact.documents"),
                        file.register().find(mission.documents()).stream()
                                .map(document -> wording.row(document.symbol(), document.title()))
                                .toArray(String[]::new))
                .fact(wording.get("fact.delegation"), names.delegates().toArray(String[]::new))
                .fact(wording.get("fact.partners"), mission.partners().toArray(String[]::new));
    }

    private void chapter(Docx docx, Recommendation recommendation, List<Said> said) {
        docx.heading(1, names.heading(recommendation));
        if (edition.has(Part.TEXTS)) {
            new RecommendationText(wording).write(docx, recommendation);
        }
        var told = said.stream()
                .filter(each -> each.note().kind() != NoteKind.IMPRESSION)
                .toList();
        if (edition.has(Part.MEASURES)) {
            measures(docx, told);
        }
        if (edition.has(Part.COMMITMENTS)) {
            promised(docx, told);
        }
        if (edition.has(Part.ASSESSMENT)) {
            assessment(docx, recommendation, said);
        }
        if (edition.has(Part.SOURCES)) {
            sources(docx, told);
        }
        if (edition.has(Part.GRADES)) {
            grade(docx, recommendation);
        }
    }

    private void measures(Docx docx, List<Said> told) {
        told(docx, "followup.measures", told.stream().filter(Said::isOfficial).toList());
        var others = told.stream().filter(each -> !each.isOfficial()).toList();
        if (!others.isEmpty()) {
            told(docx, "followup.others", others);
        }
    }

    private void told(Docx docx, String heading, List<Said> told) {
        docx.heading(2, wording.get(heading));
        if (told.isEmpty()) {
            docx.line(Style.BODY, wording.get("followup.no_measures"));
        }
        for (var each : told) {
            var by = wording.row(
                    missions.speaker(each.note(), each.meeting()),
                    wording.date(each.meeting().start().toLocalDate()));
            docx.prose(new NoteProse(wording)
                    .toldBy(by, each.note())
                    .footnoted(wording.get("followup.meeting", missions.meeting(each.meeting()))));
        }
    }

    private void promised(Docx docx, List<Said> told) {
        var promised = told.stream()
                .flatMap(each -> each.commitment().stream())
                .sorted(Commitment.order(today))
                .toList();
        if (!promised.isEmpty()) {
            docx.heading(2, wording.get("commitments"));
            new Commitments(wording, names).ofMissions(docx, wording.get("commitments"), promised, missions, today);
        }
    }

    private void assessment(Docx docx, Recommendation recommendation, List<Said> said) {
        docx.heading(2, wording.get("followup.assessment"));
        var reasons = Grades.proposed(List.of(file), recommendation).stream()
                .map(Grades.Proposal::grade)
                .filter(grade -> !grade.reason().isBlank())
                .toList();
        reasons.forEach(grade -> docx.prose(Prose.of(grade.reason())));
        if (reasons.isEmpty()) {
            docx.line(Style.REMARK, wording.get("followup.to_write"));
        }
        said.stream()
                .filter(each -> each.note().kind() == NoteKind.IMPRESSION)
                .forEach(
                        each -> docx.prose(new NoteProse(wording).toldBy(wording.get("note.impression"), each.note())));
    }

    private void sources(Docx docx, List<Said> told) {
        docx.heading(2, wording.get("followup.sources"));
        if (told.isEmpty()) {
            docx.line(Style.BODY, wording.get("followup.no_sources"));
            return;
        }
        docx.numbered(told.stream()
                .map(Said::meeting)
                .distinct()
                .map(meeting -> wording.get("followup.meeting", missions.meeting(meeting)))
                .toList());
    }

    private void grade(Docx docx, Recommendation recommendation) {
        docx.heading(2, wording.get("followup.grade"));
        var grades = new Grades(wording);
        var proposed = Grades.proposed(List.of(file), recommendation);
        if (proposed.isEmpty()) {
            docx.line(Style.REMARK, wording.get("followup.no_grade"));
        }
        proposed.forEach(each -> docx.line(Style.BODY)
                .text(grades.letter(each.grade()), Line.Emphasis.BOLD)
                .text(wording.get("row.comma") + wording.get("grade.proposed") + wording.get("row.comma"))
                .text(grades.scale(each.grade().scale()), Line.Emphasis.QUIET));
    }
}

package org.rapporteur.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Said;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.StoryComparison;
import org.rapporteur.domain.StoryComparison.Pair;
import org.rapporteur.domain.StoryComparison.Period;
import org.rapporteur.domain.StoryComparison.Row;
import org.rapporteur.domain.StoryComparison.Side;
import org.rapporteur.domain.Subject;

/// Two missions or two years side by side, on pages across: what was said and promised then and now, row
/// by row of institutions or of recommendations.
public final class ComparisonDocument {
    private static final double MATTER = 47;
    private static final double SIDE = 100;

    private final Story all;
    private final Pair pair;
    private final StoryComparison comparison;
    private final LocalDate today;
    private final Edition edition;
    private final Wording wording;
    private final Missions missions;
    private final StoryHead head;

    /// @param story the whole of it, or what it was narrowed to
    /// @param pair what is compared
    /// @param today the day on which a commitment is overdue or not
    /// @param edition how the document is wanted
    public ComparisonDocument(Story story, Pair pair, LocalDate today, Edition edition) {
        this.all = story;
        this.pair = pair;
        this.comparison = StoryComparison.of(story.forAudience(edition.audience()), pair);
        this.today = today;
        this.edition = edition;
        this.wording = new Wording(edition.language());
        this.missions =
                new Missions(story.chapters().stream().map(Story.Chapter::file).toList(), wording);
        this.head = new StoryHead(comparison.story(), wording);
    }

    /// Writes the comparison.
    ///
    /// @param target the file to make or to replace
    /// @return with the meetings and notes of both sides, each once
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that was
    ///     there is untouched then
    public Written write(Path target) {
        var frame = new Frame(wording, head.header(), "", edition);
        var docx = frame.beginAcross(wording.get("title.comparison"), head.title());
        facts(docx);
        if (comparison.rows().isEmpty()) {
            docx.line(Style.BODY, wording.get("dossier.nothing"));
        } else {
            table(docx);
        }
        frame.save(docx, head.title(), wording.get("title.comparison"), head.about(), target);
        int notes = comparison.notes();
        return new Written(
                target,
                comparison.meetings(),
                notes,
                StoryComparison.of(all, pair).notes() - notes);
    }

    private void facts(Docx docx) {
        var facts = docx.facts(wording.get("title.comparison"));
        for (var side : List.of(comparison.earlier(), comparison.later())) {
            facts.fact(name(side.period()), counts(side), grades(side.grades()));
        }
        var kind = comparison.story().narrowing().kind();
        facts.fact(wording.get("dossier.only"), kind == null ? "" : Wording.capital(wording.word("note_kind", kind)));
    }

    private String counts(Side side) {
        return wording.longRow(List.of(
                count(
                        "programme.meetings",
                        side.encounters().stream()
                                .filter(Story.Encounter::isMet)
                                .count()),
                count("dossier.notes", side.said().size()),
                count(
                        "commitments",
                        side.said().stream()
                                .filter(each -> each.note().kind() == NoteKind.COMMITMENT)
                                .count())));
    }

    private String count(String key, long number) {
        return wording.get(key) + wording.get("row.colon") + number;
    }

    private String grades(List<ProposedGrade> grades) {
        return grades.isEmpty()
                ? ""
                : wording.get("followup.grade")
                        + wording.get("row.colon")
                        + grades.stream()
                                .map(grade -> wording.row(
                                        new Grades(wording).letter(grade), new Grades(wording).scale(grade.scale())))
                                .collect(Collectors.joining(wording.get("row.semicolon")));
    }

    private String name(Period period) {
        return StoryComparison.name(all, period);
    }

    /// A row of the table for each pair of notes, so that no row is higher than what fits on a page.
    private void table(Docx docx) {
        boolean byInstitution = all.subject() instanceof Subject.OfRecommendation;
        var table = docx.table(
                wording.get("title.comparison"),
                new Table.Column(wording.get(byInstitution ? "met.institution" : "matrix.recommendation"), MATTER),
                new Table.Column(name(pair.earlier()), SIDE),
                new Table.Column(name(pair.later()), SIDE));
        for (var row : comparison.rows()) {
            int lines = Math.max(row.earlier().size(), row.later().size());
            for (int at = 0; at < lines; at++) {
                int line = at;
                table.row()
                        .cell(cell -> matter(row, line, cell))
                        .cell(cell -> said(row.earlier(), line, cell))
                        .cell(cell -> said(row.later(), line, cell));
            }
        }
    }

    private void matter(Row row, int line, Flow cell) {
        if (line > 0) {
            return;
        }
        if (row.about() instanceof Recommendation recommendation) {
            cell.line(Style.TABLE_REMARK, head.names().citation(recommendation));
            cell.line(Style.TABLE_TEXT).text(recommendation.title(), Line.Emphasis.BOLD);
        } else if (row.about() instanceof Institution institution) {
            cell.line(Style.TABLE_TEXT).text(head.names().name(institution), Line.Emphasis.BOLD);
        } else {
            boolean ofRecommendation = all.subject() instanceof Subject.OfRecommendation;
            cell.line(
                    Style.TABLE_TEXT,
                    wording.get(ofRecommendation ? "dossier.no_institution" : "dossier.no_recommendation"));
        }
    }

    private void said(List<Said> side, int line, Flow cell) {
        if (line >= side.size()) {
            if (line == 0) {
                cell.line(Style.TABLE_REMARK, "–");
            }
            return;
        }
        var said = side.get(line);
        var meeting = said.meeting();
        var speaker = said.note().kind() == NoteKind.IMPRESSION
                ? wording.get("note.impression")
                : missions.speaker(said.note(), meeting);
        cell.line(Style.TABLE_REMARK, wording.row(wording.date(meeting.start().toLocalDate()), speaker));
        cell.prose(new NoteProse(wording).of(said.note()).in(Style.TABLE_TEXT));
        said.commitment()
                .ifPresent(commitment -> cell.line(
                        Style.TABLE_REMARK, new Commitments(wording, head.names()).inOneLine(commitment, today)));
    }
}

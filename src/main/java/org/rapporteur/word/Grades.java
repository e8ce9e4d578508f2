package org.rapporteur.word;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.ProposedGrade.GradeScale;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Story;

/// The grades of a recommendation over time: those that the delegation proposed, each marked so, and
/// the Committee's own.
///
/// @param wording the words of the document
record Grades(Wording wording) {

    /// A grade with the mission that proposed it.
    record Proposal(ProposedGrade grade, Mission mission) {}

    /// The grades that missions proposed for a recommendation, the earliest mission first.
    static List<Proposal> proposed(Collection<MissionFile> files, Recommendation recommendation) {
        return files.stream()
                .flatMap(file -> file.register().all(ProposedGrade.class).stream()
                        .filter(grade -> grade.recommendation().equals(recommendation.id())
                                && grade.mission().equals(file.mission().id()))
                        .map(grade -> new Proposal(grade, file.mission())))
                .sorted(Comparator.comparing((Proposal each) -> each.mission().firstDay())
                        .thenComparing(each -> each.grade().subparagraph()))
                .toList();
    }

    /// Writes the table under its heading; nothing where there is no grade.
    ///
    /// @param story the recommendation's, with the grades that may be read
    void write(Docx docx, Recommendation recommendation, Story story) {
        var proposals = story.chapters().stream()
                .flatMap(chapter -> chapter.grades().stream()
                        .map(grade -> new Proposal(grade, chapter.file().mission())))
                .toList();
        if (proposals.isEmpty() && recommendation.grade().isBlank()) {
            return;
        }
        docx.heading(1, wording.get("grades"));
        var table = docx.table(
                wording.get("grades"),
                new Table.Column(wording.get("grade.by"), 56),
                new Table.Column(wording.get("grade"), 24),
                new Table.Column(wording.get("grade.scale"), 30),
                new Table.Column(wording.get("grade.reason"), 50));
        for (var each : proposals) {
            table.row()
                    .cell(cell -> {
                        cell.line(Style.TABLE_TEXT, wording.get("grade.proposed"));
                        cell.line(Style.TABLE_REMARK, each.mission().title());
                    })
                    .cell(letter(each.grade()))
                    .cell(scale(each.grade().scale()))
                    .cell(cell -> cell.prose(Prose.of(each.grade().reason()).in(Style.TABLE_TEXT)));
        }
        if (!recommendation.grade().isBlank()) {
            table.row()
                    .cell(wording.get("grade.committee"))
                    .cell(recommendation.grade())
                    .cell(scale(recommendation.gradeScale()))
                    .cell("");
        }
    }

    /// The letter, with the sub-paragraph where it is for one alone.
    String letter(ProposedGrade grade) {
        return grade.subparagraph().isEmpty()
                ? grade.grade()
                : wording.get("grade.subparagraph", grade.grade(), grade.subparagraph());
    }

    /// What a scale is called, or nothing where it is not known.
    String scale(@Nullable GradeScale scale) {
        return scale == null ? "" : wording.word("grade_scale", scale);
    }
}

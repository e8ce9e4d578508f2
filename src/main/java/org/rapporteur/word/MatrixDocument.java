package org.rapporteur.word;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.domain.Coverage;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Recommendation;

/// The coverage of a mission in Word: recommendations by institutions on pages across, as many tables
/// as the institutions need. It says how far each came and holds no note.
public final class MatrixDocument {
    /// So many institutions stand beside each other in words that one can read.
    private static final int ABREAST = 6;

    private static final double ROW_HEAD = 67;
    private static final double TEXT_WIDTH = 247;

    private final MissionFile file;
    private final Coverage coverage;
    private final Edition edition;
    private final Wording wording;
    private final Names names;

    /// What was written.
    ///
    /// @param file the document
    /// @param recommendations its rows
    /// @param institutions its columns
    /// @param leftOut how many institutions it lacks because the audience may not read of them
    public record Matrix(Path file, int recommendations, int institutions, int leftOut) {}

    /// @param edition how the document is wanted
    public MatrixDocument(MissionFile file, Edition edition) {
        this.file = file;
        this.coverage = Coverage.of(file, edition.audience());
        this.edition = edition;
        this.wording = new Wording(edition.language());
        this.names = new Names(file, wording);
    }

    /// Writes the matrix.
    ///
    /// @param target the file to make or to replace
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that
    ///     was there is untouched then
    public Matrix write(Path target) {
        var mission = file.mission();
        var institutions = coverage.institutions();
        int leftOut = Coverage.of(file).institutions().size() - institutions.size();
        var frame = Frame.of(mission, wording, edition).withoutRemark();
        var docx = frame.beginAcross(wording.get("title.matrix"), mission.title());
        docx.line(
                Style.BODY,
                wording.row(
                        count(CoverageState.ANSWERED),
                        count(CoverageState.RAISED),
                        count(CoverageState.PLANNED),
                        count(CoverageState.NOTHING)));
        docx.line(Style.REMARK, wording.get("matrix.legend"));
        if (leftOut > 0) {
            docx.line(Style.REMARK, wording.get("matrix.left_out", Integer.toString(leftOut)));
        }
        if (institutions.isEmpty() || coverage.recommendations().isEmpty()) {
            docx.line(Style.BODY, wording.get("matrix.empty"));
        } else {
            // as many tables as are needed, each as wide as the others
            int tables = Math.ceilDiv(institutions.size(), ABREAST);
            int abreast = Math.ceilDiv(institutions.size(), tables);
            for (int from = 0; from < institutions.size(); from += abreast) {
                if (from > 0) {
                    docx.line(Style.REMARK);
                }
                var some = institutions.subList(from, Math.min(from + abreast, institutions.size()));
                table(docx, some, (TEXT_WIDTH - ROW_HEAD) / abreast);
            }
        }
        frame.save(docx, mission.title(), wording.get("title.matrix"), Map.of("Mission", mission.id()), target);
        return new Matrix(target, coverage.recommendations().size(), institutions.size(), leftOut);
    }

    private String count(CoverageState state) {
        return Wording.capital(wording.word("coverage_state", state))
                + wording.get("row.colon")
                + coverage.count(state);
    }

    private void table(Docx docx, List<Institution> institutions, double column) {
        var columns = Stream.concat(
                        Stream.of(new Table.Column(wording.get("matrix.recommendation"), ROW_HEAD)),
                        institutions.stream().map(institution -> new Table.Column(names.name(institution), column)))
                .toArray(Table.Column[]::new);
        var table = docx.table(wording.get("title.matrix"), columns);
        for (var recommendation : coverage.recommendations()) {
            var row = table.row().cell(cell -> {
                cell.line(Style.TABLE_TEXT, recommendation.title());
                cell.line(Style.TABLE_REMARK, names.citation(recommendation));
            });
            institutions.forEach(institution -> row.cell(words(recommendation, institution)));
        }
    }

    private String words(Recommendation recommendation, Institution institution) {
        var cell = coverage.cell(recommendation, institution);
        if (cell.state() == CoverageState.NOTHING) {
            return "–";
        }
        var word = wording.word("coverage_state", cell.state());
        int notes = cell.notes().size();
        return notes == 0 ? word : word + " (" + notes + ")";
    }
}

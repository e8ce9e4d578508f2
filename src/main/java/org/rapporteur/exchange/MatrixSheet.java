package org.rapporteur.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Coverage;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.TextSheet.Column;

/// The coverage of a mission as a workbook: recommendations by institutions, whose heads stay in
/// view. It says how far each came and holds no note.
public final class MatrixSheet {
    private final MissionFile file;
    private final Confidentiality audience;
    private final Coverage coverage;
    private final Texts texts = new Texts(Locale.ENGLISH);

    /// @param audience who is to read it, as [Coverage#of(MissionFile, Confidentiality)] takes it
    public MatrixSheet(MissionFile file, Confidentiality audience) {
        this.file = file;
        this.audience = audience;
        this.coverage = Coverage.of(file, audience);
    }

    /// Writes the workbook.
    ///
    /// @return how many institutions it lacks because the audience may not read of them
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that was
    ///     there is untouched then
    public int write(Path target) {
        var columns = new ArrayList<>(List.of(
                new Column(texts.kind(Kind.RECOMMENDATION), 26),
                new Column(texts.label(Kind.RECOMMENDATION, "title"), 40)));
        coverage.institutions().forEach(institution -> columns.add(new Column(institution.name(), 18)));
        new TextSheet(
                        texts.get("window.name"),
                        file.mission().title(),
                        texts.get("coverage.title"),
                        texts.audience(audience),
                        2,
                        columns,
                        coverage.recommendations().stream().map(this::row).toList())
                .write(target);
        return Coverage.of(file).institutions().size() - coverage.institutions().size();
    }

    private List<String> row(Recommendation recommendation) {
        return Stream.concat(
                        Stream.of(file.register().citation(recommendation), recommendation.title()),
                        coverage.institutions().stream().map(institution -> words(recommendation, institution)))
                .toList();
    }

    private String words(Recommendation recommendation, Institution institution) {
        var cell = coverage.cell(recommendation, institution);
        int notes = cell.notes().size();
        if (cell.state() == CoverageState.NOTHING) {
            return "";
        }
        return notes == 0 ? texts.word(cell.state()) : texts.get("coverage.cell", texts.word(cell.state()), notes);
    }
}

package org.rapporteur.cli;

import java.util.LinkedHashMap;
import org.rapporteur.domain.Coverage;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.MatrixSheet;
import org.rapporteur.word.MatrixDocument;
import picocli.CommandLine.Model.CommandSpec;

/// Writes which recommendation was put to which institution, to a workbook or to Word.
record ExportMatrix() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return Anonymity.options(new Usage(this, "matrix", texts, "cli.verb.export_matrix")
                        .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                        .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.language")
                        .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.matrix_audience"))
                .option(DocumentOptions.TEMPLATE, "FILE", "cli.option.template")
                .option(DocumentOptions.PASSWORD_FILE, "FILE", "cli.option.password_file")
                .required(Usage.OUT, "FILE", "cli.option.out_matrix")
                .json()
                .examples(
                        "rapporteur export matrix --mission Kazakhstan --audience internal --out matrix.xlsx",
                        "rapporteur export matrix --mission Kazakhstan --lang fr --out matrix.docx")
                .spec();
    }

    @Override
    public int run(Call call) {
        var out = DocumentOptions.out(call);
        boolean isSheet = DocumentOptions.endsWith(out, ".xlsx");
        if (!isSheet && !DocumentOptions.isDocument(out)) {
            throw new RuleBroken("export.matrix_file", out.getFileName());
        }
        DocumentOptions.refusePasswordOf(out, call);
        DocumentOptions.refuseLetterheadOf(out, call);
        var edition = DocumentOptions.edition(call, DocumentKind.MATRIX);
        var audience = edition.audience();
        try (var store = new Home(call).open()) {
            var records = store.records();
            var anonymity = new Anonymity(call, records, edition);
            var mission = new Finder(records).mission(call.option(Usage.MISSION).orElseThrow());
            var file = anonymity.of(records.missionFile(mission.id()));
            var coverage = Coverage.of(file, audience);
            int leftOut = isSheet
                    ? new MatrixSheet(file, audience).write(out)
                    : new MatrixDocument(file, edition).write(out).leftOut();
            if (call.has(Usage.JSON)) {
                var plain = new LinkedHashMap<String, Object>();
                plain.put("file", out.toString());
                plain.put("recommendations", coverage.recommendations().size());
                plain.put("institutions", coverage.institutions().size());
                for (var state : CoverageState.values()) {
                    plain.put(Field.wordOf(state), coverage.count(state));
                }
                plain.put("left_out", leftOut);
                plain.put("audience", Field.wordOf(audience));
                anonymity.tell(plain);
                DocumentOptions.letterhead(plain, edition);
                call.console().json(plain);
            } else {
                call.console()
                        .say(
                                "cli.export.matrix",
                                out,
                                coverage.recommendations().size(),
                                coverage.institutions().size());
                if (leftOut > 0) {
                    call.console().say("cli.export.matrix_left_out", leftOut);
                }
                anonymity.tell(call);
            }
        }
        return DONE;
    }
}

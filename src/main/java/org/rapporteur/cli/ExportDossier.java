package org.rapporteur.cli;

import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Texts;
import org.rapporteur.word.DossierDocument;
import picocli.CommandLine.Model.CommandSpec;

/// Writes all that was said on a recommendation, over all missions, to Word.
record ExportDossier() implements Verb {
    private static final String RECOMMENDATION = "--recommendation";

    @Override
    public CommandSpec spec(Texts texts) {
        return Anonymity.options(DocumentOptions.parts(
                        new Usage(this, "dossier", texts, "cli.verb.export_dossier")
                                .required(RECOMMENDATION, "RECOMMENDATION", "cli.option.recommendation")
                                .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.language")
                                .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.audience"),
                        DocumentKind.DOSSIER))
                .option(DocumentOptions.PASSWORD_FILE, "FILE", "cli.option.password_file")
                .required(Usage.OUT, "FILE", "cli.option.out_document")
                .json()
                .examples(
                        "rapporteur export dossier --recommendation \"para. 24\" --out torture.docx",
                        "rapporteur export dossier --recommendation \"CCPR/C/KAZ/CO/2, para. 24\" \\",
                        "  --audience internal --lang ru --out torture.docx")
                .spec();
    }

    @Override
    public int run(Call call) {
        var edition = DocumentOptions.edition(call, DocumentKind.DOSSIER);
        var out = DocumentOptions.out(call);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var anonymity = new Anonymity(call, records, edition);
            var recommendation = new Finder(records)
                    .recommendation(call.option(RECOMMENDATION).orElseThrow());
            var written = new DossierDocument(
                            anonymity.of(DocumentOptions.missions(records)),
                            anonymity.of(recommendation),
                            DocumentOptions.today(call),
                            edition)
                    .write(out);
            DocumentOptions.tell(call, written, edition, anonymity);
        }
        return DONE;
    }
}

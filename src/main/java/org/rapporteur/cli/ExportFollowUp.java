package org.rapporteur.cli;

import org.rapporteur.domain.Texts;
import org.rapporteur.word.FollowUpReport;
import picocli.CommandLine.Model.CommandSpec;

/// Writes a draft of civil society’s follow-up report to Word.
record ExportFollowUp() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "followup", texts, "cli.verb.export_followup")
                .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.language")
                .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.audience")
                .required(Usage.OUT, "FILE", "cli.option.out_document")
                .json()
                .examples(
                        "rapporteur export followup --mission Kazakhstan --out followup.docx",
                        "rapporteur export followup --mission Kazakhstan --audience internal --lang fr \\",
                        "  --out followup.docx")
                .spec();
    }

    @Override
    public int run(Call call) {
        var language = DocumentOptions.language(call);
        var audience = DocumentOptions.audience(call);
        var out = DocumentOptions.out(call);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var mission = new Finder(records).mission(call.option(Usage.MISSION).orElseThrow());
            var file = records.missionFile(mission.id());
            var written = new FollowUpReport(file, DocumentOptions.today(call, mission), language, audience).write(out);
            DocumentOptions.tell(call, written, audience);
        }
        return DONE;
    }
}

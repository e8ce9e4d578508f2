package org.rapporteur.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Texts;
import org.rapporteur.word.Edition;
import org.rapporteur.word.FollowUpReport;
import org.rapporteur.word.MissionReport;
import org.rapporteur.word.Written;
import picocli.CommandLine.Model.CommandSpec;

/// Writes a report on a whole mission, as it stands today, to Word.
///
/// @param name the verb
/// @param key what the verb is for
record ExportOfMission(String name, String key, DocumentKind kind, Report report) implements Verb {

    /// One kind of report.
    interface Report {
        Written write(MissionFile file, LocalDate today, Edition edition, Path out);
    }

    /// The report of a mission.
    static ExportOfMission missionReport() {
        return new ExportOfMission(
                "report",
                "cli.verb.export_report",
                DocumentKind.REPORT,
                (file, today, edition, out) -> new MissionReport(file, today, edition).write(out));
    }

    /// A draft of civil society's follow-up report.
    static ExportOfMission followUp() {
        return new ExportOfMission(
                "followup",
                "cli.verb.export_followup",
                DocumentKind.FOLLOWUP,
                (file, today, edition, out) -> new FollowUpReport(file, today, edition).write(out));
    }

    @Override
    public CommandSpec spec(Texts texts) {
        return Anonymity.options(DocumentOptions.parts(
                        new Usage(this, name, texts, key)
                                .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                                .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.language")
                                .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.audience"),
                        kind))
                .option(DocumentOptions.TEMPLATE, "FILE", "cli.option.template")
                .option(DocumentOptions.PASSWORD_FILE, "FILE", "cli.option.password_file")
                .required(Usage.OUT, "FILE", "cli.option.out_document")
                .json()
                .examples(
                        "rapporteur export %1$s --mission Kazakhstan --out %1$s.docx".formatted(name),
                        "rapporteur export %s --mission Kazakhstan --audience internal --lang fr \\".formatted(name),
                        "  --out %s.docx".formatted(name))
                .spec();
    }

    @Override
    public int run(Call call) {
        var edition = DocumentOptions.edition(call, kind);
        var out = DocumentOptions.out(call);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var anonymity = new Anonymity(call, records, edition);
            var mission = new Finder(records).mission(call.option(Usage.MISSION).orElseThrow());
            var file = anonymity.of(records.missionFile(mission.id()));
            var written = report.write(file, DocumentOptions.today(call, mission), edition, out);
            DocumentOptions.tell(call, written, edition, anonymity);
        }
        return DONE;
    }
}

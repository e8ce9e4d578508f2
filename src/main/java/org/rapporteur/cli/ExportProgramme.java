package org.rapporteur.cli;

import java.util.LinkedHashMap;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Texts;
import org.rapporteur.word.ProgrammeDocument;
import picocli.CommandLine.Model.CommandSpec;

/// Writes the programme of a mission to Word, for the delegates or for those they meet.
record ExportProgramme() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "programme", texts, "cli.verb.export_programme")
                .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.language")
                .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.programme_audience")
                .required(Usage.OUT, "FILE", "cli.option.out_document")
                .json()
                .examples(
                        "rapporteur export programme --mission Kazakhstan --audience internal \\",
                        "  --out programme.docx",
                        "rapporteur export programme --mission Kazakhstan --lang ru --out programma.docx")
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
            var sheet = new ProgrammeDocument(records.missionFile(mission.id()), language, audience).write(out);
            if (call.has(Usage.JSON)) {
                var plain = new LinkedHashMap<String, Object>();
                plain.put("file", sheet.file().toString());
                plain.put("meetings", sheet.meetings());
                plain.put("left_out", sheet.leftOut());
                plain.put("audience", Field.wordOf(audience));
                plain.put("language", language.getLanguage());
                call.console().json(plain);
            } else {
                call.console().say("cli.export.meetings", sheet.file(), sheet.meetings());
                if (sheet.leftOut() > 0) {
                    call.console().say("cli.export.meetings_left_out", sheet.leftOut());
                }
            }
        }
        return DONE;
    }
}

package org.rapporteur.cli;

import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Writes an attached file as it was brought in, byte for byte.
record ExportFile() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "file", texts, "cli.verb.export_file")
                .parameter(0, "RECORD", "cli.parameter.record")
                .required(Usage.OUT, "FILE", "cli.option.out_file")
                .json()
                .examples("rapporteur export file \"Figures for 2016\" --out figures.xlsx")
                .spec();
    }

    @Override
    public int run(Call call) {
        var out = DocumentOptions.out(call);
        try (var store = new Home(call).open()) {
            var known = new Register(store.records().all(AttachedFile.class));
            var file = (AttachedFile) known.match(List.of(Kind.ATTACHED_FILE), call.parameter(0));
            store.contents().export(file, out, new Percent(call.console()));
            if (call.has(Usage.JSON)) {
                var plain = new LinkedHashMap<String, Object>();
                plain.put("file", out.toString());
                plain.put("id", file.id().toString());
                plain.put("size", file.size());
                plain.put("sha256", file.sha256());
                call.console().json(plain);
            } else {
                call.console()
                        .say("cli.export.file", out, file.name(), call.texts().size(file.size()));
            }
            call.console().tell("cli.export.file_not_protected");
        }
        return DONE;
    }
}

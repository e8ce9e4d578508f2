package org.rapporteur.cli;

import java.nio.file.Files;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Writes all that is kept into one encrypted file.
record WriteBackup() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "backup", texts, "cli.verb.backup")
                .parameter(0, "FILE", "cli.parameter.backup")
                .examples("rapporteur backup monday.rapporteur")
                .spec();
    }

    @Override
    public int run(Call call) {
        var file = Call.path(call.parameter(0));
        if (Files.isDirectory(file)) {
            throw new RuleBroken("file.is_folder", file);
        }
        try (var store = new Home(call).open()) {
            long saves = store.backup(file);
            call.console().say("cli.backup.done", file, saves);
            if (!store.opening().guarded()) {
                call.console().tell("cli.backup.not_protected");
            }
        }
        return DONE;
    }
}

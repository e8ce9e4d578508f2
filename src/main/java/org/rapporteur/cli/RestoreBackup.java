package org.rapporteur.cli;

import org.rapporteur.domain.Texts;
import org.rapporteur.store.Backup;
import picocli.CommandLine.Model.CommandSpec;

/// Puts a backup in the place of the store.
record RestoreBackup() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "restore-backup", texts, "cli.verb.restore_backup")
                .parameter(0, "FILE", "cli.parameter.restored_backup")
                .examples("rapporteur --data-dir another-folder restore-backup monday.rapporteur")
                .spec();
    }

    @Override
    public int run(Call call) {
        var home = new Home(call);
        var folder = home.folder();
        var file = Call.path(call.parameter(0));
        var before =
                Backup.restore(file, folder, home.passphrase(), call.console().clock());
        call.console().say("cli.restore_backup.done", file, folder);
        if (!before.toString().isEmpty()) {
            call.console().say("cli.restore_backup.kept", before);
        }
        return DONE;
    }
}

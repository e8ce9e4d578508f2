package org.rapporteur.cli;

import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import picocli.CommandLine.Model.CommandSpec;

/// Makes a store.
record Init() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "init", texts, "cli.verb.init")
                .examples("rapporteur init", "rapporteur --data-dir mission-data --passphrase-file secret.txt init")
                .spec();
    }

    @Override
    public int run(Call call) {
        var home = new Home(call);
        var folder = home.folder();
        var passphrase = home.passphrase();
        try (var store = Store.create(folder, passphrase, call.console().clock())) {
            call.console().say("cli.init.done", store.folder());
            if (!store.opening().guarded()) {
                call.console().tell("cli.not_protected");
            }
        }
        return DONE;
    }
}

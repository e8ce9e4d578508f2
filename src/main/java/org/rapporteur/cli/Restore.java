package org.rapporteur.cli;

import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Brings a deleted record back.
record Restore() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "restore", texts, "cli.verb.restore")
                .parameter(0, "RECORD", "cli.parameter.deleted")
                .examples("rapporteur restore \"Deputy Minister\"")
                .spec();
    }

    @Override
    public int run(Call call) {
        try (var store = new Home(call).open()) {
            var finder = new Finder(store.records());
            var id = finder.deleted(call.parameter(0));
            store.restore(id);
            var record = finder.present(id.toString());
            call.console().say("cli.restore.done", call.texts().kind(Kind.of(record)), finder.label(record));
        }
        return DONE;
    }
}

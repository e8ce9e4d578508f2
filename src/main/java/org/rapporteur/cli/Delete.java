package org.rapporteur.cli;

import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Deletes a record; it can be restored.
record Delete() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "delete", texts, "cli.verb.delete")
                .parameter(0, "RECORD", "cli.parameter.record")
                .examples("rapporteur delete \"Deputy Minister\"")
                .spec();
    }

    @Override
    public int run(Call call) {
        try (var store = new Home(call).open()) {
            var finder = new Finder(store.records());
            var record = finder.present(call.parameter(0));
            var label = finder.label(record);
            store.delete(record.id());
            call.console().say("cli.delete.done", call.texts().kind(Kind.of(record)), label, record.id());
        }
        return DONE;
    }
}

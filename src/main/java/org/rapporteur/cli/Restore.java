package org.rapporteur.cli;

import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Brings a deleted record back, or any record as it was in one of its versions.
record Restore() implements Verb {
    private static final String VERSION = "--version";

    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "restore", texts, "cli.verb.restore")
                .parameter(0, "RECORD", "cli.parameter.deleted")
                .option(VERSION, "VERSION", "cli.option.version_of")
                .examples(
                        "rapporteur restore \"Deputy Minister\"",
                        "rapporteur restore \"Deputy Minister\" --version 3f8a01c2")
                .spec();
    }

    @Override
    public int run(Call call) {
        try (var store = new Home(call).open()) {
            var finder = new Finder(store.records());
            var version = call.option(VERSION);
            var id = version.isEmpty() ? finder.deleted(call.parameter(0)) : finder.everKept(call.parameter(0));
            if (version.isEmpty()) {
                store.restore(id);
            } else {
                store.save(History.version(store.records(), id, version.get()));
            }
            var record = finder.present(id.toString());
            call.console().say("cli.restore.done", call.texts().kind(Kind.of(record)), finder.label(record));
        }
        return DONE;
    }
}

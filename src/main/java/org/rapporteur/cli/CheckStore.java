package org.rapporteur.cli;

import java.util.LinkedHashMap;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Verifies every record of the journal, and that the working copy equals it.
record CheckStore() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "check", texts, "cli.verb.check")
                .json()
                .examples("rapporteur check")
                .spec();
    }

    @Override
    public int run(Call call) {
        try (var store = new Home(call).open()) {
            var result = store.check();
            var console = call.console();
            if (call.has(Usage.JSON)) {
                var plain = new LinkedHashMap<String, Object>();
                plain.put("saves", result.saves());
                plain.put("changes", result.changes());
                plain.put("records", result.records());
                plain.put("protected", store.opening().guarded());
                plain.put("differences", result.differences());
                console.json(plain);
            } else {
                console.say("cli.check.counts", result.saves(), result.changes(), result.records());
                console.say(store.opening().guarded() ? "cli.protected" : "cli.not_protected");
            }
            if (result.differences().isEmpty()) {
                return DONE;
            }
            console.tell("cli.check.differs", String.join(", ", result.differences()));
            return REFUSED;
        }
    }
}

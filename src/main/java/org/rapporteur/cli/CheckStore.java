package org.rapporteur.cli;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.rapporteur.domain.AttachedFile;
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
                plain.put("files", result.files());
                plain.put(
                        "damaged_files",
                        result.damaged().stream()
                                .map(file -> file.id().toString())
                                .toList());
                console.json(plain);
            } else {
                console.say("cli.check.counts", result.saves(), result.changes(), result.records());
                if (result.files() > 0) {
                    console.say(
                            "cli.check.files", result.files() - result.damaged().size());
                }
                console.say(store.opening().guarded() ? "cli.protected" : "cli.not_protected");
            }
            if (!result.differences().isEmpty()) {
                console.tell("cli.check.differs", String.join(", ", result.differences()));
            }
            if (!result.damaged().isEmpty()) {
                console.tell(
                        "cli.check.damaged",
                        result.damaged().stream().map(AttachedFile::name).collect(Collectors.joining("; ")));
            }
            return result.isSound() ? DONE : REFUSED;
        }
    }
}

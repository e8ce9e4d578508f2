package org.rapporteur.cli;

import java.time.LocalDate;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Shows a mission with all that belongs to it.
record Show() implements Verb {
    private static final String IDS = "--ids";

    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "show", texts, "cli.verb.show")
                .parameter(0, "MISSION", "cli.parameter.mission")
                .flag(IDS, "cli.option.ids")
                .json()
                .examples("rapporteur show Kazakhstan", "rapporteur show Kazakhstan --json > kazakhstan.json")
                .spec();
    }

    @Override
    public int run(Call call) {
        try (var store = new Home(call).open()) {
            var records = store.records();
            var mission = new Finder(records).mission(call.parameter(0));
            var programme = records.programme(mission.id());
            var file = programme.file();
            if (call.has(Usage.JSON)) {
                var view = new JsonView(records.register(mission.id()));
                var today = LocalDate.ofInstant(call.console().clock().instant(), mission.zone());
                var plain = view.of(file, today, records::minutesOf);
                var covered = new JsonCoverage(file, view);
                plain.put("coverage", covered.coverage());
                plain.put("commitments", covered.commitments(today));
                plain.put("warnings", view.warnings(file, call.texts()));
                plain.put("issued", view.issued(programme, call.texts()));
                call.console().json(plain);
            } else {
                new Programme(programme, call.texts(), call.has(IDS))
                        .lines()
                        .forEach(call.console().out()::println);
            }
        }
        return DONE;
    }
}

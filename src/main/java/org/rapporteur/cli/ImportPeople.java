package org.rapporteur.cli;

import java.time.Duration;
import java.time.Instant;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.CsvFile;
import org.rapporteur.exchange.Limits;
import org.rapporteur.exchange.Mapping;
import org.rapporteur.exchange.PeopleFile;
import org.rapporteur.exchange.PeopleImport;
import org.rapporteur.exchange.Sheet;
import picocli.CommandLine.Model.CommandSpec;

/// Brings people in from a workbook, a text with separated columns, or cards.
record ImportPeople() implements Verb {
    private static final String MAP = "--map";
    private static final String BAD_ROWS = "--bad-rows";

    @Override
    public CommandSpec spec(Texts texts) {
        var usage = new Usage(this, "people", texts, "cli.verb.import_people")
                .parameter(0, "FILE", "cli.parameter.people_file")
                .option(Usage.MISSION, "MISSION", "cli.option.people_mission")
                .repeated(MAP, "COLUMN=FIELD", "cli.option.map")
                .option(BAD_ROWS, "FILE", "cli.option.bad_rows");
        return IncomingReport.options(usage)
                .examples(
                        "rapporteur import people participants.xlsx --dry-run",
                        "rapporteur import people participants.csv --map Organ=institution \\",
                        "  --bad-rows to-correct.csv")
                .spec();
    }

    @Override
    public int run(Call call) {
        var file = Call.path(call.parameter(0));
        try (var store = new Home(call).open()) {
            var records = store.records();
            call.option(Usage.MISSION).ifPresent(new Finder(records)::mission);
            var sheet = PeopleFile.read(file, Limits.PEOPLE.telling(new Progress(call.console())::read));
            var mapping = Mapping.guess(sheet).with(sheet, call.options(MAP));
            tell(call, sheet, mapping);
            var people = new PeopleImport(records.register(null), call.texts(), sheet, mapping);
            int code = new IncomingReport(call, people.incoming()).save(store, file);
            call.option(BAD_ROWS).map(Call::path).ifPresent(out -> {
                CsvFile.write(out, people.bad());
                call.console()
                        .tell(
                                "cli.import.bad_rows",
                                out,
                                people.incoming().rows(Verdict.ERROR).size());
            });
            return code;
        }
    }

    private static void tell(Call call, Sheet sheet, Mapping mapping) {
        if (!mapping.hasName()) {
            throw new RuleBroken("import.no_name_column");
        }
        if (sheet.guessed()) {
            call.console().tell("cli.import.encoding", sheet.encoding());
        }
        var unmapped = mapping.unmapped(sheet);
        if (!unmapped.isEmpty()) {
            call.console().tell("cli.import.unmapped", String.join(", ", unmapped));
        }
    }

    /// Tells how far a long reading is, once a second.
    private static final class Progress {
        private static final Duration STEP = Duration.ofSeconds(1);

        private final Console console;
        private Instant told;

        Progress(Console console) {
            this.console = console;
            this.told = console.clock().instant();
        }

        void read(int count) {
            var now = console.clock().instant();
            if (now.isAfter(told.plus(STEP))) {
                told = now;
                console.tell("cli.import.read", count);
                console.err().flush();
            }
        }
    }
}

package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.store.Store;

/// Tells what a file would bring, row by row, and saves what is taken.
final class IncomingReport {
    private static final String DRY_RUN = "--dry-run";
    private static final String TAKE = "--take";
    private static final String LEAVE = "--leave";

    private final Call call;
    private final Incoming incoming;

    IncomingReport(Call call, Incoming incoming) {
        this.call = call;
        this.incoming = incoming;
    }

    /// Adds the options of every import.
    static Usage options(Usage usage) {
        return usage.repeated(TAKE, "ROW", "cli.option.take")
                .repeated(LEAVE, "ROW", "cli.option.leave")
                .flag(DRY_RUN, "cli.option.dry_run")
                .json();
    }

    /// Saves the rows that are taken in one step, unless it is a dry run, and tells what each row is.
    int save(Store store, Path file) {
        var taken = taken();
        boolean saves = !call.has(DRY_RUN);
        if (saves) {
            store.save(Incoming.records(taken));
        }
        if (call.has(Usage.JSON)) {
            json(file, taken, saves);
        } else {
            words(taken, saves);
        }
        return Verb.DONE;
    }

    private List<Row> taken() {
        var take = numbers(TAKE);
        var leave = numbers(LEAVE);
        return incoming.rows().stream()
                .filter(row -> !row.records().isEmpty())
                .filter(row -> !leave.contains(row.number()) && (row.isTaken() || take.contains(row.number())))
                .toList();
    }

    private List<Integer> numbers(String option) {
        return call.options(option).stream().map(this::number).toList();
    }

    private int number(String text) {
        return incoming.rows().stream()
                .map(Row::number)
                .filter(number -> number.toString().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("import.no_row", text));
    }

    private void json(Path file, List<Row> taken, boolean saves) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("file", file.toString());
        plain.put("saved", saves && !taken.isEmpty());
        for (var verdict : Verdict.values()) {
            plain.put(Field.wordOf(verdict), incoming.rows(verdict).size());
        }
        plain.put("taken", taken.size());
        plain.put(
                "rows",
                incoming.rows().stream()
                        .map(row -> {
                            var each = new LinkedHashMap<String, Object>();
                            each.put("number", row.number());
                            each.put("verdict", Field.wordOf(row.verdict()));
                            each.put("words", row.words());
                            each.put("why", row.why());
                            each.put("taken", taken.contains(row));
                            return each;
                        })
                        .toList());
        call.console().json(plain);
    }

    private void words(List<Row> taken, boolean saves) {
        for (var row : incoming.rows()) {
            call.console()
                    .say(
                            "cli.import.row",
                            String.valueOf(row.number()),
                            call.texts().word(row.verdict()),
                            (row.words() + "  " + row.why()).strip());
        }
        var console = call.console();
        console.say(
                "cli.import.counts",
                incoming.rows(Verdict.NEW).size(),
                incoming.rows(Verdict.UPDATE).size(),
                incoming.rows(Verdict.SAME).size(),
                incoming.rows(Verdict.DUPLICATE).size(),
                incoming.rows(Verdict.ERROR).size());
        console.say(
                !saves ? "cli.import.dry_run" : taken.isEmpty() ? "cli.import.nothing" : "cli.import.saved",
                taken.size());
    }
}

package org.rapporteur.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Change;
import picocli.CommandLine.Model.CommandSpec;

/// Lists what became of a record, the first change first.
record History() implements Verb {
    /// How a change's time is written, on the wall clock of this computer.
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "history", texts, "cli.verb.history")
                .parameter(0, "RECORD", "cli.parameter.ever")
                .json()
                .examples("rapporteur history \"Deputy Minister\"")
                .spec();
    }

    @Override
    public int run(Call call) {
        try (var store = new Home(call).open()) {
            var records = store.records();
            var changes = records.history(
                    new Finder(records).everKept(call.parameter(0)).value());
            if (call.has(Usage.JSON)) {
                call.console().json(changes.stream().map(History::plain).toList());
            } else {
                changes.forEach(change ->
                        lines(call.texts(), change).forEach(call.console().out()::println));
            }
        }
        return DONE;
    }

    private static List<String> lines(Texts texts, Change change) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(
                "cli.history.change",
                change.time().atZone(ZoneId.systemDefault()).format(TIME),
                texts.get(key(change.what())),
                change.device().toString().substring(0, 8)));
        change.fields().forEach((word, difference) -> {
            var before = written(difference.before());
            var after = written(difference.after());
            lines.addAll(Lines.wrapped(
                    before.isEmpty()
                            ? texts.get("cli.history.set", word, after)
                            : texts.get("cli.history.replaced", word, before, after),
                    4,
                    Rapporteur.WIDTH));
        });
        return lines;
    }

    private static String key(Change.What what) {
        return switch (what) {
            case MADE -> "cli.history.made";
            case CHANGED -> "cli.history.changed";
            case DELETED -> "cli.history.deleted";
            case RESTORED -> "cli.history.restored";
        };
    }

    private static String written(@Nullable Object plain) {
        return switch (plain) {
            case null -> "";
            case List<?> several ->
                String.join("; ", several.stream().map(Object::toString).toList());
            default -> plain.toString();
        };
    }

    private static Map<String, @Nullable Object> plain(Change change) {
        var fields = new LinkedHashMap<String, Object>();
        change.fields().forEach((word, difference) -> {
            var both = new LinkedHashMap<String, @Nullable Object>();
            both.put("before", difference.before());
            both.put("after", difference.after());
            fields.put(word, both);
        });
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("revision", change.revision());
        plain.put("time", change.time().toString());
        plain.put("device", change.device().toString());
        plain.put("what", Field.wordOf(change.what()));
        plain.put("fields", fields);
        return plain;
    }
}

package org.rapporteur.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Change;
import org.rapporteur.store.Records;
import picocli.CommandLine.Model.CommandSpec;

/// Lists what became of a record, the first change first.
record History() implements Verb {
    private static final int LABEL = 70;
    private static final int SHORT = 8;
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
            var id = new Finder(records).everKept(call.parameter(0));
            var changes = records.history(id.value());
            if (call.has(Usage.JSON)) {
                call.console().json(changes.stream().map(History::plain).toList());
            } else {
                var named = new Named(records);
                named.find(id).ifPresent(record -> call.console()
                        .say("cli.history.of", call.texts().kind(Kind.of(record)), named.label(record), id));
                changes.forEach(change -> lines(call.texts(), change, store.isOwn(change), named)
                        .forEach(call.console().out()::println));
            }
        }
        return DONE;
    }

    /// What the ids in a history stand for, deleted or not.
    private record Named(Records records, Register register) {
        Named(Records records) {
            this(records, records.registerWith(records.deleted()));
        }

        Optional<Kept> find(Id<?> id) {
            return register.find(id).map(Kept.class::cast).or(() -> records.find(id));
        }

        String label(Kept record) {
            return Lines.clipped(register.label(record), LABEL);
        }

        /// A value as people read it: of an id what it stands for.
        String words(Object plain) {
            try {
                return find(new Id<>(UUID.fromString(plain.toString())))
                        .map(this::label)
                        .orElseGet(plain::toString);
            } catch (IllegalArgumentException e) {
                return plain.toString();
            }
        }
    }

    private static List<String> lines(Texts texts, Change change, boolean own, Named named) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(
                "cli.history.change",
                change.time().atZone(ZoneId.systemDefault()).format(TIME),
                texts.get(key(change.what())),
                own
                        ? texts.get("cli.history.here")
                        : texts.get(
                                "cli.history.there", change.device().toString().substring(0, SHORT)),
                change.revision().substring(0, SHORT)));
        change.fields().forEach((word, difference) -> {
            var before = written(difference.before(), named);
            var after = written(difference.after(), named);
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

    private static String written(@Nullable Object plain, Named named) {
        return switch (plain) {
            case null -> "";
            case List<?> several ->
                String.join("; ", several.stream().map(named::words).toList());
            default -> named.words(plain);
        };
    }

    /// The version of a record that the beginning of its id means.
    ///
    /// @throws RuleBroken where it means none or several, or the one by which the record was deleted
    static Kept version(Records records, Id<?> id, String beginning) {
        var sought = beginning.strip().toLowerCase(java.util.Locale.ROOT);
        var meant = records.history(id.value()).stream()
                .map(Change::revision)
                .filter(revision -> !sought.isEmpty() && revision.startsWith(sought))
                .toList();
        if (meant.size() != 1) {
            throw new RuleBroken("record.no_version", beginning);
        }
        return records.asOf(meant.getFirst()).orElseThrow(() -> new RuleBroken("record.no_version", beginning));
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

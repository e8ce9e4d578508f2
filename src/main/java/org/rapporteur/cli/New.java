package org.rapporteur.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Continuation;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import picocli.CommandLine.Model.CommandSpec;

/// Makes a record of one kind: `new meeting`, `new note` and so on.
record New(Kind kind, int width) implements Verb {
    private static final String FROM = "--from";

    /// The verb `new` with one verb below it for each kind.
    static CommandSpec spec(Texts texts, int width) {
        var lines = new ArrayList<>(List.of("", texts.get("cli.new.kinds")));
        for (var kind : Kind.values()) {
            lines.addAll(new FieldList(kind, texts, width).words());
        }
        lines.add("");
        lines.addAll(Lines.wrapped(texts.get("cli.new.more"), 0, width));
        var usage = new Usage("new", "new", texts, "cli.verb.new")
                .below(lines)
                .examples(Examples.of(Kind.MISSION).split("\n", -1));
        var spec = usage.spec();
        for (var kind : Kind.values()) {
            var below = new New(kind, width).spec(texts);
            // the list of fields above names the kinds already
            below.usageMessage().hidden(true);
            spec.addSubcommand(kind.word(), below);
        }
        spec.usageMessage().synopsisSubcommandLabel("KIND");
        return spec;
    }

    @Override
    public CommandSpec spec(Texts texts) {
        var lines = new ArrayList<>(List.of("", texts.get("cli.help.fields")));
        lines.addAll(new FieldList(kind, texts, width).lines());
        var usage = new Usage(this, kind.word(), texts, "cli.new.kind")
                .repeated(Settings.SET, "FIELD=VALUE", "cli.option.set");
        if (hasMeeting()) {
            usage.option(Usage.MISSION, "MISSION", "cli.option.within");
        }
        if (kind == Kind.MISSION) {
            usage.option(FROM, "MISSION", "cli.option.from");
        }
        var spec =
                usage.below(lines).examples(Examples.of(kind).split("\n", -1)).spec();
        if (kind.word().contains("_")) {
            spec.aliases(kind.word().replace('_', '-'));
        }
        return spec;
    }

    @Override
    public int run(Call call) {
        try (var store = new Home(call).open()) {
            var records = store.records();
            var within = hasMeeting()
                    ? call.option(Usage.MISSION).map(new Finder(records)::mission)
                    : Optional.<Mission>empty();
            var values = new Settings(kind, records).read(call.options(Settings.SET), within.orElse(null));
            new Defaults(records, call.console().clock()).addTo(kind, values);
            var from = kind == Kind.MISSION ? call.option(FROM) : Optional.<String>empty();
            var record = from.isEmpty()
                    ? single(store, values)
                    : continued(store, call, new Finder(records).mission(from.get()), values);
            call.console().out().println(record.id());
        }
        return DONE;
    }

    private Kept single(Store store, Map<String, @Nullable Object> values) {
        var record = kind.shape().make(UUID.randomUUID(), values);
        store.save(record);
        return record;
    }

    private static Mission continued(Store store, Call call, Mission old, Map<String, @Nullable Object> set) {
        var continuation = new Continuation(store.records().missionFile(old.id()));
        var values = new LinkedHashMap<String, @Nullable Object>(continuation.values());
        values.putAll(set);
        var mission = Shape.of(Mission.class).make(UUID.randomUUID(), values);
        Shape.check(mission);
        var today = LocalDate.ofInstant(
                call.console().clock().instant(), call.console().clock().getZone());
        store.save(continuation.records(mission, continuation.held(), today, call.texts()));
        return mission;
    }

    private boolean hasMeeting() {
        return kind.shape().fields().stream().map(Field::word).anyMatch("meeting"::equals);
    }
}

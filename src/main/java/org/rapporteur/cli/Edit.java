package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Changes fields of a record of any kind.
record Edit(int width) implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        var lines = new ArrayList<>(List.of("", texts.get("cli.edit.fields")));
        for (var kind : Kind.values()) {
            lines.addAll(new FieldList(kind, texts, width).words());
        }
        return new Usage(this, "edit", texts, "cli.verb.edit")
                .parameter(0, "RECORD", "cli.parameter.record")
                .repeated(Settings.SET, "FIELD=VALUE", "cli.option.set_or_empty")
                .option(Usage.MISSION, "MISSION", "cli.option.within")
                .below(lines)
                .examples(
                        "rapporteur edit \"Deputy Minister\" --set phone=\"+7 7172 000000\"",
                        "rapporteur edit \"2017-04-12 10:00\" --set state=held --set interpreter=")
                .spec();
    }

    @Override
    public int run(Call call) {
        if (call.options(Settings.SET).isEmpty()) {
            throw new RuleBroken("setting.none");
        }
        try (var store = new Home(call).open()) {
            var records = store.records();
            var finder = new Finder(records);
            var record = finder.present(call.parameter(0));
            var kind = Kind.of(record);
            var within = call.option(Usage.MISSION).map(finder::mission).orElse(null);
            var values = kind.shape().values(record);
            values.putAll(new Settings(kind, records).read(call.options(Settings.SET), within));
            var changed = kind.shape().make(record.id().value(), values);
            store.save(changed);
            call.console()
                    .say(
                            changed.equals(record) ? "cli.edit.same" : "cli.edit.saved",
                            call.texts().kind(kind),
                            finder.label(changed));
        }
        return DONE;
    }
}

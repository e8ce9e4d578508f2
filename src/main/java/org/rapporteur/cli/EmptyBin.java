package org.rapporteur.cli;

import java.util.LinkedHashMap;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Bin;
import picocli.CommandLine.Model.CommandSpec;

/// Erases what was deleted, for good, once that is confirmed.
record EmptyBin() implements Verb {
    private static final String DRY_RUN = "--dry-run";
    private static final String YES = "--yes";

    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "empty-bin", texts, "cli.verb.empty_bin")
                .flag(DRY_RUN, "cli.option.dry_run_bin")
                .flag(YES, "cli.option.yes")
                .json()
                .examples("rapporteur empty-bin --dry-run", "rapporteur empty-bin --yes")
                .spec();
    }

    @Override
    public int run(Call call) {
        try (var store = new Home(call).open()) {
            var bin = Bin.read(store.records());
            var going = bin.erasable();
            boolean erases = !call.has(DRY_RUN);
            if (erases && !going.isEmpty()) {
                if (!call.has(YES)) {
                    throw new RuleBroken("bin.not_confirmed", going.size());
                }
                store.erase(going.stream().map(each -> each.record().id()).toList());
            }
            if (call.has(Usage.JSON)) {
                var plain = new LinkedHashMap<String, Object>();
                plain.put("erased", erases && !going.isEmpty());
                plain.put("records", BinList.plain(going, bin));
                plain.put("staying", BinList.plain(bin.staying(), bin));
                call.console().json(plain);
            } else {
                say(call, bin, erases);
            }
        }
        return DONE;
    }

    private static void say(Call call, Bin bin, boolean erases) {
        var console = call.console();
        int number = bin.erasable().size();
        if (!erases) {
            BinList.lines(call, bin.erasable(), bin);
            BinList.lines(call, bin.staying(), bin);
            console.say("cli.empty_bin.dry_run", number);
        } else if (number == 0) {
            console.say(bin.all().isEmpty() ? "bin.none" : "cli.empty_bin.all_stay");
        } else {
            console.say("bin.emptied", number);
            console.tell("bin.ask_left");
        }
        if (!bin.staying().isEmpty()) {
            console.tell("bin.ask_staying", bin.staying().size());
        }
    }
}

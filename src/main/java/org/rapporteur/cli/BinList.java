package org.rapporteur.cli;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Bin;
import org.rapporteur.store.Bin.Deleted;
import org.rapporteur.store.Stays;
import picocli.CommandLine.Model.CommandSpec;

/// Lists what was deleted, the last deleted first.
record BinList() implements Verb {
    private static final int LABEL = 70;

    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "bin", texts, "cli.verb.bin")
                .json()
                .examples("rapporteur bin", "rapporteur bin --json")
                .spec();
    }

    @Override
    public int run(Call call) {
        try (var store = new Home(call).open()) {
            var bin = Bin.read(store.records());
            if (call.has(Usage.JSON)) {
                call.console().json(plain(bin.all(), bin));
            } else {
                lines(call, bin.all(), bin);
                if (bin.all().isEmpty()) {
                    call.console().tell("bin.none");
                }
            }
        }
        return DONE;
    }

    /// Says what some of the bin's records are, each with what it belongs to and why it stays.
    static void lines(Call call, List<Deleted> some, Bin bin) {
        var out = call.console().out();
        var texts = call.texts();
        var ids = bin.ids();
        for (var each : some) {
            out.println(texts.get(
                    "cli.bin.line",
                    each.when().atZone(ZoneId.systemDefault()).format(History.TIME),
                    texts.kind(Kind.of(each.record())),
                    label(each.record(), bin),
                    each.record().id()));
            var links = each.links().stream()
                    .map(link ->
                            ids.contains(link.id()) ? texts.get("bin.deleted_too", label(link, bin)) : label(link, bin))
                    .collect(Collectors.joining("  ·  "));
            if (!links.isEmpty()) {
                Lines.wrapped(links, 4, Rapporteur.WIDTH).forEach(out::println);
            }
            if (each.stays() != null) {
                out.println("    " + texts.get(each.stays() == Stays.SIGNED ? "bin.signed" : "bin.needed"));
            }
        }
    }

    private static String label(Kept record, Bin bin) {
        return Lines.clipped(bin.register().label(record), LABEL);
    }

    /// Some of the bin's records for other programs.
    static List<Map<String, @Nullable Object>> plain(List<Deleted> some, Bin bin) {
        var view = new JsonView(bin.register());
        return some.stream().map(each -> plain(each, view, bin)).toList();
    }

    private static Map<String, @Nullable Object> plain(Deleted each, JsonView view, Bin bin) {
        var record = each.record();
        var stays = each.stays();
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("id", record.id().toString());
        plain.put("kind", Kind.of(record).word());
        plain.put("label", bin.register().label(record));
        plain.put("deleted", each.when().toString());
        plain.put(
                "belongs_to",
                each.links().stream().map(link -> view.reference(link.id())).toList());
        plain.put("stays", stays == null ? null : Field.wordOf(stays));
        return plain;
    }
}

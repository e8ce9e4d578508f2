package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Found;
import org.rapporteur.store.SearchFilter;
import org.rapporteur.store.Store;
import picocli.CommandLine.Model.CommandSpec;

/// Finds the records that hold the words of a query, the best fit first.
record Search() implements Verb {
    private static final String LIMIT = "--limit";
    private static final int USUAL_LIMIT = 50;
    private static final int INDENT = 16;
    private static final int QUOTED = 80;

    /// What can stand behind `kind:`, those of notes first.
    private static final String KINDS = Stream.concat(
                    Stream.of(NoteKind.values()).map(Field::wordOf),
                    Stream.of(Kind.values()).filter(kind -> kind != Kind.TENURE).map(Kind::word))
            .collect(Collectors.joining(", "));

    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "search", texts, "cli.verb.search")
                .parameter(0, "QUERY", "cli.parameter.query")
                .option(Usage.MISSION, "MISSION", "cli.option.only_mission")
                .option(LIMIT, "N", "cli.option.limit")
                .json()
                .below(filters(texts))
                .examples(
                        "rapporteur search \"Deputy Minister\"",
                        "rapporteur search \"torture AND (register OR camera*) NOT kind:impression\"",
                        "rapporteur search 'by:\"Ministry of Justice\" kind:commitment before:2018'",
                        "rapporteur search 'para:24 \"medical examination\"' --limit 10 --json")
                .spec();
    }

    private static List<String> filters(Texts texts) {
        var lines = new ArrayList<>(List.of("", texts.get("cli.search.filters")));
        for (var filter : SearchFilter.values()) {
            var told = Lines.wrapped(texts.get(explanation(filter), KINDS), INDENT, Rapporteur.WIDTH);
            lines.add(("  " + filter.word() + ":" + " ".repeat(INDENT)).substring(0, INDENT)
                    + told.getFirst().strip());
            lines.addAll(told.subList(1, told.size()));
        }
        return lines;
    }

    private static String explanation(SearchFilter filter) {
        return switch (filter) {
            case BY -> "cli.search.by";
            case KIND -> "cli.search.kind";
            case MISSION -> "cli.search.mission";
            case INSTITUTION -> "cli.search.institution";
            case PARA -> "cli.search.para";
            case THEME -> "cli.search.theme";
            case YEAR -> "cli.search.year";
            case BEFORE -> "cli.search.before";
            case AFTER -> "cli.search.after";
        };
    }

    @Override
    public int run(Call call) {
        var query = call.parameter(0);
        if (query.isBlank()) {
            throw new RuleBroken("search.nothing");
        }
        int limit = call.option(LIMIT).map(Search::number).orElse(USUAL_LIMIT);
        try (var store = new Home(call).open()) {
            var chosen = call.option(Usage.MISSION)
                    .map(new Finder(store.records())::mission)
                    .map(mission ->
                            new Found.Value(Found.Facet.MISSION, mission.id().toString()));
            fill(store, call);
            var found = store.index().search(query, chosen.stream().toList(), limit);
            if (call.has(Usage.JSON)) {
                var view = new JsonView(found.register());
                call.console()
                        .json(found.hits().stream().map(hit -> plain(hit, view)).toList());
            } else {
                found.hits().forEach(hit -> lines(hit, found, call.texts())
                        .forEach(call.console().out()::println));
            }
            if (found.total() == 0) {
                // a filter that is misspelt is the likely reason
                call.console()
                        .tell(
                                query.contains(":") ? "cli.search.none_filtered" : "cli.search.none",
                                Lines.clipped(query, QUOTED));
            } else if (found.total() > limit) {
                call.console().tell("cli.search.more", found.total() - limit);
            }
        }
        return DONE;
    }

    /// Reads all that is kept into the index, and says so where it takes its time.
    private static void fill(Store store, Call call) {
        long begun = System.nanoTime();
        boolean told = false;
        var slices = store.slices();
        var slice = slices.next();
        store.index().take(slice);
        while (!slice.isLast()) {
            slice = slices.next();
            store.index().take(slice);
            if (!told && System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(1)) {
                call.console().tell("cli.search.reading");
                told = true;
            }
        }
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new RuleBroken("search.limit", text);
    }

    private static Map<String, @Nullable Object> plain(Found.Hit hit, JsonView view) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("id", hit.record().id().toString());
        plain.put("kind", Kind.of(hit.record()).word());
        plain.put(
                "mission",
                Optional.ofNullable(hit.mission())
                        .map(mission -> view.reference(mission.id()))
                        .orElse(null));
        plain.put(
                "meeting",
                Optional.ofNullable(hit.meeting())
                        .map(meeting -> view.reference(meeting.id()))
                        .orElse(null));
        plain.put("citation", hit.citation());
        plain.put("snippet", hit.snippet().text());
        plain.put(
                "marks",
                hit.snippet().marks().stream()
                        .map(mark -> List.of(mark.start(), mark.end()))
                        .toList());
        plain.put("score", hit.score());
        return plain;
    }

    private static List<String> lines(Found.Hit hit, Found found, Texts texts) {
        var record = hit.record();
        var what = texts.kind(Kind.of(record));
        var where = Stream.of(
                        record instanceof Note note
                                ? texts.get("cli.search.note", what, texts.word(note.kind()))
                                : what,
                        Optional.ofNullable(hit.meeting())
                                .filter(meeting -> !meeting.equals(record))
                                .map(found.register()::label)
                                .orElse(""),
                        Optional.ofNullable(hit.mission())
                                .filter(mission -> !mission.equals(record))
                                .map(Mission::title)
                                .orElse(""),
                        hit.citation(),
                        record.id().toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        var lines = new ArrayList<>(Lines.wrapped(where, 0, Rapporteur.WIDTH));
        lines.addAll(Lines.wrapped(hit.snippet().text(), 4, Rapporteur.WIDTH));
        return lines;
    }
}

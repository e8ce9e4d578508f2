package org.rapporteur.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Finds the records whose texts hold all words of a query.
record Search() implements Verb {
    private static final String LIMIT = "--limit";
    private static final int USUAL_LIMIT = 50;
    /// So many words stand before the one that was found, and twice as many after it.
    private static final int WORDS_BEFORE = 6;

    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "search", texts, "cli.verb.search")
                .parameter(0, "QUERY", "cli.parameter.query")
                .option(Usage.MISSION, "MISSION", "cli.option.only_mission")
                .option(LIMIT, "N", "cli.option.limit")
                .json()
                .examples("rapporteur search \"Deputy Minister\"", "rapporteur search torture --limit 10 --json")
                .spec();
    }

    @Override
    public int run(Call call) {
        var query = call.parameter(0);
        if (query.isBlank()) {
            throw new RuleBroken("search.nothing");
        }
        int limit = call.option(LIMIT).map(Search::number).orElse(USUAL_LIMIT);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var mission = call.option(Usage.MISSION).map(new Finder(records)::mission);
            var register = records.register(null);
            var found = records.search(query, Integer.MAX_VALUE).stream()
                    .map(record -> new Hit(record, register))
                    .filter(hit -> mission.isEmpty() || hit.mission().equals(mission))
                    .toList();
            var shown = found.stream().limit(limit).toList();
            if (call.has(Usage.JSON)) {
                call.console().json(shown.stream().map(hit -> hit.plain(query)).toList());
            } else {
                shown.forEach(hit ->
                        hit.lines(query, call.texts()).forEach(call.console().out()::println));
            }
            if (found.isEmpty()) {
                call.console().tell("cli.search.none", query);
            } else if (found.size() > limit) {
                call.console().tell("cli.search.more", found.size() - limit);
            }
        }
        return DONE;
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

    /// A record that was found, and where it belongs.
    private record Hit(Kept record, Register register) {

        Optional<Meeting> meeting() {
            return record instanceof Meeting meeting ? Optional.of(meeting) : reference("meeting", Meeting.class);
        }

        Optional<Mission> mission() {
            return record instanceof Mission mission
                    ? Optional.of(mission)
                    : meeting()
                            .flatMap(meeting -> register.find(meeting.mission()))
                            .or(() -> reference("mission", Mission.class));
        }

        private <T extends Kept> Optional<T> reference(String word, Class<T> type) {
            return fields().filter(field -> field.word().equals(word))
                    .findFirst()
                    .map(this::value)
                    .filter(Id.class::isInstance)
                    .flatMap(id -> register.find((Id<?>) id).map(Kept.class::cast))
                    .filter(type::isInstance)
                    .map(type::cast);
        }

        String citation() {
            var cited = record instanceof Recommendation recommendation
                    ? Stream.of(recommendation)
                    : fields().filter(field -> field.targets().contains(Kind.RECOMMENDATION))
                            .flatMap(this::references)
                            .flatMap(id -> register.find(id).map(Recommendation.class::cast).stream());
            return cited.map(register::citation).collect(Collectors.joining("; "));
        }

        @SuppressWarnings("unchecked") // the field's target is the recommendation
        private Stream<Id<Recommendation>> references(Field field) {
            return switch (value(field)) {
                case Id<?> id -> Stream.of((Id<Recommendation>) id);
                case List<?> several -> several.stream().map(id -> (Id<Recommendation>) id);
                case null -> Stream.of();
                default -> Stream.of();
            };
        }

        /// The words around the first that was sought.
        String snippet(String query) {
            var sought = Folding.fold(query).split(" ", -1)[0];
            var words = fields().filter(field ->
                            field.form() == Form.TEXT || field.form() == Form.TEXTS || field.form() == Form.NAMES)
                    .map(this::value)
                    .filter(Objects::nonNull)
                    .map(Search::words)
                    .filter(text -> Folding.fold(text).contains(sought))
                    .findFirst()
                    .orElse("")
                    .strip()
                    .split("\\s+", -1);
            int at = 0;
            while (at < words.length - 1 && !Folding.fold(words[at]).contains(sought)) {
                at++;
            }
            int first = Math.max(0, at - WORDS_BEFORE);
            int end = Math.min(words.length, at + 2 * WORDS_BEFORE);
            return (first > 0 ? "… " : "")
                    + String.join(" ", List.of(words).subList(first, end))
                    + (end < words.length ? " …" : "");
        }

        Map<String, @Nullable Object> plain(String query) {
            var view = new JsonView(register);
            var plain = new LinkedHashMap<String, @Nullable Object>();
            plain.put("id", record.id().toString());
            plain.put("kind", Kind.of(record).word());
            plain.put(
                    "mission",
                    mission().map(found -> view.reference(found.id())).orElse(null));
            plain.put(
                    "meeting",
                    meeting().map(found -> view.reference(found.id())).orElse(null));
            plain.put("citation", citation());
            plain.put("snippet", snippet(query));
            return plain;
        }

        List<String> lines(String query, Texts texts) {
            var where = Stream.of(
                            texts.kind(Kind.of(record)),
                            meeting().map(register::label).orElse(""),
                            citation(),
                            record.id().toString())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
            var lines = new java.util.ArrayList<>(Lines.wrapped(where, 0, Rapporteur.WIDTH));
            lines.addAll(Lines.wrapped(snippet(query), 4, Rapporteur.WIDTH));
            return lines;
        }

        private Stream<Field> fields() {
            return Kind.of(record).shape().fields().stream();
        }

        private @Nullable Object value(Field field) {
            return Kind.of(record).shape().value(record, field);
        }
    }

    private static String words(Object value) {
        return switch (value) {
            case List<?> several -> several.stream().map(Object::toString).collect(Collectors.joining("; "));
            case Map<?, ?> names ->
                names.values().stream().map(Object::toString).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }
}

package org.rapporteur.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Recommendation;

/// How a query could go on.
///
/// @param shown the filter or the value, as a person reads it: `para:`, "Ministry of Justice"
/// @param query the whole query, completed
public record Completion(String shown, String query) {
    private static final Pattern LAST_FILTER = Pattern.compile("(?s)(.*?(?:^|[\\s(]))(\\w+):(\"[^\"]*|[^\\s\"]*)$");
    private static final Pattern LAST_WORD = Pattern.compile("(?s)(.*?(?:^|[\\s(]))(\\w+)$");

    /// Completions of the piece of a query that is being typed.
    static List<Completion> of(String typed, Names names, int limit) {
        var filtering = LAST_FILTER.matcher(typed);
        if (filtering.matches()) {
            var filter = SearchFilter.ofWord(filtering.group(2));
            if (filter.isPresent()) {
                var before = filtering.group(1) + filter.get().word() + ":";
                return values(filter.get(), filtering.group(3).replace("\"", ""), names, limit)
                        .limit(limit)
                        .map(value -> new Completion(value, before + quoted(value) + " "))
                        .toList();
            }
        }
        var word = LAST_WORD.matcher(typed);
        return word.matches()
                ? Stream.of(SearchFilter.values())
                        .map(SearchFilter::word)
                        .filter(filter -> filter.startsWith(word.group(2).toLowerCase(Locale.ROOT)))
                        .limit(limit)
                        .map(filter -> new Completion(filter + ":", word.group(1) + filter + ":"))
                        .toList()
                : List.of();
    }

    private static String quoted(String value) {
        return value.matches("[\\p{L}\\p{N}_-]+") ? value : '"' + value.replace('"', ' ') + '"';
    }

    private static Stream<String> values(SearchFilter filter, String begun, Names names, int limit) {
        return switch (filter) {
            case BY -> named(begun, names, limit, Kind.INSTITUTION, Kind.POST, Kind.PERSON);
            case INSTITUTION -> named(begun, names, limit, Kind.INSTITUTION);
            case MISSION -> named(begun, names, limit, Kind.MISSION);
            case KIND -> SearchFilter.kinds().filter(kind -> kind.startsWith(begun.toLowerCase(Locale.ROOT)));
            case THEME -> names.themes(begun).stream();
            case PARA ->
                names.register().all(Recommendation.class).stream()
                        .sorted(Comparator.comparing(Recommendation::paragraph)
                                .thenComparing(Recommendation::subparagraph))
                        .flatMap(found -> Stream.of(
                                Integer.toString(found.paragraph()), found.paragraph() + found.subparagraph()))
                        .distinct()
                        .filter(para -> para.startsWith(begun));
            case YEAR, BEFORE, AFTER ->
                names.register().all(Mission.class).stream()
                        .map(Mission::firstDay)
                        .map(LocalDate::getYear)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .map(Object::toString)
                        .filter(year -> year.startsWith(begun));
        };
    }

    private static Stream<String> named(String begun, Names names, int limit, Kind... kinds) {
        var register = names.register();
        if (begun.isBlank()) {
            return register.all(Kept.class).reversed().stream()
                    .filter(record -> List.of(kinds).contains(Kind.of(record)))
                    .map(register::label)
                    .distinct()
                    .limit(limit);
        }
        return names.named(begun, kinds).stream()
                .flatMap(id -> find(names, id))
                .map(register::label)
                .distinct();
    }

    private static Stream<Kept> find(Names names, UUID id) {
        return names.register().find(new Id<Kept>(id)).stream();
    }
}

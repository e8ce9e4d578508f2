package org.rapporteur.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.exchange.Entry.Force;

/// What a record of the Universal Human Rights Index says, whether it came as JSON or as a workbook,
/// and whether it is of the country and the document that are asked for.
final class UhriFilter {
    private static final int NAMED = 5;

    /// Values carry a hyphen in front, and several are joined in one cell.
    private static final Pattern JOINED = Pattern.compile("[\\n\\r;]+\\s*(?:-\\s+)?|(?:^|\\s)-\\s+");

    /// "24 (a)" at the beginning of a text.
    private static final Pattern PLACE = Pattern.compile("(\\d{1,3})\\s?\\((\\p{L}|[ivx]{1,4})\\)\\s*");

    private final String country;
    private final String symbol;

    UhriFilter(String country, String symbol) {
        this.country = country;
        this.symbol = symbol;
    }

    /// The name of a value, whatever the export calls it: the JSON's `AffectedPersons` is the workbook's
    /// "Affected persons"; "Reccomending Body" is the workbook's own spelling.
    static String column(String title) {
        var name = Folding.fold(title).replaceAll("[^a-z]", "");
        return switch (name) {
            case "text", "annotation", "annotationtext" -> "text";
            case "symbol", "documentsymbol" -> "symbol";
            case "body", "reccomendingbody", "recommendingbody", "mechanism" -> "body";
            case "annotationtype", "type" -> "type";
            case "countries", "country", "countryterritory", "state", "stateunderreview", "countriesconcerned" ->
                "countries";
            case "affectedpersons", "concernedpersons", "concernedgroups", "affectedgroups" -> "groups";
            case "themes", "theme" -> "themes";
            case "documentpublicationdate", "publicationdate" -> "published";
            default -> name;
        };
    }

    /// The entry of a record, or empty where it is of another country or document or recommends
    /// nothing.
    ///
    /// @param values by the names that [#column] gives
    Optional<Entry> entry(int number, Map<String, List<String>> values) {
        if (!isOf(values)) {
            return Optional.empty();
        }
        var text = Html.plain(String.join("\n", values.getOrDefault("text", List.of())));
        var entry = placed(number, ObservationLines.cleanedLines(text));
        return Optional.of(entry.of(first(values, "symbol"), null)
                .by(first(values, "body"))
                .saying("themes", apart(values, "themes"), Force.FILL)
                .saying("affectedGroups", apart(values, "groups"), Force.FILL));
    }

    private boolean isOf(Map<String, List<String>> values) {
        boolean recommends = values.getOrDefault("type", List.of()).stream()
                .allMatch(
                        type -> type.isBlank() || type.toLowerCase(Locale.ROOT).contains("recommend"));
        return recommends
                && (country.isBlank()
                        || apart(values, "countries").stream()
                                .anyMatch(each -> Folding.fold(each).equals(Folding.fold(country))))
                && (symbol.isBlank() || Folding.fold(first(values, "symbol")).equals(Folding.fold(symbol)));
    }

    /// The export has no key for the paragraph; where the text begins with its number, that is it.
    private static Entry placed(int number, String text) {
        var place = PLACE.matcher(text);
        if (place.lookingAt()) {
            return said(number, Integer.parseInt(place.group(1)), place.group(2), text.substring(place.end()));
        }
        return Markers.number(text)
                .map(marked -> said(number, Integer.parseInt(marked.name()), "", marked.rest()))
                .orElseGet(() -> said(number, 0, "", text));
    }

    private static Entry said(int number, int paragraph, String subparagraph, String text) {
        return new Entry(number, paragraph, subparagraph)
                .saying("text", text, Force.FILL)
                .saying("title", Entry.titleOf(text), Force.FILL);
    }

    private static String first(Map<String, List<String>> values, String name) {
        return apart(values, name).stream().findFirst().orElse("");
    }

    private static List<String> apart(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(JOINED.split(value, -1)))
                .map(value -> value.replaceAll("[\\s\\p{Z}]+", " ").strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /// Nothing is of the country; names that are alike are told.
    RuleBroken nothing(Path file, Collection<String> countries) {
        var beginning = Folding.fold(country)
                .substring(0, Math.min(3, Folding.fold(country).length()));
        var alike = countries.stream()
                .map(each -> each.replaceFirst("^-\\s*", ""))
                .filter(each -> Folding.fold(each).startsWith(beginning))
                .limit(NAMED)
                .collect(Collectors.joining("; "));
        return alike.isEmpty() || countries.contains(country)
                ? new RuleBroken("import.no_country", file, country)
                : new RuleBroken("import.other_country", file, country, alike);
    }
}

package org.rapporteur.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words by which concluding observations in English, French, Spanish and Russian show what a
/// passage is: a concern or a recommendation, the day of adoption.
///
/// A clue is offered, and a person decides.
final class Clues {
    /// What a committee is concerned about.
    private static final Pattern CONCERN = pattern(
            "\\b(?:is|are|remains?) (?:\\w+ ){0,3}(?:concerned|alarmed|disturbed|worried)\\b",
            "\\b(?:notes?|expresses|reiterates its) (?:\\w+ ){0,3}concern\\b",
            "committee (?:\\w+ ){0,3}(?:regrets|deplores)\\b",
            "\\bwith (?:\\w+ ){0,2}(?:regret|concern|alarm|dismay)\\b",
            "\\b(?:préoccupé|inquiet|inquiète|préoccupation|regrette|déplore)",
            "\\b(?:preocupa|preocupación|inquieta|lamenta|preocupado)",
            "(?:обеспоко|озабоч|сожале|тревог)");

    /// Where a sentence ends and the next begins.
    private static final Pattern SENTENCE = Pattern.compile("[.!?;][\\p{Pf}\"')]?\\s+(?=[\\p{Pi}\"'(]?\\p{Lu})");

    private static final Pattern ADOPTED = pattern(
            "(?:adopted|adopté|aprob|принял|приняты|утвердил)[^.]{0,120}?"
                    + "(?:concluding observations|observations finales|observaciones finales|заключительны\\p{L}{1,2} замечани)");
    private static final int AROUND = 250;

    private static final Pattern DAY = pattern(
            "(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:de\\s+)?(\\p{L}{3,12})\\s+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)");
    private static final Map<String, Month> MONTHS = months();

    private Clues() {}

    private static Pattern pattern(String... ways) {
        return Pattern.compile(
                String.join("|", ways),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Map<String, Month> months() {
        var months = new HashMap<String, Month>();
        for (var month : Month.values()) {
            Stream.of("en", "fr", "es", "ru")
                    .map(Locale::of)
                    .forEach(language -> months.put(
                            month.getDisplayName(TextStyle.FULL, language).toLowerCase(language), month));
        }
        return months;
    }

    /// Where in a text the first sentence that recommends begins, or -1.
    static int recommendation(String text) {
        int start = 0;
        var ends = SENTENCE.matcher(text);
        while (start < text.length()) {
            int end = ends.find() ? ends.end() : text.length();
            if (OperativeWords.areIn(text.substring(start, end))) {
                return start;
            }
            start = end;
        }
        return -1;
    }

    /// Whether a text says what a committee is concerned about.
    static boolean isConcern(String text) {
        return CONCERN.matcher(text).find();
    }

    /// The day on which a text says that concluding observations were adopted.
    static Optional<LocalDate> adopted(String text) {
        return ADOPTED.matcher(text)
                .results()
                .flatMap(said -> DAY.matcher(text)
                        .region(Math.max(0, said.start() - AROUND), Math.min(text.length(), said.start() + AROUND))
                        .results()
                        .sorted(Comparator.comparing(day -> Math.abs(day.start() - said.start())))
                        .flatMap(day -> day(day.group(1), day.group(2), day.group(3)).stream()))
                .findFirst();
    }

    /// The first day that a text names after a word for "by", or empty.
    static Optional<LocalDate> day(String text) {
        return DAY.matcher(text)
                .results()
                .flatMap(day -> day(day.group(1), day.group(2), day.group(3)).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(String day, String month, String year) {
        try {
            return Optional.ofNullable(MONTHS.get(month.toLowerCase(Locale.ROOT)))
                    .map(found -> LocalDate.of(Integer.parseInt(year), found, Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}

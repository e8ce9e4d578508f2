package org.rapporteur.word;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Recommendation;

/// The fixed words, dates and quotation marks of a document in its language, which is chosen for
/// each document and is not the window's.
///
/// One document is written with it; it is not for several threads.
final class Wording {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Locale language;
    private final ResourceBundle bundle;
    // reading a pattern takes longer than filling it, and a document fills few of them often
    private final Map<String, MessageFormat> sentences = new HashMap<>();
    private final Map<String, DateTimeFormatter> dates = new HashMap<>();

    /// The words in this language, or in English where there are none.
    Wording(Locale language) {
        this.bundle = ResourceBundle.getBundle(
                "i18n.minutes",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        // where we have no words of a language, its dates among English words would be odd
        this.language = bundle.getLocale().getLanguage().isEmpty()
                        && !language.getLanguage().equals("en")
                ? Locale.ENGLISH
                : language;
    }

    /// The language of the words.
    Locale language() {
        return language;
    }

    /// The words of a key with their gaps filled.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    String get(String key, String... arguments) {
        return arguments.length == 0
                ? bundle.getString(key)
                : sentences
                        .computeIfAbsent(key, known -> new MessageFormat(bundle.getString(known), language))
                        .format(arguments);
    }

    /// The word for an enum's constant: `open` for a state.
    String word(String family, Enum<?> constant) {
        return get(family + "." + Field.wordOf(constant));
    }

    /// A recommendation as it is cited: "CCPR/C/KAZ/CO/2, para. 24 (a)".
    String citation(String symbol, Recommendation recommendation) {
        var paragraph = Integer.toString(recommendation.paragraph());
        return recommendation.subparagraph().isEmpty()
                ? get("citation", symbol, paragraph)
                : get("citation.subparagraph", symbol, paragraph, recommendation.subparagraph());
    }

    /// A day of the week and its date: "Tuesday 11 April 2017".
    String day(LocalDate date) {
        return format(date.getDayOfMonth() == 1 ? "format.first_day" : "format.day", date);
    }

    /// A date: "11 April 2017".
    String date(LocalDate date) {
        return format(date.getDayOfMonth() == 1 ? "format.first_date" : "format.date", date);
    }

    /// A date within a year that is known: "11 Apr", never torn apart at a line's end.
    String shortDate(LocalDate date) {
        return format("format.short_date", date).replace(' ', '\u00a0');
    }

    /// Two days and all between them; one day where they are the same.
    String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? date(first) : get("days", date(first), date(last));
    }

    /// From an hour to an hour: "10:00–11:30", with the day where it ends on another one.
    String hours(LocalDateTime from, LocalDateTime to) {
        var end = from.toLocalDate().equals(to.toLocalDate())
                ? hour(to)
                : get("moment", date(to.toLocalDate()), hour(to));
        return get("hours", hour(from), end);
    }

    /// What a language is called, from its tag; words that are no tag stay as they are.
    String languageName(String tag) {
        return Arrays.stream(tag.strip().split("[,;\\s]+"))
                .map(each -> {
                    var named = Locale.forLanguageTag(each).getDisplayLanguage(language);
                    return named.isEmpty() || named.equals(each.toLowerCase(Locale.ROOT)) ? each : named;
                })
                .collect(Collectors.joining(get("row.comma")));
    }

    /// These words in a row with commas, those that say nothing left out.
    String row(String... words) {
        return row(Arrays.asList(words));
    }

    /// These words in a row with commas, those that say nothing left out.
    String row(List<String> words) {
        return joined(words.stream(), "row.comma");
    }

    /// These words in a row with semicolons, those that say nothing left out.
    String longRow(List<String> words) {
        return joined(words.stream(), "row.semicolon");
    }

    /// Words as they begin a line.
    static String capital(String words) {
        return words.isEmpty()
                ? words
                : Character.toString(Character.toTitleCase(words.codePointAt(0)))
                        + words.substring(words.offsetByCodePoints(0, 1));
    }

    /// A text with the quotation marks that its writer put around it taken off, so that it can stand
    /// in the document's own.
    static String unquoted(String text) {
        var bare = text.strip();
        for (var pair : List.of("“”", "«»", "„“", "„”", "\"\"", "”“", "‘’", "「」")) {
            if (bare.length() > 2
                    && bare.charAt(0) == pair.charAt(0)
                    && bare.charAt(bare.length() - 1) == pair.charAt(1)) {
                var inside = bare.substring(1, bare.length() - 1);
                if (inside.indexOf(pair.charAt(0)) < 0 && inside.indexOf(pair.charAt(1)) < 0) {
                    return inside.strip();
                }
            }
        }
        return text;
    }

    /// An hour: "10:00".
    String hour(LocalDateTime time) {
        return time.format(HOUR);
    }

    private String joined(Stream<String> words, String separator) {
        return words.filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(get(separator)));
    }

    private String format(String key, LocalDate date) {
        return date.format(dates.computeIfAbsent(key, known -> DateTimeFormatter.ofPattern(get(known), language)));
    }
}

package org.rapporteur.exchange;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which paragraphs the Committee selected for follow-up, as a paragraph at the end of concluding
/// observations says: "within one year, information on the implementation of paragraphs 18, 24 and 54".
///
/// @param paragraphs their numbers; empty where the document does not say
/// @param months the period, 0 where the document names none
/// @param dueDate the day, where the document names one
record FollowUp(
        Set<Integer> paragraphs, int months, @Nullable LocalDate dueDate) {
    static final FollowUp NONE = new FollowUp(Set.of(), 0, null);

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern LIST =
            Pattern.compile("(?:paragraph(?:e)?s?|párrafos?|пункт\\p{L}{0,3})\\s+(?=\\d)", FLAGS);
    private static final Pattern ONE = Pattern.compile(
            "(\\d{1,3})(?:\\s*\\((?:[^()]|\\([^()]{0,100}\\)){0,300}+\\)){0,3}+(?:\\s*(?:,|;|\\band\\b|\\bet\\b|\\by\\b|\\bи\\b)){0,2}\\s*",
            FLAGS);
    private static final Pattern PERIOD = Pattern.compile(
            "(?:within|in|delai|délai|dans|plazo|dentro|в течение|en)\\s+(?:(?:d['’]|de |the |un |el )){0,2}"
                    + "(one|two|three|un|une|deux|trois|uno|dos|tres|одного|двух|трех|трёх|[1-5])\\s+"
                    + "(?:years?|ans?|années?|años?|год\\p{L}{0,2}|лет)\\b",
            FLAGS);
    private static final Pattern BY = Pattern.compile("\\b(?:by|avant le|d['’]ici au|antes del|к)\\s+(?=\\d)", FLAGS);
    private static final Pattern RULE =
            Pattern.compile("\\b(?:rule|article|artículo|правил\\p{L}{1,2})\\s+7\\d\\b", FLAGS);
    private static final Map<String, Integer> YEARS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("uno", 1),
            Map.entry("одного", 1),
            Map.entry("two", 2),
            Map.entry("deux", 2),
            Map.entry("dos", 2),
            Map.entry("двух", 2),
            Map.entry("three", 3),
            Map.entry("trois", 3),
            Map.entry("tres", 3),
            Map.entry("трех", 3),
            Map.entry("трёх", 3));
    private static final int MONTHS = 12;
    private static final int DAY_WITHIN = 40;

    /// What the last of these passages that selects paragraphs says.
    static FollowUp in(List<Passage> passages) {
        for (var passage : passages.reversed()) {
            var found = in(passage.text());
            if (!found.paragraphs.isEmpty()) {
                return found;
            }
        }
        return NONE;
    }

    private static FollowUp in(String text) {
        int months = months(text);
        var dueDate = dueDate(text);
        if (months == 0 && dueDate == null && !RULE.matcher(text).find() || Clues.recommendation(text) < 0) {
            return NONE;
        }
        var paragraphs = new HashSet<Integer>();
        var list = LIST.matcher(text);
        int from = 0;
        while (list.find(from)) {
            from = list.end();
            var one = ONE.matcher(text);
            while (one.region(from, text.length()).lookingAt() && one.end() > from) {
                paragraphs.add(Integer.parseInt(one.group(1)));
                from = one.end();
            }
        }
        return new FollowUp(Set.copyOf(paragraphs), dueDate == null ? months : 0, dueDate);
    }

    private static int months(String text) {
        var period = PERIOD.matcher(text);
        if (!period.find()) {
            return 0;
        }
        var word = period.group(1).toLowerCase(java.util.Locale.ROOT);
        return MONTHS * YEARS.getOrDefault(word, Character.digit(word.charAt(0), 10));
    }

    private static @Nullable LocalDate dueDate(String text) {
        var by = BY.matcher(text);
        return by.find()
                ? Clues.day(text.substring(by.end(), Math.min(text.length(), by.end() + DAY_WITHIN)))
                        .orElse(null)
                : null;
    }
}

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
/// The forms are those of the treaty bodies' own sentences: "The State party should …", "The Committee
/// recommends that …". A clue is offered, and a person decides.
final class Clues {
    /// What the State is told, or what a committee does when it recommends.
    private static final Pattern RECOMMENDS = pattern(
            "states? part(?:y|ies)\\b(?:,[^.;]{1,200},)?\\s(?:should|must|shall|ought to)\\b",
            "states? part(?:y|ies) (?:is|are) (?:\\w+ ){0,3}(?:urged|encouraged|requested|invited|called upon|required)\\b",
            "committee\\b[^.;]{0,90}?\\b(?:recommends|urges|calls (?:up)?on|encourages|requests|invites)\\b",
            "committee (?:\\w+ ){0,3}reiterates its (?:\\w+ ){0,3}recommendation",
            "[ée]tats? parties?\\b[^.;]{0,90}?\\s(?:devrai(?:en)?t|doi(?:ven)?t)\\b",
            "[ée]tats? parties? (?:est|sont) (?:\\p{L}+ ){0,3}(?:pri|invit|encourag|engag|exhort)é",
            "comité\\b[^.;]{0,90}?\\s(?:recommande|engage|prie|exhorte|encourage|demande|invite)\\b",
            "estados? partes?\\b[^.;]{0,90}?\\s(?:debe(?:n|ría|rían|rá|rán)?|ha(?:n)? de)\\b",
            "comité\\b[^.;]{0,90}?\\s(?:recomienda|insta|exhorta|alienta|pide|solicita|anima|invita)\\b",
            "государств\\p{L}{0,3}-участник\\p{L}{0,3}[^.;]{0,120}?\\s(?:следует|надлежит|должн\\p{L}{1,2}|необходимо|предлагается)\\b",
            "комитет[^.;]{0,90}?\\s(?:рекомендует|призывает|просит|предлагает)\\b");

    /// What a committee is concerned about; a sentence that begins with it recommends nothing, even
    /// if it says what the State should have done.
    private static final Pattern CONCERN = pattern(
            "\\b(?:is|are|remains?) (?:\\w+ ){0,3}(?:concerned|alarmed|disturbed|worried)\\b",
            "\\b(?:notes?|expresses|reiterates its) (?:\\w+ ){0,3}concern\\b",
            "committee (?:\\w+ ){0,3}regrets\\b",
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
            if (recommends(text.substring(start, end))) {
                return start;
            }
            start = end;
        }
        return -1;
    }

    private static boolean recommends(String sentence) {
        var recommends = RECOMMENDS.matcher(sentence);
        if (!recommends.find()) {
            return false;
        }
        var concern = CONCERN.matcher(sentence);
        return !concern.find() || concern.start() > recommends.start();
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

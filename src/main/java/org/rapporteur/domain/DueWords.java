package org.rapporteur.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.domain.DueVocabulary.Token;
import org.rapporteur.domain.DueVocabulary.Unit;
import org.rapporteur.domain.DueVocabulary.What;

/// The day that people mean by the words in which they promise something: "by 1 June", "within two
/// weeks", "в течение месяца", "dans un délai d’un mois", "antes del viernes", "خلال شهر", "6月底".
///
/// Every word must be understood. Where one is not ("by 1 June or later"), or where several days could
/// be meant ("by June"), there is no day, and the words stand for themselves.
public final class DueWords {
    /// The longest period that is understood, in its units; beyond it a number is a slip.
    private static final int LONGEST = 1_000;

    private static final Pattern NUMERIC =
            Pattern.compile("(\\d{1,2})\\s*[./]\\s*(\\d{1,2})(?:\\s*[./]\\s*(\\d{4}))?\\.?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
    private static final Pattern WORDS = Pattern.compile(
            "(\\d{1,4})(?:st|nd|rd|th|er|e|re|o|a|го|-го|е|-е)?(?![\\p{L}\\p{N}])|\\p{L}+|\\d+|[^\\s\\p{P}]");

    private DueWords() {}

    /// The day that is meant, or empty where the words do not say one.
    ///
    /// @param words in English, French, Spanish, Russian, Arabic or Chinese, or in figures with the day
    ///     before the month
    /// @param said the day on which they were said; a day without a year is the next one, which can be
    ///     that day itself
    public static Optional<LocalDate> day(String words, LocalDate said) {
        try {
            return read(plain(words), said);
        } catch (DateTimeException e) {
            // there is no such day in the calendar
            return Optional.empty();
        }
    }

    private static String plain(String words) {
        return Folding.fold(words)
                .codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<LocalDate> read(String words, LocalDate said) {
        if (ISO.matcher(words).matches()) {
            var parts = words.split("-", -1);
            return Optional.of(day(parts[2], parts[1], parts[0]));
        }
        var chinese = ChineseDue.day(words, said);
        if (chinese.isPresent()) {
            return chinese;
        }
        var numeric = NUMERIC.matcher(words);
        if (numeric.matches()) {
            return Optional.of(
                    numeric.group(3) == null
                            ? next(number(numeric.group(2)), number(numeric.group(1)), said)
                            : day(numeric.group(1), numeric.group(2), numeric.group(3)));
        }
        return tokens(words).flatMap(tokens -> meant(tokens, said));
    }

    private static LocalDate day(String day, String month, String year) {
        return LocalDate.of(number(year), number(month), number(day));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// The words as what they are, or empty where one is unknown.
    private static Optional<List<Token>> tokens(String words) {
        var tokens = new ArrayList<Token>();
        var matcher = WORDS.matcher(words);
        while (matcher.find()) {
            var digits = matcher.group(1);
            var token = digits != null
                    ? new Token(number(digits) > LONGEST ? What.YEAR : What.NUMBER, number(digits))
                    : DueVocabulary.WORDS.get(matcher.group());
            if (token == null) {
                return Optional.empty();
            }
            tokens.add(token);
        }
        return Optional.of(withoutFillers(tokens));
    }

    /// "A" and "one" count before a unit alone; beside a year the word "year" says nothing.
    private static List<Token> withoutFillers(List<Token> tokens) {
        var kept = new ArrayList<Token>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean beforeUnit = i + 1 < tokens.size() && tokens.get(i + 1).what() == What.UNIT;
            boolean besideYear = token.isYearUnit()
                    && (i > 0 && tokens.get(i - 1).what() == What.YEAR
                            || i + 1 < tokens.size() && tokens.get(i + 1).what() == What.YEAR);
            switch (token.what()) {
                case FILLER -> {}
                case ARTICLE -> {
                    if (beforeUnit) {
                        kept.add(new Token(What.NUMBER, 1));
                    }
                }
                default -> {
                    if (!besideYear) {
                        kept.add(token);
                    }
                }
            }
        }
        return kept;
    }

    private static Optional<LocalDate> meant(List<Token> tokens, LocalDate said) {
        var shape = tokens.stream().map(token -> token.what().letter()).collect(Collectors.joining());
        return Optional.ofNullable(
                switch (shape) {
                    case "nm" -> next(tokens.get(1).value(), tokens.get(0).value(), said);
                    case "mn" -> next(tokens.get(0).value(), tokens.get(1).value(), said);
                    case "nmy" ->
                        LocalDate.of(
                                tokens.get(2).value(),
                                tokens.get(1).value(),
                                tokens.get(0).value());
                    case "mny" ->
                        LocalDate.of(
                                tokens.get(2).value(),
                                tokens.get(0).value(),
                                tokens.get(1).value());
                    case "em" -> endOf(tokens.get(1).value(), said);
                    case "emy" ->
                        LocalDate.of(tokens.get(2).value(), tokens.get(1).value(), 1)
                                .with(TemporalAdjusters.lastDayOfMonth());
                    case "ey" -> LocalDate.of(tokens.get(1).value(), 12, 31);
                    case "eu" -> endOf(tokens.get(1).unit(), said);
                    case "nu", "wnu" -> within(tokens, said);
                    case "wu" -> after(1, tokens.get(1).unit(), said);
                    case "d" ->
                        said.with(TemporalAdjusters.next(
                                DayOfWeek.of(tokens.getFirst().value())));
                    case "t" -> said.plusDays(1);
                    default -> null;
                });
    }

    private static LocalDate within(List<Token> tokens, LocalDate said) {
        return after(tokens.get(tokens.size() - 2).value(), tokens.getLast().unit(), said);
    }

    /// The day after a number of units; two units to the word ("أسبوعين") count twice.
    static LocalDate after(int number, Unit unit, LocalDate said) {
        return said.plus(number * (long) unit.number(), unit.unit());
    }

    /// The next such day. The 29th of February waits for its year.
    static LocalDate next(int month, int day, LocalDate said) {
        var wanted = MonthDay.of(month, day);
        int year = said.getYear();
        while (!wanted.isValidYear(year) || wanted.atYear(year).isBefore(said)) {
            year++;
        }
        return wanted.atYear(year);
    }

    /// The last day of the next such month.
    static LocalDate endOf(int month, LocalDate said) {
        var inYear = LocalDate.of(said.getYear(), month, 1).with(TemporalAdjusters.lastDayOfMonth());
        return inYear.isBefore(said)
                ? LocalDate.of(said.getYear() + 1, month, 1).with(TemporalAdjusters.lastDayOfMonth())
                : inYear;
    }

    @SuppressWarnings("NullAway") // the switch says null where there is no such end
    private static LocalDate endOf(Unit unit, LocalDate said) {
        return switch (unit.unit()) {
            case MONTHS -> said.with(TemporalAdjusters.lastDayOfMonth());
            case YEARS -> said.with(TemporalAdjusters.lastDayOfYear());
            // whether a week ends on Friday, Saturday or Sunday is not the same everywhere
            default -> null;
        };
    }
}

package org.rapporteur.ui.itinerary;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.domain.Folding;

/// Days, hours and lengths as people type them. Nothing here knows a zone or asks the computer's
/// clock: a day and an hour are those of the mission's wall.
final class TypedTime {
    /// No meeting is typed longer than this many minutes; what is longer is a slip.
    private static final int LONGEST = 100_000;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})(?:[./-](\\d{4}|\\d{2})?)?");
    private static final Pattern WORDS = Pattern.compile("[\\s,.]+");
    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2})(?:\\s*[:.h]\\s*(\\d{2}))?\\s*h?\\s*([ap])?(?:\\.?m\\.?)?");
    private static final Pattern HOUR_IN_ONE = Pattern.compile("(\\d{1,2})(\\d{2})\\s*h?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,6})\\s*(?:m|min|mins|minutes?|’|')?\\.?");
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,3})\\s*(?:h|hrs?|hours?)\\.?\\s*(?:(\\d{1,2})\\s*(?:m|min|mins|minutes?)?\\.?)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})");
    private static final Pattern PART_HOURS = Pattern.compile("(\\d{1,3})[.,](\\d{1,2})\\s*(?:h|hrs?|hours?)\\.?");

    private TypedTime() {}

    /// The day that a text means: `2017-04-12`, `12.4`, `12/4/17`, `12 Apr`, `April 12`, `Wed`, `12`,
    /// or what the form shows. A weekday beside a date must be that date's.
    ///
    /// @param near where the text has no year or no month, the day nearest to this one is meant; a
    ///     weekday alone is the first from it on
    static Optional<LocalDate> day(String text, LocalDate near) {
        var plain = plain(text);
        try {
            var iso = ISO.matcher(plain);
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            var numbers = NUMBERS.matcher(plain);
            if (numbers.matches()) {
                return numbers.group(3) == null
                        ? nearest(number(numbers, 1), number(numbers, 2), near)
                        : Optional.of(
                                LocalDate.of(year(numbers.group(3), near), number(numbers, 2), number(numbers, 1)));
            }
            return ofWords(plain, near);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> ofWords(String plain, LocalDate near) {
        Optional<DayOfWeek> weekday = Optional.empty();
        Optional<Month> month = Optional.empty();
        Optional<Integer> dayOfMonth = Optional.empty();
        Optional<Integer> year = Optional.empty();
        for (var word :
                WORDS.splitAsStream(plain).filter(each -> !each.isEmpty()).toList()) {
            if (word.matches("\\d{4}") && year.isEmpty()) {
                year = Optional.of(Integer.valueOf(word));
            } else if (word.matches("\\d{1,2}(st|nd|rd|th)?") && dayOfMonth.isEmpty()) {
                dayOfMonth = Optional.of(Integer.valueOf(word.replaceAll("\\D", "")));
            } else if (month.isEmpty() && named(word, Month.values()).isPresent()) {
                month = named(word, Month.values());
            } else if (weekday.isEmpty() && named(word, DayOfWeek.values()).isPresent()) {
                weekday = named(word, DayOfWeek.values());
            } else {
                return Optional.empty();
            }
        }
        var found = found(dayOfMonth, month, year, weekday, near);
        var wanted = weekday;
        return found.filter(day -> wanted.isEmpty() || wanted.get() == day.getDayOfWeek());
    }

    private static Optional<LocalDate> found(
            Optional<Integer> dayOfMonth,
            Optional<Month> month,
            Optional<Integer> year,
            Optional<DayOfWeek> weekday,
            LocalDate near) {
        if (dayOfMonth.isPresent() && month.isPresent()) {
            return year.isPresent()
                    ? Optional.of(LocalDate.of(year.get(), month.get(), dayOfMonth.get()))
                    : nearest(dayOfMonth.get(), month.get().getValue(), near);
        }
        if (year.isPresent() || month.isPresent()) {
            return Optional.empty();
        }
        if (dayOfMonth.isPresent()) {
            return nearest(dayOfMonth.get(), near);
        }
        return weekday.map(day -> near.with(java.time.temporal.TemporalAdjusters.nextOrSame(day)));
    }

    /// A word of at least three letters that begins one name alone.
    private static <E extends Enum<E>> Optional<E> named(String word, E[] names) {
        return word.length() < 3
                ? Optional.empty()
                : Arrays.stream(names)
                        .filter(name -> name.name().toLowerCase(Locale.ROOT).startsWith(word)
                                || word.equals("sept") && name.name().equals("SEPTEMBER"))
                        .findFirst();
    }

    private static Optional<LocalDate> nearest(int dayOfMonth, int month, LocalDate near) {
        return nearest(
                Stream.of(-1, 0, 1).map(years -> near.getYear() + years), near, year -> day(year, month, dayOfMonth));
    }

    private static Optional<LocalDate> nearest(int dayOfMonth, LocalDate near) {
        var first = near.withDayOfMonth(1);
        return nearest(
                Stream.of(-1, 0, 1).map(first::plusMonths),
                near,
                month -> day(month.getYear(), month.getMonthValue(), dayOfMonth));
    }

    private static <T> Optional<LocalDate> nearest(
            Stream<T> candidates, LocalDate near, Function<T, Optional<LocalDate>> day) {
        return candidates
                .flatMap(candidate -> day.apply(candidate).stream())
                .min(java.util.Comparator.comparing(
                        found -> Math.abs(java.time.temporal.ChronoUnit.DAYS.between(near, found))));
    }

    private static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
        return YearMonth.of(year, month).isValidDay(dayOfMonth)
                ? Optional.of(LocalDate.of(year, month, dayOfMonth))
                : Optional.empty();
    }

    private static int year(String digits, LocalDate near) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : near.getYear() / 100 * 100 + year;
    }

    /// The hour that a text means: `930`, `9:30`, `9h30`, `9.30`, `9`, `2 pm`.
    static Optional<LocalTime> hour(String text) {
        var plain = plain(text);
        var inOne = HOUR_IN_ONE.matcher(plain);
        if (inOne.matches()) {
            return time(number(inOne, 1), number(inOne, 2));
        }
        var hour = HOUR.matcher(plain);
        if (!hour.matches()) {
            return Optional.empty();
        }
        int minute = hour.group(2) == null ? 0 : number(hour, 2);
        int full = number(hour, 1);
        if (hour.group(3) == null) {
            return plain.endsWith("m") ? Optional.empty() : time(full, minute);
        }
        return full < 1 || full > 12
                ? Optional.empty()
                : time(full % 12 + (hour.group(3).equals("p") ? 12 : 0), minute);
    }

    private static Optional<LocalTime> time(int hour, int minute) {
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    /// The minutes that a text means: `45`, `45 min`, `1h`, `1h30`, `1:30`, `1.5 h`; 1 or more.
    static Optional<Integer> minutes(String text) {
        var plain = plain(text);
        return Stream.<Optional<Integer>>of(
                        read(MINUTES, plain, match -> number(match, 1)),
                        read(HOURS, plain, match -> number(match, 1) * 60 + number(match, 2)),
                        read(
                                CLOCK,
                                plain,
                                match -> number(match, 2) > 59 ? 0 : number(match, 1) * 60 + number(match, 2)),
                        read(PART_HOURS, plain, TypedTime::partHours))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(minutes -> minutes > 0 && minutes < LONGEST);
    }

    private static int partHours(Matcher match) {
        double part = number(match, 2) / Math.pow(10, match.group(2).length());
        return (int) Math.round((number(match, 1) + part) * 60);
    }

    private static Optional<Integer> read(Pattern form, String text, Function<Matcher, Integer> minutes) {
        var match = form.matcher(text);
        return match.matches() ? Optional.of(minutes.apply(match)) : Optional.empty();
    }

    private static int number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }

    /// Small letters, plain spaces, and the digits of any script as those of ours.
    private static String plain(String text) {
        return Folding.fold(text)
                .codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package org.rapporteur.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.DueVocabulary.Unit;

/// By when, in Chinese, which is written without spaces: "6月1日前", "两周内", "6月底", "年底之前".
final class ChineseDue {
    private static final String NUMBER = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final Pattern DAY = whole("(?:(\\d{4})年)?" + NUMBER + "月" + NUMBER + "[日号]");
    private static final Pattern END = whole("(?:(?:(\\d{4})年|今年)?" + NUMBER + "月|本?月)(?:底|末)");
    private static final Pattern END_OF_YEAR = whole("(?:(\\d{4})年年?|今?年)(?:底|末)");
    private static final Pattern PERIOD = Pattern.compile("在?" + NUMBER + "个?(天|日|周|星期|礼拜|月|年)(?:之内|以内|内|之后|后)");
    private static final Pattern WEEKDAY = whole("(?:本周|周|星期|礼拜)([一二三四五六日天])");

    private ChineseDue() {}

    private static Pattern whole(String core) {
        return Pattern.compile("在?" + core + "(?:之前|以前|前|为止)?");
    }

    /// The day that is meant, or empty where this is not Chinese or says no day.
    ///
    /// @throws java.time.DateTimeException where there is no such day
    static Optional<LocalDate> day(String words, LocalDate said) {
        var text = words.replace(" ", "").replaceAll("[。,,]+$", "");
        var day = DAY.matcher(text);
        if (day.matches()) {
            int month = number(day.group(2));
            int of = number(day.group(3));
            var year = day.group(1);
            return Optional.of(
                    year == null ? DueWords.next(month, of, said) : LocalDate.of(Integer.parseInt(year), month, of));
        }
        var endOfYear = END_OF_YEAR.matcher(text);
        if (endOfYear.matches()) {
            return Optional.of(LocalDate.of(year(endOfYear.group(1), said), 12, 31));
        }
        var end = END.matcher(text);
        if (end.matches()) {
            return Optional.of(endOfMonth(end, said));
        }
        var period = PERIOD.matcher(text);
        if (period.matches()) {
            return Optional.of(DueWords.after(number(period.group(1)), unit(period.group(2)), said));
        }
        var weekday = WEEKDAY.matcher(text);
        if (weekday.matches()) {
            int of = "一二三四五六".indexOf(weekday.group(1)) + 1;
            return Optional.of(said.with(TemporalAdjusters.next(of == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(of))));
        }
        return Optional.empty();
    }

    private static LocalDate endOfMonth(Matcher end, LocalDate said) {
        var month = end.group(2);
        if (month == null) {
            return said.with(TemporalAdjusters.lastDayOfMonth());
        }
        return end.group(1) == null
                ? DueWords.endOf(number(month), said)
                : LocalDate.of(year(end.group(1), said), number(month), 1).with(TemporalAdjusters.lastDayOfMonth());
    }

    private static int year(@Nullable String digits, LocalDate said) {
        return digits == null ? said.getYear() : Integer.parseInt(digits);
    }

    private static Unit unit(String word) {
        return new Unit(
                1,
                switch (word) {
                    case "天", "日" -> ChronoUnit.DAYS;
                    case "月" -> ChronoUnit.MONTHS;
                    case "年" -> ChronoUnit.YEARS;
                    default -> ChronoUnit.WEEKS;
                });
    }

    /// A number in figures, or in words up to 99: 三, 十, 十五, 三十.
    private static int number(String words) {
        if (Character.isDigit(words.charAt(0))) {
            return Integer.parseInt(words);
        }
        int ten = words.indexOf('十');
        if (ten < 0) {
            return digit(words.charAt(words.length() - 1));
        }
        int tens = ten == 0 ? 1 : digit(words.charAt(ten - 1));
        return tens * 10 + (ten == words.length() - 1 ? 0 : digit(words.charAt(words.length() - 1)));
    }

    private static int digit(char word) {
        return word == '两' ? 2 : "一二三四五六七八九".indexOf(word) + 1;
    }
}

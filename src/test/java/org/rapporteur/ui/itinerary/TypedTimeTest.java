package org.rapporteur.ui.itinerary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Texts;

class TypedTimeTest {
    private static final LocalDate TUESDAY = LocalDate.of(2017, 4, 11);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2017-04-12        | 2017-04-12
            12.4              | 2017-04-12
            12.4.             | 2017-04-12
            12.04.2017        | 2017-04-12
            12/4/17           | 2017-04-12
            12-4              | 2017-04-12
            12                | 2017-04-12
            31                | 2017-03-31
            12 Apr            | 2017-04-12
            12 april          | 2017-04-12
            April 12, 2017    | 2017-04-12
            12th Apr          | 2017-04-12
            Wed               | 2017-04-12
            wednesday         | 2017-04-12
            Tue               | 2017-04-11
            Mon               | 2017-04-17
            Wed 12 April 2017 | 2017-04-12
            31 May            | 2017-05-31
            3.1               | 2017-01-03
            ١٢.٤              | 2017-04-12
            """)
    void aDayIsUnderstoodAsPeopleTypeIt(String typed, LocalDate meant) {
        assertThat(TypedTime.day(typed, TUESDAY)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "31.4", "30 Feb", "Thu 12 April", "12.13", "2017", "April", "12 12", "Wed Thu", "0.4"
            })
    void whatIsNoDayIsNone(String typed) {
        assertThat(TypedTime.day(typed, TUESDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20.12, 2018-01-03, 2017-12-20", "3 Jan, 2017-12-20, 2018-01-03", "29 Feb, 2017-04-11, 2016-02-29"})
    void aDayWithoutYearIsTheNearestOne(String typed, LocalDate near, LocalDate meant) {
        assertThat(TypedTime.day(typed, near)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "930, 09:30", "0930, 09:30", "9:30, 09:30", "9.30, 09:30", "9h30, 09:30", "9 h 30, 09:30", "9, 09:00",
        "9h, 09:00", "14, 14:00", "1415, 14:15", "2pm, 14:00", "2:30 p.m., 14:30", "12 am, 00:00", "12 pm, 12:00",
        "00:00, 00:00", "23:59, 23:59", "٩:٣٠, 09:30"
    })
    void anHourIsUnderstoodAsPeopleTypeIt(String typed, LocalTime meant) {
        assertThat(TypedTime.hour(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "25", "9:75", "975", "2400", "13 pm", "0 am", "noon", "9:3", "9m", "-9"})
    void whatIsNoHourIsNone(String typed) {
        assertThat(TypedTime.hour(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            45       | 45
            45 min   | 45
            45m      | 45
            1h       | 60
            1 h      | 60
            2 hours  | 120
            1h30     | 90
            1 h 30 m | 90
            1:30     | 90
            0:45     | 45
            1.5h     | 90
            1,25 h   | 75
            """)
    void aLengthIsUnderstoodAsPeopleTypeIt(String typed, int meant) {
        assertThat(TypedTime.minutes(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0h", "long", "-5", "1:75", "1h 30 45", "9999999999", "h"})
    void whatIsNoLengthIsNone(String typed) {
        assertThat(TypedTime.minutes(typed)).isEmpty();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void everyDayIsReadBackInEachOfItsForms(@ForAll("days") LocalDate day, @ForAll("days") LocalDate near) {
        var texts = new Texts(Locale.ENGLISH);
        var month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        assertThat(TypedTime.day(day.toString(), near)).contains(day);
        assertThat(TypedTime.day(texts.fullDay(day), near)).contains(day);
        assertThat(TypedTime.day(day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear(), near))
                .contains(day);
        assertThat(TypedTime.day(day.getDayOfMonth() + " " + month + " " + day.getYear(), near))
                .contains(day);
        assertThat(TypedTime.day(day.getDayOfMonth() + "." + day.getMonthValue(), day))
                .contains(day);
        assertThat(TypedTime.day(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), near)
                        .orElseThrow()
                        .getDayOfWeek())
                .isEqualTo(day.getDayOfWeek());
    }

    /// The zones have a clock change at these hours in some year; a wall time takes no part in it.
    @Property(tries = 300)
    void noZoneAndNoYearChangesWhatIsRead(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 59) int minute) {
        var before = TimeZone.getDefault();
        try {
            for (var zone : new String[] {"UTC", "Asia/Almaty", "Europe/Zurich", "Pacific/Apia", "America/Sao_Paulo"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(TypedTime.day(day.toString(), day)).as(zone).contains(day);
                assertThat(TypedTime.hour("%d:%02d".formatted(hour, minute)))
                        .as(zone)
                        .contains(LocalTime.of(hour, minute));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Property
    void everyHourIsReadBackInEachOfItsForms(
            @ForAll @IntRange(max = 23) int hour, @ForAll @IntRange(max = 59) int minute) {
        var time = LocalTime.of(hour, minute);
        for (var form : new String[] {"%d:%02d", "%02d:%02d", "%d.%02d", "%dh%02d", "%d%02d"}) {
            assertThat(TypedTime.hour(form.formatted(hour, minute))).as(form).contains(time);
        }
    }

    @Property
    void everyLengthIsReadBackInEachOfItsForms(@ForAll @IntRange(min = 1, max = 2880) int minutes) {
        assertThat(TypedTime.minutes(String.valueOf(minutes))).contains(minutes);
        assertThat(TypedTime.minutes("%d:%02d".formatted(minutes / 60, minutes % 60)))
                .contains(minutes);
        assertThat(TypedTime.minutes("%dh%02d".formatted(minutes / 60, minutes % 60)))
                .contains(minutes);
    }

    @Property
    void anyTextIsReadOrNotAndBreaksNothing(@ForAll @StringLength(max = 24) String text) {
        assertThat(TypedTime.day(text, TUESDAY)).isNotNull();
        assertThat(TypedTime.hour(text)).isNotNull();
        assertThat(TypedTime.minutes(text)).matches(minutes -> minutes.isEmpty() || minutes.get() > 0);
    }
}

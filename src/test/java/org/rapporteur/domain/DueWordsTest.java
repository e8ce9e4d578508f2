package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueWordsTest {
    /// A Wednesday.
    private static final LocalDate SAID = LocalDate.of(2017, 4, 12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2017-06-01                      | 2017-06-01
            1.6.2017                        | 2017-06-01
            01/06/2017                      | 2017-06-01
            1.6.                            | 2017-06-01
            11/4                            | 2018-04-11
            by 1 June                       | 2017-06-01
            By June 1st, 2018               | 2018-06-01
            before the 12th of April        | 2017-04-12
            by 11 April                     | 2018-04-11
            not later than 29 February      | 2020-02-29
            by the end of June              | 2017-06-30
            end of March                    | 2018-03-31
            by the end of the month         | 2017-04-30
            before the end of the year      | 2017-12-31
            end of 2018                     | 2018-12-31
            within two weeks                | 2017-04-26
            within a month                  | 2017-05-12
            in 10 days                      | 2017-04-22
            by Friday                       | 2017-04-14
            by Wednesday                    | 2017-04-19
            tomorrow                        | 2017-04-13
            avant le 1er juin               | 2017-06-01
            dans un délai d’un mois         | 2017-05-12
            dans un délai d'un mois         | 2017-05-12
            d’ici la fin de l’année         | 2017-12-31
            d’ici vendredi                  | 2017-04-14
            sous quinze jours               | 2017-04-27
            dans un an                      | 2018-04-12
            fin août                        | 2017-08-31
            antes del 1 de junio de 2017    | 2017-06-01
            a más tardar el 30 de mayo      | 2017-05-30
            en el plazo de dos semanas      | 2017-04-26
            dentro de un año                | 2018-04-12
            a finales de junio              | 2017-06-30
            mañana                          | 2017-04-13
            до 1 июня                       | 2017-06-01
            до 1-го июня 2018 года          | 2018-06-01
            к 1 июня 2018 г.                | 2018-06-01
            в течение месяца                | 2017-05-12
            в течение двух недель           | 2017-04-26
            через 10 дней                   | 2017-04-22
            через полгода                   | 2017-10-12
            до конца года                   | 2017-12-31
            до конца 2018 года              | 2018-12-31
            до пятницы                      | 2017-04-14
            قبل 1 يونيو                     | 2017-06-01
            قبل ١ حزيران ٢٠١٨               | 2018-06-01
            خلال شهر                        | 2017-05-12
            خلال أسبوعين                    | 2017-04-26
            خلال ثلاثة أشهر                 | 2017-07-12
            قبل نهاية العام                 | 2017-12-31
            يوم الجمعة                      | 2017-04-14
            غداً                            | 2017-04-13
            6月1日前                        | 2017-06-01
            2018年6月1日之前                | 2018-06-01
            六月十五日                      | 2017-06-15
            在一个月内                      | 2017-05-12
            两周之内                        | 2017-04-26
            十五天内                        | 2017-04-27
            6月底                           | 2017-06-30
            年底之前                        | 2017-12-31
            2018年年底                      | 2018-12-31
            月底                            | 2017-04-30
            周五前                          | 2017-04-14
            """)
    void theDayThatIsMeantIsUnderstood(String words, LocalDate day) {
        assertThat(DueWords.day(words, SAID)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "soon",
                "by June",
                "1 June or later",
                "after 1 June",
                "two weeks ago",
                "within 10 working days",
                "5",
                "a",
                "month",
                "31 June",
                "0 June",
                "31.2.2017",
                "2017-02-30",
                "12345 days",
                "1 2 3 June",
                "к июню",
                "в ближайшее время",
                "en temps utile",
                "قريبا",
                "尽快",
                "13月1日",
                "by the 115th session"
            })
    void wordsThatSayNoDayStayWords(String words) {
        assertThat(DueWords.day(words, SAID)).isEmpty();
    }

    @Property
    void anythingMayBeTyped(@ForAll @StringLength(max = 60) String words) {
        DueWords.day(words, SAID);
    }

    @Property
    void whateverIsPutTogetherOfKnownWordsIsNoTrouble(
            @ForAll @IntRange(max = 100_000) int one, @ForAll @IntRange(max = 400) int two, @ForAll boolean chinese) {
        var known = DueVocabulary.WORDS.keySet().stream().sorted().toList();
        var words = chinese
                ? one + "年" + two + "月" + two + "日"
                : one + " " + known.get(two % known.size()) + " " + known.get(one % known.size()) + " " + two;
        DueWords.day(words, SAID);
    }

    /// So a day and its words never drift apart where the words hold no year.
    @Property
    void aDayWithoutAYearIsTheNextOne(@ForAll @IntRange(min = 0, max = 364) int ahead) {
        var day = SAID.plusDays(ahead);
        assertThat(DueWords.day(day.getDayOfMonth() + "." + day.getMonthValue(), SAID))
                .contains(day);
    }

    @Property
    void aDayInFiguresIsThatDay(@ForAll @IntRange(min = -40_000, max = 40_000) int ahead) {
        var day = SAID.plusDays(ahead);
        assertThat(DueWords.day(day.toString(), SAID)).contains(day);
    }
}

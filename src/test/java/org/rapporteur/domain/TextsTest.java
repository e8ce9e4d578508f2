package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapporteur.domain.Rules.elsewhere;
import static org.rapporteur.domain.Rules.with;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Astana ASTANA = new Astana();

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void dayIsSaidAsPeopleSayIt() {
        assertThat(texts.day(Astana.TUESDAY)).isEqualTo("Tue 11 April");
    }

    @Test
    void fullDayHasItsYear() {
        assertThat(texts.fullDay(Astana.TUESDAY)).isEqualTo("Tue 11 April 2017");
    }

    @Test
    void hourIsOfTwentyFour() {
        assertThat(texts.hour(LocalDateTime.of(2017, 4, 11, 9, 5))).isEqualTo("09:05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ka", "ka-GE", "en-GB"})
    void languageWithoutTextsIsEnglishInItsDaysToo(String language) {
        assertThat(new Texts(Locale.forLanguageTag(language)).day(Astana.TUESDAY))
                .isEqualTo("Tue 11 April");
    }

    @Test
    void languageWithoutTextsIsEnglishInItsNumbersToo() {
        var broken = new RuleBroken("meeting.duration", 3000, 2880);
        assertThat(new Texts(Locale.forLanguageTag("ka")).sentence(broken)).isEqualTo(texts.sentence(broken));
    }

    @Test
    void unknownKeyIsAFault() {
        assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> texts.get("no.such_key"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindAndEachOfItsFieldsIsNamed(Kind kind) {
        assertThat(texts.kind(kind)).isNotBlank();
        assertThat(kind.shape().fields())
                .allSatisfy(field -> assertThat(texts.label(kind, field.word())).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyWordOfAFieldIsNamed(Kind kind) {
        assertThat(kind.shape().fields())
                .filteredOn(field -> field.form() == Form.WORD)
                .flatExtracting(field -> List.of(field.type().getEnumConstants()))
                .allSatisfy(
                        constant -> assertThat(texts.word((Enum<?>) constant)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsExplained(Form form) {
        assertThat(texts.word(form)).isNotBlank();
    }

    static Stream<Kept> recordsThatBreakARule() {
        var tuesday = Astana.TUESDAY;
        return Stream.of(
                with(ASTANA.justice, "name", ""),
                with(ASTANA.justice, "parent", ASTANA.justice.id()),
                new Tenure(elsewhere(), elsewhere(), elsewhere(), tuesday, tuesday.minusDays(1)),
                with(ASTANA.torture, "paragraph", 0),
                with(ASTANA.torture, "subparagraph", "(a)"),
                with(ASTANA.torture, "duePeriod", -12),
                with(with(ASTANA.torture, "grade", "F"), "gradeScale", ProposedGrade.GradeScale.SINCE_2017),
                with(ASTANA.mission, "lastDay", tuesday.minusDays(1)),
                with(ASTANA.mission, "daysOff", List.of("weekend")),
                with(ASTANA.mission, "holidays", List.of("1 May")),
                with(ASTANA.mission, "travelBuffer", -1),
                with(ASTANA.morning, "duration", 0),
                with(ASTANA.present, "person", null),
                with(ASTANA.present, "number", -1),
                new ProposedGrade(
                        elsewhere(), elsewhere(), "", elsewhere(), ProposedGrade.GradeScale.BEFORE_2017, "F", ""),
                new Minutes(elsewhere(), elsewhere(), 0, Minutes.MinutesState.DRAFT, "", null, List.of()),
                new Minutes(elsewhere(), elsewhere(), 2, Minutes.MinutesState.DRAFT, "", null, List.of()));
    }

    @ParameterizedTest
    @MethodSource("recordsThatBreakARule")
    void sentenceOfABrokenRuleHasNoUnfilledGapAndNoProgrammersWord(Kept record) {
        var sentence = texts.sentence(catchThrowableOfType(RuleBroken.class, () -> Shape.check(record)));
        assertThat(sentence).endsWith(".").doesNotContain("{", "}", "null", "_", "[", "@");
    }

    @ParameterizedTest
    @CsvSource({"minister", "nobody"})
    void sentenceOfAReferenceHasNoUnfilledGap(String words) {
        var broken = catchThrowableOfType(
                RuleBroken.class, () -> ASTANA.register().match(List.of(Kind.POST, Kind.PERSON), words));
        assertThat(texts.sentence(broken))
                .startsWith("Post, Person: ")
                .contains("“" + words + "”")
                .doesNotContain("{", "}", "null");
    }

    @Test
    void sentenceNamesTheFieldByItsLabel() {
        assertThat(texts.sentence(new RuleBroken("field.required", new Label(Kind.MISSION, "first_day"))))
                .isEqualTo("First day is missing: please fill it in.");
    }

    @Test
    void sentenceSaysDaysAsPeopleDo() {
        var broken = new RuleBroken("mission.ends_before_start", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 10));
        assertThat(texts.sentence(broken))
                .isEqualTo("The mission cannot end on Mon 10 April 2017, before it begins on Tue 11 April 2017:"
                        + " correct one of the two days.");
    }

    @Test
    void sentenceTakesWhatWasTypedAsItIs() {
        assertThat(texts.sentence(new RuleBroken("recommendation.subparagraph", "{0} '%s")))
                .startsWith("“{0} '%s” is no sub-paragraph");
    }
}

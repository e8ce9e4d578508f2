package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
    void everyLineEndBecomesOne(String lineEnd) {
        assertThat(PlainText.clean("one" + lineEnd + "two")).isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '\u0007', '\u001B', '\u007F', '\u009F'})
    void controlCharactersAreTakenOut(char control) {
        assertThat(PlainText.clean("one" + control + "two")).isEqualTo("onetwo");
    }

    @ParameterizedTest
    @CsvSource({"\uD83D, \uFFFD", "\uDE00, \uFFFD", "\uDE00\uD83D, \uFFFD\uFFFD", "\uFFFE, \uFFFD", "\uFFFF, \uFFFD"})
    void whatIsNoCharacterIsShownAsUnknown(String text, String clean) {
        assertThat(PlainText.clean("a" + text + "b")).isEqualTo("a" + clean + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Отчёт\n\t- пункт", "\uD83D\uDE00", "عربي\u200F", "a\u00ADb", "中文", "\uFEFFa"})
    void textOfAnyScriptStaysAsItIs(String text) {
        assertThat(PlainText.clean(text)).isEqualTo(text);
    }

    @Test
    void textThatNeedsNothingIsNotCopied() {
        var text = "Nothing to do";
        assertThat(PlainText.clean(text)).isSameAs(text);
    }

    @Property
    void cleanTextStaysAsItIs(@ForAll("pasted") String text) {
        var clean = PlainText.clean(text);
        assertThat(PlainText.clean(clean)).isEqualTo(clean);
    }

    @Property
    void cleanTextHoldsNothingThatXmlCannot(@ForAll("pasted") String text) {
        assertThat(PlainText.clean(text).codePoints()).allSatisfy(point -> assertThat(point)
                .matches(PlainTextTest::allowedByXml, "allowed in XML")
                .matches(allowed -> allowed == '\n' || allowed == '\t' || !Character.isISOControl(allowed)));
    }

    @Property
    void validTextIsUnchanged(@ForAll("valid") String text) {
        assertThat(PlainText.clean(text)).isEqualTo(text);
    }

    private static boolean allowedByXml(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    /// Any UTF-16 units, half pairs among them, with what pastes bring along made frequent.
    @Provide
    Arbitrary<String> pasted() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.chars().all()),
                        net.jqwik.api.Tuple.of(1, Arbitraries.of('\r', '\n', '\u000B', '\0', '\uD83D', '\uDE00')))
                .list()
                .ofMaxSize(40)
                .map(units -> units.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<String> valid() {
        return Arbitraries.integers()
                .between(0x20, 0x1FFFF)
                .filter(point -> !Character.isISOControl(point)
                        && Character.getType(point) != Character.SURROGATE
                        && point != 0xFFFE
                        && point != 0xFFFF
                        && point != 0x2028
                        && point != 0x2029)
                .list()
                .ofMaxSize(40)
                .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
    }
}

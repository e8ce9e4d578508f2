package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    private static final String MARK = "\u0301";

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ministry,               ministry
            Éléments à vérifier,    elements a verifier
            Отчёт,                  отчет
            ОТЧЁТ,                  отчет
            ＡＢＣ１,                abc1
            ﬁle,                    file
            '  two   words\t\n',    two words
            a\u00A0b,               a b
            İstanbul,               istanbul
            ١٢٣٤,                   1234
            ۲۰۱۷,                   2017
            Қазақстан,              қазақстан
            e\u0301,                e
            مُعامَلَة,                 معامله
            أحكام,                  احكام
            إلى,                    الي
            ٱلقانون,                القانون
            قـــانون,                قانون
            کتاب,                   كتاب
            ﻻ,                      لا
            a\u00ADb\u200F,          ab
            """)
    void spellingsThatAReaderTakesForTheSameAreEqual(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"қ, к", "ұ, у", "ө, о", "a, b", "ل, م"})
    void lettersOfAnAlphabetStayApart(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @Test
    void noCharacterIsFoldedFurtherByASecondFolding() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(point -> Character.getType(point) != Character.SURROGATE)
                        .mapToObj(Character::toString)
                        .filter(character ->
                                !Folding.fold(Folding.fold(character)).equals(Folding.fold(character))))
                .isEmpty();
    }

    @Property
    void foldedTextStaysAsItIs(@ForAll String text) {
        var folded = Folding.fold(text);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    @Property
    void caseDoesNotMatterInCyrillic(@ForAll("cyrillic") String text) {
        assertThat(Folding.fold(text.toUpperCase(Locale.ROOT))).isEqualTo(Folding.fold(text.toLowerCase(Locale.ROOT)));
    }

    @Property
    void spacesAroundDoNotMatter(@ForAll("cyrillic") String text) {
        assertThat(Folding.fold("\n " + text + " \u00A0")).isEqualTo(Folding.fold(text));
    }

    /// The letters of Russian and Kazakh.
    @Provide
    Arbitrary<String> cyrillic() {
        return Arbitraries.strings().withCharRange('а', 'я').withChars("ёЁәғқңөұүһіӘҒҚҢӨҰҮҺІ ");
    }

    /// A mark makes a text be folded as a whole, and is not seen itself.
    @Property
    void lettersThatAreFoldedAloneAreFoldedSoAsAWholeToo(@ForAll("lettersAlone") String text) {
        assertThat(Folding.fold(text + MARK)).isEqualTo(Folding.fold(text));
    }

    @Test
    void everyLetterThatIsFoldedAloneIsSoBetweenOthers() {
        assertThat(alone().filter(letter -> List.of("a", "Ж", "م", "国", "é").stream()
                        .anyMatch(other -> !Folding.fold(other + letter + other + MARK)
                                .equals(Folding.fold(other) + Folding.alone(letter) + Folding.fold(other)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {'Σ', 'Ϲ', ' ', '\n', '\u0301', 'ﬁ', '가', '\uD835'})
    void aLetterThatHangsOnItsNeighboursIsNotFoldedAlone(char letter) {
        assertThat(Folding.alone(letter)).isEqualTo((char) 0);
    }

    private static Stream<Character> alone() {
        return IntStream.rangeClosed(0, Character.MAX_VALUE)
                .mapToObj(letter -> (char) letter)
                .filter(letter -> Folding.alone(letter) != 0);
    }

    @Provide
    Arbitrary<String> lettersAlone() {
        var letters = new StringBuilder();
        alone().forEach(letters::append);
        return Arbitraries.strings().withChars(letters.toString().toCharArray());
    }
}

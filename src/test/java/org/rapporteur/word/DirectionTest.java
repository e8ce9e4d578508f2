package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.word.Direction.LEFT_TO_RIGHT;
import static org.rapporteur.word.Direction.RIGHT_TO_LEFT;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.word.Direction.Piece;

class DirectionTest {

    @ParameterizedTest
    @CsvSource({"abc ابت, LEFT_TO_RIGHT", "12 ابت abc, RIGHT_TO_LEFT", "12 (3), RIGHT_TO_LEFT", "'', RIGHT_TO_LEFT"})
    void aParagraphHasTheDirectionOfItsFirstStrongLetter(String text, Direction direction) {
        assertThat(RIGHT_TO_LEFT.ofParagraph(text)).isEqualTo(direction);
    }

    @Test
    void symbolsStandApartInArabicAndDigitsGoWithTheirWords() {
        assertThat(RIGHT_TO_LEFT.pieces("التعذيب CCPR/C/KAZ/CO/2، الفقرة 24"))
                .containsExactly(
                        new Piece("التعذيب ", RIGHT_TO_LEFT),
                        new Piece("CCPR/C/KAZ/CO/2", LEFT_TO_RIGHT),
                        new Piece("، الفقرة 24", RIGHT_TO_LEFT));
    }

    @Property
    void noPartOfATextIsLost(@ForAll String text, @ForAll Direction direction) {
        assertThat(direction.pieces(text).stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}

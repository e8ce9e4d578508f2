package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.domain.Marks.Block;
import org.rapporteur.domain.Marks.BlockKind;
import org.rapporteur.domain.Marks.Span;

class MarksTest {

    @Test
    void eachLineIsABlockAndBlankOnesShowNothing() {
        assertThat(Marks.read("One.\n\n- a\n- b\r\n> said\n \n- \n>").blocks())
                .extracting(Block::kind, Block::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(BlockKind.PARAGRAPH, "One."),
                        org.assertj.core.groups.Tuple.tuple(BlockKind.ITEM, "a"),
                        org.assertj.core.groups.Tuple.tuple(BlockKind.ITEM, "b"),
                        org.assertj.core.groups.Tuple.tuple(BlockKind.QUOTE, "said"));
    }

    /// Bold is shown as [..], italic as (..).
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            **bold** and _italic_    | [bold] and (italic)
            **a _b_ c**              | [a ][(b)][ c]
            _a **b** c_              | (a )[(b)]( c)
            snake_case_name          | snake_case_name
            a_b_ c                   | a_b_ c
            c _a_b                   | c _a_b
            2 ** 3 ** 4              | 2 ** 3 ** 4
            **open                   | **open
            a** b**                  | a** b**
            _x_, _y_.                | (x), (y).
            **a _b** c_              | [a _b] c_
            **                       | **
            ____                     | ____
            ****                     | ****
            这是_重点_内容           | 这是(重点)内容
            http://e.org/a_b_c       | http://e.org/a_b_c
            **Срок:** до _1 июня_    | [Срок:] до (1 июня)
            -no item                 | -no item
            """)
    void marksCountOnlyWhereTheyHugTheirWords(String text, String shown) {
        assertThat(Marks.read(text).blocks().getFirst().spans().stream()
                        .map(MarksTest::shown)
                        .collect(Collectors.joining()))
                .isEqualTo(shown);
    }

    private static String shown(Span span) {
        var text = span.italic() ? "(" + span.text() + ")" : span.text();
        return span.bold() ? "[" + text + "]" : text;
    }

    @Property
    void noCharacterButAMarkIsLost(@ForAll("marked") String text) {
        var shown = Marks.read(text).blocks().stream().map(Block::text).collect(Collectors.joining());
        assertThat(bare(shown)).isEqualTo(bare(text));
    }

    @Property
    void noSpanIsEmptyAndNoTextFails(@ForAll("marked") String text) {
        for (var block : Marks.read(text).blocks()) {
            assertThat(block.text()).isNotBlank();
            assertThat(block.spans()).noneMatch(span -> span.text().isEmpty());
        }
    }

    @Test
    void manyMarksWithoutAnEndAreReadInNoTime() {
        assertThat(Duration.ofSeconds(2)).isGreaterThan(time("_a ".repeat(200_000)));
        assertThat(Duration.ofSeconds(2)).isGreaterThan(time("**a ".repeat(200_000)));
        assertThat(Duration.ofSeconds(2)).isGreaterThan(time("**a** _b_ ".repeat(100_000)));
    }

    private static Duration time(String text) {
        long start = System.nanoTime();
        assertThat(Marks.read(text).blocks()).hasSize(1);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}*_>-]+", "");
    }

    @Provide
    Arbitrary<String> marked() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "**", "_", "- ", "> ", "\n", "\r", "\u2028", " ", "a", "б", "会", "ا", "😀", "\uD800",
                                "*"),
                        Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}

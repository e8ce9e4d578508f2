package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentLinesTest {
    @Property
    void noLineIsLongerThan75OctetsAndUnfoldingGivesTheTextBack(@ForAll("anyScript") String text) {
        var folded = ContentLines.folded(text);
        var lines = folded.split("\r\n", -1);
        for (var line : lines) {
            var octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
        }
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
    }

    @Property
    void anEscapedTextIsOneLineAndReadsBackAsItWas(@ForAll("anyScript") String text) {
        var escaped = ContentLines.escaped(text + "\n" + text);
        assertThat(escaped).doesNotContain("\n", "\r");
        assertThat(Calendar.unescaped(escaped)).isEqualTo(text + "\n" + text);
    }

    @Provide
    Arbitrary<String> anyScript() {
        return Arbitraries.of(
                        "a", " ", "é", "ж", "Қ", "ш", "م", "ة", "会", "谈", "\uD83D\uDD4A", "\u0301", ",", ";", "\\", ":")
                .list()
                .ofMaxSize(300)
                .map(signs -> String.join("", signs));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a, b; c | a\\, b\\; c", "C:\\new | C:\\\\new", "“a”: b | “a”: b"})
    void signsThatMeanSomethingAreEscaped(String text, String escaped) {
        assertThat(ContentLines.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void everyKindOfLineEndIsOneAndControlCharactersAreGone() {
        assertThat(ContentLines.escaped("a\r\nb\rc\u0007")).isEqualTo("a\\nb\\nc");
    }

    @Test
    void aTextThatSaysNothingMakesNoLine() {
        assertThat(new ContentLines()
                        .text("LOCATION", " ")
                        .add("STATUS", "CONFIRMED")
                        .bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("STATUS:CONFIRMED\r\n");
    }
}

package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plain | plain
            a < b and c > d | a < b and c > d
            <p>One.</p><p>Two.</p> | One./Two.
            <P class="x">One.<BR/>Two.</P> | One./Two.
            <ul><li>One;</li><li>Two.</li></ul> | One;/Two.
            The <b>State</b> party<i>.</i> | The State party.
            Views&nbsp;&amp;&#160;acts &lt;5&gt; | Views & acts <5>
            &#x41;&#1057;&rsquo;&eacute; | AС’é
            &unknown; &#0; &#xD800; & &#9999999; | &unknown; &#0; &#xD800; & &#9999999;
            <script>alert(1)</script>Text<!-- aside --> | Text
            <style>p {}</style> <div> x </div> | x
            &amp;lt;b&amp;gt; | &lt;b&gt;""")
    void htmlIsReadAsItsText(String html, String text) {
        assertThat(Html.plain(html)).isEqualTo(text.replace('/', '\n').replace("<\n", "</"));
    }

    @Property(tries = 500)
    void noHtmlRaises(@ForAll String html) {
        assertThat(Html.plain("<" + html + "&#" + html + ";>")).isNotNull();
    }
}

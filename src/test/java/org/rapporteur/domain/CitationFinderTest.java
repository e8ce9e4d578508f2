package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationFinderTest {
    private final Document second = Document.of("CCPR/C/KAZ/CO/2");
    private final Document torture = Document.of("CAT/C/KAZ/CO/3");
    private final List<Recommendation> all = List.of(
            recommendation(second, 54, "", "Свобода ассоциаций", "The State party should revise its law on parties."),
            recommendation(second, 24, "", "Torture and ill-treatment", "An independent body should investigate."),
            recommendation(second, 24, "a", "Torture: investigation", "It should investigate each complaint."),
            recommendation(second, 18, "", "Accountability", "Events of 2011 should be examined."),
            recommendation(torture, 7, "b", "Détention", "Registers of detention should be kept."));
    private final CitationFinder finder =
            new CitationFinder(all, new Register(Stream.of(second, torture).toList()));

    private static Recommendation recommendation(
            Document document, int paragraph, String subparagraph, String title, String text) {
        var plain = Recommendation.of(document.id(), paragraph, title);
        return Shape.with(Shape.with(plain, "subparagraph", subparagraph), "text", text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24                              | 24, 24a
            24a                             | 24a
            24 (a)                          | 24a
            para. 24 (a)                    | 24a
            CCPR/C/KAZ/CO/2, para. 24 (a)   | 24a
            CAT                             | 7b
            kaz 18                          | 18
            1                               | 18
            torture                         | 24, 24a
            TORTURE inv                     | 24a, 24
            свобода                         | 54
            ассоциации                      | 54
            ассоциац                        | 54
            detention                       | 7b
            registers kept                  | 7b
            nowhere                         |
            """)
    void whatIsTypedFindsTheBestFirst(String typed, String places) {
        var found = finder.find(typed, 9).stream()
                .map(each -> each.paragraph() + each.subparagraph())
                .toList();
        var expected = places == null ? List.<String>of() : List.of(places.split(", "));
        // others that fit less well may follow
        assertThat(found.subList(0, Math.min(found.size(), expected.size()))).isEqualTo(expected);
        assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
    }

    @Test
    void whereNothingIsTypedTheFirstAreOfferedInTheirOrder() {
        assertThat(finder.find("", 2)).isEqualTo(all.subList(0, 2));
    }
}

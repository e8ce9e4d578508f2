package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.domain.Folding;

class SnippetTest {

    private static Snippet snippet(String text, String query) {
        return Indexed.of(text)
                .search(query + " kind:note", List.of(), 1)
                .hits()
                .getFirst()
                .snippet();
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.marks().stream()
                .map(mark -> snippet.text().substring(mark.start(), mark.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A register of Complaints     | complaint          | Complaints
            A register of complaints     | comp* register     | register;complaints
            Жалобы на пытки              | пыток              | пытки
            Господин Жовтис              | Zhovtis            | Жовтис
            人权事务委员会                | 委员会              | 委员会
            人权，委员                    | 人权               | 人权
            人权事务委员会                | 事                 | 事
            人权事务委员会                | 会                 | 会
            L’État partie                | etat               | État
            التعذيب في السجون            | تعذيب              | التعذيب
            A register                   | register NOT camera| register
            """)
    void theWordsThatWereSoughtAreMarkedAsTheyStand(String text, String query, String marks) {
        assertThat(marked(snippet(text, query))).containsExactlyInAnyOrder(marks.split(";", -1));
    }

    @Test
    void aShortTextStandsWhole() {
        assertThat(snippet("A register\nof complaints", "register").text()).isEqualTo("A register of complaints");
    }

    @Test
    void ofALongTextThePlaceWithMostOfWhatWasSoughtIsShown() {
        var text = "register ".repeat(1) + "filler words stand here ".repeat(40) + "the register of complaints, kept. "
                + "more words stand here ".repeat(40);
        var snippet = snippet(text, "register complaints");
        assertThat(snippet.text()).startsWith("… ").endsWith(" …").contains("the register of complaints, kept.");
        assertThat(marked(snippet)).containsExactly("register", "complaints");
    }

    @Test
    void whatWasFoundByItsNameAloneShowsTheName() {
        var justice = org.rapporteur.domain.Institution.of("Ministry of Justice");
        var index =
                Indexed.of(List.of(justice, Indexed.MISSION, Indexed.MEETING.withInstitutions(List.of(justice.id()))));
        var snippet = index.search("justice kind:meeting", List.of(), 1)
                .hits()
                .getFirst()
                .snippet();
        assertThat(marked(snippet)).containsExactly("Justice");
    }

    @Property(tries = 500)
    void noWordIsCut(@ForAll("texts") List<String> words) {
        var text = String.join(" ", words);
        var sought = words.get(words.size() / 2);
        var snippet = snippet(text, sought);
        var inner = snippet.text().replaceAll("^… | …$", "");
        assertThat(snippet.text().length()).isLessThan(260);
        assertThat(" " + text + " ").contains(" " + inner + " ");
        // a word of Arabic lengthening strokes alone has no letter that could be found
        assertThat(marked(snippet).isEmpty()).isEqualTo(Folding.fold(sought).isBlank());
    }

    @Test
    void aWordWithoutALetterMarksNothingAndEndsNoSearch() {
        assertThat(marked(snippet("ـ ", "ـ"))).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('а', 'я')
                .withCharRange('ا', 'ي')
                .ofMinLength(1)
                .ofMaxLength(14)
                .list()
                .ofMinSize(1)
                .ofMaxSize(120)
                .filter(words -> words.stream().collect(Collectors.joining()).length() > 0);
    }
}

package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Tenure;

/// What queries mean: operators, phrases, filters, and what is none of these.
class SearchQueryTest {
    private static final Map<String, Kept> RECORDS = new HashMap<>();
    private static final SearchIndex INDEX;

    static {
        var justice = put("justice", Institution.of("Ministry of Justice"));
        var police = put("police", Shape.with(Institution.of("Police"), "names", Map.of("ru", "Полиция")));
        var deputy = put("deputy", Post.of(justice.id(), "Deputy Minister"));
        var officer = put("officer", Post.of(police.id(), "Head of Detention"));
        var person = put("person", Person.of("Евгений Жовтис"));
        put("tenure", Shape.of(Tenure.class).fresh("person", person.id(), "post", officer.id()));
        var document = put("document", Document.of("CCPR/C/KAZ/CO/2"));
        var torture = put(
                "torture",
                Shape.with(
                        Recommendation.of(document.id(), 24, "Ill-treatment"), "themes", List.of("Torture", "Police")));
        var lettered =
                put("lettered", Shape.with(Recommendation.of(document.id(), 24, "Registers"), "subparagraph", "a"));
        var mission = put("mission", Indexed.MISSION);
        var other = put(
                "other",
                Mission.of(
                        "Second visit",
                        "Uzbekistan",
                        LocalDate.of(2019, 1, 1),
                        LocalDate.of(2019, 1, 4),
                        mission.zone()));
        var first = put("first", Indexed.MEETING.withInstitutions(List.of(justice.id())));
        var second = put(
                "second",
                Meeting.of(other.id(), LocalDateTime.of(2019, 1, 2, 9, 0), 60).withPosts(List.of(officer.id())));
        put(
                "a",
                note(first, "The register is kept, said the deputy")
                        .by(deputy.id())
                        .on(List.of(torture.id())));
        put("b", note(first, "A camera in every cell will be installed").as(NoteKind.COMMITMENT));
        put("c", note(second, "No register and no camera").on(List.of(lettered.id())));
        put(
                "d",
                note(second, "The medical examination was refused")
                        .by(person.id())
                        .as(NoteKind.IMPRESSION));
        INDEX = Indexed.of(RECORDS.values().stream()
                .sorted(java.util.Comparator.comparing(org.rapporteur.domain.Kind::of))
                .toList());
    }

    private static <T extends Kept> T put(String name, T record) {
        RECORDS.put(name, record);
        return record;
    }

    private static Note note(Meeting meeting, String text) {
        return Note.of(meeting.id(), meeting.start(), text);
    }

    private static String found(String query) {
        var ids = Indexed.ids(INDEX, query);
        return RECORDS.entrySet().stream()
                .filter(named -> ids.contains(named.getValue().id()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            register                          | a c lettered
            register camera                   | c
            register AND camera               | c
            register OR camera                | a b c lettered
            register NOT camera               | a lettered
            NOT register kind:note            | b d
            NOT NOT camera                    | b c
            camera OR (register deputy)       | a b c
            (camera OR register) NOT cell     | a c lettered
            "register is kept"                | a
            "is register kept"                | ~~
            “register is kept”                | a
            «register is kept»                | a
            "medical exam                     | d
            exam*                             | d
            exam* refused                     | d
            camera OR                         | b c
            camera AND                        | b c
            camera NOT                        | b c
            (camera                           | b c
            camera)                           | b c
            ((((camera))) (                   | b c
            ()                                | ~~
            %                                 | ~~
            ―                                 | ~~
            camera ― cell                     | b
            OR camera                         | ~~
            "camera                           | b c
            camera"                           | b c
            cell"camera                       | b
            """)
    void operatorsAndPhrases(String query, String names) {
        assertThat(found(query)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            kind:commitment                   | b
            kind:commitments                  | b
            kind:Notes                        | a b c d
            KIND:Commitment                   | b
            kind:comm                         | b
            kind:note                         | a b c d
            kind:recommendation               | lettered torture
            kind:person                       | person
            para:24                           | a c lettered torture
            para:24a                          | c lettered
            para:24(a)                        | c lettered
            para:"24 (a)"                     | c lettered
            (para:24 camera)                  | c
            by:"Ministry of Justice"          | a b
            by:justice                        | a b
            by:"Deputy Minister"              | a
            by:Полиции                        | c d
            by:police                         | c d
            by:Zhovtis                        | d
            mission:Kazakhstan                | a b first mission
            mission:uzbek kind:note           | c d
            institution:justice kind:note     | a b
            institution:justice kind:post     | deputy
            theme:tort                        | a torture
            theme:"police"                    | a torture
            before:2018 kind:note             | a b
            after:2017 kind:note              | c d
            after:2016 before:2019            | a b first mission
            after:2017-04-10 before:2017-04-12 kind:note | a b
            before:2017-04-11 kind:note       | ~~
            year:2019-01 kind:note            | c d
            year:2017-04-11 kind:meeting      | first
            camera para:24                    | c
            camera NOT para:24                | b
            kind:                             | a b c d deputy document first justice lettered mission officer other person police second torture
            camera kind:                      | b c
            """)
    void filters(String query, String names) {
        assertThat(found(query)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            camera before:soon
            camera before:2017-13
            camera kind:elephant
            camera by:nobody
            camera para:x
            camera colour:red
            """)
    void whatMeansNothingAsAFilterIsSoughtAsWords(String query) {
        var words = query.replace(':', ' ');
        var index = Indexed.of("No " + words + " here", "camera");
        assertThat(Indexed.notes(index, query)).containsExactly("No " + words + " here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            pa                     | para:
            camera (k              | camera (kind:
            kind:co                | kind:commitment
            camera kind:           | camera kind:statement
            para:2                 | para:24
            para:24a               | para:24a
            by:"Ministry of J      | by:"Ministry of Justice"
            by:deputy              | by:"Deputy Minister, Ministry of Justice"
            by:zhov                | by:"Евгений Жовтис"
            mission:uzb            | mission:"Second visit"
            theme:po               | theme:Police
            before:                | before:2019
            after:2017             | after:2017
            institution:пол        | institution:Police
            """)
    void completions(String typed, String completed) {
        assertThat(INDEX.completions(typed, 20))
                .extracting(completion -> completion.query().strip())
                .contains(completed);
        assertThat(INDEX.completions(typed, 1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"camera ", "xyz", "colour:r", "''"})
    void nothingIsCompletedWhereNothingIsBegun(String typed) {
        assertThat(INDEX.completions(typed, 20)).isEmpty();
    }

    @Property(tries = 2_000)
    void noQueryRaises(@ForAll String query) {
        assertThat(INDEX.search(query, List.of(), 3).hits()).hasSizeLessThanOrEqualTo(3);
        INDEX.completions(query, 3);
    }

    @Property(tries = 2_000)
    void noQueryOfOperatorsRaises(@ForAll("pieces") List<String> pieces) {
        var query = String.join("", pieces);
        var found = INDEX.search(query, List.of(), 3);
        assertThat(found.hits().size()).isEqualTo(Math.min(3, found.total()));
        INDEX.completions(query, 3);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        var pieces = new ArrayList<>(List.of(
                "(",
                ")",
                "\"",
                "“",
                "AND",
                "OR",
                "NOT",
                " ",
                " ",
                " ",
                "*",
                ":",
                "camera",
                "register",
                "权",
                "24",
                "a",
                "2017",
                "-",
                "~",
                "^",
                "\\",
                "/",
                "[",
                "]",
                "{",
                "}",
                "?",
                "+",
                "&&",
                "||",
                "!",
                "\u0001",
                "\u001F",
                "\uD83D",
                "\u0301",
                "\u200F",
                "999999999999"));
        for (var filter : SearchFilter.values()) {
            pieces.add(filter.word() + ":");
        }
        return Arbitraries.of(pieces).list().ofMaxSize(300);
    }
}

package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.RuleBroken;

class UhriFileTest {
    /// One record as the export has it.
    static final String RECORD = """
            {"AnnotationId": "7f0c", "Symbol": "%s", "Body": "- CCPR", "AnnotationType": "- %s",
             "Text": "%s", "PublicationDate": "2016-08-09T00:00:00", "Countries": ["- %s"],
             "Themes": ["- Torture", "IE  Albinism"], "AffectedPersons": ["- Persons in custody"],
             "Sdgs": [], "UprCycle": null, "Nested": {"Text": ["x", {"y": 1}]}}""";

    @TempDir
    private Path folder;

    static String record(String country, String text) {
        return RECORD.formatted("CCPR/C/RUR/CO/3", "Recommendations", text, country);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("uhri.json"), content);
    }

    private List<Entry> read(String content) throws IOException {
        return UhriFile.read(file(content), "Ruritania", "", count -> {});
    }

    private String broken(String content) throws IOException {
        var file = file(content);
        return catchThrowableOfType(RuleBroken.class, () -> UhriFile.read(file, "Ruritania", "", count -> {}))
                .key();
    }

    @Test
    void theRecommendationsToOneCountryAreRead() throws IOException {
        var entries = read("[" + record("Freedonia", "1. Act.") + ","
                + record("Ruritania", "<p>24. The State&nbsp;party should act.</p>") + "]");
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.number()).isEqualTo(2);
            assertThat(entry.symbol()).isEqualTo("CCPR/C/RUR/CO/3");
            assertThat(entry.body()).isEqualTo("CCPR");
            assertThat(entry.paragraph()).isEqualTo(24);
            assertThat(entry.text("text")).isEqualTo("The State party should act.");
            assertThat(entry.said().get("themes").value()).isEqualTo(List.of("Torture", "IE Albinism"));
            assertThat(entry.said().get("affectedGroups").value()).isEqualTo(List.of("Persons in custody"));
        });
    }

    @Test
    void recordsInsideAnObjectAreRead() throws IOException {
        assertThat(read("{\"Total\": 1, \"Records\": [" + record("ruritania", "24. Act.") + "]}"))
                .hasSize(1);
    }

    @Test
    void concernsAreNotRead() throws IOException {
        assertThat(read("[" + RECORD.formatted("S", "Concerns/Observations", "1. Worry.", "Ruritania") + ","
                        + record("Ruritania", "2. Act.") + "]"))
                .extracting(Entry::paragraph)
                .containsExactly(2);
    }

    @Test
    void oneDocumentCanBeAskedFor() throws IOException {
        var file = file("[" + RECORD.formatted("CAT/C/RUR/CO/1", "Recommendations", "1. Act.", "Ruritania") + ","
                + record("Ruritania", "2. Act.") + "]");
        assertThat(UhriFile.read(file, "Ruritania", "cat/c/rur/co/1", count -> {}))
                .extracting(Entry::symbol)
                .containsExactly("CAT/C/RUR/CO/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24. Act. | 24 | '' | Act.
            24.Act. | 24 | '' | Act.
            24 (a) Act. | 24 | a | Act.
            Act on paragraph 24. | 0 | '' | Act on paragraph 24.
            134.15 Act (Freedonia). | 0 | '' | 134.15 Act (Freedonia).""")
    void theParagraphIsReadWhereTheTextBeginsWithIt(String said, int paragraph, String letter, String text)
            throws IOException {
        assertThat(read("[" + record("Ruritania", said) + "]")).singleElement().satisfies(entry -> {
            assertThat(entry.paragraph()).isEqualTo(paragraph);
            assertThat(entry.subparagraph()).isEqualTo(letter);
            assertThat(entry.text("text")).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "[1, 2]",
                "[[[]]]",
                "null",
                "[{\"a\": 1}]",
                "no json",
                "[{\"Text\": \"x\"",
                "[{\"Text\": \"\\ud800"
            })
    void whatIsNoExportIsToldInASentence(String content) throws IOException {
        assertThat(broken(content)).isEqualTo("import.json");
    }

    @Test
    void aDamagedEndLetsNothingThrough() throws IOException {
        assertThat(broken("[" + record("Ruritania", "1. Act.") + ", {\"Text\": "))
                .isEqualTo("import.json");
    }

    @Test
    void deepNestingAndEndlessTextsAreRefused() throws IOException {
        assertThat(broken("[{\"Text\": \"x\", \"a\": " + "[".repeat(100_000))).isEqualTo("import.json");
        assertThat(broken("[".repeat(1_000_000))).isEqualTo("import.json");
        assertThat(broken("[{\"Text\": \"" + "x".repeat(2_000_000) + "\"}]")).isEqualTo("import.json");
    }

    @Test
    void moreThanAnyCountryHasIsRefused() throws IOException {
        var record = "{\"Text\":\"1. x\",\"Countries\":[\"Ruritania\"]}";
        assertThat(broken("[" + String.join(",", java.util.Collections.nCopies(300_000, record)) + "]"))
                .isEqualTo("sheet.rows");
    }

    @Test
    void aCountryThatIsWrittenOtherwiseIsNamed() throws IOException {
        var file = file("[" + record("Ruritania (Kingdom of)", "1. Act.") + "," + record("Freedonia", "1. Act.") + "]");
        var broken = catchThrowableOfType(RuleBroken.class, () -> UhriFile.read(file, "Ruritania", "", count -> {}));
        assertThat(broken.key()).isEqualTo("import.other_country");
        assertThat(broken.arguments()).endsWith("Ruritania (Kingdom of)");
        assertThat(catchThrowableOfType(RuleBroken.class, () -> UhriFile.read(file, "Utopia", "", count -> {}))
                        .key())
                .isEqualTo("import.no_country");
    }

    @Test
    void howFarItIsIsTold() throws IOException {
        var told = new ArrayList<Integer>();
        var records = new ArrayList<>(java.util.Collections.nCopies(60_000, "{\"Text\":\"x\"}"));
        records.add(record("Ruritania", "1. Act."));
        UhriFile.read(file("[" + String.join(",", records) + "]"), "Ruritania", "", told::add);
        assertThat(told).containsExactly(25_000, 50_000);
    }
}

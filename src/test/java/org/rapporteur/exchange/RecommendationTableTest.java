package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;

class RecommendationTableTest {
    @TempDir
    private Path folder;

    private List<Entry> read(String csv, Map<String, String> said) throws IOException {
        var file = Files.writeString(
                folder.resolve("table.csv"), csv.replace('/', '\n').replace('\\', '/'));
        return RecommendationTable.read(file, said, "Ruritania", "S\\1".replace('\\', '/'), new Texts(Locale.ENGLISH));
    }

    @Test
    void columnsAreFoundByTheFieldsWordsTheirLabelsAndUsualHeadings() throws IOException {
        var entries = read(
                "Document,Paragraph,Short title,Full text,THEMES,Affected groups,follow_up,Due,The Committee’s grade,Date of adoption"
                        + "/CCPR\\C\\RUR\\CO\\3,24 (a),Torture,Act.,torture; detention,women,x,2017-07-11,B,11 July 2016",
                Map.of());
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.number()).isEqualTo(2);
            assertThat(entry.symbol()).isEqualTo("CCPR/C/RUR/CO/3");
            assertThat(entry.adopted()).isEqualTo(LocalDate.of(2016, 7, 11));
            assertThat(entry.paragraph()).isEqualTo(24);
            assertThat(entry.subparagraph()).isEqualTo("a");
            assertThat(entry.text("title")).isEqualTo("Torture");
            assertThat(entry.text("text")).isEqualTo("Act.");
            assertThat(entry.text("themes")).isEqualTo("torture; detention");
            assertThat(entry.text("affectedGroups")).isEqualTo("women");
            assertThat(entry.text("followUp")).isEqualTo("yes");
            assertThat(entry.text("dueDate")).isEqualTo("2017-07-11");
            assertThat(entry.text("grade")).isEqualTo("B");
        });
    }

    @Test
    void aPersonCanSayWhichColumnHoldsWhat() throws IOException {
        var entries = read(
                "No,What they said,Topic/24,Act.,Torture",
                Map.of("paragraph", "no", "text", "What they said", "title", "Topic"));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.paragraph()).isEqualTo(24);
            assertThat(entry.text("text")).isEqualTo("Act.");
            assertThat(entry.symbol()).isEqualTo("S/1");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24 | 24 | ''
            24 (a) | 24 | a
            24(ii) | 24 | ii
            24a | 24 | a
            para. 24 | 24 | ''
            Paragraph 24 (b) | 24 | b
            24.0 | 24 | ''
            24. | 24 | ''
            first | 0 | ''
            24 and 25 | 0 | ''""")
    void paragraphsAreReadAsPeopleWriteThem(String cell, int paragraph, String letter) throws IOException {
        assertThat(read("Paragraph,Text/" + cell + ",Act.", Map.of()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.paragraph()).isEqualTo(paragraph);
                    assertThat(entry.subparagraph()).isEqualTo(letter);
                });
    }

    @Test
    void aCitationSaysDocumentAndParagraph() throws IOException {
        assertThat(read("Citation;Text/CCPR\\C\\RUR\\CO\\3, para. 24 (a);Act.", Map.of()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.symbol()).isEqualTo("CCPR/C/RUR/CO/3");
                    assertThat(entry.paragraph()).isEqualTo(24);
                    assertThat(entry.subparagraph()).isEqualTo("a");
                });
    }

    @Test
    void aTableWithoutWhatIsNeededNamesItsColumns() {
        var broken = catchThrowableOfType(RuleBroken.class, () -> read("Name,Telephone/A,1", Map.of()));
        assertThat(broken.key()).isEqualTo("import.columns");
        assertThat(broken.arguments()).endsWith("Name, Telephone");
        assertThat(catchThrowableOfType(RuleBroken.class, () -> read("Paragraph,Text/1,x", Map.of("text", "Words")))
                        .key())
                .isEqualTo("import.no_column");
        assertThat(catchThrowableOfType(RuleBroken.class, () -> read("Paragraph,Text/1,x", Map.of("name", "Text")))
                        .key())
                .isEqualTo("field.unknown");
    }

    @Test
    void cyrillicOfAnOldEncodingIsRead() throws IOException {
        var file = Files.write(
                folder.resolve("old.csv"),
                "Paragraph;Text\n24;Государству следует".getBytes(Charset.forName("windows-1251")));
        assertThat(RecommendationTable.read(file, Map.of(), "", "S/1", new Texts(Locale.ENGLISH))
                        .getFirst()
                        .text("text"))
                .isEqualTo("Государству следует");
    }

    @Test
    void theIndexsWorkbookIsKnownByItsColumns() throws IOException {
        var entries = RecommendationTable.read(
                workbook(
                        List.of(
                                "Text",
                                "Reccomending Body",
                                "Symbol",
                                "Country",
                                "Themes",
                                "Affected Persons",
                                "Document Publication Date",
                                "Type"),
                        List.of(
                                "<p>24. Act.</p>",
                                "- CCPR",
                                "CCPR/C/RUR/CO/3",
                                "- Ruritania",
                                "- Torture\n- Detention",
                                "- Women - Children",
                                "2016",
                                "- Recommendations"),
                        List.of(
                                "25. Act.",
                                "- CCPR",
                                "CCPR/C/FRE/CO/3",
                                "- Freedonia",
                                "",
                                "",
                                "2016",
                                "- Recommendations")),
                Map.of(),
                "Ruritania",
                "",
                new Texts(Locale.ENGLISH));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.body()).isEqualTo("CCPR");
            assertThat(entry.paragraph()).isEqualTo(24);
            assertThat(entry.text("text")).isEqualTo("Act.");
            assertThat(entry.said().get("themes").value()).isEqualTo(List.of("Torture", "Detention"));
            assertThat(entry.said().get("affectedGroups").value()).isEqualTo(List.of("Women", "Children"));
        });
    }

    @SafeVarargs
    private Path workbook(List<String>... rows) throws IOException {
        var file = folder.resolve("table.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].size(); j++) {
                    row.createCell(j).setCellValue(rows[i].get(j));
                }
            }
            book.write(out);
        }
        return file;
    }
}

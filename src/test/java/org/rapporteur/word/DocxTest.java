package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Marks;
import org.rapporteur.domain.PlainText;

class DocxTest {
    @TempDir
    Path folder;

    @Test
    void eachNumberedListBeginsWithOne() throws IOException {
        var docx = new Docx(new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE));
        docx.numbered(List.of("first", "second"));
        docx.line(Style.BODY, "between");
        docx.numbered(List.of("first again"));
        var file = folder.resolve("lists.docx");
        docx.save(file);
        assertThat(DocxCheck.problems(file)).isEmpty();
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in)) {
            var first = document.getParagraphs().get(0);
            var again = document.getParagraphs().get(3);
            assertThat(document.getParagraphs().get(1).getNumID()).isEqualTo(first.getNumID());
            assertThat(again.getNumID()).isNotEqualTo(first.getNumID());
            assertThat(again.getNumLevelText()).isEqualTo("%1.");
            var override =
                    document.getNumbering().getNum(again.getNumID()).getCTNum().getLvlOverrideArray(0);
            assertThat(override.getStartOverride().getVal()).hasToString("1");
        }
    }

    @Test
    void lineEndsAreBreaksAndTabsAreTabs() throws IOException {
        var docx = new Docx(new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE));
        docx.line(Style.BODY, "one\r\ntwo\tthree\u0007");
        var file = folder.resolve("breaks.docx");
        docx.save(file);
        assertThat(DocxCheck.problems(file)).isEmpty();
        assertThat(DocxCheck.elements(file, "word/document.xml", "t"))
                .extracting(org.w3c.dom.Element::getTextContent)
                .containsExactly("one", "two", "three");
        assertThat(DocxCheck.elements(file, "word/document.xml", "br")).hasSize(1);
        assertThat(DocxCheck.elements(file, "word/document.xml", "tab")).hasSize(1);
    }

    @Test
    void wordShowsTheFileInItsOwnMode() throws IOException {
        var file = folder.resolve("empty.docx");
        new Docx(new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE)).save(file);
        var setting =
                DocxCheck.elements(file, "word/settings.xml", "compatSetting").getFirst();
        assertThat(DocxCheck.value(setting, "name")).isEqualTo("compatibilityMode");
        assertThat(DocxCheck.value(setting, "val")).isEqualTo("15");
    }

    @Test
    void headingsAreNeverTheLastLineOfAPageAndMakeTheNavigation() throws IOException {
        var file = folder.resolve("styles.docx");
        new Docx(new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE)).save(file);
        var styles = DocxCheck.elements(file, "word/styles.xml", "style").stream()
                .collect(Collectors.toMap(style -> DocxCheck.value(style, "styleId"), style -> style));
        for (var heading : List.of("Heading1", "Heading2", "Heading3")) {
            var style = styles.get(heading);
            assertThat(style.getElementsByTagName("w:keepNext").getLength()).isOne();
            assertThat(style.getElementsByTagName("w:outlineLvl").getLength()).isOne();
        }
        assertThat(styles.keySet())
                .contains("Title", "BodyText", "Quote", "ListBullet", "TableGrid", "TOC1", "Header", "Footer");
        assertThat(DocxCheck.elements(file, "word/styles.xml", "widowControl")).isNotEmpty();
    }

    @Test
    void aCellWithoutContentStillHasItsParagraphAndTablesStandApart() throws IOException {
        var docx = new Docx(new Edition(Locale.of("ar"), Confidentiality.SHAREABLE));
        docx.table("first", new Table.Column("a", 80), new Table.Column("b", 80))
                .row()
                .cell("")
                .cell(cell -> {});
        docx.table("second", new Table.Column("a", 80)).row().cell("x");
        var file = folder.resolve("tables.docx");
        docx.save(file);
        assertThat(DocxCheck.problems(file)).isEmpty();
    }

    @Property(tries = 150)
    void anyTextGivesASoundDocumentWithAllItsWords(@ForAll("hostile") String text, @ForAll("languages") String language)
            throws IOException {
        var scratch = Files.createTempFile("hostile", ".docx");
        try {
            var docx = new Docx(new Edition(Locale.of(language), Confidentiality.SHAREABLE));
            docx.page().header(line -> line.text(text));
            docx.page().footer(line -> line.text(text), "Page {0} of {1}");
            docx.heading(1, text);
            docx.prose(Prose.of(text).labelled("Label:").quoted("“", "”"));
            docx.table(text, new Table.Column(text, 160)).row().cell(text);
            docx.properties(text, text, Map.of("Own", "value"));
            docx.save(scratch);
            assertThat(DocxCheck.problems(scratch)).isEmpty();
            var written = bare(DocxCheck.elements(scratch, "word/document.xml", "t").stream()
                    .map(org.w3c.dom.Element::getTextContent)
                    .collect(Collectors.joining()));
            var clean = PlainText.clean(text);
            var expected = clean
                    + "Label:" + "“"
                    + Marks.read(clean).blocks().stream().map(Marks.Block::text).collect(Collectors.joining()) + "”"
                    + clean + clean;
            if (!Marks.read(clean).blocks().isEmpty()) {
                assertThat(written).isEqualTo(bare(expected));
            }
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}\u0085]+", "");
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "fr", "es", "ru", "ar", "zh");
    }

    @Provide
    Arbitrary<String> hostile() {
        var nasty = Arbitraries.of(
                "\uD800",
                "\uDC00",
                "\u0000",
                "\u0007",
                "\u001B",
                "\u0085",
                "\u2028",
                "\u202E",
                "\u202A",
                "\u2066",
                "\u200F",
                "\uFFFE",
                "\uFFFF",
                "😀",
                "👨‍👩‍👧",
                "\r\n",
                "\r",
                "\n",
                "\t",
                "- ",
                "> ",
                "**",
                "_",
                "**_",
                "_**",
                "<w:t>",
                "&amp;",
                "]]>",
                "الفقرة",
                "22 (a)",
                "Ә",
                "会谈",
                "é",
                "e\u0301",
                " ",
                "\u00a0",
                "x".repeat(5000));
        return Arbitraries.oneOf(nasty, Arbitraries.strings().ofMaxLength(8))
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }
}

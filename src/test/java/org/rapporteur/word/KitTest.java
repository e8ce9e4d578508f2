package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.domain.Confidentiality;
import org.w3c.dom.Element;

/// Each thing that the documents are made of, as Word finds it in the file.
class KitTest {
    @TempDir
    private Path folder;

    @Test
    void stylesAreThereUnderWordsNamesForAnOfficeToFind() throws IOException {
        var file = save(docx("en"));
        var names = DocxCheck.elements(file, "word/styles.xml", "name").stream().map(KitTest::val);
        assertThat(names)
                .contains("Normal", "Title", "heading 1", "heading 2", "heading 3", "Body Text", "Quote")
                .contains("List Bullet", "List Number", "Table Grid", "caption", "footnote text", "footnote reference");
    }

    @Test
    void aTableHasItsGridARepeatedHeadRowsThatStayWholeAndWordsForThoseWhoCannotSeeIt() throws IOException {
        var docx = docx("en");
        docx.table("Who promised what", new Table.Column("Who", 40), new Table.Column("What", 120))
                .row()
                .cell("They")
                .cell("That");
        var file = save(docx);
        var columns = DocxCheck.elements(file, "word/document.xml", "gridCol");
        assertThat(columns).extracting(column -> DocxCheck.value(column, "w")).containsExactly("2268", "6803");
        assertThat(DocxCheck.elements(file, "word/document.xml", "tblHeader")).hasSize(1);
        assertThat(DocxCheck.elements(file, "word/document.xml", "cantSplit")).hasSize(2);
        assertThat(vals(file, "word/document.xml", "tblCaption")).containsExactly("Who promised what");
    }

    @Test
    void headAndFootCountPagesByFields() throws IOException {
        var docx = docx("en");
        docx.page().header(line -> line.text("Mission"));
        docx.page().footer(line -> line.text("Internal"), "Page {0} of {1}");
        var file = save(docx);
        assertThat(DocxCheck.elements(file, "word/footer1.xml", "instrText"))
                .extracting(Element::getTextContent)
                .containsExactly(" PAGE ", " NUMPAGES ");
        assertThat(DocxCheck.elements(file, "word/header1.xml", "t"))
                .extracting(Element::getTextContent)
                .containsExactly("Mission");
    }

    @Test
    void theListOfContentsIsWrittenOutAndWordDoesNotAskWhenItOpensTheFile() throws IOException {
        var docx = docx("en");
        docx.contents("Contents");
        docx.heading(1, "First", "11 April");
        docx.heading(1, "Second", "");
        var file = save(docx);
        assertThat(DocxCheck.elements(file, "word/document.xml", "hyperlink"))
                .extracting(Element::getTextContent)
                .containsExactly("First11 April", "Second");
        assertThat(vals(file, "word/document.xml", "docPartGallery")).containsExactly("Table of Contents");
        assertThat(DocxCheck.parts(file).get("word/settings.xml")).doesNotContain("updateFields");
    }

    @ParameterizedTest
    @CsvSource({"en", "ar"})
    void footnotesHaveTheirStylesTheirSeparatorsAndASpaceBehindTheNumber(String language) throws IOException {
        var docx = docx(language);
        docx.line(Style.BODY).text("Said").footnote("Meeting of 11 April").text(" and promised");
        docx.prose(Prose.of("one\n\ntwo").footnoted("Its source"));
        var file = save(docx);
        var notes = DocxCheck.elements(file, "word/footnotes.xml", "footnote");
        assertThat(notes)
                .extracting(note -> DocxCheck.value(note, "type") + DocxCheck.value(note, "id"))
                .containsExactly("separator-1", "continuationSeparator0", "1", "2");
        assertThat(notes)
                .extracting(Element::getTextContent)
                .containsExactly("", "", " Meeting of 11 April", " Its source");
        assertThat(vals(file, "word/footnotes.xml", "pStyle")).containsExactly("FootnoteText", "FootnoteText");
        assertThat(vals(file, "word/footnotes.xml", "rStyle")).contains("FootnoteReference");
        assertThat(vals(file, "word/document.xml", "rStyle")).containsExactly("FootnoteReference", "FootnoteReference");
        assertThat(vals(file, "word/styles.xml", "vertAlign")).contains("superscript");
        assertThat(DocxCheck.elements(file, "word/settings.xml", "footnotePr")).hasSize(1);
        assertThat(DocxCheck.elements(file, "word/document.xml", "p").getLast().getTextContent())
                .isEqualTo("two");
        try (var document = open(file)) {
            assertThat(document.getFootnotes()).hasSize(4);
        }
    }

    @Test
    void aDocumentWithoutFootnotesHasNoPartForThem() throws IOException {
        assertThat(DocxCheck.parts(save(docx("en")))).doesNotContainKey("word/footnotes.xml");
    }

    @Test
    void thousandsOfFootnotesKeepTheirOrder() throws IOException {
        var docx = docx("en");
        for (int i = 1; i <= 4000; i++) {
            docx.line(Style.BODY).text("said").footnote("source " + i);
        }
        var file = save(docx);
        assertThat(DocxCheck.elements(file, "word/footnotes.xml", "footnote")).hasSize(4002);
        assertThat(DocxCheck.elements(file, "word/document.xml", "footnoteReference")
                        .getLast())
                .extracting(reference -> DocxCheck.value(reference, "id"))
                .isEqualTo("4000");
    }

    @Test
    void aContentControlHasNameTagNumberAndText() throws IOException {
        var docx = docx("en");
        docx.line(Style.BODY)
                .control("Classification", "Classification", "Internal")
                .control("Date", "Date", LocalDate.of(2017, 4, 11), "11 April 2017");
        var file = save(docx);
        assertThat(vals(file, "word/document.xml", "tag")).containsExactly("Classification", "Date");
        assertThat(vals(file, "word/document.xml", "alias")).containsExactly("Classification", "Date");
        assertThat(DocxCheck.elements(file, "word/document.xml", "sdtContent"))
                .extracting(Element::getTextContent)
                .containsExactly("Internal", "11 April 2017");
        var date = DocxCheck.elements(file, "word/document.xml", "date").getFirst();
        assertThat(DocxCheck.value(date, "fullDate")).startsWith("2017-04-11T00:00:00");
    }

    @Test
    void thePageIsA4WithMargins() throws IOException {
        var file = save(docx("en"));
        var size = DocxCheck.elements(file, "word/document.xml", "pgSz").getFirst();
        assertThat(DocxCheck.value(size, "w") + " " + DocxCheck.value(size, "h"))
                .isEqualTo("11906 16838");
        var margins = DocxCheck.elements(file, "word/document.xml", "pgMar").getFirst();
        assertThat(DocxCheck.value(margins, "left")).isEqualTo("1417");
    }

    @Test
    void propertiesAreSetOnPurpose() throws IOException {
        var docx = docx("ru");
        docx.properties("Title", "Subject", Map.of("Mission", "an id"));
        try (var document = open(save(docx))) {
            var properties = document.getProperties();
            assertThat(properties.getCoreProperties().getTitle()).isEqualTo("Title");
            assertThat(properties.getCoreProperties().getSubject()).isEqualTo("Subject");
            assertThat(properties.getCoreProperties().getCreator()).isEqualTo("Rapporteur");
            assertThat(properties.getCoreProperties().getLastModifiedByUser()).isEqualTo("Rapporteur");
            assertThat(properties.getCoreProperties().getUnderlyingProperties().getLanguageProperty())
                    .contains("ru");
            assertThat(properties.getExtendedProperties().getApplication()).isEqualTo("Rapporteur");
            assertThat(properties.getExtendedProperties().getCompany()).isNullOrEmpty();
            assertThat(properties.getCustomProperties().getProperty("Mission").getLpwstr())
                    .isEqualTo("an id");
        }
    }

    @Test
    void aRunTellsTheLanguageOfItsWordsWhereTheDocumentDoesNot() throws IOException {
        var docx = docx("en");
        docx.line(Style.BODY, "Words");
        docx.line(Style.BODY, "Слова");
        docx.line(Style.BODY, "كلمات");
        docx.line(Style.BODY, "词语");
        var file = save(docx);
        assertThat(languages(file, "word/styles.xml")).containsExactly("en-GB ar-SA zh-CN");
        assertThat(languages(file, "word/document.xml")).containsExactly("ru-RU");
    }

    private static List<String> languages(Path file, String part) throws IOException {
        return DocxCheck.elements(file, part, "lang").stream()
                .map(lang -> (val(lang) + " " + DocxCheck.value(lang, "bidi") + " " + DocxCheck.value(lang, "eastAsia"))
                        .strip())
                .toList();
    }

    @Test
    void anArabicDocumentIsWrittenFromTheRightInParagraphRunTableAndSection() throws IOException {
        var docx = docx("ar");
        docx.line(Style.BODY, "كلمات");
        docx.table("جدول", new Table.Column("عمود", 160)).row().cell("خلية");
        var file = save(docx);
        var parents = DocxCheck.elements(file, "word/document.xml", "bidi").stream()
                .map(bidi -> bidi.getParentNode().getLocalName())
                .collect(Collectors.toSet());
        assertThat(parents).containsExactlyInAnyOrder("pPr", "sectPr");
        assertThat(DocxCheck.elements(file, "word/document.xml", "rtl")).hasSize(3);
        assertThat(DocxCheck.elements(file, "word/document.xml", "bidiVisual")).hasSize(1);
    }

    private static Docx docx(String language) {
        return new Docx(new Edition(Locale.of(language), Confidentiality.INTERNAL));
    }

    private Path save(Docx docx) throws IOException {
        var file = folder.resolve("kit.docx");
        docx.save(file);
        assertThat(DocxCheck.problems(file)).isEmpty();
        return file;
    }

    private static List<String> vals(Path file, String part, String element) throws IOException {
        return DocxCheck.elements(file, part, element).stream()
                .map(KitTest::val)
                .toList();
    }

    private static String val(Element element) {
        return DocxCheck.value(element, "val");
    }

    private static XWPFDocument open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }
}

package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapporteur.word.ForeignDocx.level;
import static org.rapporteur.word.ForeignDocx.row;
import static org.rapporteur.word.ForeignDocx.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Paragraph;
import org.rapporteur.domain.RuleBroken;

class DocxTextTest {
    @TempDir
    private Path folder;

    private List<Paragraph> read(ForeignDocx document) {
        return DocxText.read(document.into(folder.resolve("foreign.docx")));
    }

    private List<String> lines(ForeignDocx document) {
        return read(document).stream().map(Paragraph::line).toList();
    }

    private static ForeignDocx observations() {
        return new ForeignDocx().list(1, level("decimal", "%1."), level("lowerLetter", "(%2)"));
    }

    @Test
    void numbersThatWordCountsStandBeforeTheirParagraphs() {
        assertThat(read(observations()
                        .numbered(1, 0, "The Committee notes.")
                        .numbered(1, 0, "The State party should:")
                        .numbered(1, 1, "Ensure;")
                        .numbered(1, 1, "Take.")))
                .containsExactly(
                        new Paragraph("1.", 0, "The Committee notes."),
                        new Paragraph("2.", 0, "The State party should:"),
                        new Paragraph("(a)", 0, "Ensure;"),
                        new Paragraph("(b)", 0, "Take."));
    }

    @Test
    void aLevelBeginsAnewBehindAHigherOne() {
        assertThat(lines(observations()
                        .numbered(1, 0, "first")
                        .numbered(1, 1, "item")
                        .numbered(1, 1, "item")
                        .numbered(1, 0, "second")
                        .numbered(1, 1, "item")))
                .containsExactly("1. first", "(a) item", "(b) item", "2. second", "(a) item");
    }

    @Test
    void aLevelThatNeverRestartsGoesOn() {
        assertThat(lines(new ForeignDocx()
                        .list(1, level("decimal", "%1."), level("lowerLetter", "(%2)") + "<w:lvlRestart w:val='0'/>")
                        .numbered(1, 0, "first")
                        .numbered(1, 1, "item")
                        .numbered(1, 0, "second")
                        .numbered(1, 1, "item")))
                .containsExactly("1. first", "(a) item", "2. second", "(b) item");
    }

    @Test
    void unnumberedTextBetweenDoesNotDisturbTheCount() {
        assertThat(lines(observations().numbered(1, 0, "first").text("Heading").numbered(1, 0, "second")))
                .containsExactly("1. first", "Heading", "2. second");
    }

    @Test
    void aListThatBeginsAtANumberOfItsOwnDoes() {
        var document =
                observations().use(7, 1, "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='18'/></w:lvlOverride>");
        assertThat(lines(document.numbered(1, 0, "one")
                        .numbered(7, 0, "eighteen")
                        .numbered(7, 0, "nineteen")))
                .containsExactly("1. one", "18. eighteen", "19. nineteen");
    }

    @Test
    void twoListsOfOneDefinitionCountTogether() {
        assertThat(lines(observations().use(7, 1, "").numbered(1, 0, "one").numbered(7, 0, "two")))
                .containsExactly("1. one", "2. two");
    }

    @Test
    void aListWithALevelOfItsOwnIsWrittenThatWay() {
        var own = "<w:lvlOverride w:ilvl='0'><w:lvl w:ilvl='0'>" + level("upperRoman", "%1)")
                + "</w:lvl></w:lvlOverride>";
        assertThat(lines(observations().use(7, 1, own).numbered(7, 0, "one").numbered(7, 0, "two")))
                .containsExactly("I) one", "II) two");
    }

    @Test
    void aNumberOfSeveralLevelsNamesThemAll() {
        assertThat(lines(new ForeignDocx()
                        .list(1, level("upperRoman", "%1."), level("decimal", "%1.%2") + "<w:isLgl/>")
                        .numbered(1, 0, "part")
                        .numbered(1, 1, "section")
                        .numbered(1, 1, "section")))
                .containsExactly("I. part", "1.1 section", "1.2 section");
    }

    @Test
    void aParagraphIsNumberedByItsStyle() {
        var styled = observations()
                .style(
                        "paragraph",
                        "Base",
                        "<w:name w:val='Base'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")
                .style("paragraph", "SingleTxtG", "<w:name w:val='_ Single Txt_G'/><w:basedOn w:val='Base'/>");
        assertThat(lines(styled.styled("SingleTxtG", "first")
                        .paragraph("<w:pStyle w:val='SingleTxtG'/><w:numPr><w:numId w:val='0'/></w:numPr>", run("none"))
                        .styled("SingleTxtG", "second")))
                .containsExactly("1. first", "none", "2. second");
    }

    @Test
    void aLevelThatBelongsToAStyleIsTheStyles() {
        var document = new ForeignDocx()
                .list(1, level("decimal", "%1."), level("lowerLetter", "(%2)") + "<w:pStyle w:val='Item'/>")
                .style(
                        "paragraph",
                        "Item",
                        "<w:name w:val='Item'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>");
        assertThat(lines(document.numbered(1, 0, "first").styled("Item", "item")))
                .containsExactly("1. first", "(a) item");
    }

    @Test
    void aBulletIsNoNumber() {
        assertThat(lines(new ForeignDocx().list(1, level("bullet", "•")).numbered(1, 0, "text")))
                .containsExactly("text");
    }

    @Test
    void aParagraphOfAListThatIsNowhereHasNoNumber() {
        assertThat(lines(observations().numbered(99, 0, "text").numbered(1, 40, "text")))
                .containsExactly("text", "text");
    }

    @ParameterizedTest
    @CsvSource({
        "decimal, 12, 12",
        "decimalZero, 3, 03",
        "lowerLetter, 26, z",
        "lowerLetter, 27, aa",
        "lowerLetter, 28, bb",
        "upperLetter, 3, C",
        "lowerRoman, 14, xiv",
        "upperRoman, 49, XLIX",
        "russianLower, 4, г",
        "russianLower, 10, к",
        "russianUpper, 2, Б",
        "none, 5, ''",
        "chineseCounting, 7, 7"
    })
    void formatsAreWrittenAsWordWritesThem(String format, int number, String written) {
        assertThat(NumberFormat.of(format).write(number)).isEqualTo(written);
    }

    @Test
    void trackedDeletionsAreNotReadAndInsertionsAre() {
        assertThat(lines(new ForeignDocx()
                        .paragraph(
                                "",
                                run("The State party ")
                                        + "<w:del w:id='1'><w:r><w:delText>may</w:delText></w:r></w:del>"
                                        + "<w:ins w:id='2'>" + run("should") + "</w:ins>" + run(" act."))))
                .containsExactly("The State party should act.");
    }

    @Test
    void textThatWasMovedIsReadWhereItIsNow() {
        assertThat(lines(new ForeignDocx()
                        .paragraph("", "<w:moveFrom w:id='1'>" + run("moved") + "</w:moveFrom>" + run("stays"))
                        .paragraph("", "<w:moveTo w:id='2'>" + run("moved") + "</w:moveTo>")))
                .containsExactly("stays", "moved");
    }

    @Test
    void aParagraphWhoseEndWasDeletedGoesOnInTheNext() {
        assertThat(lines(observations()
                        .paragraph("<w:rPr><w:del w:id='1'/></w:rPr>", run("The State party "))
                        .numbered(1, 0, "should act.")))
                .containsExactly("1. The State party should act.");
    }

    @Test
    void aDeletedRowOfATableIsNotRead() {
        assertThat(lines(new ForeignDocx()
                        .table(row("", "kept") + row("<w:del w:id='1'/>", "deleted") + row("", "last"))))
                .containsExactly("kept", "last");
    }

    @Test
    void earlierNumberingOfATrackedChangeCountsForNothing() {
        assertThat(lines(observations()
                        .paragraph(
                                "<w:pPrChange w:id='1'><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange>",
                                run("text"))
                        .numbered(1, 0, "first")))
                .containsExactly("text", "1. first");
    }

    @Test
    void hiddenTextIsNotRead() {
        var document = new ForeignDocx()
                .style("character", "Secret", "<w:name w:val='Secret'/><w:rPr><w:vanish/></w:rPr>")
                .style("paragraph", "Veiled", "<w:name w:val='Veiled'/><w:rPr><w:vanish/></w:rPr>");
        assertThat(lines(document.paragraph(
                                "",
                                run("seen")
                                        + run("<w:vanish/>", " hidden")
                                        + run("<w:rStyle w:val='Secret'/>", " secret")
                                        + run("<w:vanish w:val='0'/>", " shown"))
                        .styled("Veiled", "veiled")
                        .paragraph("<w:pStyle w:val='Veiled'/>", run("<w:vanish w:val='false'/>", "unveiled"))))
                .containsExactly("seen shown", "unveiled");
    }

    @Test
    void aHiddenParagraphIsNotCounted() {
        var list = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
        assertThat(lines(observations()
                        .numbered(1, 0, "first")
                        .paragraph(list + "<w:rPr><w:vanish/></w:rPr>", run("<w:vanish/>", "hidden"))
                        .numbered(1, 0, "second")))
                .containsExactly("1. first", "2. second");
    }

    @Test
    void marksOfFootnotesAreDroppedAndTheirTextsAreNotRead() {
        assertThat(lines(new ForeignDocx()
                        .withFootnote("Concluding observations on the report", "Adopted at its session.")
                        .paragraph("", run("As printed.") + run("<w:position w:val='8'/><w:sz w:val='19'/>", "3"))
                        .paragraph("", run("As adopted.") + run("<w:vertAlign w:val='superscript'/>", "1, 2"))
                        .paragraph(
                                "",
                                run("The 117") + run("<w:vertAlign w:val='superscript'/>", "th") + run(" session"))))
                .containsExactly(
                        "Concluding observations on the report", "As printed.", "As adopted.", "The 117th session");
    }

    @Test
    void aSquareMetreStaysOne() {
        assertThat(lines(new ForeignDocx()
                        .paragraph("", run("Cells of 4 m") + run("<w:vertAlign w:val='superscript'/>", "2"))))
                .containsExactly("Cells of 4 m²");
    }

    @Test
    void whatAFieldShowsIsReadAndItsInstructionIsNot() {
        assertThat(lines(new ForeignDocx()
                        .paragraph(
                                "",
                                run("See ") + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
                                        + "<w:r><w:instrText>REF x</w:instrText></w:r>" + run("instruction")
                                        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + run("para. 7")
                                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" + run("."))))
                .containsExactly("See para. 7.");
    }

    @Test
    void tabsAndLineEndsAndHyphensAreKept() {
        assertThat(
                        lines(
                                new ForeignDocx()
                                        .paragraph(
                                                "<w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs>",
                                                "<w:r><w:t>5.</w:t><w:tab/><w:t>The</w:t><w:br/><w:t>follow</w:t><w:noBreakHyphen/><w:t>up</w:t><w:br w:type='page'/></w:r>")))
                .containsExactly("5.\tThe\nfollow-up");
    }

    @Test
    void headingsAreKnownByTheirStyles() {
        var document = new ForeignDocx()
                .style("paragraph", "Heading2", "<w:name w:val='heading 2'/>")
                .style("paragraph", "H1G", "<w:name w:val='_ H_1_G'/>")
                .style("paragraph", "HChG", "<w:name w:val='_ H _Ch_G'/>")
                .style("paragraph", "Own", "<w:name w:val='Theme'/><w:basedOn w:val='Heading2'/>")
                .style("paragraph", "Outlined", "<w:name w:val='Outlined'/><w:pPr><w:outlineLvl w:val='2'/></w:pPr>")
                .style("paragraph", "Body", "<w:name w:val='Body'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr>");
        assertThat(read(document.styled("Heading2", "a")
                        .styled("H1G", "b")
                        .styled("HChG", "c")
                        .styled("Own", "d")
                        .styled("Outlined", "e")
                        .styled("Body", "f")
                        .text("g")))
                .extracting(Paragraph::level)
                .containsExactly(2, 1, 1, 2, 3, 0, 0);
    }

    @Test
    void whatStandsInTheHeadOfThePagesComesFirst() {
        assertThat(lines(new ForeignDocx().text("text").head("CCPR/C/RUR/CO/3")))
                .containsExactly("CCPR/C/RUR/CO/3", "text");
    }

    @Test
    void textOfABoxIsReadOnce() {
        var box = "<w:r><w:t>before</w:t><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent><w:p>"
                + run("box") + "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>"
                + run("box")
                + "</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(lines(new ForeignDocx().paragraph("", box))).containsExactlyInAnyOrder("before", "box");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain text", "PK\u0003\u0004 broken"})
    void aFileThatIsNoPackageIsToldInASentence(String content) throws IOException {
        var file = Files.writeString(folder.resolve("a.docx"), content);
        assertThat(broken(file)).isEqualTo("import.not_word");
    }

    @Test
    void aPackageThatIsNoWordDocumentIsToldInASentence() throws IOException {
        assertThat(broken(zip("content.xml", "<office/>"))).isEqualTo("import.not_word");
        assertThat(broken(docx("<workbook/>"))).isEqualTo("import.not_word");
    }

    @Test
    void aFileThatIsNotThereIsToldInASentence() {
        assertThat(broken(folder.resolve("nowhere.docx"))).isEqualTo("file.missing");
        assertThat(broken(folder)).isEqualTo("file.is_folder");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        assertThat(broken(docx("<!DOCTYPE x [<!ENTITY a 'aaaa'>]>" + document("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"))))
                .isEqualTo("import.damaged");
    }

    @Test
    void anUnfinishedPartIsRefused() throws IOException {
        assertThat(broken(docx(document("<w:p><w:r><w:t>text").substring(0, 120))))
                .isEqualTo("import.damaged");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        assertThat(broken(docx(document("<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000)))))
                .isEqualTo("import.damaged");
        assertThat(broken(docx(document("<w:del>".repeat(500_000) + "</w:del>".repeat(500_000)))))
                .isEqualTo("import.damaged");
    }

    @Test
    void aPartThatUnpacksToMoreThanAnyDocumentIsRefused() throws IOException {
        assertThat(broken(docx(document("<w:p><w:r><w:t>" + "a".repeat(60 << 20) + "</w:t></w:r></w:p>"))))
                .isEqualTo("import.too_large");
        assertThat(broken(docx(document("<w:p/>".repeat(9 << 20))))).isEqualTo("import.too_large");
    }

    @Test
    void moreParagraphsThanAnyDocumentHasAreRefused() throws IOException {
        assertThat(broken(docx(document("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(300_000)))))
                .isEqualTo("import.too_large");
    }

    private static String broken(Path file) {
        var broken = catchThrowableOfType(RuleBroken.class, () -> DocxText.read(file));
        return broken == null ? "read" : broken.key();
    }

    private static String document(String body) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                + "</w:body></w:document>";
    }

    private Path docx(String document) throws IOException {
        return zip(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                document);
    }

    private Path zip(String... namesAndContents) throws IOException {
        var file = folder.resolve("made.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}

package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;

class SheetReaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Имя,Телефон      | UTF-8         | false | UTF-8        | false
            Имя;Телефон      | UTF-8         | true  | UTF-8        | false
            Имя\\tТелефон    | UTF-16LE      | true  | UTF-16LE     | false
            Имя;Телефон      | UTF-16BE      | true  | UTF-16BE     | false
            Имя,Телефон      | UTF-16LE      | false | UTF-16LE     | true
            Имя;Телефон      | UTF-16BE      | false | UTF-16BE     | true
            Имя;Телефон      | windows-1251  | false | Windows-1251 | true
            Prénom;Téléphone | windows-1252  | false | Windows-1252 | true
            Name,Phone       | US-ASCII      | false | UTF-8        | false
            """)
    void anEncodingIsToldByItsMarkOrGuessedAndNamed(
            String heading, String charset, boolean marked, String named, boolean guessed) {
        var text = heading.replace("\\t", "\t") + "\r\nA" + heading.replaceAll("[^,;\\t]|\\\\t", "") + "1\r\n";
        var sheet = SheetReader.read(
                text("people.csv", (marked ? "\uFEFF" : "") + text.replace("\\t", "\t"), Charset.forName(charset)));
        assertThat(sheet.columns()).containsExactly(heading.split("[,;]|\\\\t"));
        assertThat(sheet.encoding()).isEqualTo(named);
        assertThat(sheet.guessed()).isEqualTo(guessed);
    }

    @Test
    void aSeparatorIsTheOneThatDividesEachRowAlike() {
        var sheet = SheetReader.read(text(
                "people.csv",
                "Name;Remark\nAbenov;speaks Kazakh, Russian, English\nKim;\"one; two\"\n",
                StandardCharsets.UTF_8));
        assertThat(sheet.rows())
                .containsExactly(row(2, "Abenov", "speaks Kazakh, Russian, English"), row(3, "Kim", "one; two"));
        assertThat(SheetReader.read(text("told.csv", "sep=;\r\nName;A,B,C,D\r\n", StandardCharsets.UTF_8))
                        .columns())
                .containsExactly("Name", "A,B,C,D");
    }

    @Test
    void aRowKeepsTheNumberThatASpreadsheetShows() {
        var sheet = SheetReader.read(text(
                "people.csv", "Name,Remark\n\n,,\nKim,\"first line\nsecond line\"\nLee,x\n", StandardCharsets.UTF_8));
        assertThat(sheet.rows()).containsExactly(row(4, "Kim", "first line\nsecond line"), row(5, "Lee", "x"));
    }

    @Test
    void titlesAboveTheHeadingArePassedOver() {
        var sheet = SheetReader.read(text(
                "people.csv",
                "List of participants,,,\nAstana,11 April,,\nName,Post,Phone,E-mail\nKim,Judge,1,k@un.org\n",
                StandardCharsets.UTF_8));
        assertThat(sheet.columns()).containsExactly("Name", "Post", "Phone", "E-mail");
        assertThat(sheet.rows()).containsExactly(row(4, "Kim", "Judge", "1", "k@un.org"));
        assertThat(sheet.withHeader(0).columns().getFirst()).isEqualTo("List of participants");
    }

    @Test
    void aFileWithoutAHeadingHasColumnsByLetter() {
        var sheet = SheetReader.read(text("people.csv", "Kim,k@un.org\nLee,l@un.org\n", StandardCharsets.UTF_8));
        assertThat(sheet.columns()).containsExactly("A", "B");
        assertThat(sheet.rows()).hasSize(2);
        var wide = new Sheet("", "", false, List.of(row(1, "x".repeat(28).split(""))), Sheet.NO_HEADER);
        assertThat(wide.columns()).endsWith("Z", "AA", "AB");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamedAndSwallowsNothing() {
        assertRefused(
                "sheet.open_quote", text("people.csv", "Name,Post\nKim,\"Judge\nLee,Judge\n", StandardCharsets.UTF_8));
    }

    @Test
    void aWorkbooksCellsComeAsTheyAreShown() {
        var file = workbook(sheet -> {
            var styles = sheet.getWorkbook();
            var title = sheet.createRow(0).createCell(0);
            title.setCellValue("Participants of the meeting");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            var heading = sheet.createRow(2);
            var words = List.of("Name", "Phone", "Since", "At", "Number", "Room");
            for (int i = 0; i < words.size(); i++) {
                heading.createCell(i).setCellValue(words.get(i));
            }
            var row = sheet.createRow(3);
            var rich = new XSSFRichTextString("Кайрат Абенов");
            rich.applyFont(0, 6, styles.createFont());
            row.createCell(0).setCellValue(rich);
            row.createCell(1).setCellValue(77172741234.0);
            var day = styles.createCellStyle();
            day.setDataFormat(styles.createDataFormat().getFormat("dd.mm.yyyy"));
            row.createCell(2).setCellValue(LocalDate.of(2017, 4, 12));
            row.getCell(2).setCellStyle(day);
            var moment = styles.createCellStyle();
            moment.setDataFormat((short) 22);
            row.createCell(3).setCellValue(LocalDate.of(2017, 4, 12).atTime(10, 0));
            row.getCell(3).setCellStyle(moment);
            row.createCell(4).setCellValue(0.1 + 0.2);
            var padded = styles.createCellStyle();
            padded.setDataFormat(styles.createDataFormat().getFormat("0000"));
            row.createCell(5).setCellValue(7);
            row.getCell(5).setCellStyle(padded);
        });
        var sheet = SheetReader.read(file);
        assertThat(sheet.columns()).containsExactly("Name", "Phone", "Since", "At", "Number", "Room");
        assertThat(sheet.rows())
                .containsExactly(
                        row(4, "Кайрат Абенов", "77172741234", "2017-04-12", "2017-04-12T10:00", "0.3", "0007"));
    }

    @Test
    void aFormulaIsReadAsWhatItGaveAndNeverEvaluated() {
        var file = workbook(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("Name");
            sheet.getRow(0).createCell(1).setCellValue("Link");
            sheet.createRow(1).createCell(0).setCellFormula("UPPER(\"kim\")");
            sheet.getRow(1).createCell(1).setCellFormula("HYPERLINK(\"http://example.org/?\"&A1,\"press\")");
            sheet.getRow(1).getCell(0).setCellValue("Kim");
            sheet.createRow(2).createCell(0).setCellFormula("1+1");
            sheet.getRow(2).createCell(1).setCellValue("=cmd|' /C calc'!A0");
        });
        var rows = SheetReader.read(file).rows();
        // what POI wrote without a result has none
        assertThat(rows.getFirst()).isEqualTo(row(2, "Kim"));
        assertThat(rows.getLast().cell(1)).isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void inlineTextsAndEscapedSignsAreRead() {
        var file = Workbook.of(folder.resolve("inline.xlsx"), """
                <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c>\
                <c r="C1" t="str"><v>Remark</v></c></row>\
                <row r="7"><c r="A7" t="inlineStr"><is><r><t>Ki</t></r><r><t>m</t></r><rPh><t>kimu</t></rPh></is></c>\
                <c r="B7" t="b"><v>1</v></c><c t="inlineStr"><is><t>one_x000D_\ntwo_x005F_x0041_ &amp; &#x4D;</t></is></c></row>\
                </sheetData></worksheet>""");
        var sheet = SheetReader.read(file);
        assertThat(sheet.columns()).containsExactly("Name", "B", "Remark");
        assertThat(sheet.rows()).containsExactly(row(7, "Kim", "true", "one\ntwo_x0041_ & M"));
    }

    @Test
    void theFirstSheetThatIsShownAndHoldsAnythingIsRead() {
        var file = workbook(sheet -> {
            var book = sheet.getWorkbook();
            book.createSheet("Lists").createRow(0).createCell(0).setCellValue("hidden");
            book.setSheetHidden(1, true);
            book.createSheet("Officials").createRow(0).createCell(0).setCellValue("shown");
        });
        assertThat(SheetReader.read(file).name()).isEqualTo("Officials");
        assertThat(SheetReader.read(file, "lists", Limits.USUAL).columns()).containsExactly("hidden");
        var broken = assertRefused("sheet.no_such_sheet", () -> SheetReader.read(file, "Guests", Limits.USUAL));
        assertThat(broken.arguments()).contains("Guests", "Sheet0, Lists, Officials");
    }

    @Test
    void whatIsNoTableIsNamedForWhatItIs() throws IOException {
        try (var old = new HSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve("old.xls"))) {
            old.createSheet().createRow(0).createCell(0).setCellValue("Name");
            old.write(out);
        }
        assertRefused("sheet.old_workbook", folder.resolve("old.xls"));
        assertRefused("sheet.encrypted", encrypted());
        assertRefused("sheet.no_workbook", zip("text.docx"));
        assertRefused("sheet.empty", workbook(sheet -> sheet.createRow(0).createCell(0)));
        assertRefused("sheet.empty", text("empty.csv", "", StandardCharsets.UTF_8));
        assertRefused("sheet.empty", text("separators.csv", ";;\n;;\n", StandardCharsets.UTF_8));
        assertRefused("sheet.no_table", text("page.xls", "\n<html><table></table></html>", StandardCharsets.UTF_8));
        assertRefused(
                "sheet.no_table",
                text("picture.csv", "\u0089PNG\r\n\u001a\n\u0001\u0002", StandardCharsets.ISO_8859_1));
        assertRefused("sheet.no_table", text("zeros.csv", "\0".repeat(1000), StandardCharsets.US_ASCII));
        assertRefused("file.missing", folder.resolve("absent.csv"));
        assertRefused("file.is_folder", folder);
        var whole = Files.readAllBytes(
                workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("Name")));
        Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused("sheet.damaged", folder.resolve("cut.xlsx"));
    }

    @Test
    void aDocumentTypeIsRefusedBeforeAnythingInItIsRead() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char each = 'b'; each < 'm'; each++) {
            laughs.append("<!ENTITY ")
                    .append(each)
                    .append(" \"")
                    .append(("&" + (char) (each - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertRefused("sheet.document_type", Workbook.of(folder.resolve("laughs.xlsx"), laughs + "]>" + cells("&l;")));
        assertRefused(
                "sheet.document_type",
                Workbook.of(
                        folder.resolve("outside.xlsx"),
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + folder.toUri() + "\">]>" + cells("&a;")));
        assertRefused(
                "sheet.document_type",
                Workbook.of(
                        folder.resolve("texts.xlsx"),
                        cells("x"),
                        Map.of("xl/sharedStrings.xml", "<!DOCTYPE sst SYSTEM \"http://example.org/x.dtd\"><sst/>")));
    }

    @Test
    void eachLimitEndsInItsOwnSentence() {
        var file = text("people.csv", "Name,Post,Remark\nKim,Judge,long\nLee,Judge,\n", StandardCharsets.UTF_8);
        var small = new Limits(3, 3, 40, 6, 1000, Duration.ofMinutes(1), count -> {});
        assertThat(SheetReader.read(file, null, small).rows()).hasSize(2);
        var book = Workbook.of(folder.resolve("people.xlsx"), cells("Name"));
        assertRefused(
                "sheet.rows",
                () -> SheetReader.read(file, null, new Limits(2, 3, 40, 6, 1000, Duration.ofMinutes(1), c -> {})));
        assertRefused(
                "sheet.columns",
                () -> SheetReader.read(file, null, new Limits(3, 2, 40, 6, 1000, Duration.ofMinutes(1), c -> {})));
        assertRefused(
                "sheet.too_large",
                () -> SheetReader.read(file, null, new Limits(3, 3, 9, 6, 1000, Duration.ofMinutes(1), c -> {})));
        assertRefused(
                "sheet.long_cell",
                () -> SheetReader.read(file, null, new Limits(3, 3, 40, 4, 1000, Duration.ofMinutes(1), c -> {})));
        assertRefused(
                "sheet.too_large",
                () -> SheetReader.read(book, null, new Limits(3, 3, 40, 6, 200, Duration.ofMinutes(1), c -> {})));
        assertRefused(
                "sheet.too_long",
                () -> SheetReader.read(file, null, new Limits(3, 3, 40, 6, 1000, Duration.ofNanos(0), c -> {})));
        assertRefused(
                "sheet.too_long",
                () -> SheetReader.read(book, null, new Limits(3, 3, 40, 6, 1000, Duration.ofNanos(0), c -> {})));
    }

    @Test
    void aCellFarOutIsRefusedAndTakesNoRoom() {
        assertRefused(
                "sheet.columns",
                Workbook.of(
                        folder.resolve("far.xlsx"),
                        "<worksheet><sheetData><row><c r=\"ZZZZZZZ1\" t=\"str\"><v>x</v></c></row></sheetData></worksheet>"));
        assertRefused(
                "sheet.damaged",
                Workbook.of(
                        folder.resolve("absent.xlsx"),
                        "<worksheet><sheetData><row><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>"));
    }

    @Test
    void aSheetOfManyReferencesAndSignsIsRead() {
        var row = "<row><c t=\"inlineStr\"><is><t>" + "&amp;&#1050;".repeat(200) + "</t></is></c></row>";
        var sheet = SheetReader.read(Workbook.of(
                folder.resolve("signs.xlsx"),
                "<worksheet><sheetData>" + row.repeat(2000) + "</sheetData></worksheet>"));
        assertThat(sheet.all()).hasSize(2000).allSatisfy(each -> assertThat(each.cell(0))
                .isEqualTo("&К".repeat(200)));
    }

    /// What a scanner of sheets must end within seconds: 300,000 rows, and a part that grows a
    /// thousandfold.
    @Test
    void hugeSheetsEndInASentence() {
        assertRefused(
                "sheet.rows",
                Workbook.write(
                        folder.resolve("rows.xlsx"),
                        out -> {
                            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                            for (int i = 1; i <= 300_000; i++) {
                                out.write(("<row r=\"" + i + "\"><c t=\"str\"><v>Person " + i + "</v></c></row>")
                                        .getBytes(StandardCharsets.UTF_8));
                            }
                            out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                        },
                        Map.of()));
        assertRefused(
                "sheet.too_large",
                Workbook.write(
                        folder.resolve("bomb.xlsx"),
                        out -> {
                            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                            var blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                            for (int i = 0; i < 400; i++) {
                                out.write(blank);
                            }
                        },
                        Map.of()));
        assertRefused("sheet.rows", text("rows.csv", "Kim,Judge\n".repeat(300_000), StandardCharsets.UTF_8));
        assertRefused("sheet.too_large", text("large.csv", "x".repeat(41_000_000), StandardCharsets.UTF_8));
    }

    @Test
    void everySentenceSaysThatNothingWasImported() {
        var texts = new Texts(Locale.ENGLISH);
        for (var key : List.of("sheet.columns", "sheet.damaged", "sheet.rows", "sheet.too_large", "sheet.too_long")) {
            assertThat(texts.sentence(new RuleBroken(key, 20_000))).contains("Nothing was imported");
        }
    }

    private static String cells(String text) {
        return "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>" + text
                + "</t></is></c></row></sheetData></worksheet>";
    }

    private static Sheet.Row row(int number, String... cells) {
        return new Sheet.Row(number, List.of(cells));
    }

    private static RuleBroken assertRefused(String key, Path file) {
        return assertRefused(key, () -> SheetReader.read(file));
    }

    private static RuleBroken assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        var broken = catchThrowableOfType(RuleBroken.class, reading);
        assertThat(broken).as(key).isNotNull();
        assertThat(broken.key()).isEqualTo(key);
        return broken;
    }

    private Path text(String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path workbook(Consumer<XSSFSheet> fill) {
        try (var book = new XSSFWorkbook()) {
            fill.accept(book.createSheet());
            var file = folder.resolve("people.xlsx");
            try (var out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path encrypted() throws IOException {
        var file = folder.resolve("encrypted.xlsx");
        try (var system = new POIFSFileSystem();
                var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            book.createSheet();
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(system)) {
                book.write(data);
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            system.writeFilesystem(out);
        }
        return file;
    }

    private Path zip(String name) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
        }
        return file;
    }
}

package org.rapporteur.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Coverage;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.SafeFile;
import org.rapporteur.domain.Texts;

/// The coverage of a mission as a workbook: recommendations by institutions, whose heads stay in
/// view. It says how far each came and holds no note.
///
/// Every cell is text, and text that a spreadsheet would take for a formula is marked as text.
public final class MatrixSheet {
    /// So many institutions side by side can be read on a sheet of A4.
    private static final int ON_A_PAGE = 10;

    private final MissionFile file;
    private final Confidentiality audience;
    private final Coverage coverage;
    private final Texts texts = new Texts(Locale.ENGLISH);

    /// @param audience who is to read it, as [Coverage#of(MissionFile, Confidentiality)] takes it
    public MatrixSheet(MissionFile file, Confidentiality audience) {
        this.file = file;
        this.audience = audience;
        this.coverage = Coverage.of(file, audience);
    }

    /// Writes the workbook.
    ///
    /// @return how many institutions it lacks because the audience may not read of them
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that was
    ///     there is untouched then
    public int write(Path target) {
        var whole = new SafeFile(target);
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            fill(workbook);
            workbook.write(bytes);
            whole.write(bytes.toByteArray());
        } catch (IOException e) {
            throw FileTrouble.of(e, target);
        }
        return Coverage.of(file).institutions().size() - coverage.institutions().size();
    }

    private void fill(XSSFWorkbook workbook) {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setCreator(texts.get("window.name"));
        properties.setTitle(file.mission().title());
        var sheet = workbook.createSheet(texts.get("coverage.title"));
        var plain = textStyle(workbook);
        var guarded = textStyle(workbook);
        guarded.setQuotePrefixed(true);
        var bold = headStyle(workbook);
        var head = sheet.createRow(0);
        head(head, 0, texts.kind(Kind.RECOMMENDATION), bold);
        head(head, 1, texts.label(Kind.RECOMMENDATION, "title"), bold);
        int columns = 2;
        for (var institution : coverage.institutions()) {
            head(head, columns++, institution.name(), bold);
        }
        int line = 1;
        for (var recommendation : coverage.recommendations()) {
            var row = sheet.createRow(line++);
            text(row, 0, file.register().citation(recommendation), plain, guarded);
            text(row, 1, recommendation.title(), plain, guarded);
            int at = 2;
            for (var institution : coverage.institutions()) {
                text(row, at++, words(recommendation, institution), plain, guarded);
            }
        }
        layOut(sheet, line - 1, columns);
    }

    private String words(Recommendation recommendation, Institution institution) {
        var cell = coverage.cell(recommendation, institution);
        int notes = cell.notes().size();
        if (cell.state() == CoverageState.NOTHING) {
            return "";
        }
        return notes == 0 ? texts.word(cell.state()) : texts.get("coverage.cell", texts.word(cell.state()), notes);
    }

    private void layOut(XSSFSheet sheet, int rows, int columns) {
        sheet.setColumnWidth(0, 26 * 256);
        sheet.setColumnWidth(1, 40 * 256);
        for (int at = 2; at < columns; at++) {
            sheet.setColumnWidth(at, 18 * 256);
        }
        sheet.createFreezePane(2, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns - 1));
        sheet.setRepeatingColumns(new CellRangeAddress(0, rows, 0, 1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        // what is printed on one page's width must still be read
        sheet.getPrintSetup().setFitWidth((short) Math.ceilDiv(columns - 2, ON_A_PAGE));
        sheet.getFooter().setLeft(texts.audience(audience));
        sheet.getFooter().setRight("&P / &N");
    }

    private static void head(XSSFRow row, int column, String text, XSSFCellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static void text(XSSFRow row, int column, String text, XSSFCellStyle plain, XSSFCellStyle guarded) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(PeopleSheet.isFormula(text) ? guarded : plain);
    }

    private static XSSFCellStyle headStyle(XSSFWorkbook workbook) {
        var font = workbook.createFont();
        font.setBold(true);
        var style = textStyle(workbook);
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        // a name may begin like a formula
        style.setQuotePrefixed(true);
        return style;
    }

    private static XSSFCellStyle textStyle(XSSFWorkbook workbook) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }
}

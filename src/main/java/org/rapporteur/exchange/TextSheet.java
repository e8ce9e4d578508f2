package org.rapporteur.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.SafeFile;

/// A table as a workbook of one sheet: rows below a head that stays in view and filters.
///
/// Every cell is text, so that numbers and dates stay as they are written, and text that a spreadsheet
/// would take for a formula is marked as text.
///
/// @param maker the program's name
/// @param title what the workbook is about
/// @param name what its sheet is called
/// @param audience stands at the foot of each page
/// @param frozen how many of the first columns stay in view
/// @param rows the cells' texts, as many as there are columns
record TextSheet(
        String maker,
        String title,
        String name,
        String audience,
        int frozen,
        List<Column> columns,
        List<List<String>> rows) {
    /// The longest text that a cell of a workbook holds.
    private static final int LONGEST_CELL = 32_767;

    private static final int WIDTH_OF_LETTER = 256;

    /// So many characters side by side can still be read on a sheet of A4; what is wider goes on on
    /// further sheets.
    private static final int ON_A_PAGE = 260;

    /// One column.
    ///
    /// @param width in characters
    record Column(String head, int width) {}

    /// Writes the workbook.
    ///
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that was
    ///     there is untouched then
    void write(Path target) {
        var whole = new SafeFile(target);
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            fill(workbook);
            workbook.write(bytes);
            whole.write(bytes.toByteArray());
        } catch (IOException e) {
            throw FileTrouble.of(e, target);
        }
    }

    private void fill(XSSFWorkbook workbook) {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setCreator(maker);
        properties.setTitle(title);
        var sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        var plain = textStyle(workbook);
        var guarded = textStyle(workbook);
        guarded.setQuotePrefixed(true);
        var bold = headStyle(workbook);
        var head = sheet.createRow(0);
        for (int at = 0; at < columns.size(); at++) {
            sheet.setColumnWidth(at, columns.get(at).width() * WIDTH_OF_LETTER);
            cell(head, at, columns.get(at).head(), bold);
        }
        for (int number = 0; number < rows.size(); number++) {
            var row = sheet.createRow(number + 1);
            for (int at = 0; at < columns.size(); at++) {
                var text = rows.get(number).get(at);
                cell(row, at, text, isFormula(text) ? guarded : plain);
            }
        }
        layOut(sheet);
    }

    private void layOut(XSSFSheet sheet) {
        sheet.createFreezePane(frozen, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        int width = columns.stream().mapToInt(Column::width).sum();
        if (width > ON_A_PAGE) {
            sheet.getPrintSetup().setFitWidth((short) Math.ceilDiv(width, ON_A_PAGE));
            if (frozen > 0) {
                sheet.setRepeatingColumns(new CellRangeAddress(0, rows.size(), 0, frozen - 1));
            }
        }
        sheet.getFooter().setLeft(audience);
        sheet.getFooter().setRight("&P / &N");
    }

    private static void cell(XSSFRow row, int column, String text, XSSFCellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(cut(text));
        cell.setCellStyle(style);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }

    /// Whether a spreadsheet would take a text for a formula.
    static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
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

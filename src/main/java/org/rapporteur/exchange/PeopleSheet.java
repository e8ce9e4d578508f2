package org.rapporteur.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.PeopleList.Entry;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.SafeFile;
import org.rapporteur.domain.Texts;

/// The list of people as a workbook: one row each below a head that stays in view and filters.
///
/// Every cell is text, so that telephone numbers stay as they are, and text that a spreadsheet would
/// take for a formula is marked as text.
final class PeopleSheet {
    /// The longest text that a cell of a workbook holds.
    private static final int LONGEST_CELL = 32_767;

    /// One column: its head, its width in characters, and what stands in it.
    private record Column(String head, int width, Function<Entry, String> text) {}

    private final PeopleList list;
    private final Texts texts;

    PeopleSheet(PeopleList list, Texts texts) {
        this.list = list;
        this.texts = texts;
    }

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
        properties.setCreator(texts.get("window.name"));
        properties.setTitle(list.mission().title());
        var sheet = workbook.createSheet(texts.kinds(Kind.PERSON));
        var columns = columns();
        var head = sheet.createRow(0);
        for (int at = 0; at < columns.size(); at++) {
            sheet.setColumnWidth(at, columns.get(at).width() * 256);
            var cell = head.createCell(at);
            cell.setCellValue(columns.get(at).head());
            cell.setCellStyle(headStyle(workbook, at));
        }
        var plain = textStyle(workbook);
        var guarded = textStyle(workbook);
        guarded.setQuotePrefixed(true);
        var entries = list.entries();
        for (int number = 0; number < entries.size(); number++) {
            var row = sheet.createRow(number + 1);
            for (int at = 0; at < columns.size(); at++) {
                var text = cut(columns.get(at).text().apply(entries.get(number)));
                var cell = row.createCell(at);
                cell.setCellValue(text);
                cell.setCellStyle(isFormula(text) ? guarded : plain);
            }
        }
        layOut(sheet, entries.size(), columns.size());
    }

    private void layOut(XSSFSheet sheet, int rows, int columns) {
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns - 1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft(texts.audience(list.audience()));
        sheet.getFooter().setRight("&P / &N");
    }

    private static CellStyle headStyle(XSSFWorkbook workbook, int column) {
        if (column > 0) {
            return workbook.getSheetAt(0).getRow(0).getCell(0).getCellStyle();
        }
        var font = workbook.createFont();
        font.setBold(true);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private static org.apache.poi.xssf.usermodel.XSSFCellStyle textStyle(XSSFWorkbook workbook) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setAlignment(HorizontalAlignment.GENERAL);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    /// Whether a spreadsheet would take a text for a formula.
    static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>(List.of(
                new Column(texts.label(Kind.ATTENDANCE, "side"), 14, entry -> texts.word(entry.side())),
                new Column(texts.kind(Kind.INSTITUTION), 32, entry -> list.institution(entry)
                        .map(org.rapporteur.domain.Institution::name)
                        .orElse("")),
                new Column(texts.kind(Kind.POST), 28, PeopleSheet::function),
                new Column(texts.label(Kind.PERSON, "name"), 26, ofPerson(Person::name)),
                new Column(texts.label(Kind.PERSON, "names"), 26, ofPerson(person -> new TreeMap<>(person.names())
                        .entrySet().stream()
                                .map(name -> name.getKey() + ": " + name.getValue())
                                .collect(Collectors.joining("\n")))),
                new Column(texts.label(Kind.PERSON, "form_of_address"), 18, ofPerson(Person::formOfAddress)),
                new Column(
                        texts.label(Kind.PERSON, "languages"),
                        12,
                        ofPerson(person -> String.join(", ", person.languages()))),
                new Column(texts.label(Kind.PERSON, "phone"), 20, list::phone),
                new Column(texts.label(Kind.PERSON, "email"), 28, list::email),
                new Column(texts.kinds(Kind.MEETING), 24, entry -> entry.met().stream()
                        .map(this::time)
                        .collect(Collectors.joining("\n")))));
        if (list.hasRemarks()) {
            columns.add(new Column(texts.label(Kind.PERSON, "remark"), 32, Entry::remark));
        }
        if (list.hasSecurityNotes()) {
            columns.add(new Column(texts.label(Kind.PERSON, "security_note"), 32, Entry::securityNote));
        }
        return columns;
    }

    private String time(Meeting meeting) {
        return texts.fullDay(meeting.start().toLocalDate()) + ", " + texts.hour(meeting.start());
    }

    static String function(Entry entry) {
        var post = entry.post();
        var person = entry.person();
        return post != null ? post.title() : person == null ? "" : person.position();
    }

    private static Function<Entry, String> ofPerson(Function<Person, String> text) {
        return entry -> entry.person() == null ? "" : text.apply(entry.person());
    }
}

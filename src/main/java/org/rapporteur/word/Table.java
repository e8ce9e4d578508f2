package org.rapporteur.word;

import static org.rapporteur.word.Length.millimetres;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.rapporteur.domain.PlainText;

/// A table with lines, whose head is repeated on each page and whose rows are never torn apart.
final class Table {
    private final CTTbl table;
    private final Flow place;
    private final List<Column> columns;

    /// One column.
    ///
    /// @param head what stands above it
    /// @param width in millimetres
    record Column(String head, double width) {}

    /// @param table a new table
    /// @param place where it stands, for language and direction
    /// @param caption what it shows, for those who cannot see it
    /// @param style the id of the table's style
    /// @param columns the columns from the beginning of the line to its end
    Table(CTTbl table, Flow place, String caption, String style, List<Column> columns) {
        this.table = table;
        this.place = place;
        this.columns = List.copyOf(columns);
        var properties = table.addNewTblPr();
        properties.addNewTblStyle().setVal(place.house().id(style));
        if (place.direction().isRightToLeft()) {
            properties.addNewBidiVisual();
        }
        var width = properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(width(columns.stream().mapToDouble(Column::width).sum()));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (!caption.isEmpty()) {
            properties.addNewTblCaption().setVal(PlainText.clean(caption));
        }
        var grid = table.addNewTblGrid();
        columns.forEach(column -> grid.addNewGridCol().setW(width(column.width())));
    }

    private BigInteger width(double millimetres) {
        return millimetres(place.house().width(millimetres));
    }

    /// Writes the columns' heads, to be repeated on each page.
    Table head() {
        var row = new Row();
        row.row.getTrPr().addNewTblHeader();
        columns.forEach(column -> row.cell(cell -> cell.line(Style.TABLE_HEAD, column.head())));
        return this;
    }

    /// Begins a row.
    Row row() {
        return new Row();
    }

    /// One row, filled from the first cell to the last.
    final class Row {
        private final CTRow row;

        private Row() {
            row = table.addNewTr();
            row.addNewTrPr().addNewCantSplit();
        }

        /// Adds a cell.
        Row cell(Consumer<Flow> content) {
            var cell = row.addNewTc();
            var properties = cell.addNewTcPr();
            var width = properties.addNewTcW();
            width.setType(STTblWidth.DXA);
            width.setW(width(columns.get(row.sizeOfTcArray() - 1).width()));
            content.accept(new Flow(cell::addNewP, place.house()));
            if (cell.sizeOfPArray() == 0) {
                // Word refuses a file with a cell that has no paragraph
                new Flow(cell::addNewP, place.house()).line(Style.TABLE_TEXT);
            }
            return this;
        }

        /// Keeps the row, as it is filled by now, on the page of the next one.
        void withNext() {
            row.getTcList().forEach(cell -> cell.getPList().forEach(paragraph -> {
                if (!paragraph.getPPr().isSetKeepNext()) {
                    paragraph.getPPr().addNewKeepNext();
                }
            }));
        }

        /// Adds a cell of plain words.
        Row cell(String text) {
            return cell(cell -> cell.line(Style.TABLE_TEXT, text));
        }
    }
}

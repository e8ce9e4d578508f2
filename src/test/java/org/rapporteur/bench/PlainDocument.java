package org.rapporteur.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// The words of a document of ours, to be written again by plain calls of Apache POI: the same
/// paragraphs with their style, the same runs in bold or not, the same tables with the same cells. It
/// sets no language, direction, grid or width, works out nothing, and reads from a list.
final class PlainDocument {
    private final List<Block> blocks = new ArrayList<>();

    private sealed interface Block {}

    private record Run(String text, boolean bold) {}

    private record Paragraph(String style, List<Run> runs) implements Block {}

    private record Table(List<List<List<Paragraph>>> rows) implements Block {}

    PlainDocument(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (var element : document.getBodyElements()) {
                read(element);
            }
        }
    }

    private void read(IBodyElement element) {
        if (element instanceof XWPFParagraph paragraph) {
            blocks.add(paragraph(paragraph));
        } else if (element instanceof XWPFTable table) {
            blocks.add(new Table(table.getRows().stream()
                    .map(row -> row.getTableCells().stream()
                            .map(cell -> cell.getParagraphs().stream()
                                    .map(PlainDocument::paragraph)
                                    .toList())
                            .toList())
                    .toList()));
        }
    }

    private static Paragraph paragraph(XWPFParagraph paragraph) {
        return new Paragraph(
                paragraph.getStyle(),
                paragraph.getRuns().stream()
                        .map(run -> new Run(run.text(), run.isBold()))
                        .toList());
    }

    /// How many paragraphs there are, those in tables too.
    int paragraphs() {
        return blocks.stream()
                .mapToInt(block -> switch (block) {
                    case Paragraph paragraph -> 1;
                    case Table table ->
                        table.rows().stream()
                                .flatMap(List::stream)
                                .mapToInt(List::size)
                                .sum();
                })
                .sum();
    }

    /// Writes it.
    byte[] write() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (var block : blocks) {
                switch (block) {
                    case Paragraph paragraph -> write(paragraph, document.createParagraph());
                    case Table table -> write(table, document);
                }
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void write(Table table, XWPFDocument document) {
        var written = document.createTable(1, table.rows().getFirst().size());
        var row = written.getRow(0);
        for (int at = 0; at < table.rows().size(); at++) {
            row = at == 0 ? row : written.createRow();
            var cells = table.rows().get(at);
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), row.getCell(column));
            }
        }
    }

    private static void write(List<Paragraph> paragraphs, XWPFTableCell cell) {
        for (int at = 0; at < paragraphs.size(); at++) {
            write(paragraphs.get(at), at == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph());
        }
    }

    private static void write(Paragraph paragraph, XWPFParagraph written) {
        if (paragraph.style() != null) {
            written.setStyle(paragraph.style());
        }
        for (var run : paragraph.runs()) {
            var words = written.createRun();
            words.setBold(run.bold());
            words.setText(run.text());
        }
    }
}

package org.rapporteur.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// What is in a finished document, read from the document itself: its headings, with how much stands
/// under each.
///
/// @param headings the headings in their order
/// @param pages about how many pages it has; 0 for an archive
public record Outline(List<Heading> headings, int pages) {
    private static final int LEVELS = 3;

    /// A heading.
    ///
    /// @param level 1 to 3; 0 for the title
    /// @param paragraphs how many paragraphs stand under it, up to the next heading
    /// @param rows how many rows of tables
    public record Heading(int level, String text, int paragraphs, int rows) {}

    public Outline {
        headings = List.copyOf(headings);
    }

    /// Reads a document of ours.
    public static Outline of(byte[] document) {
        try (var read = new XWPFDocument(new ByteArrayInputStream(document))) {
            var headings = new ArrayList<Heading>();
            for (var element : read.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    int level = level(read, paragraph);
                    if (level >= 0) {
                        headings.add(new Heading(level, paragraph.getText(), 0, 0));
                    } else if (!headings.isEmpty() && !paragraph.getText().isBlank()) {
                        add(headings, 1, 0);
                    }
                } else if (element instanceof XWPFTable table && !headings.isEmpty()) {
                    boolean hasHead =
                            !table.getRows().isEmpty() && table.getRow(0).isRepeatHeader();
                    add(headings, 0, table.getNumberOfRows() - (hasHead ? 1 : 0));
                }
            }
            return new Outline(headings, PageEstimate.of(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The documents of an archive: each folder is a heading over the names in it.
    ///
    /// @param names with `/` behind the folder, those of one folder one after the other
    public static Outline ofFiles(List<String> names) {
        var headings = new ArrayList<Heading>();
        var folder = "";
        for (var name : names) {
            int end = name.indexOf('/') + 1;
            var in = name.substring(0, end);
            if (!in.isEmpty() && !in.equals(folder)) {
                headings.add(new Heading(1, in, 0, 0));
            }
            folder = in;
            headings.add(new Heading(in.isEmpty() ? 1 : 2, name.substring(end), 0, 0));
        }
        return new Outline(headings, 0);
    }

    private static void add(List<Heading> headings, int paragraphs, int rows) {
        var last = headings.removeLast();
        headings.add(new Heading(last.level(), last.text(), last.paragraphs() + paragraphs, last.rows() + rows));
    }

    /// By the style's name, since an office's own paper may have it under another id.
    private static int level(XWPFDocument document, XWPFParagraph paragraph) {
        var style = paragraph.getStyle() == null ? null : document.getStyles().getStyle(paragraph.getStyle());
        var name = style == null || style.getName() == null ? "" : style.getName();
        for (int level = 1; level <= LEVELS; level++) {
            if (name.equalsIgnoreCase("heading " + level)) {
                return level;
            }
        }
        return name.equals("Title") ? 0 : -1;
    }
}

package org.rapporteur.word;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/// About how many pages a finished document of ours has, told from the width and height of its words.
///
/// Nothing here lays text out letter by letter: Word and LibreOffice, which do, do not agree on the last
/// lines either. On the documents of the sample mission it is at most a page or a tenth away from what
/// LibreOffice makes, in all six languages (a test says so where that is installed).
final class PageEstimate {
    private static final double TWIPS = 20;
    private static final double USUAL_SIZE = 11;
    private static final double LINE = 1.27;
    /// What is lost at the ends of lines, where the next word has no room.
    private static final double RAGGED = 1.03;

    private static final double BOLD = 1.07;
    /// So much higher is a line with Chinese letters.
    private static final double TALL = 1.15;

    private static final Set<Character.@Nullable UnicodeBlock> FULL_WIDTH = Set.of(
            Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private final XWPFDocument document;
    private final Map<String, Look> looks = new HashMap<>();
    private final double width;
    private final double height;
    private @Nullable Look before;
    private double filled;
    private int full;

    /// How a paragraph of a style looks.
    ///
    /// @param size by which the widths of letters are told, in points
    /// @param above the space before, in points
    /// @param below the space after, in points
    /// @param line the height of a line, in points
    /// @param close whether there is no space between several of them
    private record Look(double size, double above, double below, double line, boolean close) {}

    private PageEstimate(XWPFDocument document) {
        this.document = document;
        var section = document.getDocument().getBody().getSectPr();
        var size = section.getPgSz();
        var margins = section.getPgMar();
        width = points(size.getW()) - points(margins.getLeft()) - points(margins.getRight());
        height = points(size.getH()) - points(margins.getTop()) - points(margins.getBottom());
    }

    /// About how many pages a document has.
    static int of(XWPFDocument document) {
        var estimate = new PageEstimate(document);
        for (var element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph && breaksPage(paragraph)) {
                estimate.turn();
                // at the top of a page nobody leaves a space
                estimate.filled = -estimate.look(paragraph).above();
            }
            if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> estimate.unbroken(estimate.ofRow(row)));
            } else {
                estimate.flowing(estimate.height(element, estimate.width));
            }
        }
        return estimate.full + 1;
    }

    private void turn() {
        if (filled > 0) {
            full++;
            filled = 0;
        }
    }

    private void flowing(double added) {
        filled += added;
        while (filled > height) {
            filled -= height;
            full++;
        }
    }

    private void unbroken(double added) {
        if (filled + added > height) {
            turn();
        }
        flowing(added);
    }

    private double ofRow(XWPFTableRow row) {
        var columns = row.getTable().getCTTbl().getTblGrid().getGridColList();
        double highest = 0;
        int column = 0;
        for (var cell : row.getTableCells()) {
            var properties = cell.getCTTc().getTcPr();
            int span = properties != null && properties.isSetGridSpan()
                    ? properties.getGridSpan().getVal().intValue()
                    : 1;
            double room = columns.subList(column, column + span).stream()
                    .mapToDouble(each -> points(each.getW()))
                    .sum();
            column += span;
            double high = 0;
            for (var element : cell.getBodyElements()) {
                high += height(element, room);
            }
            highest = Math.max(highest, high);
        }
        return highest;
    }

    private double height(IBodyElement element, double room) {
        if (element instanceof XWPFTable table) {
            return table.getRows().stream().mapToDouble(this::ofRow).sum();
        }
        if (element instanceof XWPFParagraph paragraph) {
            var look = look(paragraph);
            double length = length(paragraph.getText()) * look.size();
            double lines = length <= room ? 1 : Math.ceil(length * RAGGED / room);
            double between = look.close() && look.equals(before) ? 0 : look.above() + look.below();
            before = look;
            boolean tall = paragraph.getText().codePoints().anyMatch(Character::isIdeographic);
            return between + lines * look.line() * (tall ? TALL : 1);
        }
        return 0;
    }

    private Look look(XWPFParagraph paragraph) {
        return looks.computeIfAbsent(String.valueOf(paragraph.getStyle()), this::look);
    }

    private Look look(String id) {
        var style = document.getStyles().getStyle(id);
        double size = USUAL_SIZE;
        double above = 0;
        double below = 0;
        double exact = 0;
        boolean bold = false;
        boolean close = false;
        if (style != null && style.getCTStyle().isSetRPr()) {
            var run = style.getCTStyle().getRPr();
            size = run.sizeOfSzArray() > 0 ? ((BigInteger) run.getSzArray(0).getVal()).doubleValue() / 2 : size;
            bold = run.sizeOfBArray() > 0;
        }
        if (style != null
                && style.getCTStyle().isSetPPr()
                && style.getCTStyle().getPPr().isSetSpacing()) {
            close = style.getCTStyle().getPPr().isSetContextualSpacing();
            var spacing = style.getCTStyle().getPPr().getSpacing();
            above = spacing.isSetBefore() ? points(spacing.getBefore()) : 0;
            below = spacing.isSetAfter() ? points(spacing.getAfter()) : 0;
            exact = spacing.isSetLine() && STLineSpacingRule.EXACT.equals(spacing.getLineRule())
                    ? points(spacing.getLine())
                    : 0;
        }
        return new Look(bold ? size * BOLD : size, above, below, exact > 0 ? exact : size * LINE, close);
    }

    /// How long words are in a line, in heights of its letters.
    private static double length(String words) {
        return words.codePoints().mapToDouble(PageEstimate::width).sum();
    }

    private static double width(int letter) {
        if (Character.isIdeographic(letter) || FULL_WIDTH.contains(Character.UnicodeBlock.of(letter))) {
            return 1;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case ARABIC -> 0.37;
            case CYRILLIC -> Character.isUpperCase(letter) ? 0.7 : 0.55;
            default ->
                Character.isUpperCase(letter)
                        ? 0.68
                        : Character.isDigit(letter) ? 0.556 : Character.isLetter(letter) ? 0.475 : 0.28;
        };
    }

    private static boolean breaksPage(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().getPPr();
        return properties != null && properties.isSetPageBreakBefore();
    }

    private static double points(Object twips) {
        return ((BigInteger) twips).doubleValue() / TWIPS;
    }
}

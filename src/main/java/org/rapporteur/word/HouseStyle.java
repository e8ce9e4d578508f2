package org.rapporteur.word;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/// What all places of a document have in common: its language, the styles that it is written in, its
/// lists and footnotes, and how wide its tables are.
final class HouseStyle {
    private final XWPFDocument document;
    private final Locale language;
    private final Map<String, String> styles;
    private final Lists lists;
    private final Footnotes footnotes = new Footnotes(this);
    private final boolean isOwnPaper;
    private double scale = 1;
    private double textWidth = Page.TEXT_WIDTH;
    private int controls;

    /// Gives a document its styles and lists.
    ///
    /// @param letterhead the paper it was opened from, or null for an empty document
    HouseStyle(XWPFDocument document, Locale language, @Nullable Letterhead letterhead) {
        this.document = document;
        this.language = language;
        this.isOwnPaper = letterhead == null;
        this.styles = StyleSheet.into(document, language, letterhead == null ? Map.of() : letterhead.styles());
        this.lists = letterhead == null ? new Lists() : new Lists(document, styles);
    }

    /// The document's language.
    Locale language() {
        return language;
    }

    /// The id by which a style is known in the document.
    String id(Style style) {
        return id(style.id());
    }

    /// The id by which the style is known that we call this.
    String id(String ours) {
        return styles.getOrDefault(ours, ours);
    }

    Lists lists() {
        return lists;
    }

    Footnotes footnotes() {
        return footnotes;
    }

    /// Whether it is written on paper of our own, whose head and foot are ours.
    boolean isOwnPaper() {
        return isOwnPaper;
    }

    /// Whether paragraphs of a style are counted by the letterhead, which then counts no heading that
    /// has a number of its own.
    boolean isNumbered(Style ours) {
        var style = isOwnPaper ? null : document.createStyles().getStyle(id(ours));
        while (style != null) {
            var paragraph = style.getCTStyle().getPPr();
            if (paragraph != null && paragraph.isSetNumPr()) {
                return true;
            }
            style = document.createStyles().getStyle(style.getBasisStyleID());
        }
        return false;
    }

    /// Where a style of the document stops its tabs, those that it has from others among them.
    Set<BigInteger> stops(String id) {
        var stops = new TreeSet<BigInteger>();
        var style = document.createStyles().getStyle(id);
        while (style != null) {
            var paragraph = style.getCTStyle().getPPr();
            if (paragraph != null && paragraph.isSetTabs()) {
                paragraph.getTabs().getTabList().stream()
                        .map(stop -> stop.getPos())
                        .filter(BigInteger.class::isInstance)
                        .forEach(place -> stops.add((BigInteger) place));
            }
            style = document.createStyles().getStyle(style.getBasisStyleID());
        }
        return stops;
    }

    /// A width as it is on this paper.
    ///
    /// @param millimetres as it is on ours
    double width(double millimetres) {
        return millimetres * scale;
    }

    /// Says how wide the text of the paper is, and how wide that of ours would be, in millimetres.
    void paper(double newTextWidth, double ours) {
        textWidth = newTextWidth;
        // our own pages differ by parts of a twip
        scale = isOwnPaper ? 1 : newTextWidth / ours;
    }

    /// The width of the text, in millimetres.
    double textWidth() {
        return textWidth;
    }

    /// A number that no other content control of the document has.
    BigInteger nextControl() {
        controls++;
        return BigInteger.valueOf(controls);
    }
}

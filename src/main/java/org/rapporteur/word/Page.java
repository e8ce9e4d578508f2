package org.rapporteur.word;

import static org.rapporteur.word.Length.millimetres;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// The page: A4, its margins, what stands above and below the text.
final class Page {
    /// The width of the text, in millimetres.
    static final double TEXT_WIDTH = 160;
    /// Its width on a page that lies on its side.
    static final double TEXT_WIDTH_ACROSS = 247;

    private static final double NARROWEST = 30;

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double MARGIN = 25;
    private static final double EDGE = 12.5;

    private final XWPFDocument document;
    private final Flow place;

    /// Sets the page of a document.
    ///
    /// @param place the document's text, for language and direction
    Page(XWPFDocument document, Flow place) {
        this.document = document;
        this.place = place;
        var body = document.getDocument().getBody();
        var section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        if (!section.isSetPgSz()) {
            var size = section.addNewPgSz();
            size.setW(millimetres(WIDTH));
            size.setH(millimetres(HEIGHT));
        }
        if (!section.isSetPgMar()) {
            margins(section.addNewPgMar());
        }
        if (place.direction().isRightToLeft() && !section.isSetBidi()) {
            section.addNewBidi();
        }
        place.house().paper(textWidth(), TEXT_WIDTH);
    }

    private static void margins(CTPageMar margins) {
        margins.setTop(millimetres(MARGIN));
        margins.setBottom(millimetres(MARGIN));
        margins.setLeft(millimetres(MARGIN));
        margins.setRight(millimetres(MARGIN));
        margins.setHeader(millimetres(EDGE));
        margins.setFooter(millimetres(EDGE));
        margins.setGutter(millimetres(0));
    }

    /// Turns the page on its side, for wide tables.
    void across() {
        var size = section().getPgSz();
        var width = size.getW();
        var height = size.getH();
        if (inTwips(width) < inTwips(height)) {
            size.setW(height);
            size.setH(width);
        }
        size.setOrient(STPageOrientation.LANDSCAPE);
        place.house().paper(textWidth(), TEXT_WIDTH_ACROSS);
    }

    /// The width of a line of text, in millimetres; of a column where there are several.
    private double textWidth() {
        var section = section();
        var margins = section.getPgMar();
        double width = inTwips(section.getPgSz().getW())
                - inTwips(margins.getLeft())
                - inTwips(margins.getRight())
                - inTwips(margins.getGutter());
        var columns = section.getCols();
        if (columns != null && columns.isSetNum() && columns.getNum().intValue() > 1) {
            int number = columns.getNum().intValue();
            width = (width - (number - 1) * inTwips(columns.getSpace())) / number;
        }
        return Math.max(width * 25.4 / 1440, NARROWEST);
    }

    private static double inTwips(@Nullable Object length) {
        return length instanceof BigInteger twips ? twips.doubleValue() : 0;
    }

    private CTSectPr section() {
        return document.getDocument().getBody().getSectPr();
    }

    /// What stands above the text of each page.
    void header(Consumer<Line> content) {
        for (var type : free(section().getHeaderReferenceList())) {
            var header = document.createHeader(type);
            content.accept(new Flow(header._getHdrFtr()::addNewP, place.house())
                    .line(Style.HEADER)
                    .tabAtEnd());
        }
    }

    /// Whether the paper has a foot of its own.
    boolean hasFooter() {
        return free(section().getFooterReferenceList()).isEmpty();
    }

    /// The kinds of pages whose head or foot is ours to write: none where a letterhead has its own.
    private List<HeaderFooterType> free(List<CTHdrFtrRef> theirs) {
        var taken = theirs.stream().map(CTHdrFtrRef::getType).toList();
        if (taken.contains(STHdrFtr.DEFAULT)) {
            return List.of();
        }
        var free = new ArrayList<>(List.of(HeaderFooterType.DEFAULT));
        if (section().isSetTitlePg() && !taken.contains(STHdrFtr.FIRST)) {
            free.add(HeaderFooterType.FIRST);
        }
        if (document.getEvenAndOddHeadings() && !taken.contains(STHdrFtr.EVEN)) {
            free.add(HeaderFooterType.EVEN);
        }
        return free;
    }

    /// What stands below the text of each page.
    ///
    /// @param text at the beginning of the line
    /// @param pages at its end, with `{0}` for the page and `{1}` for the number of pages
    void footer(Consumer<Line> text, String pages) {
        for (var type : free(section().getFooterReferenceList())) {
            var footer = document.createFooter(type);
            var line = new Flow(footer._getHdrFtr()::addNewP, place.house())
                    .line(Style.FOOTER)
                    .tabAtEnd();
            text.accept(line);
            line.tab();
            for (var part : pages.splitWithDelimiters("\\{[01]}", 0)) {
                switch (part) {
                    case "{0}" -> line.field("PAGE", "1");
                    case "{1}" -> line.field("NUMPAGES", "1");
                    default -> line.text(part);
                }
            }
        }
    }
}

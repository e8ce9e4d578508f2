package org.rapporteur.word;

import static org.rapporteur.word.Length.millimetres;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/// The page: A4, its margins, what stands above and below the text.
final class Page {
    /// The width of the text, in millimetres.
    static final double TEXT_WIDTH = 160;

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double MARGIN = 25;
    private static final double EDGE = 12.5;

    private final XWPFDocument document;
    private final Flow place;
    private boolean across;

    /// Sets the page of a document.
    ///
    /// @param place the document's text, for language and direction
    Page(XWPFDocument document, Flow place) {
        this.document = document;
        this.place = place;
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(millimetres(WIDTH));
        size.setH(millimetres(HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(millimetres(MARGIN));
        margins.setBottom(millimetres(MARGIN));
        margins.setLeft(millimetres(MARGIN));
        margins.setRight(millimetres(MARGIN));
        margins.setHeader(millimetres(EDGE));
        margins.setFooter(millimetres(EDGE));
        margins.setGutter(millimetres(0));
        if (place.direction().isRightToLeft()) {
            section.addNewBidi();
        }
    }

    /// Turns the page on its side, for wide tables.
    void across() {
        var size = document.getDocument().getBody().getSectPr().getPgSz();
        size.setW(millimetres(HEIGHT));
        size.setH(millimetres(WIDTH));
        size.setOrient(STPageOrientation.LANDSCAPE);
        across = true;
        document.getFooterList()
                .forEach(footer -> footer._getHdrFtr().getPList().forEach(Page::endAcross));
    }

    /// The style ends its line where an upright page does; on its side a page goes on.
    private static void endAcross(CTP paragraph) {
        var tabs = paragraph.getPPr().addNewTabs();
        var upright = tabs.addNewTab();
        upright.setVal(STTabJc.CLEAR);
        upright.setPos(millimetres(TEXT_WIDTH));
        var end = tabs.addNewTab();
        end.setVal(STTabJc.RIGHT);
        end.setPos(millimetres(HEIGHT - 2 * MARGIN));
    }

    /// What stands above the text of each page.
    void header(String text) {
        var header = document.createHeader(HeaderFooterType.DEFAULT);
        new Flow(header._getHdrFtr()::addNewP, place.lists(), place.language()).line(Style.HEADER, text);
    }

    /// What stands below the text of each page.
    ///
    /// @param text at the beginning of the line
    /// @param pages at its end, with `{0}` for the page and `{1}` for the number of pages
    void footer(String text, String pages) {
        var footer = document.createFooter(HeaderFooterType.DEFAULT);
        var line = new Flow(footer._getHdrFtr()::addNewP, place.lists(), place.language())
                .line(Style.FOOTER)
                .text(text)
                .tab();
        for (var part : pages.splitWithDelimiters("\\{[01]}", 0)) {
            switch (part) {
                case "{0}" -> line.field("PAGE", "1");
                case "{1}" -> line.field("NUMPAGES", "1");
                default -> line.text(part);
            }
        }
        if (across) {
            footer._getHdrFtr().getPList().forEach(Page::endAcross);
        }
    }
}

package org.rapporteur.word;

import static org.rapporteur.word.Length.millimetres;
import static org.rapporteur.word.Length.points;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// How the styles look: one family of type, hierarchy by weight and space, one accent.
final class StyleSheet {
    /// The style of tables with lines.
    static final String TABLE_GRID = "TableGrid";
    /// The style of blocks of facts, without lines.
    static final String TABLE_PLAIN = "TablePlain";

    /// The look of links in running text.
    static final String LINK = "Hyperlink";

    /// The raised number of a footnote, in the text and before the note.
    static final String FOOTNOTE_MARK = "FootnoteReference";

    static final String ACCENT = "1F5C7A";
    static final String QUIET = "595959";
    static final String HAIRLINE = "BFBFBF";

    private static final String MAKER = "Rapporteur";
    private static final String TEXT = "1A1A1A";

    private final CTStyles styles = CTStyles.Factory.newInstance();
    private final Locale language;

    private StyleSheet(Locale language) {
        this.language = language;
    }

    /// One of our styles.
    ///
    /// @param type `paragraph`, `character`, `table` or `numbering`
    record Named(String id, String name, String type, boolean isDefault) {}

    /// All our styles, in their order.
    static List<Named> all() {
        return whole(Locale.ENGLISH).styles.getStyleList().stream()
                .map(style -> new Named(
                        style.getStyleId(),
                        style.getName().getVal(),
                        style.getType().toString(),
                        style.isSetDefault()))
                .toList();
    }

    /// Gives an empty document its styles.
    static void into(XWPFDocument document, Locale language) {
        document.createStyles().setStyles(whole(language).styles);
    }

    /// Adds to a document those of our styles that it lacks, based on its own.
    ///
    /// @param theirs the ids of its styles by the ids of ours that they stand for; none for an empty
    ///     document
    /// @return the ids by which our styles are known in the document
    static Map<String, String> into(XWPFDocument document, Locale language, Map<String, String> theirs) {
        if (document.getStyles() == null) {
            into(document, language);
            return Map.of();
        }
        var own = document.createStyles();
        var all = own.getCtStyles();
        var ids = new HashMap<>(theirs);
        var ours = whole(language).styles.getStyleList().stream()
                .filter(style -> !theirs.containsKey(style.getStyleId()))
                .toList();
        for (var style : ours) {
            ids.put(
                    style.getStyleId(),
                    own.styleExist(style.getStyleId()) ? MAKER + style.getStyleId() : style.getStyleId());
        }
        for (var style : ours) {
            var copy = (CTStyle) style.copy();
            copy.setStyleId(ids.get(style.getStyleId()));
            if (own.getStyleWithName(style.getName().getVal()) != null) {
                copy.getName().setVal(MAKER + " " + style.getName().getVal());
            }
            Stream.of(copy.getBasedOn(), copy.getNext())
                    .filter(reference -> reference != null)
                    .forEach(reference -> reference.setVal(ids.getOrDefault(reference.getVal(), reference.getVal())));
            all.addNewStyle().set(copy);
        }
        speak(all, language);
        own.setStyles(all);
        return ids;
    }

    private static StyleSheet whole(Locale language) {
        var sheet = new StyleSheet(language);
        sheet.defaults();
        sheet.paragraphs();
        sheet.tables();
        return sheet;
    }

    /// Makes a language the one that all text of the styles is in which says no other.
    static void speak(CTStyles styles, Locale language) {
        styles.getStyleList().stream()
                .filter(style -> style.isSetRPr() && style.getRPr().sizeOfLangArray() > 0)
                .forEach(style -> style.getRPr().removeLang(0));
        var defaults = styles.isSetDocDefaults() ? styles.getDocDefaults() : styles.addNewDocDefaults();
        var ofRuns = defaults.isSetRPrDefault() ? defaults.getRPrDefault() : defaults.addNewRPrDefault();
        var run = ofRuns.isSetRPr() ? ofRuns.getRPr() : ofRuns.addNewRPr();
        var languages = run.sizeOfLangArray() > 0 ? run.getLangArray(0) : run.addNewLang();
        languages.setVal(Tongue.tag(leftToRight(language)));
        languages.setEastAsia(Tongue.tag(Tongue.CHINESE));
        languages.setBidi(Tongue.tag(rightToLeft(language)));
    }

    /// Whether text of a language needs no word about it in a document of another: each of Word's three
    /// kinds of script has one language by default.
    static boolean isDefault(Locale spoken, Locale document) {
        return spoken.getLanguage().equals("zh")
                || Tongue.tag(spoken)
                        .equals(Tongue.tag(
                                Direction.of(spoken).isRightToLeft() ? rightToLeft(document) : leftToRight(document)));
    }

    private static Locale leftToRight(Locale language) {
        return Direction.of(language).isRightToLeft() ? Locale.ENGLISH : language;
    }

    private static Locale rightToLeft(Locale language) {
        return Direction.of(language).isRightToLeft() ? language : Tongue.ARABIC;
    }

    private void defaults() {
        var defaults = styles.addNewDocDefaults();
        var run = defaults.addNewRPrDefault().addNewRPr();
        family(run.addNewRFonts());
        run.addNewSz().setVal(BigInteger.valueOf(22));
        run.addNewSzCs().setVal(BigInteger.valueOf(22));
        speak(styles, language);
        var paragraph = defaults.addNewPPrDefault().addNewPPr();
        paragraph.addNewWidowControl();
        var spacing = paragraph.addNewSpacing();
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(264));
        spacing.setLineRule(STLineSpacingRule.AUTO);
    }

    // Arial has Latin, Cyrillic and Arabic, is on every system and has a twin of its measures where not
    private static void family(CTFonts fonts) {
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        fonts.setEastAsia("Microsoft YaHei");
    }

    private void paragraphs() {
        var normal = new Look(Style.NORMAL);
        normal.style.setDefault(true);
        normal.ink(TEXT);
        new Look(Style.BODY).space(0, 6);
        new Look(Style.SUBTITLE).size(11).bold().ink(ACCENT).space(0, 2).staysWithNext();
        var title = new Look(Style.TITLE).size(18).bold().space(0, 10).staysWithNext();
        edge(title.paragraph.addNewPBdr().addNewBottom(), ACCENT, 12, 6);
        new Look(Style.HEADING_1).size(15).bold().space(20, 6).staysWithNext().outline(0);
        new Look(Style.HEADING_2).size(12.5).bold().space(16, 4).staysWithNext().outline(1);
        new Look(Style.HEADING_3).size(11).bold().space(12, 3).staysWithNext().outline(2);
        new Look(Style.SPEAKER).size(9.5).bold().space(8, 2).staysWithNext();
        new Look(Style.QUOTE).space(0, 6).indent(6, 6);
        var shade = new Look(Style.IMPRESSION).space(0, 6).paragraph.addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setColor("auto");
        shade.setFill("F2F2F2");
        new Look(Style.REMARK).size(9.5).ink(QUIET).space(0, 6);
        new Look(Style.LIST_BULLET).space(0, 6).closeTogether();
        new Look(Style.LIST_NUMBER).space(0, 6).closeTogether();
        new Look(Style.CAPTION).size(9.5).bold().ink(QUIET).space(8, 3).staysWithNext();
        new Look(Style.LABEL).size(9.5).ink(QUIET).space(2.5, 2).indent(0, 4);
        new Look(Style.FACT).space(1, 2);
        new Look(Style.FACT_HEAD).bold().space(1, 2).staysWithNext();
        new Look(Style.TABLE_TEXT).size(10).space(2, 2);
        new Look(Style.TABLE_HEAD).size(9).bold().ink(QUIET).space(2, 2).staysWithNext();
        new Look(Style.TABLE_REMARK).size(8.5).ink(QUIET).space(0, 2);
        new Look(Style.TABLE_PHONE).size(13).bold().space(0, 3);
        new Look(Style.TABLE_GAP).size(1).space(0, 0).exactly(1);
        new Look(Style.SIGNATORY).size(10).bold().space(28, 0).staysWithNext();
        var signature = new Look(Style.SIGNATURE).size(8.5).ink(QUIET).space(42, 0);
        edge(signature.paragraph.addNewPBdr().addNewTop(), QUIET, 4, 3);
        new Look(Style.CONTENTS_HEADING).size(12.5).bold().space(18, 6).staysWithNext();
        new Look(Style.CONTENTS_1).space(0, 1).rightTab();
        new Look(Style.FOOTNOTE).size(9).space(0, 2);
        new Look(Style.HEADER).size(9).ink(QUIET).rightTab();
        new Look(Style.FOOTER).size(9).ink(QUIET).rightTab();

        var font = named(STStyleType.CHARACTER, "DefaultParagraphFont", "Default Paragraph Font");
        font.setDefault(true);
        font.addNewUiPriority().setVal(BigInteger.ONE);
        font.addNewSemiHidden();
        // a link in a list of contents is no blue underlined text
        var link = named(STStyleType.CHARACTER, LINK, "Hyperlink");
        link.addNewBasedOn().setVal("DefaultParagraphFont");
        var mark = named(STStyleType.CHARACTER, FOOTNOTE_MARK, "footnote reference");
        mark.addNewBasedOn().setVal("DefaultParagraphFont");
        mark.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        var none = named(STStyleType.NUMBERING, "NoList", "No List");
        none.setDefault(true);
        none.addNewSemiHidden();
    }

    /// Draws a line.
    ///
    /// @param size in eighths of a point
    /// @param space between the line and the text, in points
    private static void edge(CTBorder line, String colour, int size, int space) {
        line.setVal(STBorder.SINGLE);
        line.setSz(BigInteger.valueOf(size));
        line.setSpace(BigInteger.valueOf(space));
        line.setColor(colour);
    }

    private void tables() {
        var normal = named(STStyleType.TABLE, "TableNormal", "Normal Table");
        normal.setDefault(true);
        normal.addNewSemiHidden();
        margins(normal, 0, 0);

        var plain = named(STStyleType.TABLE, TABLE_PLAIN, "Table Plain");
        plain.addNewBasedOn().setVal("TableNormal");
        margins(plain, 0, 0);

        var grid = named(STStyleType.TABLE, TABLE_GRID, "Table Grid");
        grid.addNewBasedOn().setVal("TableNormal");
        hairlines(margins(grid, 1.5, 1.5).addNewTblBorders());
    }

    private static CTTblPrBase margins(CTStyle style, double before, double after) {
        var table = style.addNewTblPr();
        var cells = table.addNewTblCellMar();
        var left = cells.addNewLeft();
        left.setW(millimetres(before));
        left.setType(STTblWidth.DXA);
        var right = cells.addNewRight();
        right.setW(millimetres(after));
        right.setType(STTblWidth.DXA);
        return table;
    }

    private static void hairlines(CTTblBorders borders) {
        Stream.of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(border -> edge(border, HAIRLINE, 4, 0));
    }

    private CTStyle named(STStyleType.Enum type, String id, String name) {
        var style = styles.addNewStyle();
        style.setType(type);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        return style;
    }

    /// One paragraph style, told by what differs from plain text.
    private final class Look {
        private final CTStyle style;
        private final CTPPrGeneral paragraph;
        private final CTRPr run;

        Look(Style kind) {
            style = named(STStyleType.PARAGRAPH, kind.id(), kind.word());
            if (kind != Style.NORMAL) {
                style.addNewBasedOn().setVal(Style.NORMAL.id());
            }
            if (kind.id().startsWith("Heading") || kind == Style.TITLE) {
                style.addNewNext().setVal(Style.BODY.id());
            }
            style.addNewQFormat();
            paragraph = style.addNewPPr();
            run = style.addNewRPr();
        }

        Look size(double points) {
            var half = BigInteger.valueOf(Math.round(points * 2));
            run.addNewSz().setVal(half);
            run.addNewSzCs().setVal(half);
            return this;
        }

        Look bold() {
            run.addNewB();
            run.addNewBCs();
            return this;
        }

        Look ink(String colour) {
            run.addNewColor().setVal(colour);
            return this;
        }

        /// Space before and after, in points.
        Look space(double before, double after) {
            var spacing = paragraph.addNewSpacing();
            spacing.setBefore(points(before));
            spacing.setAfter(points(after));
            return this;
        }

        /// Lines of just this height, in points.
        Look exactly(double height) {
            paragraph.getSpacing().setLine(points(height));
            paragraph.getSpacing().setLineRule(STLineSpacingRule.EXACT);
            return this;
        }

        /// Indents at the beginning and the end of the line, in millimetres.
        Look indent(double before, double after) {
            var indent = paragraph.addNewInd();
            indent.setLeft(millimetres(before));
            indent.setRight(millimetres(after));
            return this;
        }

        /// Never the last thing on a page, and never torn apart.
        Look staysWithNext() {
            paragraph.addNewKeepNext();
            paragraph.addNewKeepLines();
            return this;
        }

        Look closeTogether() {
            paragraph.addNewContextualSpacing();
            return this;
        }

        Look rightTab() {
            var tab = paragraph.addNewTabs().addNewTab();
            tab.setVal(STTabJc.RIGHT);
            tab.setPos(millimetres(Page.TEXT_WIDTH));
            return this;
        }

        Look outline(int level) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
            return this;
        }
    }
}

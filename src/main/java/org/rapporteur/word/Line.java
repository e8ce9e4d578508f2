package org.rapporteur.word;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.rapporteur.domain.Marks;
import org.rapporteur.domain.PlainText;

/// One paragraph, filled from its beginning to its end.
///
/// Text may hold anything: what Word cannot bear is cleaned out, line ends become breaks, and each
/// part is told its direction and its language.
final class Line {
    private final CTP paragraph;
    private final Supplier<CTR> runs;
    private final Direction direction;
    private final Locale language;

    /// How a part of a line differs from the rest.
    enum Emphasis {
        BOLD,
        ITALIC,
        QUIET
    }

    /// @param paragraph a new paragraph
    /// @param language the document's language
    Line(CTP paragraph, Style style, Direction direction, Locale language) {
        this(paragraph, paragraph::addNewR, direction, language);
        var properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(style.id());
        if (direction.isRightToLeft()) {
            properties.addNewBidi();
        }
    }

    private Line(CTP paragraph, Supplier<CTR> runs, Direction direction, Locale language) {
        this.paragraph = paragraph;
        this.runs = runs;
        this.direction = direction;
        this.language = language;
    }

    /// Adds text.
    Line text(String text, Emphasis... emphases) {
        var clean = PlainText.clean(text);
        var main = Tongue.of(clean, language);
        for (var piece : direction.pieces(clean)) {
            for (var part : Tongue.parts(piece.text(), main)) {
                var run = runs.get();
                look(run, piece.direction(), part.language(), emphases);
                fill(run, part.text());
            }
        }
        return this;
    }

    /// Adds a part of a text with light marks.
    Line span(Marks.Span span) {
        return span.bold() && span.italic()
                ? text(span.text(), Emphasis.BOLD, Emphasis.ITALIC)
                : span.bold()
                        ? text(span.text(), Emphasis.BOLD)
                        : span.italic() ? text(span.text(), Emphasis.ITALIC) : text(span.text());
    }

    /// Goes on at the next tab stop.
    Line tab() {
        runs.get().addNewTab();
        return this;
    }

    /// Adds a value that Word keeps up to date, such as the page's number.
    ///
    /// @param instruction the field's name: `PAGE`
    /// @param cached what stands there until Word works it out
    Line field(String instruction, String cached) {
        beginField(instruction);
        text(cached);
        return endField();
    }

    /// Begins a field whose text follows, up to [#endField()] in this line or a later one.
    Line beginField(String instruction) {
        runs.get().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        var words = runs.get().addNewInstrText();
        words.setStringValue(" " + instruction + " ");
        words.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        runs.get().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        return this;
    }

    /// Ends the field that was begun.
    Line endField() {
        runs.get().addNewFldChar().setFldCharType(STFldCharType.END);
        return this;
    }

    /// A line in the same paragraph whose text leads to a bookmark.
    Line linkTo(String bookmark) {
        var link = paragraph.addNewHyperlink();
        link.setAnchor(bookmark);
        link.setHistory(true);
        return new Line(paragraph, link::addNewR, direction, language);
    }

    /// Adds text that bears a bookmark.
    ///
    /// @param id a number that no other bookmark of the document has
    Line bookmarked(BigInteger id, String name, String text) {
        var start = paragraph.addNewBookmarkStart();
        start.setId(id);
        start.setName(name);
        text(text);
        paragraph.addNewBookmarkEnd().setId(id);
        return this;
    }

    /// Makes it an item of a list.
    Line item(BigInteger list) {
        var numbering = properties().addNewNumPr();
        numbering.addNewIlvl().setVal(BigInteger.ZERO);
        numbering.addNewNumId().setVal(list);
        return this;
    }

    /// Keeps it on the page of what follows.
    Line withNext() {
        properties().addNewKeepNext();
        return this;
    }

    /// Begins a new page with it.
    Line onNewPage() {
        properties().addNewPageBreakBefore();
        properties().addNewSpacing().setBefore(BigInteger.ZERO);
        return this;
    }

    private CTPPr properties() {
        return paragraph.getPPr();
    }

    /// Only what differs from the document's defaults is said: saying it of every run would double the
    /// file and the time it takes.
    private void look(CTR run, Direction piece, Locale spoken, Emphasis... emphases) {
        var wanted = Arrays.asList(emphases);
        boolean chinese = spoken.getLanguage().equals("zh");
        boolean foreign = !StyleSheet.isDefault(spoken, language);
        if (wanted.isEmpty() && !chinese && !foreign && !piece.isRightToLeft()) {
            return;
        }
        var look = run.addNewRPr();
        if (chinese) {
            // else Word takes quotation marks and dashes from the Latin font, too narrow among Chinese
            look.addNewRFonts().setHint(STHint.EAST_ASIA);
        }
        if (wanted.contains(Emphasis.BOLD)) {
            look.addNewB();
            look.addNewBCs();
        }
        if (wanted.contains(Emphasis.ITALIC)) {
            look.addNewI();
            look.addNewICs();
        }
        if (wanted.contains(Emphasis.QUIET)) {
            look.addNewColor().setVal(StyleSheet.QUIET);
        }
        if (piece.isRightToLeft()) {
            look.addNewRtl();
        }
        if (foreign) {
            var tag = Tongue.tag(spoken);
            var named = look.addNewLang();
            if (Direction.of(spoken).isRightToLeft()) {
                named.setBidi(tag);
            } else {
                named.setVal(tag);
            }
        }
    }

    private static void fill(CTR run, String text) {
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\n' || sign == '\t') {
                words(run, text.substring(written, at));
                if (sign == '\n') {
                    run.addNewBr();
                } else {
                    run.addNewTab();
                }
                written = at + 1;
            }
        }
        words(run, text.substring(written));
    }

    private static void words(CTR run, String text) {
        if (!text.isEmpty()) {
            var words = run.addNewT();
            words.setStringValue(text);
            if (text.charAt(0) == ' ' || text.endsWith(" ") || text.contains("  ")) {
                words.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
            }
        }
    }
}

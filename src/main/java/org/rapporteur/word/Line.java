package org.rapporteur.word;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STCalendarType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
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
    private final HouseStyle house;

    /// How a part of a line differs from the rest.
    enum Emphasis {
        BOLD,
        ITALIC,
        QUIET
    }

    /// @param paragraph a new paragraph
    /// @param house the document's styles and language
    Line(CTP paragraph, Style style, Direction direction, HouseStyle house) {
        this(paragraph, paragraph::addNewR, direction, house);
        var properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(house.id(style));
        if (direction.isRightToLeft()) {
            properties.addNewBidi();
        }
    }

    private Line(CTP paragraph, Supplier<CTR> runs, Direction direction, HouseStyle house) {
        this.paragraph = paragraph;
        this.runs = runs;
        this.direction = direction;
        this.house = house;
    }

    /// Adds text.
    Line text(String text, Emphasis... emphases) {
        var clean = PlainText.clean(text);
        var main = Tongue.of(clean, house.language());
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
        return new Line(paragraph, link::addNewR, direction, house);
    }

    /// Adds a content control with text, by which an office finds the value again in its own documents.
    ///
    /// @param tag what programs call the value: `Mission`
    /// @param title what it is called on the screen
    Line control(String tag, String title, String text, Emphasis... emphases) {
        var control = paragraph.addNewSdt();
        properties(control, tag, title).addNewText();
        return filled(control, text, emphases);
    }

    /// Adds a content control with a date.
    ///
    /// @param text how the date is written
    Line control(String tag, String title, LocalDate date, String text) {
        var control = paragraph.addNewSdt();
        var form = properties(control, tag, title).addNewDate();
        var day = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.setTimeInMillis(date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
        form.setFullDate(day);
        form.addNewDateFormat().setVal("yyyy-MM-dd");
        form.addNewLid().setVal(Tongue.tag(house.language()));
        form.addNewCalendar().setVal(STCalendarType.GREGORIAN);
        return filled(control, text);
    }

    private CTSdtPr properties(CTSdtRun control, String tag, String title) {
        var properties = control.addNewSdtPr();
        properties.addNewAlias().setVal(PlainText.clean(title));
        properties.addNewTag().setVal(tag);
        properties.addNewId().setVal(house.nextControl());
        return properties;
    }

    private Line filled(CTSdtRun control, String text, Emphasis... emphases) {
        var content = control.addNewSdtContent();
        new Line(paragraph, content::addNewR, direction, house).text(text, emphases);
        return this;
    }

    /// Adds the number of a footnote, and the footnote at the page's foot.
    Line footnote(String text) {
        house.footnotes().add(runs.get(), text);
        return this;
    }

    /// Adds the number of the footnote that this line is of.
    Line ownFootnoteMark() {
        var run = runs.get();
        house.footnotes().mark(run);
        run.addNewFootnoteRef();
        return this;
    }

    /// Sets one stop for the tab at the end of the line: a page on its side is wider than our styles
    /// know, and a letterhead's style may have other stops or none.
    Line tabAtEnd() {
        boolean isAsInOurStyles = house.isOwnPaper() && Math.abs(house.textWidth() - Page.TEXT_WIDTH) < 1;
        if (!isAsInOurStyles) {
            var end = Length.millimetres(house.textWidth());
            var tabs = properties().addNewTabs();
            for (var stop : house.stops(properties().getPStyle().getVal())) {
                if (!stop.equals(end)) {
                    stop(tabs, STTabJc.CLEAR, stop);
                }
            }
            stop(tabs, STTabJc.RIGHT, end);
        }
        return this;
    }

    private static void stop(CTTabs tabs, STTabJc.Enum kind, BigInteger place) {
        var tab = tabs.addNewTab();
        tab.setVal(kind);
        tab.setPos(place);
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
        boolean foreign = !StyleSheet.isDefault(spoken, house.language());
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

package org.rapporteur.word;

import static org.rapporteur.word.DocxParts.attribute;
import static org.rapporteur.word.DocxParts.number;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Paragraph;
import org.rapporteur.domain.PlainText;

/// The paragraphs of one part of a document that somebody else wrote.
final class DocxBody implements DocxParts.Reader {
    /// So much text a document may have: ten times the longest concluding observations.
    private static final int LONGEST = 2_000_000;

    private static final int MOST_PARAGRAPHS = 10_000;

    /// A footnote's mark that was typed: raised digits or stars.
    private static final Pattern MARK = Pattern.compile("[\\d*†‡§,;\\s]+");

    /// A raised digit behind a length is no footnote's mark: 4 m².
    private static final Pattern LENGTH = Pattern.compile("\\d\\s?[ck]?m$");
    private static final int LONGEST_LENGTH = 5;

    private final DocxParts parts;
    private final ReadStyles styles;
    private final Numbering numbering;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Boolean> fields = new ArrayDeque<>();
    private final StringBuilder carried = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private Looks looks = new Looks();
    private boolean inText;
    private boolean isDocument;
    private boolean inRowProperties;
    private boolean rowDeleted;
    private int instructions;
    private int length;

    /// Reads a part.
    DocxBody(DocxParts parts, String part, ReadStyles styles, Numbering numbering) throws IOException {
        this.parts = parts;
        this.styles = styles;
        this.numbering = numbering;
        parts.read(part, this);
    }

    /// The paragraphs that have text.
    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /// Whether the part is the main part of a Word document.
    boolean isDocument() {
        return isDocument;
    }

    @Override
    public boolean begin(XMLStreamReader xml) {
        var name = DocxParts.name(xml);
        if (isLeftOut(xml, name)) {
            return false;
        }
        switch (name) {
            case "document" -> isDocument = true;
            case "p" -> {
                // a text box stands inside a run
                endRun();
                open.push(new Open());
            }
            case "r" -> endRun();
            case "t" -> inText = true;
            case "tab", "ptab" -> add("\t");
            case "br", "cr" -> add(attribute(xml, "type").isEmpty() ? "\n" : "");
            case "noBreakHyphen" -> add("-");
            case "fldChar" -> field(attribute(xml, "fldCharType"));
            case "tr" -> rowDeleted = false;
            case "trPr" -> inRowProperties = true;
            default -> property(xml, name);
        }
        return true;
    }

    /// Tracked deletions, earlier properties, and the second copy of what older programs cannot draw.
    private boolean isLeftOut(XMLStreamReader xml, String name) {
        if (name.equals("del")) {
            if (inParagraphProperties()) {
                paragraph().markDeleted = true;
            }
            rowDeleted |= inRowProperties;
            return true;
        }
        return name.equals("moveFrom")
                || name.endsWith("Change")
                || name.equals("tabs")
                || xml.getLocalName().equals("Fallback");
    }

    private void property(XMLStreamReader xml, String name) {
        if (open.isEmpty()) {
            return;
        }
        var paragraph = paragraph();
        switch (name) {
            case "pPr" -> paragraph.inProperties = true;
            case "pStyle" -> paragraph.style = attribute(xml, "val");
            case "numId" -> paragraph.list = number(xml, "val", 0);
            case "ilvl" -> paragraph.depth = number(xml, "val", 0);
            case "outlineLvl" -> paragraph.level = number(xml, "val", 9) + 1;
            case "rStyle" -> looks.style = attribute(xml, "val");
            case "vanish" -> {
                if (paragraph.inProperties) {
                    paragraph.markHidden = DocxParts.on(xml);
                } else {
                    looks.hidden = DocxParts.on(xml);
                }
            }
            case "vertAlign" -> looks.raised |= attribute(xml, "val").equals("superscript");
            case "position" -> looks.raised |= number(xml, "val", 0) > 0;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inText) {
            add(text);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "r" -> endRun();
            case "pPr" -> {
                if (!open.isEmpty()) {
                    paragraph().inProperties = false;
                }
            }
            case "p" -> endParagraph(open.pop());
            case "trPr" -> inRowProperties = false;
            case "tr" -> rowDeleted = false;
            default -> {}
        }
    }

    /// The instruction of a field is no text, what it shows is.
    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(true);
            case "separate" -> {
                endField();
                fields.push(false);
            }
            case "end" -> {
                endField();
                return;
            }
            default -> {
                return;
            }
        }
        instructions += fields.getFirst() ? 1 : 0;
    }

    private void endField() {
        if (!fields.isEmpty() && fields.pop()) {
            instructions--;
        }
    }

    private void add(String text) {
        length += text.length();
        if (length > LONGEST) {
            throw parts.tooLarge();
        }
        if (instructions == 0) {
            run.append(text);
        }
    }

    private void endRun() {
        if (!open.isEmpty() && !run.isEmpty()) {
            var text = paragraph().text;
            if (!isHidden()) {
                text.append(looks.raised && MARK.matcher(run).matches() ? power(text, run.toString()) : run);
            }
        }
        run.setLength(0);
        looks = new Looks();
    }

    /// A raised digit behind a length as a character of its own; any other mark is nothing.
    private static String power(CharSequence before, String raised) {
        var end = before.subSequence(Math.max(0, before.length() - LONGEST_LENGTH), before.length());
        boolean isPower = LENGTH.matcher(end).find();
        return isPower && raised.equals("2") ? "²" : isPower && raised.equals("3") ? "³" : "";
    }

    private boolean isHidden() {
        var own = looks.hidden;
        if (own != null) {
            return own;
        }
        var ofRun = looks.style.isEmpty() ? null : styles.hidden(looks.style);
        var hidden = ofRun != null ? ofRun : styles.hidden(paragraph().style);
        return hidden != null && hidden;
    }

    private void endParagraph(Open ended) {
        if (rowDeleted) {
            return;
        }
        // two paragraphs whose mark between them was deleted are one, and it is the second's
        carried.append(ended.text);
        if (ended.markDeleted) {
            return;
        }
        var text = PlainText.clean(carried.toString()).strip();
        carried.setLength(0);
        if (text.isEmpty() && ended.markHidden) {
            return;
        }
        var number = counted(ended);
        if (!text.isEmpty()) {
            if (paragraphs.size() == MOST_PARAGRAPHS) {
                throw parts.tooLarge();
            }
            int level = ended.level != null ? ended.level : styles.level(ended.style);
            paragraphs.add(new Paragraph(number, level > 9 ? 0 : level, text));
        }
    }

    private String counted(Open ended) {
        var list = ended.list != null ? ended.list : styles.list(ended.style);
        if (list == null || list == 0) {
            return "";
        }
        var depth = ended.depth != null ? ended.depth : styles.depth(ended.style);
        return numbering.next(list, depth != null ? depth : numbering.levelOf(list, ended.style));
    }

    private boolean inParagraphProperties() {
        return !open.isEmpty() && paragraph().inProperties;
    }

    private Open paragraph() {
        return open.getFirst();
    }

    /// A paragraph that is being read; text boxes stand inside one another's.
    private static final class Open {
        private final StringBuilder text = new StringBuilder();
        private String style = "";
        private @Nullable Integer list;
        private @Nullable Integer depth;
        private @Nullable Integer level;
        private boolean inProperties;
        private boolean markDeleted;
        private boolean markHidden;
    }

    /// How a run looks.
    private static final class Looks {
        private String style = "";
        private @Nullable Boolean hidden;
        private boolean raised;
    }
}

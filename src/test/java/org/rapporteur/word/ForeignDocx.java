package org.rapporteur.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/// A Word document such as others write: with lists, styles, tracked changes, hidden text and
/// footnotes, put together by POI from the XML of its parts.
public final class ForeignDocx {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final XWPFDocument document = new XWPFDocument();

    /// Adds a paragraph of text.
    public ForeignDocx text(String text) {
        return paragraph("", run(text));
    }

    /// Adds a paragraph of a list.
    public ForeignDocx numbered(int list, int level, String text) {
        return paragraph(
                "<w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr>".formatted(level, list), run(text));
    }

    /// Adds a paragraph of a style.
    public ForeignDocx styled(String style, String text) {
        return paragraph("<w:pStyle w:val='%s'/>".formatted(style), run(text));
    }

    /// Adds a paragraph from the XML of its properties and of what is in it.
    public ForeignDocx paragraph(String properties, String content) {
        try {
            document.getDocument()
                    .getBody()
                    .addNewP()
                    .set(CTP.Factory.parse(fragment("<w:pPr>" + properties + "</w:pPr>" + content)));
            return this;
        } catch (XmlException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Adds a table from the XML of its rows.
    public ForeignDocx table(String rows) {
        try {
            document.getDocument().getBody().addNewTbl().set(CTTbl.Factory.parse(fragment(rows)));
            return this;
        } catch (XmlException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// The XML of a table's row with one cell.
    static String row(String properties, String text) {
        return "<w:tr><w:trPr>%s</w:trPr><w:tc><w:p>%s</w:p></w:tc></w:tr>".formatted(properties, run(text));
    }

    /// Adds the definition of a list from the XML of its levels.
    public ForeignDocx list(int definition, String... levels) {
        var content = new StringBuilder();
        for (int i = 0; i < levels.length; i++) {
            content.append("<w:lvl w:ilvl='%d'>%s</w:lvl>".formatted(i, levels[i]));
        }
        try {
            var list = CTAbstractNum.Factory.parse(fragment(content.toString()));
            list.setAbstractNumId(BigInteger.valueOf(definition));
            document.createNumbering().addAbstractNum(new XWPFAbstractNum(list));
            return use(definition, definition, "");
        } catch (XmlException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Adds a list of a definition, with the XML of what it has of its own.
    ForeignDocx use(int list, int definition, String own) {
        try {
            var use = CTNum.Factory.parse(fragment("<w:abstractNumId w:val='%d'/>%s".formatted(definition, own)));
            use.setNumId(BigInteger.valueOf(list));
            document.createNumbering().addNum(new XWPFNum(use));
            return this;
        } catch (XmlException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// The XML of a list's level.
    public static String level(String format, String text) {
        return "<w:start w:val='1'/><w:numFmt w:val='%s'/><w:lvlText w:val='%s'/>".formatted(format, text);
    }

    /// Adds a style.
    ForeignDocx style(String type, String id, String content) {
        try {
            var style = CTStyle.Factory.parse(fragment(content));
            style.setStyleId(id);
            style.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType.Enum.forString(type));
            document.createStyles().addStyle(new XWPFStyle(style));
            return this;
        } catch (XmlException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Adds a footnote with this text, behind a paragraph's own.
    public ForeignDocx withFootnote(String text, String note) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        var footnote = document.createFootnote();
        footnote.createParagraph().createRun().setText(note);
        paragraph.addFootnoteReference(footnote);
        return this;
    }

    /// Writes a line into the head of the pages.
    public ForeignDocx head(String text) {
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(text);
        return this;
    }

    /// The XML of a run with this text.
    static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    /// The XML of a run with properties.
    static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    /// Writes the document.
    public Path into(Path file) {
        try (var out = Files.newOutputStream(file)) {
            document.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fragment(String content) {
        return "<xml-fragment xmlns:w='" + WORD
                + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>" + content
                + "</xml-fragment>";
    }
}

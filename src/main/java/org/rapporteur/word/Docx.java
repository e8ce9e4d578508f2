package org.rapporteur.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.rapporteur.domain.PlainText;

/// A Word document, written from its first line to its last: title, headings, paragraphs, tables.
///
/// It is a [Flow] itself: what is added goes to the end of the page.
final class Docx extends Flow {
    private static final String MAKER = "Rapporteur";

    private final XWPFDocument document;
    private final CTBody body;
    private final @Nullable Letterhead letterhead;
    private final Page page;
    private final Exit exit;
    private final Contents contents = new Contents();
    private @Nullable CTSdtBlock contentsPlace;
    private String contentsHeading = "";
    private int bookmarks;

    /// A document without text, on plain paper or on an office's; its direction is its language's.
    Docx(Edition edition) {
        var letterhead = edition.letterhead();
        var document = letterhead == null ? new XWPFDocument() : letterhead.open();
        var house = new HouseStyle(document, edition.language(), letterhead);
        this(document, document.getDocument().getBody(), house, edition);
    }

    private Docx(XWPFDocument document, CTBody body, HouseStyle house, Edition edition) {
        super(body::addNewP, house);
        this.document = document;
        this.body = body;
        letterhead = edition.letterhead();
        exit = edition.exit();
        page = new Page(document, this);
        settings();
    }

    /// The page, for what stands above and below the text.
    Page page() {
        return page;
    }

    /// Adds a heading.
    ///
    /// @param level 1 to 3
    void heading(int level, String text) {
        heading(level, text, "");
    }

    /// Adds a heading.
    ///
    /// @param level 1 to 3
    /// @param aside what stands beside it in the list of contents
    Line heading(int level, String text, String aside) {
        var line = line(Style.heading(level));
        if (!text.isEmpty() && Character.isDigit(text.charAt(0)) && house().isNumbered(Style.heading(level))) {
            line.item(BigInteger.ZERO);
        }
        if (level > 1) {
            return line.text(text);
        }
        bookmarks++;
        return line.bookmarked(BigInteger.valueOf(bookmarks), contents.add(text, aside), text);
    }

    /// Adds the list of contents: the headings of level 1, those that follow included.
    void contents(String heading) {
        contentsHeading = heading;
        contentsPlace = body.addNewSdt();
    }

    /// Adds a block of facts.
    ///
    /// @param caption what it shows, for those who cannot see it
    Facts facts(String caption) {
        return new Facts(newTable(), this, caption);
    }

    /// Adds a table with lines and its head.
    ///
    /// @param caption what it shows, for those who cannot see it
    Table table(String caption, Table.Column... columns) {
        return new Table(newTable(), this, caption, StyleSheet.TABLE_GRID, List.of(columns)).head();
    }

    /// Adds a table without lines and without a head.
    Table plainTable(String caption, Table.Column... columns) {
        return new Table(newTable(), this, caption, StyleSheet.TABLE_PLAIN, List.of(columns));
    }

    /// Keeps the last paragraph or the last row of a table on the page of what follows.
    void keepLastWithNext() {
        if (endsInTable()) {
            var table = body.getTblArray(body.sizeOfTblArray() - 1);
            table.getTrArray(table.sizeOfTrArray() - 1).getTcList().forEach(cell -> cell.getPList()
                    .forEach(Docx::keepWithNext));
            line(Style.TABLE_GAP).withNext();
        } else if (body.sizeOfPArray() > 0) {
            keepWithNext(body.getPArray(body.sizeOfPArray() - 1));
        }
    }

    private static void keepWithNext(CTP paragraph) {
        if (!paragraph.getPPr().isSetKeepNext()) {
            paragraph.getPPr().addNewKeepNext();
        }
    }

    /// Says what the file is about, for those who look at it from outside.
    ///
    /// @param own properties by name that an office can read its documents by
    void properties(String title, String subject, Map<String, String> own) {
        var properties = document.getProperties();
        var core = properties.getCoreProperties();
        core.setTitle(PlainText.clean(title));
        core.setSubjectProperty(PlainText.clean(subject));
        core.setCreator(MAKER);
        core.setLastModifiedByUser(MAKER);
        core.setCreated(Optional.of(Date.from(Instant.now().truncatedTo(ChronoUnit.SECONDS))));
        core.getUnderlyingProperties()
                .setLanguageProperty(Optional.of(house().language().toLanguageTag()));
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(MAKER);
        own.forEach(properties.getCustomProperties()::addProperty);
    }

    /// Sends the finished document on the way that its edition names.
    ///
    /// @param target the file to make or to replace
    /// @throws org.rapporteur.domain.RuleBroken as [Exit#write(byte\[\], Path)] does
    void save(Path target) {
        if (contentsPlace != null) {
            contents.write(contentsPlace, contentsHeading, house());
            contentsPlace = null;
        }
        document.createNumbering().setNumbering(house().lists().numbering());
        house().footnotes().into(document, document.getSettings().getCTSettings());
        if (endsInTable()) {
            line(Style.TABLE_GAP);
        }
        if (letterhead != null) {
            complete(letterhead.rest());
        }
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        exit.write(bytes.toByteArray(), target);
    }

    /// Adds what a letterhead has behind the text. The text is of the section that ends there.
    private void complete(@Nullable CTBody rest) {
        if (rest == null) {
            return;
        }
        var ofText = body.getSectPr().copy();
        for (var paragraph : rest.getPArray()) {
            if (paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr()) {
                paragraph.getPPr().getSectPr().set(ofText);
                body.getSectPr().set(rest.getSectPr());
                break;
            }
        }
        try (var from = rest.newCursor();
                var to = body.getSectPr().newCursor()) {
            for (boolean found = from.toFirstChild(); found; found = from.toNextSibling()) {
                if (!from.getName().getLocalPart().equals("sectPr")) {
                    from.copyXml(to);
                }
            }
        }
    }

    private CTTbl newTable() {
        if (endsInTable()) {
            // two tables without anything between them are one to Word
            line(Style.TABLE_GAP);
        }
        return body.addNewTbl();
    }

    private boolean endsInTable() {
        try (var cursor = body.newCursor()) {
            boolean found = cursor.toLastChild();
            while (found && cursor.getName().getLocalPart().equals("sectPr")) {
                found = cursor.toPrevSibling();
            }
            return found && cursor.getName().getLocalPart().equals("tbl");
        }
    }

    private void settings() {
        var settings = document.getSettings().getCTSettings();
        settings.addNewZoom().setPercent("100");
        if (!settings.isSetDefaultTabStop()) {
            settings.addNewDefaultTabStop().setVal(BigInteger.valueOf(708));
        }
        if (!settings.isSetCharacterSpacingControl()) {
            settings.addNewCharacterSpacingControl()
                    .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STCharacterSpacing.DO_NOT_COMPRESS);
        }
        var mode = settings.addNewCompat().addNewCompatSetting();
        mode.setName("compatibilityMode");
        mode.setUri("http://schemas.microsoft.com/office/word");
        mode.setVal("15");
        var decimal = settings.addNewDecimalSymbol();
        decimal.setVal(".");
        settings.addNewListSeparator().setVal(";");
    }
}

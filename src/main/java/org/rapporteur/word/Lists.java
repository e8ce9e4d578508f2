package org.rapporteur.word;

import static org.rapporteur.word.Length.millimetres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLevelSuffix;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMultiLevelType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// The lists of a document. Each list is one of its own, so that a numbered one begins with 1.
final class Lists {
    private static final double INDENT = 6;

    private final CTNumbering numbering;
    private final BigInteger bullets;
    private final BigInteger numbers;
    private long lists;

    /// The lists of an empty document.
    Lists() {
        numbering = CTNumbering.Factory.newInstance();
        bullets = define(BigInteger.ZERO, STNumberFormat.BULLET, "•");
        numbers = define(BigInteger.ONE, STNumberFormat.DECIMAL, "%1.");
    }

    /// The lists of a document that has some: they stay, and ours look like those of its own styles.
    ///
    /// @param styles the ids by which our styles are known in the document
    Lists(XWPFDocument document, Map<String, String> styles) {
        numbering = numbering(document);
        lists = numbering.getNumList().stream()
                .mapToLong(list -> list.getNumId().longValue())
                .max()
                .orElse(0);
        long next = 1
                + numbering.getAbstractNumList().stream()
                        .mapToLong(kind -> kind.getAbstractNumId().longValue())
                        .max()
                        .orElse(0);
        var theirBullets = ofStyle(document, styles.get(Style.LIST_BULLET.id()));
        var theirNumbers = ofStyle(document, styles.get(Style.LIST_NUMBER.id()));
        bullets = theirBullets != null ? theirBullets : define(BigInteger.valueOf(next), STNumberFormat.BULLET, "•");
        numbers = theirNumbers != null
                ? theirNumbers
                : define(BigInteger.valueOf(next + 1), STNumberFormat.DECIMAL, "%1.");
    }

    private static CTNumbering numbering(XWPFDocument document) {
        var own = document.getNumbering();
        if (own == null) {
            return CTNumbering.Factory.newInstance();
        }
        try (var in = own.getPackagePart().getInputStream()) {
            return NumberingDocument.Factory.parse(in).getNumbering();
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The kind of list that paragraphs of a style are items of, or null.
    private @Nullable BigInteger ofStyle(XWPFDocument document, @Nullable String id) {
        var style = document.createStyles().getStyle(id);
        var paragraph = style == null ? null : style.getCTStyle().getPPr();
        var item = paragraph == null ? null : paragraph.getNumPr();
        if (item == null
                || !item.isSetNumId()
                || item.isSetIlvl() && item.getIlvl().getVal().signum() > 0) {
            return null;
        }
        return numbering.getNumList().stream()
                .filter(list -> list.getNumId().equals(item.getNumId().getVal()))
                .map(list -> list.getAbstractNumId().getVal())
                .filter(kind -> numbering.getAbstractNumList().stream()
                        .anyMatch(each -> each.getAbstractNumId().equals(kind)
                                && !each.isSetNumStyleLink()
                                && each.sizeOfLvlArray() > 0))
                .findFirst()
                .orElse(null);
    }

    /// Begins a list with bullets.
    ///
    /// @return the list's number, for [Line#item(BigInteger)]
    BigInteger bullets() {
        return begin(bullets);
    }

    /// Begins a numbered list.
    ///
    /// @return the list's number, for [Line#item(BigInteger)]
    BigInteger numbers() {
        return begin(numbers);
    }

    CTNumbering numbering() {
        return numbering;
    }

    private BigInteger begin(BigInteger kind) {
        lists++;
        var list = numbering.addNewNum();
        list.setNumId(BigInteger.valueOf(lists));
        list.addNewAbstractNumId().setVal(kind);
        var override = list.addNewLvlOverride();
        override.setIlvl(BigInteger.ZERO);
        override.addNewStartOverride().setVal(BigInteger.ONE);
        return list.getNumId();
    }

    private BigInteger define(BigInteger id, STNumberFormat.Enum format, String sign) {
        var kind = numbering.addNewAbstractNum();
        kind.setAbstractNumId(id);
        kind.addNewMultiLevelType().setVal(STMultiLevelType.SINGLE_LEVEL);
        var level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewSuff().setVal(STLevelSuffix.TAB);
        level.addNewLvlText().setVal(sign);
        level.addNewLvlJc().setVal(STJc.LEFT);
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(millimetres(INDENT));
        indent.setHanging(millimetres(INDENT));
        return id;
    }
}

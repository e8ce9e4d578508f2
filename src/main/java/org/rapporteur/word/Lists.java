package org.rapporteur.word;

import static org.rapporteur.word.Length.millimetres;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLevelSuffix;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMultiLevelType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// The lists of a document. Each list is one of its own, so that a numbered one begins with 1.
final class Lists {
    private static final BigInteger BULLETS = BigInteger.ZERO;
    private static final BigInteger NUMBERS = BigInteger.ONE;
    private static final double INDENT = 6;

    private final CTNumbering numbering = CTNumbering.Factory.newInstance();
    private int lists;

    Lists() {
        define(BULLETS, STNumberFormat.BULLET, "•");
        define(NUMBERS, STNumberFormat.DECIMAL, "%1.");
    }

    /// Begins a list with bullets.
    ///
    /// @return the list's number, for [Line#item(BigInteger)]
    BigInteger bullets() {
        return begin(BULLETS);
    }

    /// Begins a numbered list.
    ///
    /// @return the list's number, for [Line#item(BigInteger)]
    BigInteger numbers() {
        return begin(NUMBERS);
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

    private void define(BigInteger id, STNumberFormat.Enum format, String sign) {
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
    }
}

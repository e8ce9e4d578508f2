package org.rapporteur.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFootnotes;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;

/// The footnotes of a document, written apart from POI's list of them, which takes longer for each
/// note the more there are.
final class Footnotes {
    private static final int SEPARATOR = -1;
    private static final int CONTINUED = 0;

    private final HouseStyle house;
    private final CTFootnotes notes = CTFootnotes.Factory.newInstance();
    private int last;

    Footnotes(HouseStyle house) {
        this.house = house;
        special(SEPARATOR, STFtnEdn.SEPARATOR).addNewSeparator();
        special(CONTINUED, STFtnEdn.CONTINUATION_SEPARATOR).addNewContinuationSeparator();
    }

    /// Adds a footnote, and its number to the text.
    ///
    /// @param reference an empty run of the text
    void add(CTR reference, String text) {
        last++;
        mark(reference);
        reference.addNewFootnoteReference().setId(BigInteger.valueOf(last));
        var note = notes.addNewFootnote();
        note.setId(BigInteger.valueOf(last));
        new Flow(note::addNewP, house).line(Style.FOOTNOTE).ownFootnoteMark().text(" " + text);
    }

    /// Gives a run the look of a footnote's number.
    void mark(CTR run) {
        run.addNewRPr().addNewRStyle().setVal(house.id(StyleSheet.FOOTNOTE_MARK));
    }

    /// Puts the notes into the document, where there are any.
    void into(XWPFDocument document, CTSettings settings) {
        if (last == 0) {
            return;
        }
        document.createFootnotes().setFootnotes(notes);
        var separators = settings.addNewFootnotePr();
        for (int id : List.of(SEPARATOR, CONTINUED)) {
            separators.addNewFootnote().setId(BigInteger.valueOf(id));
        }
    }

    private CTR special(int id, STFtnEdn.Enum type) {
        CTFtnEdn note = notes.addNewFootnote();
        note.setType(type);
        note.setId(BigInteger.valueOf(id));
        var paragraph = note.addNewP();
        var spacing = paragraph.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        return paragraph.addNewR();
    }
}

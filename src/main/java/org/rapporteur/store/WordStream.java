package org.rapporteur.store;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.BytesRef;

/// The words of a text as Lucene takes them: each with its other forms at the same place. Ideographs
/// come alone and in pairs, so that both one character and a word of several are found.
final class WordStream extends TokenStream {
    /// So far apart stand the words of two texts of one record.
    private static final int GAP = 100;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final String text;
    private final WordForms.Language language;
    private Words words;
    private List<BytesRef> beside = List.of();
    private int given;
    private int gap;

    WordStream(String text) {
        super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY); // bytes, where Lucene's own is for characters
        this.text = text;
        this.language = WordForms.Language.of(text);
        this.words = new Words(text);
    }

    @Override
    public void reset() {
        words = new Words(text);
        beside = List.of();
        given = 0;
        gap = 0;
    }

    @Override
    public boolean incrementToken() {
        if (given < beside.size()) {
            term.setBytesRef(beside.get(given++));
            increment.setPositionIncrement(0);
            return true;
        }
        while (words.next()) {
            if (words.afterGap()) {
                gap = GAP;
            }
            var forms = words.forms(language);
            if (forms.exact().length > 0) {
                beside = forms.beside();
                given = 0;
                term.setBytesRef(forms.exact());
                increment.setPositionIncrement(1 + gap);
                gap = 0;
                return true;
            }
        }
        return false;
    }
}

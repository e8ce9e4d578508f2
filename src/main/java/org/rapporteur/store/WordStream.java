package org.rapporteur.store;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The words of a text as Lucene takes them. Ideographs come alone and, at the same place, in pairs, so
/// that both one character and a word of several are found.
final class WordStream extends TokenStream {
    /// So far apart stand the words of two texts of one record.
    private static final int GAP = 100;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final String text;
    private final Vocabulary vocabulary;
    private final WordForms.Language language;
    private Words words;
    private @Nullable BytesRef pair;
    private int gap;

    /// @param vocabulary learns the words
    WordStream(String text, Vocabulary vocabulary) {
        super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY); // bytes, where Lucene's own is for characters
        this.text = text;
        this.vocabulary = vocabulary;
        this.language = WordForms.Language.of(text);
        this.words = new Words(text);
    }

    @Override
    public void reset() {
        words = new Words(text);
        pair = null;
        gap = 0;
    }

    @Override
    public boolean incrementToken() {
        if (pair != null) {
            term.setBytesRef(pair);
            pair = null;
            increment.setPositionIncrement(0);
            return true;
        }
        while (words.next()) {
            if (words.afterGap()) {
                gap = GAP;
            }
            var next = words.learned(vocabulary, language);
            if (next.word().length > 0) {
                pair = next.pair();
                term.setBytesRef(next.word());
                increment.setPositionIncrement(1 + gap);
                gap = 0;
                return true;
            }
        }
        return false;
    }
}

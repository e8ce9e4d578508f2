package org.rapporteur.store;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.rapporteur.domain.Folding;

/// The words of a text as Lucene takes them: each with its other forms at the same place. Ideographs
/// come alone and in pairs, so that both one character and a word of several are found.
final class WordStream extends TokenStream {
    /// So far apart stand the words of two texts of one record.
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final String text;
    private final WordForms.Language language;
    private Words words;
    private List<String> beside = List.of();
    private int given;
    private int gap;

    WordStream(String text) {
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
        clearAttributes();
        if (given < beside.size()) {
            term.append(beside.get(given++));
            increment.setPositionIncrement(0);
            return true;
        }
        while (words.next()) {
            if (words.afterGap()) {
                gap = GAP;
            }
            var forms = words.ideograph() ? ideograph(words) : WordForms.of(words.word(), language);
            if (!forms.exact().isEmpty()) {
                beside = forms.beside();
                given = 0;
                term.append(forms.exact());
                increment.setPositionIncrement(1 + gap);
                gap = 0;
                return true;
            }
        }
        return false;
    }

    private static WordForms.Forms ideograph(Words words) {
        var pair = Folding.fold(words.bigram());
        return new WordForms.Forms(Folding.fold(words.word()), pair.isEmpty() ? List.of() : List.of(pair));
    }
}

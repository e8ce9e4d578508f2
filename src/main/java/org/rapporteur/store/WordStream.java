package org.rapporteur.store;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Folding;

/// The words of a text as Lucene takes them. An ideograph comes together with the one that follows it, so that
/// a word of several is found; the last before a space or a sign comes alone.
final class WordStream extends TokenStream {
    /// So far apart stand the words of two texts of one record.
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final String text;
    private final Vocabulary vocabulary;
    private WordForms.@Nullable Language language;
    private Words words;
    private int gap;

    /// @param vocabulary learns the words
    WordStream(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.words = new Words(text);
    }

    @Override
    public void reset() {
        words = new Words(text);
        gap = 0;
    }

    @Override
    public boolean incrementToken() {
        while (words.next()) {
            if (words.afterGap()) {
                gap = GAP;
            }
            take(words.ideograph() ? words.endOfPair() : words.end());
            if (!term.isEmpty()) {
                vocabulary.learn(words, term, words.isLatin() ? language() : WordForms.Language.ENGLISH);
                increment.setPositionIncrement(1 + gap);
                gap = 0;
                return true;
            }
        }
        return false;
    }

    /// The language of the whole text. Only Latin words ask for it.
    private WordForms.Language language() {
        var found = language;
        if (found == null) {
            found = WordForms.Language.of(text);
            language = found;
        }
        return found;
    }

    /// Takes the text from the word's begin, folded. Nearly always this goes letter by letter and makes no text
    /// of its own.
    private void take(int end) {
        int start = words.start();
        var letters = term.resizeBuffer(end - start);
        for (int i = start; i < end; i++) {
            char letter = Folding.alone(text.charAt(i));
            if (letter == 0) {
                term.setEmpty().append(Folding.fold(text.substring(start, end)));
                return;
            }
            letters[i - start] = letter;
        }
        term.setLength(end - start);
    }
}

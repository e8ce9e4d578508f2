package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// What a query seeks in texts, for marking it there.
final class Sought {
    private final Vocabulary vocabulary;
    private final Set<BytesRef> words = new HashSet<>();
    private final List<BytesRef> beginnings = new ArrayList<>();

    Sought(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The words among which those are looked for that belong to one.
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// A word as the index keeps it, or a pair of ideographs.
    void word(String word) {
        words.add(new BytesRef(word));
    }

    /// How such a word begins.
    void beginning(String beginning) {
        beginnings.add(new BytesRef(beginning));
    }

    /// Where the match ends that begins with a word of a text, or 0 where the word is not sought.
    int endOfMatch(Words at) {
        var term = at.term(vocabulary);
        var pair = term.pair();
        if (pair != null && words.contains(pair)) {
            return at.endOfPair();
        }
        return isSought(term.word(), at.ideograph()) ? at.end() : 0;
    }

    private boolean isSought(BytesRef word, boolean ideograph) {
        if (word.length == 0) {
            return false;
        }
        if (words.contains(word)) {
            return true;
        }
        for (var beginning : beginnings) {
            if (!ideograph && StringHelper.startsWith(word, beginning)) {
                return true;
            }
        }
        return false;
    }
}

package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.domain.Folding;

/// What a query seeks in texts, for marking it there.
final class Sought {
    private final Vocabulary vocabulary;
    private final Set<String> words = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();

    Sought(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The words among which those are looked for that belong to one.
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// A word as the index keeps it, or a pair of ideographs.
    void word(String word) {
        words.add(word);
    }

    /// How such a word begins.
    void beginning(String beginning) {
        beginnings.add(beginning);
    }

    /// Where the match ends that begins with a word of a text, or 0 where the word is not sought.
    int endOfMatch(Words at) {
        if (at.ideograph() && words.contains(Folding.fold(at.bigram()))) {
            return at.endOfPair();
        }
        return isSought(Folding.fold(at.word()), at.ideograph()) ? at.end() : 0;
    }

    private boolean isSought(String word, boolean ideograph) {
        if (word.isEmpty()) {
            return false;
        }
        if (words.contains(word)) {
            return true;
        }
        for (var beginning : beginnings) {
            if (!ideograph && word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}

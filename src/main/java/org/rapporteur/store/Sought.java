package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.domain.Folding;

/// What a query seeks in texts, for marking it there.
final class Sought {
    private final Set<String> terms = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();

    /// One of the forms under which the index keeps a word.
    void term(String term) {
        terms.add(term);
    }

    /// How such a form begins.
    void beginning(String beginning) {
        beginnings.add(beginning);
    }

    /// Where the match ends that begins with a word, or 0 where the word is not sought.
    int endOfMatch(Words words, WordForms.Language language) {
        if (words.ideograph()) {
            var pair = words.bigram();
            return !pair.isEmpty() && terms.contains(Folding.fold(pair))
                    ? words.start() + pair.length()
                    : terms.contains(Folding.fold(words.word())) ? words.end() : 0;
        }
        var forms = WordForms.of(words.word(), language);
        return isSought(forms.exact()) || forms.beside().stream().anyMatch(this::isSought) ? words.end() : 0;
    }

    private boolean isSought(String form) {
        return !form.isEmpty() && (terms.contains(form) || beginnings.stream().anyMatch(form::startsWith));
    }
}

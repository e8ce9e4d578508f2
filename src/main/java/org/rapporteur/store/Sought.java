package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// What a query seeks in texts, for marking it there.
final class Sought {
    private final Set<BytesRef> terms = new HashSet<>();
    private final List<BytesRef> beginnings = new ArrayList<>();

    /// One of the forms under which the index keeps a word.
    void term(String term) {
        terms.add(new BytesRef(term));
    }

    /// How such a form begins.
    void beginning(String beginning) {
        beginnings.add(new BytesRef(beginning));
    }

    /// Where the match ends that begins with a word, or 0 where the word is not sought.
    int endOfMatch(Words words, WordForms.Language language) {
        var forms = words.forms(language);
        if (words.ideograph()) {
            return isAnySought(forms.beside())
                    ? words.endOfPair()
                    : terms.contains(forms.exact()) ? words.end() : 0;
        }
        return isSought(forms.exact()) || isAnySought(forms.beside()) ? words.end() : 0;
    }

    private boolean isAnySought(List<BytesRef> forms) {
        for (var form : forms) {
            if (isSought(form)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSought(BytesRef form) {
        if (form.length == 0) {
            return false;
        }
        if (terms.contains(form)) {
            return true;
        }
        for (var beginning : beginnings) {
            if (StringHelper.startsWith(form, beginning)) {
                return true;
            }
        }
        return false;
    }
}

package org.rapporteur.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Folding;

/// The words that the index holds, and which of them belong together.
///
/// A word is indexed as it is, folded, and under nothing else. That "registers" is found by "register",
/// and Жовтис by "Zhovtis", is known here, once a word and not once an occurrence: a query asks for all
/// the words that belong to its own. A query is too short to tell its language, so it asks for the
/// words of all.
///
/// Words are learned by one thread at a time, and may be asked for by others meanwhile. None is forgotten.
final class Vocabulary {
    /// So many words that begin with some letters are asked for, where letters stand for others.
    private static final int MOST_BEGUN = 1_000;
    /// From this letter on no word is Latin.
    private static final char BEYOND_LATIN = 0x250;

    /// A word as the index keeps it.
    ///
    /// @param word folded; empty where nothing of it is seen
    /// @param pair of an ideograph, itself with the one that follows; null where none does
    record Term(BytesRef word, @Nullable BytesRef pair) {}

    /// What is sought for a word.
    ///
    /// @param exact the word itself, folded; empty where nothing of it is seen
    /// @param inflected its other forms
    /// @param names its spellings in other alphabets
    /// @param skeletons how such a spelling begins, for [#begun]
    record Related(String exact, Set<String> inflected, Set<String> names, List<String> skeletons) {}

    /// Words that came lately, by their hash: a few make most of every text. Whoever finds an older
    /// one here finds what is true as well.
    private final @Nullable Lately[] lately = new Lately[1 << 17];

    private final Set<String> learned = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> inflected = new ConcurrentHashMap<>();
    private final NavigableMap<String, List<String>> names = new ConcurrentSkipListMap<>();

    /// @param languages a bit for each language in texts of which the word was met
    private record Lately(String written, Term term, int languages) {
        boolean isAt(String text, int start, int end) {
            return written.length() == end - start && text.startsWith(written, start);
        }
    }

    /// The word as the index keeps it.
    ///
    /// @param start where it begins in the text; of an ideograph with the one that follows it
    /// @param hash the same for the same word
    Term term(String text, int start, int end, int hash) {
        return lately(text, start, end, place(hash)).term;
    }

    /// The same; the word is learned as one of a text in a language.
    Term learn(String text, int start, int end, int hash, WordForms.Language ofText) {
        var language = text.charAt(start) < BEYOND_LATIN ? ofText : WordForms.Language.ENGLISH;
        int place = place(hash);
        var met = lately(text, start, end, place);
        int bit = 1 << language.number();
        if ((met.languages & bit) == 0) {
            learn(met.written, met.term.word.utf8ToString(), language);
            lately[place] = new Lately(met.written, met.term, met.languages | bit);
        }
        return met.term;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 16) & lately.length - 1;
    }

    private Lately lately(String text, int start, int end, int place) {
        var met = lately[place];
        if (met == null || !met.isAt(text, start, end)) {
            var written = text.substring(start, end);
            met = new Lately(written, make(written), 0);
            lately[place] = met;
        }
        return met;
    }

    private static Term make(String written) {
        int first = written.codePointAt(0);
        if (!Words.isIdeograph(first)) {
            return new Term(new BytesRef(Folding.fold(written)), null);
        }
        int one = Character.charCount(first);
        return new Term(
                new BytesRef(Folding.fold(written.substring(0, one))),
                written.length() == one ? null : new BytesRef(Folding.fold(written)));
    }

    private void learn(String written, String exact, WordForms.Language language) {
        boolean capital = Character.isUpperCase(written.codePointAt(0));
        if (Words.isIdeograph(written.codePointAt(0)) || !learned.add(key(language, capital, exact))) {
            return;
        }
        for (var stem : WordForms.stems(written, exact, language)) {
            if (!stem.equals(exact)) {
                add(inflected, key(language, false, stem), exact);
            }
        }
        if (capital) {
            for (var skeleton : WordForms.skeletons(written)) {
                if (!skeleton.equals(exact)) {
                    add(names, skeleton, exact);
                }
            }
        }
    }

    private static void add(Map<String, List<String>> words, String key, String word) {
        words.merge(
                key,
                List.of(word),
                (before, one) -> before.contains(word)
                        ? before
                        : Stream.concat(before.stream(), one.stream()).toList());
    }

    private static String key(WordForms.Language language, boolean capital, String word) {
        return (char) ('0' + 2 * language.number() + (capital ? 1 : 0)) + word;
    }

    /// What is sought for a word of a query.
    Related related(String word) {
        var exact = Folding.fold(word);
        var forms = new LinkedHashSet<String>();
        for (var language : WordForms.languages(word)) {
            for (var stem : WordForms.stems(word, exact, language)) {
                forms.add(stem);
                forms.addAll(inflected.getOrDefault(key(language, false, stem), List.of()));
            }
        }
        forms.remove(exact);
        var spellings = new LinkedHashSet<String>();
        var skeletons = WordForms.skeletons(word);
        for (var skeleton : skeletons) {
            spellings.add(skeleton);
            spellings.addAll(names.getOrDefault(skeleton, List.of()));
        }
        spellings.removeAll(forms);
        spellings.remove(exact);
        return new Related(exact, forms, spellings, skeletons);
    }

    /// The words whose skeleton begins with one.
    Set<String> begun(String skeleton) {
        return names.subMap(skeleton, skeleton + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .limit(MOST_BEGUN)
                .collect(Collectors.toSet());
    }
}

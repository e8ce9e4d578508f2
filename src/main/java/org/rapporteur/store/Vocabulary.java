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
import org.rapporteur.domain.Folding;

/// The words that the index holds, and which of them belong together.
///
/// A word is indexed as it is, folded, and under nothing else. That "registers" is found by "register",
/// and Жовтис by "Zhovtis", is known here, once a word and not once an occurrence: a query asks for all
/// the words that belong to its own. A query is too short to tell its language, so it asks for the
/// words of all.
///
/// Words are learned, and asked for, by any number of threads. None is forgotten.
final class Vocabulary {
    /// So many words that begin with some letters are asked for, where letters stand for others.
    private static final int MOST_BEGUN = 1_000;
    private static final int MOST_LATELY = 1 << 17;

    /// What is sought for a word.
    ///
    /// @param exact the word itself, folded; empty where nothing of it is seen
    /// @param inflected its other forms
    /// @param names its spellings in other alphabets
    /// @param skeletons how such a spelling begins, for [#begun]
    record Related(String exact, Set<String> inflected, Set<String> names, List<String> skeletons) {}

    /// Words that came lately, by their hash: a few make most of every text, and are learned already. It grows with
    /// what is learned, and forgets what it held then.
    ///
    /// Threads share it without a lock: what one does not see of another it learns again.
    private volatile long[] lately = new long[1 << 10];

    private final Set<String> learned = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> inflected = new ConcurrentHashMap<>();
    private final Map<String, List<String>> pairs = new ConcurrentHashMap<>();
    private final NavigableMap<String, List<String>> names = new ConcurrentSkipListMap<>();

    /// Learns a word, or an ideograph with the one that follows it.
    ///
    /// @param exact the same, folded
    /// @param language of the text around it, where it is in Latin letters
    void learn(Words word, CharSequence exact, WordForms.Language language) {
        long hash = word.hash() + language.number();
        var before = lately;
        int place = (int) (hash ^ hash >>> 32) & before.length - 1;
        if (before[place] != hash) {
            if (word.ideograph()) {
                learnPair(word.word(), exact.toString());
            } else {
                learn(word.word(), exact.toString(), language);
            }
            before[place] = hash;
            if (learned.size() > before.length / 2 && before.length < MOST_LATELY) {
                lately = new long[2 * before.length];
            }
        }
    }

    private void learn(String written, String exact, WordForms.Language language) {
        boolean capital = Character.isUpperCase(written.codePointAt(0));
        if (!learned.add(key(language, capital, exact))) {
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

    private void learnPair(String written, String exact) {
        var first = Folding.fold(written);
        if (!exact.equals(first) && learned.add(exact)) {
            add(pairs, first, exact);
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

    /// The pairs of ideographs that begin with one, as the index holds it wherever another follows; of all else none.
    List<String> pairs(String ideograph) {
        return pairs.getOrDefault(ideograph, List.of());
    }

    /// The words whose skeleton begins with one.
    Set<String> begun(String skeleton) {
        return names.subMap(skeleton, skeleton + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .limit(MOST_BEGUN)
                .collect(Collectors.toSet());
    }
}

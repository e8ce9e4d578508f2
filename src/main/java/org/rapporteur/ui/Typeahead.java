package org.rapporteur.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Transliteration;

/// Finds things by what is typed of their names: several words in any order, each the beginning or a
/// part of a word of a name, in Latin or in Cyrillic letters.
///
/// The names are folded once, so that a key typed costs a comparison of strings. A skeleton is dear:
/// it is made only where what is typed and a word stand in different scripts, once for each word.
public final class Typeahead<T> {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private enum Fit {
        WHOLE,
        BEGINNINGS,
        PARTS,
        NONE
    }

    /// The skeletons of words that were compared across scripts.
    private static final Map<String, String> SKELETONS = new ConcurrentHashMap<>();

    /// More words than any register has; past them the skeletons are made anew.
    private static final int SKELETONS_KEPT = 100_000;

    /// A folded word.
    ///
    /// @param latin whether it stands in Latin letters or figures
    private record Word(String folded, boolean latin) {
        static Stream<Word> of(String text) {
            return BETWEEN_WORDS
                    .splitAsStream(Folding.fold(text))
                    .filter(word -> !word.isEmpty())
                    .map(word -> new Word(word, word.codePoints().allMatch(Word::isLatin)));
        }

        private static boolean isLatin(int point) {
            return Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN || Character.isDigit(point);
        }

        boolean begins(Word other) {
            return other.folded.startsWith(folded)
                    || latin != other.latin
                            && !skeleton().isEmpty()
                            && other.skeleton().startsWith(skeleton());
        }

        boolean isPartOf(Word other) {
            return other.folded.contains(folded)
                    || latin != other.latin
                            && skeleton().length() > 2
                            && other.skeleton().contains(skeleton());
        }

        private String skeleton() {
            if (SKELETONS.size() > SKELETONS_KEPT) {
                SKELETONS.clear();
            }
            return SKELETONS.computeIfAbsent(folded, Transliteration::key);
        }
    }

    private record Entry<T>(T item, String label, List<Word> words) {
        Fit fit(String typed, List<Word> sought) {
            if (sought.stream().allMatch(word -> words.stream().anyMatch(word::begins))) {
                return label.startsWith(typed) ? Fit.WHOLE : Fit.BEGINNINGS;
            }
            return sought.stream().allMatch(word -> words.stream().anyMatch(word::isPartOf)) ? Fit.PARTS : Fit.NONE;
        }
    }

    private final List<Entry<T>> entries;

    /// @param items in the order in which they are offered
    /// @param names all names of an item, the one that is shown first
    public Typeahead(List<? extends T> items, Function<? super T, List<String>> names) {
        entries = items.stream()
                .<Entry<T>>map(item -> entry(item, names.apply(item)))
                .toList();
    }

    private static <T> Entry<T> entry(T item, List<String> names) {
        return new Entry<>(
                item,
                Folding.fold(names.getFirst()),
                names.stream().flatMap(Word::of).distinct().toList());
    }

    /// What fits, the best first; all where nothing is typed.
    public List<T> fitting(String typed) {
        var sought = Word.of(typed).toList();
        var folded = Folding.fold(typed);
        record Found<T>(T item, Fit fit) {}
        return entries.stream()
                .map(entry -> new Found<>(entry.item(), entry.fit(folded, sought)))
                .filter(found -> found.fit() != Fit.NONE)
                .sorted(Comparator.comparing(Found::fit))
                .map(Found::item)
                .toList();
    }

    /// Whether what is typed is all of a name.
    public static boolean isWhole(String typed, String name) {
        return !typed.isBlank() && Folding.fold(typed).equals(Folding.fold(name));
    }
}

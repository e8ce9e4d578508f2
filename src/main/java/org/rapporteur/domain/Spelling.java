package org.rapporteur.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text made ready to be looked through in whatever alphabet someone types; making it is slow and
/// looking through it is quick, so lists keep one a line.
///
/// @param folded the text as [Folding] has it
/// @param words the skeletons of its words, in all their readings
public record Spelling(String folded, Set<String> words) {
    /// Letters that a longer group may begin with: who has typed them may be about to type the rest.
    private static final String BEGINNINGS = "iszktcdg";

    /// The spelling of a text.
    public static Spelling of(String text) {
        return new Spelling(
                Folding.fold(text),
                Transliteration.readings(text).stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet()));
    }

    /// The spelling of each word that was typed.
    public static List<Spelling> typed(String words) {
        return Stream.of(Transliteration.BETWEEN_WORDS.split(words))
                .filter(word -> !word.isEmpty())
                .map(Spelling::of)
                .toList();
    }

    /// Whether each word that was typed stands somewhere in this text as it is, or begins one of its
    /// words.
    public boolean holds(List<Spelling> typed) {
        return typed.stream()
                .allMatch(word -> folded.contains(word.folded)
                        || word.words.stream()
                                .anyMatch(begun -> words.stream().anyMatch(whole -> begins(whole, begun))));
    }

    private static boolean begins(String whole, String begun) {
        int end = begun.length() - 1;
        return whole.startsWith(begun)
                || end > 1 && BEGINNINGS.indexOf(begun.charAt(end)) >= 0 && whole.startsWith(begun.substring(0, end));
    }
}

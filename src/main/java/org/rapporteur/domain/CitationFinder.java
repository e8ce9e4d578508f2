package org.rapporteur.domain;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Finds recommendations by what people type of them: the citation, the number ("24", "24a"), or words of
/// title, themes and text; several words in any order, of which each must fit.
///
/// The texts are folded once, so that a key typed costs a look through strings.
public final class CitationFinder {
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// What a word that is typed fits, the best first.
    private static final int PLACE = 0;

    private static final int NUMBER_BEGINS = 1;
    private static final int SYMBOL = 2;
    private static final int TITLE = 3;
    private static final int TITLE_PART = 4;
    private static final int TEXT = 5;
    private static final int TEXT_PART = 6;
    private static final int NOTHING = 1_000;

    /// Below so many letters a part of a word is chance.
    private static final int PART = 3;

    private record Entry(
            Recommendation recommendation, String number, String letter, String symbol, String title, String text) {
        int fit(String word) {
            boolean digits = Character.isDigit(word.charAt(0));
            if (word.equals(number) || word.equals(letter) || word.equals(number + letter)) {
                return PLACE;
            } else if (digits && number.startsWith(word)) {
                return NUMBER_BEGINS;
            } else if (symbol.contains(" " + word + " ") || !digits && symbol.contains(" " + word)) {
                return SYMBOL;
            } else if (title.contains(" " + word)) {
                return TITLE;
            } else if (word.length() >= PART && title.contains(word)) {
                return TITLE_PART;
            } else if (text.contains(" " + word)) {
                return TEXT;
            }
            return word.length() >= PART && text.contains(word) ? TEXT_PART : NOTHING;
        }

        int fit(List<String> words) {
            return words.stream().mapToInt(this::fit).sum();
        }
    }

    private final List<Entry> entries;

    /// @param recommendations in the order in which those that fit equally well are offered
    /// @param register where their documents are looked up
    public CitationFinder(List<Recommendation> recommendations, Register register) {
        entries = recommendations.stream()
                .map(each -> new Entry(
                        each,
                        Integer.toString(each.paragraph()),
                        Folding.fold(each.subparagraph()),
                        // "para." stands in every citation, in whatever language it is typed
                        words(register.find(each.document())
                                        .map(document -> document.symbol() + " " + document.title())
                                        .orElse("")
                                + " para paragraph par п пункт"),
                        words(each.title() + " " + String.join(" ", each.themes())),
                        words(each.text())))
                .toList();
    }

    private static String words(String text) {
        return " " + BREAKS.matcher(Folding.fold(text)).replaceAll(" ") + " ";
    }

    /// What fits, the best first; the first of all where nothing is typed.
    ///
    /// @param limit so many at most
    public List<Recommendation> find(String typed, int limit) {
        var sought = BREAKS.splitAsStream(Folding.fold(typed))
                .filter(word -> !word.isEmpty())
                .toList();
        record Found(Recommendation recommendation, int fit) {}
        return entries.stream()
                .map(entry -> new Found(entry.recommendation(), entry.fit(sought)))
                .filter(found -> found.fit() < NOTHING)
                .sorted(Comparator.comparingInt(Found::fit))
                .limit(limit)
                .map(Found::recommendation)
                .toList();
    }
}

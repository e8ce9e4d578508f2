package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.List;

/// How alike two names are whose words are already [Transliteration] skeletons.
final class Likeness {
    private static final String VOWELS = "aeiou";
    /// What a word costs that only one of the names has, such as a patronymic.
    private static final double LONE_WORD = 0.04;
    /// The most that one common word can show, where the other name has more.
    private static final double ONE_WORD = 0.6;
    /// What an initial shows that begins the other's word.
    private static final double INITIAL = 0.9;
    /// What names show that differ by where the words are parted: Al-Farabi, Alfarabi.
    private static final double JOINED = 0.97;

    private Likeness() {}

    /// From 0, nothing in common, to 1, the same.
    static double of(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        // one order of the two, so that the answer does not depend on who is asked about whom
        boolean inOrder = one.size() != other.size()
                ? one.size() < other.size()
                : one.toString().compareTo(other.toString()) <= 0;
        return inOrder ? paired(one, other) : paired(other, one);
    }

    private static double paired(List<String> fewer, List<String> more) {
        if (fewer.size() < more.size() && String.join("", fewer).equals(String.join("", more))) {
            return JOINED;
        }
        var left = new ArrayList<>(more);
        var longestFirst = fewer.stream()
                .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                .toList();
        double sum = 0;
        double weights = 0;
        for (var word : longestFirst) {
            var best = left.stream()
                    .max((a, b) -> Double.compare(words(word, a), words(word, b)))
                    .orElseThrow();
            double weight = Math.max(word.length(), best.length());
            sum += weight * words(word, best);
            weights += weight;
            left.remove(best);
        }
        double score = Math.max(0, sum / weights - LONE_WORD * left.size());
        return fewer.size() == 1 && !left.isEmpty() ? Math.min(score, ONE_WORD) : score;
    }

    private static double words(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) ? INITIAL : 0;
        }
        return Math.max(0, 1 - distance(one, other) / Math.max(one.length(), other.length()));
    }

    /// The edits that make one word of the other, weighed by how much they change the sound.
    private static double distance(String one, String other) {
        var row = new double[other.length() + 1];
        for (int at = 1; at <= other.length(); at++) {
            row[at] = row[at - 1] + lone(other.charAt(at - 1), at == 1);
        }
        for (int i = 1; i <= one.length(); i++) {
            double diagonal = row[0];
            row[0] += lone(one.charAt(i - 1), i == 1);
            for (int j = 1; j <= other.length(); j++) {
                double above = row[j];
                boolean first = i == 1 && j == 1;
                row[j] = Math.min(
                        diagonal + instead(one.charAt(i - 1), other.charAt(j - 1), first),
                        Math.min(
                                above + lone(one.charAt(i - 1), i == 1),
                                row[j - 1] + lone(other.charAt(j - 1), j == 1)));
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    private static double lone(char letter, boolean first) {
        if (first) {
            return 1.5;
        }
        return letter == 'i' ? 0.3 : VOWELS.indexOf(letter) >= 0 || letter == 'ḥ' ? 0.5 : 1;
    }

    private static double instead(char one, char other, boolean first) {
        if (one == other) {
            return 0;
        }
        boolean near = VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0
                || near("gḥk", one, other)
                || near("zsž", one, other)
                || near("šč", one, other)
                || near("vu", one, other);
        return near ? 0.5 : first ? 1.5 : 1;
    }

    private static boolean near(String sounds, char one, char other) {
        return sounds.indexOf(one) >= 0 && sounds.indexOf(other) >= 0;
    }
}

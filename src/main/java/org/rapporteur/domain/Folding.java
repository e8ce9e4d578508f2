package org.rapporteur.domain;

import java.text.Normalizer;
import java.util.Locale;

/// The form of a text in which two spellings that a reader takes for the same are equal: no case, no
/// accents, ё as е, full-width letters as plain ones, the digits of any script as 0 to 9, one space for
/// any white space; in Arabic no
/// vowel signs and no tatweel, one alef, ya for alef maksura, ha for ta marbuta; nothing that only
/// steers how text is set, such as a soft hyphen.
public final class Folding {
    private static final char TATWEEL = '\u0640';
    private static final String SIGMA = "\u03A3";

    /// What [#alone] said of a letter, for the next time; [#NOT_YET] at first. It is written by any thread,
    /// and each writes the same.
    private static final char[] ALONE = new char[Character.MAX_VALUE + 1];

    private static final char NOT_YET = 0;
    private static final char NOT_ALONE = '\uFFFF';

    private Folding() {}

    /// The folded form of a text.
    public static String fold(String text) {
        var letters = new char[text.length()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = alone(text.charAt(i));
            if (letters[i] == 0) {
                return foldWhole(text);
            }
        }
        return new String(letters);
    }

    /// The one letter that a letter is folded to wherever it stands; 0 where that hangs on its neighbours or is
    /// not one letter, so that only [#fold] of the whole tells.
    public static char alone(char letter) {
        char known = ALONE[letter];
        if (known == NOT_YET) {
            known = learn(letter);
            ALONE[letter] = known;
        }
        return known == NOT_ALONE ? 0 : known;
    }

    private static char learn(char letter) {
        if (Character.isSurrogate(letter)) {
            return NOT_ALONE;
        }
        var itself = String.valueOf(letter);
        var folded = foldWhole(itself);
        // a capital sigma at the end of a word has a small letter of its own; white space runs together
        boolean hangsOnOthers =
                Normalizer.normalize(itself, Normalizer.Form.NFKD).contains(SIGMA);
        return folded.length() == 1 && !hangsOnOthers ? folded.charAt(0) : NOT_ALONE;
    }

    private static String foldWhole(String text) {
        var seen = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(point -> add(point, seen));
        return seen.toString().toLowerCase(Locale.ROOT).strip();
    }

    private static void add(int point, StringBuilder seen) {
        switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> {}
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> space(seen);
            default -> {
                if (point >= '\t' && point <= '\r') {
                    space(seen);
                } else {
                    switch (point) {
                        case TATWEEL -> {}
                        case '\u0671' -> seen.append('\u0627'); // alef wasla
                        case '\u0649', '\u06CC' -> seen.append('\u064A'); // alef maksura, the ya of a Persian keyboard
                        case '\u0629' -> seen.append('\u0647'); // ta marbuta
                        case '\u06A9' -> seen.append('\u0643'); // the kaf of a Persian keyboard
                        default -> {
                            if (point >= 128 && Character.isDigit(point)) {
                                seen.append(Character.digit(point, 10));
                            } else {
                                seen.appendCodePoint(point);
                            }
                        }
                    }
                }
            }
        }
    }

    private static void space(StringBuilder seen) {
        if (seen.isEmpty() || seen.charAt(seen.length() - 1) != ' ') {
            seen.append(' ');
        }
    }
}

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

    private Folding() {}

    /// The folded form of a text.
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
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

    /// Most words are, and need no more than small letters.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 128 || !Character.isLetterOrDigit(letter)) {
                return false;
            }
        }
        return true;
    }
}

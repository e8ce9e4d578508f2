package org.rapporteur.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The form of a text in which two spellings that a reader takes for the same are equal: no case, no
/// accents, ё as е, full-width letters as plain ones, one space for any white space; in Arabic no
/// vowel signs and no tatweel, one alef, ya for alef maksura, ha for ta marbuta; nothing that only
/// steers how text is set, such as a soft hyphen.
public final class Folding {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\\u0640]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Folding() {}

    /// The folded form of a text.
    public static String fold(String text) {
        var plain = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('\u0671', '\u0627') // alef wasla
                .replace('\u0649', '\u064A') // alef maksura
                .replace('\u06CC', '\u064A') // the ya of a Persian keyboard
                .replace('\u0629', '\u0647') // ta marbuta
                .replace('\u06A9', '\u0643'); // the kaf of a Persian keyboard
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}

package org.rapporteur.domain;

import java.text.Normalizer;
import java.util.Locale;

/// The form of a text in which two spellings that a reader takes for the same are equal: no case, no
/// accents, ё as е, full-width letters as plain ones, one space for any white space.
public final class Folding {
    private Folding() {}

    /// The folded form of a text.
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}

package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Telephone numbers within words, so that they can be shown large.
public final class PhoneNumbers {
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d ()./\\u00a0\\u2011-]{4,}\\d");
    /// Keeps a number in its order among words that are read from right to left.
    private static final String LEFT_TO_RIGHT_MARK = "\u200e";

    private PhoneNumbers() {}

    /// A part of a text.
    ///
    /// @param text a number never torn at a line's end, or words without the commas around them
    public record Part(String text, boolean number) {}

    /// The parts of a text in their order.
    public static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        for (var part : NUMBER.splitWithDelimiters(text, 0)) {
            if (NUMBER.matcher(part).matches()) {
                parts.add(new Part(LEFT_TO_RIGHT_MARK + part.replace(' ', '\u00a0'), true));
            } else {
                var words = part.replaceAll("^[\\s,;:،，：]+|[\\s,;:،，：]+$", "");
                if (!words.isEmpty()) {
                    parts.add(new Part(words, false));
                }
            }
        }
        return parts;
    }
}

package org.rapporteur.exchange;

import java.nio.charset.StandardCharsets;
import org.rapporteur.domain.PlainText;

/// The lines of a calendar file as RFC 5545 wants them, and of cards as RFC 6350 does: folded at 75
/// octets, ended by CR and LF.
final class ContentLines {
    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private final StringBuilder lines = new StringBuilder();

    /// Adds a property whose value stands as it is: a time, a number, a word of the standard.
    ContentLines add(String name, String value) {
        lines.append(folded(name + ":" + value)).append(END);
        return this;
    }

    /// Adds a property whose value is words of people; without any there is no property.
    ContentLines text(String name, String value) {
        return value.isBlank() ? this : add(name, escaped(value.strip()));
    }

    /// All lines, in UTF-8.
    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A line in parts of at most 75 octets, no part ending within a character.
    static String folded(String line) {
        var folded = new StringBuilder(line.length());
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            int point = line.codePointAt(at);
            int size = octets(point);
            if (octets + size > LONGEST) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += size;
        }
        return folded.toString();
    }

    /// A text with the signs escaped that mean something in a calendar file.
    static String escaped(String text) {
        return PlainText.clean(text)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static int octets(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}

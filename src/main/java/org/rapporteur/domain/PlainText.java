package org.rapporteur.domain;

import java.util.regex.Pattern;

/// Text as it can be kept and written in any document: what a paste brings along that no reader
/// sees, and that an XML file cannot hold, is taken out.
public final class PlainText {
    private static final Pattern ANY_LINE_END = Pattern.compile("\\R");

    private PlainText() {}

    /// The text with every kind of line end as `\n` (a word processor pastes a vertical tab where a
    /// line breaks inside a paragraph), without control characters other than tab and line end,
    /// and with U+FFFD for half of a surrogate pair. Text that needs none of this comes back as it
    /// is.
    public static String clean(String text) {
        if (text.chars().noneMatch(PlainText::suspect)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        ANY_LINE_END.matcher(text).replaceAll("\n").codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE || point == 0xFFFE || point == 0xFFFF) {
                clean.append('\uFFFD');
            } else if (point == '\n' || point == '\t' || !Character.isISOControl(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    private static boolean suspect(int unit) {
        return Character.isISOControl(unit) && unit != '\n' && unit != '\t'
                || unit == 0x2028
                || unit == 0x2029
                || Character.isSurrogate((char) unit)
                || unit >= 0xFFFE;
    }
}

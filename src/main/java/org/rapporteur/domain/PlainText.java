package org.rapporteur.domain;

/// Text as it can be kept and written in any document: what a paste brings along that no reader
/// sees, and that an XML file cannot hold, is taken out.
public final class PlainText {
    private PlainText() {}

    /// The text with line ends as `\n`, without control characters other than tab and line end,
    /// and with U+FFFD for half of a surrogate pair. Text that needs none of this comes back as it
    /// is.
    public static String clean(String text) {
        if (text.chars().noneMatch(PlainText::suspect)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
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
                || Character.isSurrogate((char) unit)
                || unit >= 0xFFFE;
    }
}

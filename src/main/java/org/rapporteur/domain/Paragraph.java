package org.rapporteur.domain;

/// A paragraph of a document that somebody else wrote, as a reader sees it.
///
/// @param number the number or letter that a word processor puts before it, with its marks: `5.`,
///     `(a)`; empty where there is none or where it was typed, for then it stands in the text
/// @param level 1 or more for a heading of that level, 0 for text
/// @param text the text; lines that were broken inside the paragraph end in `\n`
public record Paragraph(String number, int level, String text) {

    /// A paragraph of plain text.
    public static Paragraph of(String text) {
        return new Paragraph("", 0, text);
    }

    /// The number and the text, as they stand in one line.
    public String line() {
        return number.isEmpty() ? text : number + " " + text;
    }
}

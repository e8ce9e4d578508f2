package org.rapporteur.word;

import org.rapporteur.domain.Marks;
import org.rapporteur.domain.PlainText;

/// A text of the delegation's with its light marks, and how it is to stand in a document.
///
/// @param style the style of its paragraphs
/// @param label what stands before its first words, or empty
/// @param open the quotation mark before its first words, or empty
/// @param close the quotation mark after its last words, or empty
/// @param footnote what stands at the page’s foot to its last words, or empty
record Prose(Marks marks, Style style, String label, String open, String close, String footnote) {

    /// A text in paragraphs.
    static Prose of(String text) {
        // cleaned first: a mark must not stand or fall with a character that is not written
        return new Prose(Marks.read(PlainText.clean(text)), Style.BODY, "", "", "", "");
    }

    /// The same text in another style.
    Prose in(Style newStyle) {
        return new Prose(marks, newStyle, label, open, close, footnote);
    }

    /// The same text with this before its first words.
    Prose labelled(String newLabel) {
        return new Prose(marks, style, newLabel, open, close, footnote);
    }

    /// The same text in quotation marks.
    Prose quoted(String newOpen, String newClose) {
        return new Prose(marks, style, label, newOpen, newClose, footnote);
    }

    /// The same text with a footnote to its last words.
    Prose footnoted(String newFootnote) {
        return new Prose(marks, style, label, open, close, newFootnote);
    }
}

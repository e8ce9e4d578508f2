package org.rapporteur.exchange;

/// A piece of concluding observations: a heading, a numbered paragraph, the recommending end of one, or
/// an item of it. All passages of a document, one after the other, are its text.
///
/// @param kind what it is
/// @param paragraph the number of the paragraph that it stands in; 0 before the first and where the
///     text has no numbers
/// @param subparagraph the item's letter without brackets; empty for a whole paragraph
/// @param theme the heading that it stands under
/// @param marker the number or letter at its beginning, with its marks: `5.`, `(a)`
/// @param text the text behind the marker
/// @param chosen whether it is to be imported
public record Passage(
        PassageKind kind,
        int paragraph,
        String subparagraph,
        String theme,
        String marker,
        String text,
        boolean chosen) {

    /// What a passage is.
    public enum PassageKind {
        /// The masthead and whatever stands before the first paragraph.
        MASTHEAD,
        HEADING,
        CONCERN,
        RECOMMENDATION,
        /// The words before the items of a recommendation: "The State party should:".
        LEAD,
        /// What neither recommends nor is concerned: facts, and what the body welcomes.
        OTHER
    }

    Passage as(PassageKind newKind) {
        return new Passage(
                newKind, paragraph, subparagraph, theme, marker, text, newKind == PassageKind.RECOMMENDATION);
    }

    Passage chosen(boolean newChosen) {
        return new Passage(kind, paragraph, subparagraph, theme, marker, text, newChosen);
    }

    Passage at(int newParagraph, String newSubparagraph) {
        return new Passage(kind, newParagraph, newSubparagraph, theme, marker, text, chosen);
    }

    Passage saying(String newMarker, String newText) {
        return new Passage(kind, paragraph, subparagraph, theme, newMarker, newText, chosen);
    }

    /// The passage with its marker, as it stands in the document.
    String whole() {
        return marker.isEmpty() ? text : text.isEmpty() ? marker : marker + " " + text;
    }

    /// This passage with another one behind it.
    Passage with(Passage next) {
        return saying(marker, text.isEmpty() ? next.whole() : text + "\n" + next.whole());
    }

    /// Whether another passage is an item of the paragraph that this one begins.
    boolean isBefore(Passage item) {
        return subparagraph.isEmpty()
                && paragraph == item.paragraph
                && !item.subparagraph.isEmpty()
                && item.kind != PassageKind.HEADING;
    }
}

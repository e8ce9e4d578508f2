package org.rapporteur.exchange;

import org.jspecify.annotations.Nullable;

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
/// @param title the short title that a person gave it; empty where it is made from theme and text
/// @param row what else the row of a table says that the passage was read from; null for running text
public record Passage(
        PassageKind kind,
        int paragraph,
        String subparagraph,
        String theme,
        String marker,
        String text,
        boolean chosen,
        String title,
        @Nullable Entry row) {

    /// A passage of running text.
    Passage(
            PassageKind kind,
            int paragraph,
            String subparagraph,
            String theme,
            String marker,
            String text,
            boolean chosen) {
        this(kind, paragraph, subparagraph, theme, marker, text, chosen, "", null);
    }

    /// What a row of a table recommends.
    static Passage of(Entry row) {
        return new Passage(
                PassageKind.RECOMMENDATION,
                row.paragraph(),
                row.subparagraph(),
                "",
                "",
                row.text("text"),
                true,
                row.text("title"),
                row);
    }

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
                newKind,
                paragraph,
                subparagraph,
                theme,
                marker,
                text,
                newKind == PassageKind.RECOMMENDATION,
                title,
                row);
    }

    Passage chosen(boolean newChosen) {
        return new Passage(kind, paragraph, subparagraph, theme, marker, text, newChosen, title, row);
    }

    Passage at(int newParagraph, String newSubparagraph) {
        return new Passage(kind, newParagraph, newSubparagraph, theme, marker, text, chosen, title, row);
    }

    Passage saying(String newMarker, String newText) {
        return new Passage(kind, paragraph, subparagraph, theme, newMarker, newText, chosen, title, row);
    }

    Passage titled(String newTitle) {
        return new Passage(kind, paragraph, subparagraph, theme, marker, text, chosen, newTitle, row);
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

package org.rapporteur.domain;

import java.util.List;

/// One recommendation: a paragraph of a document, or a sub-paragraph of it.
///
/// Document, paragraph and sub-paragraph are unique together.
///
/// @param paragraph the paragraph's number, 1 or more
/// @param subparagraph the sub-paragraph's letter without brackets, or empty
/// @param title a short title of the delegation's own
/// @param text the full text as the document has it
/// @param themes what it is about, one a line
/// @param followUp whether the Committee selected it for follow-up
/// @param duePeriod months from the document's adoption to the State's report; the period has
///     changed over the years, so it is data and no constant; 0 where none is set
/// @param grade the Committee's own grade, as it published it
public record Recommendation(
        Id<Recommendation> id,
        Id<Document> document,
        int paragraph,
        String subparagraph,
        @Required String title,
        String text,
        List<String> themes,
        boolean followUp,
        int duePeriod,
        String grade,
        String remark)
        implements Kept {

    /// A new recommendation of this paragraph.
    public static Recommendation of(Id<Document> document, int paragraph, String title) {
        return Shape.of(Recommendation.class).fresh("document", document, "paragraph", paragraph, "title", title);
    }

    /// The same recommendation, selected for follow-up or not.
    public Recommendation selectedForFollowUp(boolean selected) {
        return Shape.with(this, "followUp", selected);
    }

    /// The paragraph as it is cited: "para. 24 (a)".
    public String place() {
        return "para. " + paragraph + (subparagraph.isEmpty() ? "" : " (" + subparagraph + ")");
    }

    @Override
    public void check() {
        if (paragraph < 1) {
            throw new RuleBroken("recommendation.paragraph", paragraph);
        }
        if (!subparagraph.matches("[\\p{L}\\p{N}]{0,8}")) {
            throw new RuleBroken("recommendation.subparagraph", subparagraph);
        }
        if (duePeriod < 0) {
            throw new RuleBroken("recommendation.due_period", duePeriod);
        }
    }
}

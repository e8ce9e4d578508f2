package org.rapporteur.word;

import org.rapporteur.domain.Recommendation;

/// The words of a recommendation as its document has them.
///
/// @param wording the words of the document that quotes them
record RecommendationText(Wording wording) {

    /// Writes the text, or that it is not known.
    void write(Docx docx, Recommendation recommendation) {
        if (recommendation.text().isBlank()) {
            docx.line(Style.REMARK, wording.get("recommendation.no_text"));
        } else {
            docx.prose(Prose.of(recommendation.text()).in(Style.QUOTE));
        }
    }
}

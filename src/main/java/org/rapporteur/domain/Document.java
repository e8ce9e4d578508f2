package org.rapporteur.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A UN document that holds recommendations.
///
/// @param symbol the document symbol, the same in every language: `CCPR/C/KAZ/CO/2`
/// @param body the treaty body or mechanism that adopted it
/// @param adopted the day of adoption, from which follow-up periods run
public record Document(
        Id<Document> id,
        @Required String symbol,
        String title,
        String body,
        @Nullable LocalDate adopted,
        String remark) implements Kept {

    /// A new document of this symbol.
    public static Document of(String symbol) {
        return Shape.of(Document.class).fresh("symbol", symbol);
    }
}

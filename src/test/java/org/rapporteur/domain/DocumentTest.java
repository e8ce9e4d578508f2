package org.rapporteur.domain;

import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

    @Test
    void documentWithASymbolAloneHolds() {
        assertHolds(Document.of("CCPR/C/KAZ/CO/2"));
    }

    /// A no-break space, a zero-width space and a byte order mark show nothing either.
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00A0", "\u200B", "\uFEFF "})
    void documentNeedsASymbolThatCanBeSeen(String symbol) {
        assertRuleBrokenBy(Document.of(symbol)).isEqualTo("field.required");
    }
}

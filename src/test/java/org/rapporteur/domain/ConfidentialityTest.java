package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidentialityTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            SHAREABLE,    SHAREABLE,    true
            SHAREABLE,    INTERNAL,     false
            SHAREABLE,    CONFIDENTIAL, false
            INTERNAL,     SHAREABLE,    true
            INTERNAL,     INTERNAL,     true
            INTERNAL,     CONFIDENTIAL, false
            CONFIDENTIAL, SHAREABLE,    true
            CONFIDENTIAL, INTERNAL,     true
            CONFIDENTIAL, CONFIDENTIAL, true
            """)
    void audienceMaySeeWhatIsMarkedForItOrForMore(Confidentiality audience, Confidentiality marked, boolean allowed) {
        assertThat(audience.allows(marked)).isEqualTo(allowed);
    }
}

package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleBrokenTest {

    @Test
    void messageForTheLogHoldsNoneOfTheWordsOfTheMission() {
        assertThat(new RuleBroken("reference.unknown", "a name")).hasMessage("reference.unknown");
    }
}

package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    @ParameterizedTest
    @CsvSource({"Kote Vardzelashvili, KV", "Жовтис, Ж", "Yevgeniy  Zhovtis, YZ", "Anne-Marie de la Tour, AT", "'25', ''"
    })
    void initialsAreTheFirstLettersOfFirstAndLastWord(String name, String initials) {
        assertThat(Person.of(name).initials()).isEqualTo(initials);
    }
}

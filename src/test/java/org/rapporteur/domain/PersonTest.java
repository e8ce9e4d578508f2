package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.with;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    @ParameterizedTest
    @CsvSource({
        "Kote Vardzelashvili, KV",
        "Жовтис, Ж",
        "Yevgeniy  Zhovtis, YZ",
        "Anne-Marie de la Tour, AT",
        "'25', ''",
        "'\uD835\uDC00lice Berg', '\uD835\uDC00B'"
    })
    void initialsAreTheFirstLettersOfFirstAndLastWord(String name, String initials) {
        assertThat(Person.of(name).initials()).isEqualTo(initials);
    }

    @Test
    void personNeedsAName() {
        assertRuleBrokenBy(Person.of("\t")).isEqualTo("field.required");
    }

    @ParameterizedTest
    @CsvSource({"ru, Евгений Жовтис", "en, Yevgeniy Zhovtis"})
    void nameIsInTheLanguageAskedForOrAsTheDelegationWritesIt(String language, String name) {
        var person = with(Person.of("Yevgeniy Zhovtis"), "names", Map.of("ru", "Евгений Жовтис"));
        assertThat(person.name(Locale.forLanguageTag(language))).isEqualTo(name);
    }
}

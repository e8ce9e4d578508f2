package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.elsewhere;
import static org.rapporteur.domain.Rules.with;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionTest {
    private final Institution ministry = Institution.of("Ministry of Justice");

    @Test
    void institutionWithAnotherAsParentHolds() {
        assertHolds(with(ministry, "parent", elsewhere()));
    }

    @Test
    void institutionIsNoPartOfItself() {
        assertRuleBrokenBy(with(ministry, "parent", ministry.id())).isEqualTo("institution.own_parent");
    }

    @Test
    void institutionNeedsItsName() {
        assertRuleBrokenBy(with(ministry, "name", " ")).isEqualTo("field.required");
    }

    @ParameterizedTest
    @CsvSource({"ru, Министерство юстиции", "ru-KZ, Министерство юстиции", "fr, Ministry of Justice"})
    void nameIsInTheLanguageAskedForOrAsTheDelegationUsesIt(String language, String name) {
        var translated = with(ministry, "names", Map.of("ru", "Министерство юстиции"));
        assertThat(translated.name(Locale.forLanguageTag(language))).isEqualTo(name);
    }
}

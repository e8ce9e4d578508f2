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

class PostTest {
    private final Post post = Post.of(elsewhere(), "Director");

    @Test
    void postStandsWithoutAPerson() {
        assertHolds(post);
    }

    @Test
    void postNeedsItsTitle() {
        assertRuleBrokenBy(with(post, "title", "")).isEqualTo("field.required");
    }

    @ParameterizedTest
    @CsvSource({"ru, Директор", "es, Director"})
    void titleIsInTheLanguageAskedForOrAsTheDelegationUsesIt(String language, String title) {
        var translated = with(post, "titles", Map.of("ru", "Директор"));
        assertThat(translated.title(Locale.forLanguageTag(language))).isEqualTo(title);
    }
}

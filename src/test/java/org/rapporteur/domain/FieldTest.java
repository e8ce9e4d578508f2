package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {

    @ParameterizedTest
    @CsvSource({
        "firstDay, first_day",
        "AgendaItem, agenda_item",
        "formOfAddress, form_of_address",
        "text, text",
        "GradeScale, grade_scale"
    })
    void wordIsTheJavaNameInSnakeCase(String name, String word) {
        assertThat(Field.wordOf(name)).isEqualTo(word);
    }

    @Test
    void wordOfAConstantIsItsNameInLowerCase() {
        assertThat(Field.wordOf(Mission.MissionState.UNDER_WAY)).isEqualTo("under_way");
    }

    @Test
    void fieldOfFewWordsListsThemInTheirOrder() {
        assertThat(Shape.of(Mission.class).field("state").orElseThrow().words())
                .containsExactly("planned", "under_way", "closed");
    }

    @ParameterizedTest
    @EnumSource
    void fieldsOfOtherFormsListNoWords(Kind kind) {
        assertThat(kind.shape().fields())
                .filteredOn(field -> field.form() != Form.WORD)
                .allSatisfy(field -> assertThat(field.words()).isEmpty());
    }

    @Test
    void noFieldIsCalledAsTheIdIs() {
        assertThat(Stream.of(Kind.values())
                        .flatMap(kind -> kind.shape().fields().stream())
                        .map(Field::word))
                .doesNotContain("id");
    }
}

package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

    @ParameterizedTest
    @CsvSource({"AGENDA_ITEM, agenda_item", "PROPOSED_GRADE, proposed_grade", "NOTE, note"})
    void wordIsTheNameInSnakeCase(Kind kind, String word) {
        assertThat(kind.word()).isEqualTo(word);
    }

    @ParameterizedTest
    @EnumSource
    void kindIsFoundByItsWord(Kind kind) {
        assertThat(Kind.ofWord(kind.word())).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Note", "notes", "vehicle"})
    void wordOfANewerProgramIsNoKind(String word) {
        assertThat(Kind.ofWord(word)).isEmpty();
    }

    @Test
    void kindOfARecordIsThatOfItsClass() {
        assertThat(Kind.of(Person.of("A"))).isEqualTo(Kind.PERSON);
    }

    @Test
    void partyIsNoKindOfItsOwn() {
        assertThatIllegalArgumentException().isThrownBy(() -> Kind.of(Party.class));
    }

    @Test
    void everyRecordClassHasItsKind() {
        Stream<Class<?>> classes = Stream.of(Kept.class.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.of(type));
        assertThat(classes)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Kind.values()).<Class<?>>map(Kind::type).toList());
    }

    @ParameterizedTest
    @EnumSource
    void recordRefersToEarlierKindsOrItsOwn(Kind kind) {
        assertThat(kind.shape().fields()).flatExtracting(Field::targets).allSatisfy(target -> assertThat(target)
                .isLessThanOrEqualTo(kind));
    }
}

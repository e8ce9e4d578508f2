package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.domain.Duplicates.Reason;

class DuplicatesTest {
    private static List<Duplicates.Pair> in(Kept... records) {
        return Duplicates.in(new Register(List.of(records)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Yevgeny Zhovtis,    YEVGENY  ZHOVTIS,             SAME_NAME
            Yevgeny Zhovtis,    Жовтис Евгений,               OTHER_SPELLING
            Evgenij Žovtis,     Jovtis Yevgeniy,              OTHER_SPELLING
            Yevgeny Zhovtis,    Жовтис Евгений Александрович, LONGER_NAME
            Lyudmila Ivanova,   Ludmila Ivanova,              ALIKE
            """)
    void peopleWhoseNamesAreOneAreSuggestedWithTheReason(String one, String other, Reason reason) {
        var first = Person.of(one);
        var second = Person.of(other);
        assertThat(in(first, second)).containsExactly(new Duplicates.Pair(first, second, reason));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Zhovtis,            Yevgeny Zhovtis
            Yevgeny Zhovtis,    Yevgeny Zhakupov
            Ерлан Жакупов,      Ерлан Якупов
            25 representatives, 20 representatives of others
            """)
    void peopleOfDifferentNamesAreNot(String one, String other) {
        assertThat(in(Person.of(one), Person.of(other))).isEmpty();
    }

    @Test
    void oneAddressOrNumberOfTwoPeopleIsAReason() {
        var one = with(Person.of("Ana Example"), "email", "Ana@example.org");
        var other = with(Person.of("A. E."), "email", "ana@example.org ");
        assertThat(in(one, other)).extracting(Duplicates.Pair::reason).containsExactly(Reason.SAME_CONTACT);
        assertThat(in(
                        with(Person.of("Ana"), "phone", "+7 (7172) 55-01-02"),
                        with(Person.of("Ben"), "phone", "7 7172 550102")))
                .hasSize(1);
        assertThat(in(with(Person.of("Ana"), "phone", "ext. 12"), with(Person.of("Ben"), "phone", "12")))
                .isEmpty();
    }

    @Test
    void aNameInAnotherLanguageCountsToo() {
        var one = with(Institution.of("Ministry of Justice"), "names", Map.of("ru", "Министерство юстиции"));
        var other = Institution.of("министерство  Юстиции");
        assertThat(in(one, other)).extracting(Duplicates.Pair::reason).containsExactly(Reason.SAME_NAME);
    }

    @Test
    void postsOfOneInstitutionAloneAreCompared() {
        var justice = Institution.of("Ministry of Justice");
        var interior = Institution.of("Ministry of the Interior");
        var one = Post.of(justice.id(), "Deputy Minister");
        var twin = Post.of(justice.id(), "Minister, Deputy");
        assertThat(in(justice, interior, one, Post.of(interior.id(), "Deputy Minister")))
                .isEmpty();
        assertThat(in(justice, interior, one, twin))
                .containsExactly(new Duplicates.Pair(one, twin, Reason.OTHER_SPELLING));
    }

    @Test
    void whatWasSaidNotToBeTheSameIsNotSuggestedAgain() {
        var one = Person.of("Ana Example");
        var other = Person.of("Ana Example");
        var apart = Duplicates.apart(in(one, other).getFirst());
        assertThat(apart.id()).isEqualTo(one.id());
        assertThat(in(apart, other)).isEmpty();
        assertThat(in(other, apart)).isEmpty();
        assertThat(in(apart, other, Person.of("ana example"))).hasSize(2);
    }

    @Test
    void theStrongestReasonComesFirstAndEachPairOnce() {
        var records = Stream.of("Lyudmila Ivanova", "Людмила Иванова", "Ludmila Ivanova", "ludmila ivanova")
                .map(Person::of)
                .toArray(Kept[]::new);
        var reasons = in(records).stream().map(Duplicates.Pair::reason).toList();
        assertThat(reasons).isSorted().hasSize(6).startsWith(Reason.SAME_NAME, Reason.OTHER_SPELLING);
    }

    @Test
    void namesWithoutLettersAreNoReason() {
        assertThat(in(Person.of("1"), Person.of("2"))).isEmpty();
    }
}

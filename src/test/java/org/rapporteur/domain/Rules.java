package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/// What tests say about the rules of a record.
final class Rules {
    private Rules() {}

    /// A changed record of any kind.
    static <T extends Kept> T with(T record, String name, @Nullable Object value) {
        return Shape.with(record, name, value);
    }

    /// The id of a record that no register has.
    static <T extends Kept> Id<T> elsewhere() {
        return new Id<>(new UUID(0, 0));
    }

    static void assertHolds(Kept record) {
        assertThatCode(() -> Shape.check(record)).doesNotThrowAnyException();
    }

    /// Asserts on the key of the rule that a record breaks; null where it breaks none.
    static AbstractStringAssert<?> assertRuleBrokenBy(Kept record) {
        var broken = catchThrowableOfType(RuleBroken.class, () -> Shape.check(record));
        return Assertions.assertThat(broken == null ? null : broken.key());
    }
}

package org.rapporteur.domain;

import java.util.UUID;

/// The lasting name of one record. It is drawn at random, so two laptops never draw the same one.
///
/// @param <T> the kind of record it names; a meeting's id cannot be passed where a note's is asked
/// @param value the id itself
@SuppressWarnings("UnusedTypeParameter") // it is there for the compiler: ids of two kinds do not mix
public record Id<T extends Kept>(UUID value) {

    /// A new id that no other record has.
    public static <T extends Kept> Id<T> fresh() {
        return new Id<>(UUID.randomUUID());
    }

    /// The id as it is written in journals, tables and on the command line.
    @Override
    public String toString() {
        return value.toString();
    }
}

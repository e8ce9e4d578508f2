package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How one record differs between two states of things, such as two versions of minutes.
///
/// @param before the record as it was, or null where it was not there
/// @param after the record as it became, or null where it is no longer there
/// @param fields the fields that differ; all that are filled in where the record came or went
public record Difference(@Nullable Kept before, @Nullable Kept after, List<Field> fields) {

    /// The differences between two sets of records: in the order of the later one, what went at the end.
    public static List<Difference> between(Collection<? extends Kept> before, Collection<? extends Kept> after) {
        var old = byId(before);
        var differences = new ArrayList<Difference>();
        for (var record : after) {
            of(old.remove(record.id()), record).ifPresent(differences::add);
        }
        old.values().forEach(gone -> of(gone, null).ifPresent(differences::add));
        return differences;
    }

    /// The record, as it became or as it was last.
    public Kept record() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /// The value of a field before, or null.
    public @Nullable Object before(Field field) {
        return before == null ? null : Kind.of(before).shape().value(before, field);
    }

    /// The value of a field after, or null.
    public @Nullable Object after(Field field) {
        return after == null ? null : Kind.of(after).shape().value(after, field);
    }

    private static Optional<Difference> of(@Nullable Kept before, @Nullable Kept after) {
        var whole = new Difference(before, after, List.of());
        var fields = Kind.of(whole.record()).shape().fields().stream()
                .filter(field -> !Objects.equals(Values.plain(whole.before(field)), Values.plain(whole.after(field))))
                .toList();
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Difference(before, after, fields));
    }

    private static Map<Id<?>, Kept> byId(Collection<? extends Kept> records) {
        var byId = new LinkedHashMap<Id<?>, Kept>();
        records.forEach(record -> byId.put(record.id(), record));
        return byId;
    }
}

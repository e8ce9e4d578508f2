package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two institutions, posts or people that are one are made one: what is to be saved and deleted for
/// it in one step.
///
/// Every reference to the other, in whatever record, points to the keeper afterwards. Empty fields of
/// the keeper are filled from the other, lists and names in other languages are joined. Where both
/// have something else in a field, the keeper's stays, and the other's is written into the internal
/// remark behind the field's label, so that nothing is lost. Lines of attendance and posts held that
/// become the same are joined, but for the attendance of a meeting whose minutes are final: there only
/// the reference changes, and the final minutes are read as they were signed.
///
/// @param saved the keeper and each record that referred to the other
/// @param deleted the other, and what became the same as another record
public record Merge(List<Kept> saved, List<Id<?>> deleted) {
    private static final List<Kind> KINDS = List.of(Kind.INSTITUTION, Kind.POST, Kind.PERSON);

    /// How two records are made one.
    ///
    /// @param keeper the record that remains
    /// @param other the record that goes; of the same kind
    /// @param all every record of the store
    public static Merge of(Kept keeper, Kept other, Collection<? extends Kept> all, Texts texts) {
        var kind = Kind.of(keeper);
        if (kind != Kind.of(other) || !KINDS.contains(kind) || keeper.id().equals(other.id())) {
            throw new IllegalArgumentException("these are not two institutions, posts or people");
        }
        return new Merging(keeper, other, all, texts).done();
    }

    /// One merge under way.
    private static final class Merging {
        private final Kept keeper;
        private final Kept other;
        private final Texts texts;
        private final Register before;
        private final Map<Id<?>, Kept> after = new LinkedHashMap<>();
        private final Map<Id<?>, Kept> changed = new LinkedHashMap<>();
        private final List<Id<?>> deleted = new ArrayList<>();

        Merging(Kept keeper, Kept other, Collection<? extends Kept> all, Texts texts) {
            this.keeper = keeper;
            this.other = other;
            this.texts = texts;
            this.before = new Register(all);
            all.forEach(record -> after.put(record.id(), record));
        }

        Merge done() {
            after.remove(other.id());
            deleted.add(other.id());
            put(joined());
            for (var id : List.copyOf(after.keySet())) {
                var record = after.get(id);
                if (record == null) {
                    continue; // it was joined with its twin meanwhile
                }
                var pointed = repointed(record);
                if (!pointed.equals(record)) {
                    put(pointed);
                    if (!isClosed(pointed)) {
                        joinTwin(pointed);
                    }
                }
            }
            breakCircle();
            return new Merge(List.copyOf(changed.values()), List.copyOf(deleted));
        }

        private boolean isClosed(Kept record) {
            return record instanceof Attendance line
                    && before.all(Minutes.class).stream()
                            .anyMatch(minutes ->
                                    minutes.isFinal() && minutes.meeting().equals(line.meeting()));
        }

        private void put(Kept record) {
            after.put(record.id(), record);
            changed.put(record.id(), record);
        }

        private void remove(Kept record) {
            after.remove(record.id());
            changed.remove(record.id());
            deleted.add(record.id());
        }

        private Kept joined() {
            var shape = Kind.of(keeper).shape();
            var values = shape.values(keeper);
            var aside = new ArrayList<String>();
            for (var field : shape.fields()) {
                var kept = shape.value(keeper, field);
                var lost = shape.value(other, field);
                if (Values.plain(kept) == null) {
                    values.put(field.name(), lost);
                } else if (kept != null && lost != null && Values.plain(lost) != null && !kept.equals(lost)) {
                    values.put(field.name(), both(field, kept, lost, aside));
                }
            }
            var remark = Stream.concat(Stream.of(text(values.get("remark"))), aside.stream())
                    .filter(line -> !line.isBlank())
                    .toList();
            values.put("remark", String.join("\n", remark));
            return shape.make(keeper.id().value(), values);
        }

        private Object both(Field field, Object kept, Object lost, List<String> aside) {
            if (kept instanceof List<?> list) {
                return Stream.concat(list.stream(), ((List<?>) lost).stream())
                        .distinct()
                        .toList();
            }
            if (kept instanceof Map<?, ?> names) {
                var joined = new TreeMap<String, String>();
                ((Map<?, ?>) lost).forEach((language, name) -> joined.put(text(language), text(name)));
                names.forEach((language, name) -> {
                    var replaced = joined.put(text(language), text(name));
                    if (replaced != null && !replaced.equals(name)) {
                        aside.add(aside(field, language + "=" + replaced));
                    }
                });
                return Map.copyOf(joined);
            }
            if (field.name().equals("remark") || field.name().equals("securityNote")) {
                return kept + "\n" + lost;
            }
            aside.add(aside(
                    field,
                    switch (lost) {
                        case Id<?> id ->
                            before.find(id)
                                    .map(record -> before.label((Kept) record))
                                    .orElse("");
                        case Enum<?> word -> texts.word(word);
                        default -> lost.toString();
                    }));
            return kept;
        }

        private String aside(Field field, String value) {
            return texts.label(Kind.of(keeper), field.word()) + ": " + value;
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }

        /// The same record, referring to the keeper wherever it referred to the other.
        private Kept repointed(Kept record) {
            var shape = Kind.of(record).shape();
            var values = shape.values(record);
            for (var field : shape.fields()) {
                var value = shape.value(record, field);
                if (other.id().equals(value)) {
                    values.put(field.name(), record.id().equals(keeper.id()) ? null : keeper.id());
                } else if (field.form() == Form.REFERENCES && value instanceof List<?> several) {
                    var pointed = new LinkedHashSet<Object>();
                    several.forEach(id -> pointed.add(id.equals(other.id()) ? keeper.id() : id));
                    if (record.id().equals(keeper.id()) || several.contains(other.id())) {
                        pointed.remove(record.id());
                        values.put(field.name(), List.copyOf(pointed));
                    }
                }
            }
            return shape.make(record.id().value(), values);
        }

        /// Someone stands at a meeting once, and holds a post for a time once.
        private void joinTwin(Kept record) {
            for (var twin : List.copyOf(after.values())) {
                if (twin.id().equals(record.id())) {
                    continue;
                }
                var one = record instanceof Attendance line && twin instanceof Attendance second
                        ? one(second, line)
                        : record instanceof Tenure tenure && twin instanceof Tenure held
                                ? one(held, tenure)
                                : Optional.<Kept>empty();
                if (one.isPresent()) {
                    remove(record);
                    put(one.get());
                    return;
                }
            }
        }

        private static Optional<Kept> one(Attendance kept, Attendance line) {
            boolean same = kept.meeting().equals(line.meeting())
                    && kept.side() == line.side()
                    && agree(kept.person(), line.person())
                    && agree(kept.post(), line.post())
                    && agree(kept.insteadOf(), line.insteadOf())
                    && agree(kept.arrived(), line.arrived())
                    && agree(kept.departed(), line.departed())
                    && (Objects.equals(kept.person(), line.person()) || Objects.equals(kept.post(), line.post()));
            if (!same) {
                return Optional.empty();
            }
            var presence = Stream.of(
                            Attendance.Presence.PRESENT, Attendance.Presence.ABSENT, Attendance.Presence.EXPECTED)
                    .filter(List.of(kept.presence(), line.presence())::contains)
                    .findFirst()
                    .orElseThrow();
            var remark = kept.remark().contains(line.remark())
                    ? kept.remark()
                    : (kept.remark() + "\n" + line.remark()).strip();
            var joined = Shape.with(filled(kept, line), "presence", presence);
            joined = Shape.with(joined, "number", Math.max(kept.number(), line.number()));
            return Optional.of(Shape.with(joined, "remark", remark));
        }

        /// A record with its empty fields filled from another of its kind.
        private static <T extends Kept> T filled(T kept, T other) {
            var filled = kept;
            for (var field : Kind.of(kept).shape().fields()) {
                if (Values.plain(Kind.of(kept).shape().value(kept, field)) == null) {
                    filled = Shape.with(
                            filled, field.name(), Kind.of(kept).shape().value(other, field));
                }
            }
            return filled;
        }

        private static Optional<Kept> one(Tenure kept, Tenure tenure) {
            boolean same = kept.person().equals(tenure.person())
                    && kept.post().equals(tenure.post())
                    && agree(kept.since(), tenure.since())
                    && agree(kept.until(), tenure.until());
            return same ? Optional.of(filled(kept, tenure)) : Optional.empty();
        }

        private static boolean agree(@Nullable Object one, @Nullable Object other) {
            return one == null || other == null || one.equals(other);
        }

        /// The keeper may have come to lie within itself: its parent was a part of the other.
        private void breakCircle() {
            var seen = new LinkedHashSet<Id<?>>();
            Id<?> at = keeper.id();
            while (at != null && seen.add(at)) {
                at = after.get(at) instanceof Institution institution ? institution.parent() : null;
            }
            if (keeper.id().equals(at) && after.get(keeper.id()) instanceof Institution merged) {
                put(Shape.with(merged, "parent", null));
            }
        }
    }
}

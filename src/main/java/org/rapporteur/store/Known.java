package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Tenure;

/// The records that others name, at hand for the index: what a note is found by stands partly in its
/// meeting, its recommendations and its speaker.
final class Known {
    /// The kinds that others name.
    static final Set<Kind> KINDS = EnumSet.of(
            Kind.INSTITUTION,
            Kind.POST,
            Kind.PERSON,
            Kind.TENURE,
            Kind.DOCUMENT,
            Kind.RECOMMENDATION,
            Kind.MISSION,
            Kind.MEETING);

    private final Map<UUID, Kept> records = new LinkedHashMap<>();
    private final Map<UUID, List<Tenure>> tenures = new HashMap<>();
    private @Nullable Register register;

    /// The record of an id, where it is there and of a kind that others name.
    Optional<Kept> find(UUID id) {
        return Optional.ofNullable(records.get(id));
    }

    /// The posts that a person held or holds.
    Stream<UUID> postsOf(UUID person) {
        return tenures.getOrDefault(person, List.of()).stream()
                .map(tenure -> tenure.post().value());
    }

    /// Takes a record as it is now, or no more.
    ///
    /// @return the ids of those whose names or places in the whole may be others now
    Set<UUID> take(UUID id, @Nullable Kept now) {
        var before = records.get(id);
        if (before == null && (now == null || !KINDS.contains(Kind.of(now)))) {
            return Set.of();
        }
        register = null;
        var touched = new LinkedHashSet<>(List.of(id));
        if (before instanceof Tenure tenure) {
            touched.add(tenure.person().value());
            tenures.getOrDefault(tenure.person().value(), List.of()).remove(tenure);
        }
        if (now == null) {
            records.remove(id);
        } else {
            records.put(id, now);
        }
        if (now instanceof Tenure tenure) {
            touched.add(tenure.person().value());
            var all = tenures.computeIfAbsent(tenure.person().value(), person -> new ArrayList<>());
            all.add(tenure);
            all.sort(Comparator.comparing(each -> each.id().value()));
        }
        return touched;
    }

    /// All of them; the register does not change any more.
    Register register() {
        var made = register;
        if (made == null) {
            made = new Register(records.values());
            register = made;
        }
        return made;
    }
}

package org.rapporteur.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;

/// What a search found.
///
/// @param total how many records there are, shown or not
/// @param hits the best of them, the best first
/// @param facets how the records spread, the most frequent value first; each count is the number of
///     records that are left when its value is chosen as well
/// @param register the names of all that hits and facets refer to, as they are now
/// @param complete whether all that is kept was searched; after the start the index is still being built
public record Found(int total, List<Hit> hits, Map<Facet, List<Count>> facets, Register register, boolean complete) {

    /// A view on the records found.
    public enum Facet {
        MISSION,
        INSTITUTION,
        POST,
        RECOMMENDATION,
        THEME,
        /// A note's own kind, or the kind of another record.
        KIND,
        YEAR,
        /// A month of a year: `2017-04`.
        MONTH
    }

    /// One record that was found.
    ///
    /// @param mission the mission it belongs to, where it is of one
    /// @param meeting the meeting it belongs to, or itself
    /// @param citation the recommendations it bears on, or itself, as they are cited; may be empty
    /// @param snippet the words around those that were sought
    /// @param score how well it fits; compares within one search alone
    public record Hit(
            Kept record,
            @Nullable Mission mission,
            @Nullable Meeting meeting,
            String citation,
            Snippet snippet,
            float score) {}

    /// A value of a facet, by which a search can be narrowed.
    ///
    /// @param key an id for missions, institutions, posts and recommendations; the key of a text for
    ///     kinds (`kind.person`, `note_kind.commitment`); else the theme, year or month itself
    public record Value(Facet facet, String key) {}

    /// How many records have a value.
    public record Count(Value value, int hits) {}

    /// What people call a value, or empty where the record that it names is deleted.
    public Optional<String> label(Value value, Texts texts) {
        return switch (value.facet()) {
            case MISSION, INSTITUTION, POST, RECOMMENDATION -> named(value).map(register::label);
            case KIND -> Optional.of(texts.get(value.key()));
            case THEME, YEAR, MONTH -> Optional.of(value.key());
        };
    }

    /// Whether people call a value anything: not where the record that it names is deleted.
    public boolean isNamed(Value value) {
        return switch (value.facet()) {
            case MISSION, INSTITUTION, POST, RECOMMENDATION -> named(value).isPresent();
            case KIND, THEME, YEAR, MONTH -> true;
        };
    }

    /// The record that a value names.
    private Optional<Kept> named(Value value) {
        return register.find(new Id<Kept>(UUID.fromString(value.key())));
    }
}

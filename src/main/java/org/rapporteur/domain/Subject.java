package org.rapporteur.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose or what story is told.
public sealed interface Subject {
    /// The story that is a record's own: a post's is its institution's. Empty for what has none.
    static Optional<Subject> of(@Nullable Kept record) {
        return switch (record) {
            case Institution institution -> Optional.of(new OfInstitution(institution.id(), false));
            case Post post -> Optional.of(new OfInstitution(post.institution(), false));
            case Person person -> Optional.of(new OfPerson(person.id()));
            case Recommendation recommendation -> Optional.of(new OfRecommendation(recommendation.id()));
            case null -> Optional.empty();
            default -> Optional.empty();
        };
    }

    /// An authority or organisation.
    ///
    /// @param withParts whether the institutions that are part of it tell too
    record OfInstitution(Id<Institution> institution, boolean withParts) implements Subject {}

    /// A person.
    record OfPerson(Id<Person> person) implements Subject {}

    /// A recommendation.
    record OfRecommendation(Id<Recommendation> recommendation) implements Subject {}

    /// All recommendations under a theme; case, accents and spaces make no other theme.
    record OfTheme(String theme) implements Subject {}
}

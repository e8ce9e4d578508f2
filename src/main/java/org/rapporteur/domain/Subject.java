package org.rapporteur.domain;

/// Whose or what story is told.
public sealed interface Subject {
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

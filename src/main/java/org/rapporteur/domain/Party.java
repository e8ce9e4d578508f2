package org.rapporteur.domain;

/// Whoever can be present at a meeting or speak there: a person, or a post whose holder's name is
/// not known.
public sealed interface Party extends Kept permits Person, Post {
    @Override
    Id<? extends Party> id();
}

package org.rapporteur.domain;

/// A record that is kept: it has an id, and it changes only by a revision in the journal.
public sealed interface Kept
        permits AgendaItem,
                AttachedFile,
                Attendance,
                Document,
                Institution,
                IssuedProgramme,
                Meeting,
                Minutes,
                Mission,
                Note,
                Party,
                ProposedGrade,
                Recommendation,
                Tenure,
                Travel {

    /// The record's lasting name.
    Id<? extends Kept> id();

    /// Checks what must hold within this one record, beyond the fields that are marked [Required].
    ///
    /// @throws RuleBroken naming the rule that does not hold
    default void check() {}
}

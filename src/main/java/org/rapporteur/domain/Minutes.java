package org.rapporteur.domain;

/// The record of one meeting for export. A final version is never edited: a correction is a new
/// version with its reason.
///
/// @param version from 1
/// @param reason why there is a version after the first
public record Minutes(Id<Minutes> id, Id<Meeting> meeting, int version, MinutesState state, String reason)
        implements Kept {

    /// Whether the minutes can still change.
    public enum MinutesState {
        DRAFT,
        FINAL
    }

    @Override
    public void check() {
        if (version < 1) {
            throw new RuleBroken("minutes.version", version);
        }
        if (version > 1 && reason.isBlank()) {
            throw new RuleBroken("minutes.reason");
        }
    }
}

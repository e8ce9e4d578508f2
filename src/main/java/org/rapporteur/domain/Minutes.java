package org.rapporteur.domain;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The record of one meeting for export. A final version is never edited, and closes its meeting: to
/// correct anything the minutes are reopened as the next version, with a reason.
///
/// @param version from 1
/// @param reason why there is a version after the first
/// @param finished when they were made final, on the mission's wall clock
/// @param revisions of final minutes: the ids of the revisions of all that they were made of; a
///     revision never changes, so these tell for good what was signed
public record Minutes(
        Id<Minutes> id,
        Id<Meeting> meeting,
        int version,
        MinutesState state,
        String reason,
        @Nullable LocalDateTime finished,
        List<String> revisions)
        implements Kept {

    /// Whether the minutes can still change.
    public enum MinutesState {
        DRAFT,
        FINAL
    }

    /// The first version of a meeting's minutes, a draft.
    public static Minutes of(Id<Meeting> meeting) {
        return Shape.of(Minutes.class).fresh("meeting", meeting, "version", 1, "state", MinutesState.DRAFT);
    }

    /// The same version, final.
    ///
    /// @param now on the mission's wall clock
    /// @param madeOf the ids of the revisions of all that it is made of
    public Minutes finish(LocalDateTime now, List<String> madeOf) {
        return Shape.with(
                Shape.with(Shape.with(this, "state", MinutesState.FINAL), "finished", now), "revisions", madeOf);
    }

    /// The next version, a draft.
    ///
    /// @param why what is to be corrected
    public Minutes reopen(String why) {
        return Shape.of(Minutes.class)
                .fresh("meeting", meeting, "version", version + 1, "state", MinutesState.DRAFT, "reason", why);
    }

    /// Whether they can no longer change.
    public boolean isFinal() {
        return state == MinutesState.FINAL;
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

package org.rapporteur.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What became of one meeting between two states of a programme.
///
/// @param before the meeting as it was, or null where it was not there
/// @param now the meeting as it is, or null where it is deleted
public record ProgrammeChange(
        ChangeKind kind, @Nullable Meeting before, @Nullable Meeting now) {

    /// What became of a meeting. Where several things changed, the first of these counts.
    public enum ChangeKind {
        /// It takes place now and did not before.
        NEW,
        /// It is at another time; where it is may have changed as well.
        MOVED,
        /// It is elsewhere at the same time.
        PLACE,
        /// It is with others at the same time and place.
        COUNTERPART,
        POSTPONED,
        CANCELLED,
        DECLINED,
        /// It was deleted.
        REMOVED
    }

    /// The meeting as it is now, or as it last was.
    public Meeting meeting() {
        return now == null ? Objects.requireNonNull(before) : now;
    }

    /// Whether it took place before, takes place now, and is elsewhere.
    public boolean isElsewhere() {
        return before != null
                && now != null
                && !(before.venue().equals(now.venue()) && before.address().equals(now.address()));
    }
}

package org.rapporteur.domain;

import java.util.List;

/// Something in a meeting's minutes that is worth a look before they are final. It never blocks;
/// [Texts#sentence(Finding, Register)] says it.
///
/// @param about what it is about: notes, files, a recommendation, or the meeting
public record Finding(FindingKind kind, List<? extends Kept> about) {

    /// What was found.
    public enum FindingKind {
        /// The meeting is not marked as held.
        NOT_HELD,
        /// Nobody of the other side is marked as present.
        NOBODY_PRESENT,
        /// A recommendation of the agenda has no note, and is not marked as not reached.
        NO_NOTE,
        /// A commitment does not say who is to keep it.
        NO_OWNER,
        /// A commitment does not say by when.
        NO_DAY,
        /// A note bears on no recommendation; it will stand under other matters.
        NOT_LINKED,
        /// Notes that a shareable document leaves out.
        LEFT_OUT,
        /// Attached files of which a shareable document does not tell.
        FILES_LEFT_OUT
    }

    public Finding {
        about = List.copyOf(about);
    }
}

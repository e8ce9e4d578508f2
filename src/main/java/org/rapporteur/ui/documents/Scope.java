package org.rapporteur.ui.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Recommendation;

/// What of a mission a document is about; all of it where each is null.
///
/// @param version the version of the one meeting's minutes, or null where there is none yet
record Scope(
        @Nullable LocalDate day,
        @Nullable Meeting meeting,
        @Nullable Minutes version,
        @Nullable Recommendation recommendation) {
    static final Scope ALL = new Scope(null, null, null, null);

    static Scope of(LocalDate day) {
        return new Scope(day, null, null, null);
    }

    static Scope of(Meeting meeting, @Nullable Minutes version) {
        return new Scope(null, meeting, version, null);
    }

    static Scope of(Recommendation recommendation) {
        return new Scope(null, null, null, recommendation);
    }
}

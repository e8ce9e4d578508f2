package org.rapporteur.ui.review;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Story.Narrowing;
import org.rapporteur.domain.StoryComparison.Pair;
import org.rapporteur.domain.Subject;

/// Where one was in each story while the program runs, so that one comes back to the same place.
public final class StoryPlaces {
    private final Map<Subject, Place> places = new HashMap<>();

    /// A place in a story. Nobody listens to it: screens come and go, and it stays.
    static final class Place {
        boolean withParts;
        Narrowing narrowing = Narrowing.NONE;
        boolean comparing;

        /// The line that is chosen, of the story and of the comparison; -1 where none is.
        int line = -1;

        int compared = -1;

        /// Whether the later side of the comparison is chosen.
        boolean later = true;

        /// What is compared, or null for the last two.
        @Nullable
        Pair pair;
    }

    /// Where one was.
    Place of(Subject subject) {
        return places.computeIfAbsent(subject, first -> {
            var place = new Place();
            place.withParts = first instanceof Subject.OfInstitution of && of.withParts();
            return place;
        });
    }
}

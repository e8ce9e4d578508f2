package org.rapporteur.domain;

import java.time.LocalDateTime;
import java.util.List;

/// That a mission's programme was issued: given out, so that others go by it.
///
/// @param number counts the mission's issues, from 1: "revision 2"
/// @param issued when, on the mission's wall clock
/// @param revisions the id of each meeting's revision as it was issued; a revision never changes, so
///     these tell for good what the issued programme said
public record IssuedProgramme(
        Id<IssuedProgramme> id, Id<Mission> mission, int number, LocalDateTime issued, List<String> revisions)
        implements Kept {

    @Override
    public void check() {
        if (number < 1) {
            throw new RuleBroken("issued_programme.number", number);
        }
    }
}

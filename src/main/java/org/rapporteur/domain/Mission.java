package org.rapporteur.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// A delegation's visit to a country, from the first preparations to the report.
///
/// @param firstDay the first day in the country
/// @param lastDay the last day, the first or a later one
/// @param zone the zone of the mission's wall clock; all times of the mission are read on it
/// @param treatyBody the treaty body whose recommendations are followed up
/// @param partners partner organisations, one a line
/// @param delegates the delegation's members
/// @param documents the documents whose recommendations are followed up
/// @param remark shown under the title of what is exported, such as a mark that a mission is
///     illustrative
public record Mission(
        Id<Mission> id,
        @Required String title,
        @Required String country,
        String objective,
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        String place,
        String treatyBody,
        List<String> partners,
        List<Id<Person>> delegates,
        List<Id<Document>> documents,
        MissionState state,
        String remark)
        implements Kept {

    /// How far a mission has come.
    public enum MissionState {
        PLANNED,
        UNDER_WAY,
        CLOSED
    }

    /// A new mission on these days.
    public static Mission of(String title, String country, LocalDate firstDay, LocalDate lastDay, ZoneId zone) {
        return Shape.of(Mission.class)
                .fresh("title", title, "country", country, "firstDay", firstDay, "lastDay", lastDay, "zone", zone);
    }

    /// The same mission with these delegates.
    public Mission sending(List<Id<Person>> newDelegates) {
        return Shape.with(this, "delegates", newDelegates);
    }

    /// The same mission, following up these documents.
    public Mission following(List<Id<Document>> newDocuments) {
        return Shape.with(this, "documents", newDocuments);
    }

    @Override
    public void check() {
        if (lastDay.isBefore(firstDay)) {
            throw new RuleBroken("mission.ends_before_start", firstDay, lastDay);
        }
    }
}

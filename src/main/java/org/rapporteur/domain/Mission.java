package org.rapporteur.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A delegation's visit to a country, from the first preparations to the report.
///
/// @param firstDay the first day in the country
/// @param lastDay the last day, the first or a later one
/// @param zone the zone of the mission's wall clock; all times of the mission are read on it
/// @param daysOff the country's weekly days off, each by its English name: `saturday`, `sunday`
/// @param holidays days on which offices are closed, each as ISO 8601 has it: `2017-05-01`
/// @param travelBuffer minutes to keep between two meetings at different addresses; 0 where none are
///     set, and then [#DEFAULT_TRAVEL_BUFFER] serves
/// @param treatyBody the treaty body whose recommendations are followed up
/// @param partners partner organisations, one a line
/// @param delegates the delegation's members
/// @param documents the documents whose recommendations are followed up
/// @param remark shown under the title of what is exported, such as a mark that a mission is
///     illustrative
/// @param reopenedBecause why the mission was opened again the last time it had been closed; the
///     earlier reasons are in its history
/// @param continues the earlier mission that it was begun from, where it was begun from one
public record Mission(
        Id<Mission> id,
        @Required String title,
        @Required String country,
        String objective,
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        String place,
        List<String> daysOff,
        List<String> holidays,
        int travelBuffer,
        String treatyBody,
        List<String> partners,
        List<Id<Person>> delegates,
        List<Id<Document>> documents,
        MissionState state,
        String remark,
        String reopenedBecause,
        @Nullable Id<Mission> continues)
        implements Kept {

    /// The minutes to keep for the way where a mission sets none.
    public static final int DEFAULT_TRAVEL_BUFFER = 30;

    /// The longest way that can be set, in minutes: a day.
    static final int LONGEST_TRAVEL_BUFFER = 24 * 60;

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

    /// The same mission, in this state.
    public Mission in(MissionState newState) {
        return Shape.with(this, "state", newState);
    }

    /// The same mission, opened again.
    ///
    /// @param reason why, in the words of whoever opens it
    public Mission reopen(String reason) {
        return Shape.with(in(MissionState.UNDER_WAY), "reopenedBecause", reason);
    }

    /// Whether it is closed: nothing of it is changed then.
    public boolean isClosed() {
        return state == MissionState.CLOSED;
    }

    /// The minutes to keep between two meetings at different addresses.
    public int minutesOfTravel() {
        return travelBuffer == 0 ? DEFAULT_TRAVEL_BUFFER : travelBuffer;
    }

    /// Whether a day is a weekly day off.
    public boolean isDayOff(LocalDate day) {
        return daysOff.stream().anyMatch(day.getDayOfWeek().name()::equalsIgnoreCase);
    }

    /// Whether a day is one of the holidays.
    public boolean isHoliday(LocalDate day) {
        return holidays.contains(day.toString());
    }

    @Override
    public void check() {
        if (lastDay.isBefore(firstDay)) {
            throw new RuleBroken("mission.ends_before_start", firstDay, lastDay);
        }
        for (var word : daysOff) {
            if (Stream.of(DayOfWeek.values()).map(DayOfWeek::name).noneMatch(word::equalsIgnoreCase)) {
                throw new RuleBroken("mission.day_off", word);
            }
        }
        for (var day : holidays) {
            try {
                LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw new RuleBroken("mission.holiday", day);
            }
        }
        if (travelBuffer < 0 || travelBuffer > LONGEST_TRAVEL_BUFFER) {
            throw new RuleBroken("mission.travel_buffer", travelBuffer, LONGEST_TRAVEL_BUFFER);
        }
    }
}

package org.rapporteur.domain;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The way between two places of a mission, where it is known: it stands in the place of the minutes
/// that the mission keeps between any two addresses. It is as long there as back.
///
/// @param place an address or a venue, as it stands in a meeting; case, accents and spaces are forgiven
/// @param otherPlace the other end of the way
/// @param minutes how long it takes, 1 or more
public record Travel(
        Id<Travel> id,
        Id<Mission> mission,
        @Required String place,
        @Required String otherPlace,
        int minutes) implements Kept {

    /// The way between two places.
    public static Travel of(Id<Mission> mission, String place, String otherPlace, int minutes) {
        return Shape.of(Travel.class)
                .fresh("mission", mission, "place", place, "otherPlace", otherPlace, "minutes", minutes);
    }

    /// Whether it leads from one meeting to the other, or back.
    public boolean isBetween(Meeting one, Meeting other) {
        var here = places(one);
        var there = places(other);
        var end = Folding.fold(place);
        var otherEnd = Folding.fold(otherPlace);
        return here.contains(end) && there.contains(otherEnd) || here.contains(otherEnd) && there.contains(end);
    }

    private static Set<String> places(Meeting meeting) {
        return Stream.of(meeting.address(), meeting.venue())
                .map(Folding::fold)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    /// Whether it is the same way as another, in whichever direction.
    public boolean isSameWayAs(Travel other) {
        return mission.equals(other.mission) && ends().equals(other.ends());
    }

    private Set<String> ends() {
        return Stream.of(place, otherPlace).map(Folding::fold).collect(Collectors.toSet());
    }

    @Override
    public void check() {
        if (ends().size() < 2) {
            throw new RuleBroken("travel.nowhere");
        }
        if (minutes < 1 || minutes > Mission.LONGEST_TRAVEL_BUFFER) {
            throw new RuleBroken("travel.minutes", minutes, Mission.LONGEST_TRAVEL_BUFFER);
        }
    }
}

package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.with;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.domain.Warning.WarningKind;

class TravelTest {
    private static final LocalDateTime TEN = LocalDateTime.of(2017, 4, 11, 10, 0);

    private final Person ana = Person.of("Ana Example");
    private final Mission mission = Mission.of(
            "Follow-up mission",
            "Kazakhstan",
            LocalDate.of(2017, 4, 11),
            LocalDate.of(2017, 4, 14),
            ZoneId.of("Asia/Almaty"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            Parliament, 40, HOLDS
            Parliament, 1,  HOLDS
            Parliament, 0,  travel.minutes
            Parliament, -5, travel.minutes
            Parliament, 1441, travel.minutes
            MINISTRY,   40, travel.nowhere
            ' ',        40, field.required
            """)
    void wayLeadsFromOnePlaceToAnotherAndTakesTime(String other, int minutes, String rule) {
        var travel = Travel.of(mission.id(), "Ministry", other, minutes);
        if (rule.equals("HOLDS")) {
            assertHolds(travel);
        } else {
            assertRuleBrokenBy(travel).isEqualTo(rule);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            addresses,                 Kabanbay 5,  '',       Mangilik 8,  '',         40
            other capitals and spaces, 'KABANBAY  5', '',     mangilik 8,  '',         40
            venues without addresses,  '',          Kabanbay 5, '',        Mangilik 8, 40
            venue and address,         Kabanbay 5,  '',       '',          Mangilik 8, 40
            venues at one address,     Left bank,   Kabanbay 5, Left bank, Mangilik 8, 40
            one end alone,             Kabanbay 5,  '',       Elsewhere 1, '',         30
            neither end,               Elsewhere 1, '',       Elsewhere 2, '',         30
            the same place,            Kabanbay 5,  '',       Kabanbay 5,  '',         0
            unknown place,             Kabanbay 5,  '',       '',          '',         0
            """)
    void knownWayStandsInThePlaceOfTheMissionsMinutes(
            String name, String address, String venue, String otherAddress, String otherVenue, int minutes) {
        var one = at(TEN, address, venue);
        var other = at(TEN.plusHours(2), otherAddress, otherVenue);
        var file = file(List.of(Travel.of(mission.id(), "Kabanbay 5", "Mangilik 8", 40)), one, other);
        assertThat(file.minutesBetween(one, other)).as(name).isEqualTo(minutes);
        assertThat(file.minutesBetween(other, one)).as(name).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"40, 39, true", "40, 40, false", "5, 5, false", "5, 4, true", "29, 29, false"})
    void warningGoesByTheKnownWayAndNotByTheMissionsMinutes(int way, int gap, boolean warned) {
        var one = at(TEN, "Kabanbay 5", "");
        var other = at(TEN.plusMinutes(60 + gap), "Mangilik 8", "");
        for (var travel : List.of(
                Travel.of(mission.id(), "Kabanbay 5", "Mangilik 8", way),
                Travel.of(mission.id(), "Mangilik 8", "Kabanbay 5", way))) {
            var found = Warnings.of(file(List.of(travel), one, other));
            assertThat(found.stream().map(Warning::kind).toList())
                    .isEqualTo(warned ? List.of(WarningKind.TRAVEL) : List.of());
            assertThat(found).allMatch(warning -> warning.details().getLast().equals(way));
        }
    }

    @Test
    void whereTwoLaptopsKeptTheSameWayTheLongerCounts() {
        var one = at(TEN, "A", "");
        var other = at(TEN, "B", "");
        var ways = List.of(
                Travel.of(mission.id(), "A", "B", 20),
                Travel.of(mission.id(), "B", "A", 50),
                Travel.of(mission.id(), "A", "B", 10));
        assertThat(file(ways, one, other).minutesBetween(one, other)).isEqualTo(50);
    }

    @Property
    void wayIsAsLongThereAsBack(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 1) String address,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 1) String venue,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 1) String otherAddress,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 1) String otherVenue,
            @ForAll @IntRange(min = 1, max = 90) int minutes) {
        var one = at(TEN, address, venue);
        var other = at(TEN, otherAddress, otherVenue);
        var there = file(List.of(Travel.of(mission.id(), "a", "b", minutes)), one, other);
        var back = file(List.of(Travel.of(mission.id(), "b", "a", minutes)), one, other);
        assertThat(there.minutesBetween(one, other))
                .isEqualTo(there.minutesBetween(other, one))
                .isEqualTo(back.minutesBetween(one, other));
    }

    private Meeting at(LocalDateTime start, String address, String venue) {
        var meeting = with(Meeting.of(mission.id(), start, 60), "delegates", List.of(ana.id()));
        return with(with(meeting, "address", address), "venue", venue);
    }

    private MissionFile file(List<Travel> ways, Meeting... meetings) {
        var records = new ArrayList<Kept>(ways);
        records.add(ana);
        return new MissionFile(
                mission, new Register(records), Arrays.asList(meetings), List.of(), List.of(), List.of());
    }
}

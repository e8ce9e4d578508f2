package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Attendance.Presence.ABSENT;
import static org.rapporteur.domain.Attendance.Presence.PRESENT;
import static org.rapporteur.domain.Attendance.Side.INTERLOCUTORS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Meeting.MeetingState;

class FiguresTest {
    private final Astana astana = new Astana();
    private final Institution society =
            Shape.with(Institution.of("Bureau for Human Rights"), "kind", InstitutionKind.NGO);
    private final Post members = Post.of(society.id(), "Members");
    private final Meeting evening = astana.morning
            .again(astana.morning.start().plusHours(8))
            .in(MeetingState.HELD)
            .withPosts(List.of(members.id()));
    private final List<Attendance> attendance = new ArrayList<>();

    private Figures figures(Mission mission, Meeting... meetings) {
        var records = Stream.concat(astana.register().all(Kept.class).stream(), Stream.of(society, members))
                .toList();
        return Figures.of(
                new MissionFile(mission, new Register(records), List.of(meetings), List.of(), attendance, List.of()));
    }

    @Test
    void onlyMeetingsThatWereHeldCount() {
        assertThat(figures(astana.mission, astana.morning, astana.afternoon, evening))
                .isEqualTo(new Figures(2, 1, 1, 2, 2));
    }

    @Test
    void aMeetingWithOfficialsAndCivilSocietyCountsInBoth() {
        var both = evening.withPosts(List.of(members.id(), astana.justiceDeputy.id()));
        assertThat(figures(astana.mission, both)).isEqualTo(new Figures(1, 1, 1, 2, 2));
    }

    @Test
    void someoneMetTwiceIsOnePersonAndALineForSeveralCountsThemAll() {
        var again = astana.morning.again(astana.morning.start().plusHours(2)).in(MeetingState.HELD);
        attendance.add(Attendance.of(astana.morning.id(), astana.justiceDeputy, INTERLOCUTORS, PRESENT));
        attendance.add(Attendance.of(again.id(), astana.justiceDeputy, INTERLOCUTORS, PRESENT));
        attendance.add(Attendance.of(again.id(), astana.lawyer, INTERLOCUTORS, ABSENT));
        attendance.add(Shape.with(Attendance.of(evening.id(), members, INTERLOCUTORS, PRESENT), "number", 25));
        assertThat(figures(astana.mission, astana.morning, again, evening).people())
                .isEqualTo(26);
    }

    @Test
    void theMissionsOwnPartnerIsNobodyThatItMet() {
        var mission = Shape.with(astana.mission, "partners", List.of("Bureau for human rights"));
        assertThat(figures(mission, astana.morning, evening)).isEqualTo(new Figures(2, 1, 0, 1, 1));
    }
}

package org.rapporteur.domain;

import static org.rapporteur.domain.Attendance.Presence.PRESENT;
import static org.rapporteur.domain.Attendance.Side.DELEGATION;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// A small mission that tests look things up in.
final class Astana {
    static final LocalDate TUESDAY = LocalDate.of(2017, 4, 11);

    final Institution justice = Institution.of("Ministry of Justice");
    final Institution interior = Institution.of("Ministry of Internal Affairs");
    final Post justiceDeputy = Post.of(justice.id(), "Deputy Minister");
    final Post lawyer = Post.of(justice.id(), "Head of International Law");
    final Post interiorDeputy = Post.of(interior.id(), "Deputy Minister");
    final Person kote = Person.of("Kote Vardzelashvili");
    final Person patrick = Person.of("Patrick Mutzenberg");
    final Document second = Document.of("CCPR/C/KAZ/CO/2");
    final Document other = Document.of("CAT/C/KAZ/CO/3");
    final Recommendation torture = Recommendation.of(second.id(), 24, "Torture");
    final Recommendation tortureA = Shape.with(torture("Complaints"), "subparagraph", "a");
    final Recommendation association = Recommendation.of(second.id(), 54, "Freedom of association");
    final Recommendation otherTorture = Recommendation.of(other.id(), 7, "Safeguards");
    final Mission mission = Mission.of(
                    "Follow-up mission", "Kazakhstan", TUESDAY, TUESDAY.plusDays(3), ZoneId.of("Asia/Almaty"))
            .sending(List.of(kote.id(), patrick.id()))
            .following(List.of(second.id()));
    final Meeting morning = at(10).withPosts(List.of(justiceDeputy.id())).in(Meeting.MeetingState.HELD);
    final Meeting afternoon = at(15).withInstitutions(List.of(interior.id()));
    final AgendaItem first = AgendaItem.of(morning.id(), torture.id(), 1, "Who investigates?");
    final AgendaItem last = AgendaItem.of(morning.id(), association.id(), 2, "What is planned?");
    final Attendance present = Attendance.of(morning.id(), kote, DELEGATION, PRESENT);
    final Note early =
            Note.of(morning.id(), morning.start().plusMinutes(5), "Early").on(List.of(torture.id()));
    final Note late = Note.of(morning.id(), morning.start().plusMinutes(50), "Late");

    private Recommendation torture(String title) {
        return Recommendation.of(second.id(), 24, title);
    }

    private Meeting at(int hour) {
        return Meeting.of(mission.id(), LocalDateTime.of(TUESDAY, java.time.LocalTime.of(hour, 0)), 60);
    }

    Register register() {
        return new Register(List.of(
                justice,
                interior,
                justiceDeputy,
                lawyer,
                interiorDeputy,
                kote,
                patrick,
                second,
                other,
                otherTorture,
                association,
                torture,
                tortureA,
                mission,
                morning,
                afternoon,
                first,
                present,
                early));
    }

    /// All of it, in no order.
    MissionFile file() {
        return new MissionFile(
                mission,
                register(),
                List.of(afternoon, morning),
                List.of(last, first),
                List.of(present),
                List.of(late, early));
    }
}

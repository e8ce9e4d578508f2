package org.rapporteur.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Institution.InstitutionKind;

/// What a mission did, counted from its itinerary. Only meetings that were held count, and the
/// mission's own partners are nobody that it met.
///
/// @param meetings the meetings held
/// @param withOfficials those with an authority of the State
/// @param withCivilSociety those with a non-governmental organisation; one with both counts in both
/// @param institutions how many institutions were met
/// @param people how many people were met, each once however often
public record Figures(int meetings, int withOfficials, int withCivilSociety, int institutions, int people) {

    /// Counts a mission.
    public static Figures of(MissionFile file) {
        var held = file.held();
        return new Figures(
                held.size(),
                with(file, held, InstitutionKind::isOfState),
                with(file, held, kind -> kind == InstitutionKind.NGO),
                (int) held.stream()
                        .flatMap(meeting -> met(file, meeting).stream())
                        .distinct()
                        .count(),
                people(file, held));
    }

    private static int with(MissionFile file, List<Meeting> held, Predicate<InstitutionKind> kind) {
        return (int) held.stream()
                .filter(meeting ->
                        met(file, meeting).stream().map(Institution::kind).anyMatch(kind))
                .count();
    }

    private static List<Institution> met(MissionFile file, Meeting meeting) {
        return file.institutionsOf(meeting).stream()
                .filter(institution -> !isPartner(file, institution))
                .toList();
    }

    private static boolean isPartner(MissionFile file, Institution institution) {
        return file.mission().partners().stream()
                .anyMatch(partner -> Folding.fold(partner).equals(Folding.fold(institution.name())));
    }

    /// Where no attendance was taken, a post that the meeting is with is one person. A line for several
    /// people counts as many as there were at the fullest meeting.
    private static int people(MissionFile file, List<Meeting> held) {
        var most = new HashMap<Id<?>, Integer>();
        for (var meeting : held) {
            var lines = file.attendanceOf(meeting).stream()
                    .filter(line -> line.side() == Side.INTERLOCUTORS)
                    .toList();
            if (lines.isEmpty()) {
                meeting.posts().forEach(post -> count(file, most, post, 1));
            }
            lines.stream()
                    .filter(line -> line.presence() == Presence.PRESENT)
                    .forEach(line -> count(
                            file,
                            most,
                            Objects.requireNonNullElse(line.person(), line.post()),
                            Math.max(1, line.number())));
        }
        return most.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void count(MissionFile file, Map<Id<?>, Integer> most, Id<? extends Party> who, int number) {
        boolean partner = file.register().find(who).stream()
                .filter(Post.class::isInstance)
                .flatMap(party -> file.register().find(((Post) party).institution()).stream())
                .anyMatch(institution -> isPartner(file, institution));
        if (!partner) {
            most.merge(who, number, Math::max);
        }
    }
}

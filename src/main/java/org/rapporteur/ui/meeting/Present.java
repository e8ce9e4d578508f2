package org.rapporteur.ui.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Party;

/// Who is at a meeting, from what was noted and from what was planned.
final class Present {
    private Present() {}

    /// The lines of attendance that are kept, then one for each post, delegate and interpreter that
    /// was planned and has none yet.
    static List<Attendance> lines(MissionFile file, Meeting meeting) {
        var lines = new ArrayList<>(file.attendanceOf(meeting));
        for (var party : planned(file, meeting)) {
            boolean noted = lines.stream()
                    .anyMatch(line ->
                            party.id().equals(line.person()) || party.id().equals(line.post()));
            if (!noted) {
                var side = meeting.posts().contains(party.id()) ? Side.INTERLOCUTORS : Side.DELEGATION;
                lines.add(Attendance.of(meeting.id(), party, side, Presence.EXPECTED));
            }
        }
        return lines;
    }

    /// Who can speak: those met first, then the delegation; whoever did not come, last.
    static List<Party> speakers(MissionFile file, Meeting meeting) {
        var register = file.register();
        var parties = new LinkedHashSet<Party>(register.find(meeting.posts()));
        file.attendanceOf(meeting).stream()
                .sorted(Comparator.comparing(Attendance::side).reversed())
                .flatMap(line -> Stream.<Party>concat(
                        register.find(line.person()).stream(), register.find(line.post()).stream()))
                .forEach(parties::add);
        parties.addAll(planned(file, meeting));
        var absent = file.attendanceOf(meeting).stream()
                .filter(line -> line.presence() == Presence.ABSENT)
                .flatMap(line -> Stream.<Party>concat(
                        register.find(line.person()).stream(), register.find(line.post()).stream()))
                .toList();
        return parties.stream().sorted(Comparator.comparing(absent::contains)).toList();
    }

    private static List<Party> planned(MissionFile file, Meeting meeting) {
        var register = file.register();
        return Stream.of(
                        register.find(meeting.posts()).stream(),
                        register.find(meeting.delegates()).stream(),
                        register.find(meeting.interpreter()).stream())
                .flatMap(parties -> parties.map(Party.class::cast))
                .distinct()
                .toList();
    }
}

package org.rapporteur.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.SafeFile;

/// The meetings of a mission as a calendar file (RFC 5545) for the delegates' telephones.
///
/// Times are the mission's wall clock with its zone beside them. It says when, where and with whom,
/// and nothing else: no agenda, no note, no remark, no contact.
public final class CalendarFile {
    private final MissionFile file;
    private final Instant now;
    private final ToIntFunction<Meeting> changes;

    /// What was written.
    ///
    /// @param file the calendar file
    /// @param meetings how many meetings it holds
    public record Written(Path file, int meetings) {}

    /// @param file the mission
    /// @param now when it is written
    /// @param changes how often a meeting was changed since it was made; a calendar takes the file
    ///     with more changes for the newer one
    public CalendarFile(MissionFile file, Instant now, ToIntFunction<Meeting> changes) {
        this.file = file;
        this.now = now;
        this.changes = changes;
    }

    /// Writes every meeting, those that are cancelled too, so that calendars take them out.
    ///
    /// @param target the file to make or to replace
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that
    ///     was there is untouched then
    public Written write(Path target) {
        var whole = new SafeFile(target);
        var lines = new ContentLines()
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Rapporteur//Programme//EN")
                .add("CALSCALE", "GREGORIAN")
                .add("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", file.mission().title());
        var mission = file.mission();
        new ZonePart(mission.zone())
                .write(
                        extreme(mission.firstDay(), Meeting::start, Comparator.reverseOrder()),
                        extreme(mission.lastDay(), Meeting::end, Comparator.naturalOrder()),
                        lines);
        file.meetings().forEach(meeting -> event(meeting, lines));
        lines.add("END", "VCALENDAR");
        whole.write(lines.bytes());
        return new Written(target, file.meetings().size());
    }

    /// A day of the mission, or that of a meeting beyond it.
    private LocalDate extreme(
            LocalDate ofMission, Function<Meeting, java.time.LocalDateTime> time, Comparator<LocalDate> order) {
        return Stream.concat(
                        Stream.of(ofMission), file.meetings().stream().map(time.andThen(each -> each.toLocalDate())))
                .max(order)
                .orElse(ofMission);
    }

    private void event(Meeting meeting, ContentLines lines) {
        var zone = parameter(file.mission());
        lines.add("BEGIN", "VEVENT")
                .add("UID", uid(meeting))
                .add("DTSTAMP", now.atOffset(ZoneOffset.UTC).format(ZonePart.TIME) + "Z")
                .add("SEQUENCE", Integer.toString(changes.applyAsInt(meeting)))
                .add("DTSTART" + zone, meeting.start().format(ZonePart.TIME))
                .add("DTEND" + zone, meeting.end().format(ZonePart.TIME))
                .text("SUMMARY", summary(meeting))
                .text("LOCATION", location(meeting))
                .add("STATUS", status(meeting.state()))
                .add("END", "VEVENT");
    }

    /// What an event is known by: the id of its meeting, or what its own calendar calls it.
    static String uid(Meeting meeting) {
        return meeting.id() + "@rapporteur";
    }

    private static String parameter(Mission mission) {
        var id = mission.zone().getId();
        // an offset such as +06:00 is a zone too, and its colon would end the parameter
        return id.contains(":") ? ";TZID=\"" + id + "\"" : ";TZID=" + id;
    }

    /// What a meeting is called in a calendar.
    String summary(Meeting meeting) {
        var whom = file.register().counterpart(meeting);
        return whom.isBlank() ? file.mission().title() : whom;
    }

    /// Where a calendar says that a meeting is.
    String location(Meeting meeting) {
        var place = List.of(meeting.venue(), meeting.address()).stream()
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? file.mission().place() : place;
    }

    /// The state that a calendar knows. A postponed meeting takes no time of that day; with its new hour
    /// it comes back under its UID.
    static String status(MeetingState state) {
        return switch (state) {
            case PROPOSED, REQUESTED -> "TENTATIVE";
            case CONFIRMED, HELD -> "CONFIRMED";
            case POSTPONED, CANCELLED, DECLINED -> "CANCELLED";
        };
    }
}

package org.rapporteur.exchange;

import biweekly.component.VEvent;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.CalendarImport.Entry;

/// Compares the events of a calendar with the meetings of a mission.
///
/// An event is a meeting's where it has the meeting's own id, or the one that the meeting was taken
/// with: it then changes that meeting and never makes a second one.
public final class EventRows {
    private static final int AN_HOUR = 60;

    private final MissionFile file;
    private final ToIntFunction<Meeting> changes;
    private final Texts texts;
    private final Map<String, Meeting> known = new HashMap<>();
    private final EventMeeting meetings;

    /// @param changes how often a meeting was changed since it was made, as [CalendarFile] tells it
    public EventRows(MissionFile file, ToIntFunction<Meeting> changes, Texts texts) {
        this.file = file;
        this.changes = changes;
        this.texts = texts;
        this.meetings = new EventMeeting(file, texts);
        for (var meeting : file.meetings()) {
            known.put(CalendarFile.uid(meeting), meeting);
            if (!meeting.calendarUid().isBlank()) {
                known.put(meeting.calendarUid(), meeting);
            }
        }
    }

    /// One time that an event takes place.
    ///
    /// @param key what it is known by from one file to the next
    /// @param start on the mission's wall clock
    record Occurrence(Entry entry, String key, LocalDateTime start, int minutes) {
        VEvent event() {
            return entry.event();
        }

        /// Whether it is the event of a meeting in a file that this program wrote.
        boolean isOf(Meeting meeting) {
            return key.equals(CalendarFile.uid(meeting));
        }

        int sequence() {
            var sequence = event().getSequence();
            return sequence == null || sequence.getValue() == null ? 0 : sequence.getValue();
        }
    }

    /// The rows of the events.
    Incoming of(List<Entry> entries, Map<String, ZoneId> zones) {
        var rows = new ArrayList<Row>();
        var occurrences = new ArrayList<Occurrence>();
        var apart = apart(entries, zones);
        for (var entry : entries) {
            try {
                var found = occurrences(entry, zones).stream()
                        .filter(each -> entry.event().getRecurrenceId() != null || !apart.contains(each.key()))
                        .toList();
                if (found.isEmpty()) {
                    rows.add(unusable(entry, texts.get("event.not_then")));
                }
                occurrences.addAll(found);
            } catch (RuleBroken broken) {
                rows.add(unusable(entry, texts.sentence(broken)));
            } catch (DateTimeException | ArithmeticException e) {
                rows.add(unusable(entry, texts.get("event.no_time")));
            }
        }
        var newest = new HashMap<String, Occurrence>();
        occurrences.forEach(each ->
                newest.merge(each.key(), each, (one, other) -> other.sequence() > one.sequence() ? other : one));
        for (var each : occurrences) {
            var taken = newest.get(each.key());
            rows.add(
                    each.equals(taken) || taken == null
                            ? row(each, rows)
                            : unusable(
                                    each.entry(),
                                    texts.get("event.twice", taken.entry().number())));
        }
        rows.sort(java.util.Comparator.comparingInt(Row::number));
        return new Incoming(List.copyOf(rows));
    }

    /// What the occurrences are known by that have an event of their own beside the repeated one.
    private Set<String> apart(List<Entry> entries, Map<String, ZoneId> zones) {
        var keys = new HashSet<String>();
        for (var entry : entries) {
            try {
                if (entry.event().getRecurrenceId() != null && entry.event().getUid() != null) {
                    keys.add(key(entry, LocalDateTime.MIN, zones));
                }
            } catch (DateTimeException e) {
                // told with its row
            }
        }
        return keys;
    }

    private List<Occurrence> occurrences(Entry entry, Map<String, ZoneId> zones) {
        var event = entry.event();
        var start = event.getDateStart();
        if (event.getUid() == null
                || event.getUid().getValue() == null
                || event.getUid().getValue().isBlank()) {
            throw new RuleBroken("calendar.no_uid");
        }
        if (start == null || start.getValue() == null) {
            throw new DateTimeException("no start");
        }
        if (!start.getValue().hasTime()) {
            throw new RuleBroken("calendar.whole_day");
        }
        var mission = file.mission();
        var zone = entry.zones().of(start, start.getValue(), zones, mission.zone());
        var local = EventZones.local(start.getValue());
        var first = EventZones.moved(local, zone, mission.zone());
        int minutes = minutes(entry, first, zones);
        if (!Occurrences.repeats(event)) {
            return List.of(new Occurrence(entry, key(entry, first, zones), first, minutes));
        }
        return new Occurrences(event, zone, mission)
                .from(local).stream()
                        .map(each -> EventZones.moved(each, zone, mission.zone()))
                        .filter(each -> !each.toLocalDate().isBefore(mission.firstDay())
                                && !each.toLocalDate().isAfter(mission.lastDay()))
                        .map(each -> new Occurrence(entry, key(entry, each, zones), each, minutes))
                        .toList();
    }

    private String key(Entry entry, LocalDateTime start, Map<String, ZoneId> zones) {
        var event = entry.event();
        var uid = event.getUid().getValue().strip();
        var instead = event.getRecurrenceId();
        if (instead != null && instead.getValue() != null) {
            var zone = entry.zones()
                    .of(instead, instead.getValue(), zones, file.mission().zone());
            return uid + "#"
                    + EventZones.moved(
                            EventZones.local(instead.getValue()),
                            zone,
                            file.mission().zone());
        }
        return Occurrences.repeats(event) ? uid + "#" + start : uid;
    }

    /// An event without an end, or one that ends as it begins, is taken for an hour's.
    private int minutes(Entry entry, LocalDateTime start, Map<String, ZoneId> zones) {
        var event = entry.event();
        var end = event.getDateEnd();
        var duration = event.getDuration();
        long minutes = 0;
        if (end != null && end.getValue() != null) {
            var zone =
                    entry.zones().of(end, end.getValue(), zones, file.mission().zone());
            var local = EventZones.moved(
                    EventZones.local(end.getValue()), zone, file.mission().zone());
            minutes = Duration.between(start, local).toMinutes();
        } else if (duration != null && duration.getValue() != null) {
            minutes = duration.getValue().toMillis() / 60_000;
        }
        if (minutes < 0 || minutes > Meeting.LONGEST) {
            throw new RuleBroken("meeting.duration", minutes, Meeting.LONGEST);
        }
        return minutes == 0 ? AN_HOUR : (int) minutes;
    }

    private Row row(Occurrence occurrence, List<Row> before) {
        var meeting = known.get(occurrence.key());
        var words = words(occurrence.entry(), occurrence.start());
        int number = occurrence.entry().number();
        if (meeting != null) {
            var changed = meetings.changed(meeting, occurrence);
            int kept = occurrence.isOf(meeting) ? changes.applyAsInt(meeting) : meeting.calendarSequence();
            if (changed.equals(meeting)) {
                return new Row(number, Verdict.SAME, words, "", List.of());
            }
            return occurrence.sequence() < kept
                    ? new Row(number, Verdict.ERROR, words, texts.get("event.older"), List.of())
                    : new Row(
                            number,
                            Verdict.UPDATE,
                            words,
                            texts.get("event.changes", meetings.differences(meeting, changed)),
                            List.of(changed));
        }
        if (meetings.isCancelled(occurrence)) {
            return new Row(number, Verdict.ERROR, words, texts.get("event.cancels_none"), List.of());
        }
        var made = meetings.made(occurrence);
        var alike = alike(made, before);
        return new Row(
                number,
                alike == null ? Verdict.NEW : Verdict.DUPLICATE,
                words,
                alike == null ? "" : texts.get("event.alike", alike),
                List.of(made));
    }

    /// The words of a meeting that begins at the same time and is called the same, or null.
    private @Nullable String alike(Meeting made, List<Row> before) {
        var register = file.register();
        var name = Folding.fold(register.counterpart(made));
        return java.util.stream.Stream.concat(
                        file.meetings().stream(),
                        before.stream()
                                .filter(row -> row.verdict() == Verdict.NEW)
                                .flatMap(row -> row.records().stream())
                                .map(Meeting.class::cast))
                .filter(each -> each.start().equals(made.start())
                        && Folding.fold(register.counterpart(each)).equals(name))
                .findFirst()
                .map(register::label)
                .orElse(null);
    }

    private Row unusable(Entry entry, String why) {
        return new Row(entry.number(), Verdict.ERROR, words(entry, null), why, List.of());
    }

    private String words(Entry entry, @Nullable LocalDateTime start) {
        var summary = EventMeeting.summary(entry.event());
        var named = summary.isEmpty() ? texts.get("event.untitled") : summary;
        return start == null
                ? "“" + named + "”"
                : texts.get("warning.meeting", named, texts.day(start.toLocalDate()), texts.hour(start));
    }
}

package org.rapporteur.exchange;

import biweekly.component.VEvent;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.RuleBroken;

/// When an event takes place that repeats, within the days of a mission.
final class Occurrences {
    /// So often a meeting can repeat within a mission.
    private static final int MOST = 100;

    /// So many repetitions before the mission are passed over, near 300 years of days.
    private static final int PASSED_OVER = 100_000;

    private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final VEvent event;
    private final ZoneId zone;
    private final LocalDate first;
    private final LocalDate last;

    /// @param zone the zone of the event's start
    Occurrences(VEvent event, ZoneId zone, Mission mission) {
        this.event = event;
        this.zone = zone;
        // the mission's clock can show another day
        this.first = mission.firstDay().minusDays(1);
        this.last = mission.lastDay().plusDays(1);
    }

    /// Whether it repeats.
    static boolean repeats(VEvent event) {
        return event.getRecurrenceId() == null
                && (event.getRecurrenceRule() != null
                        || !event.getRecurrenceDates().isEmpty());
    }

    /// The starts on the clock of the event's zone.
    ///
    /// @param start the first one
    /// @throws RuleBroken `calendar.repeats` when it repeats too often for meetings
    List<LocalDateTime> from(LocalDateTime start) {
        var starts = new TreeSet<LocalDateTime>();
        starts.add(start);
        byRule(start, starts);
        event.getRecurrenceDates().forEach(dates -> dates.getDates().forEach(date -> starts.add(local(date))));
        var taken = new HashSet<LocalDateTime>();
        var days = new HashSet<LocalDate>();
        event.getExceptionDates().forEach(dates -> dates.getValues().forEach(date -> {
            if (date.hasTime()) {
                taken.add(local(date));
            } else {
                days.add(EventZones.local(date).toLocalDate());
            }
        }));
        var left = starts.stream()
                .filter(each -> !taken.contains(each) && !days.contains(each.toLocalDate()))
                .filter(each -> isNear(each.toLocalDate()))
                .toList();
        if (left.size() > MOST) {
            throw new RuleBroken("calendar.repeats", MOST);
        }
        return left;
    }

    private boolean isNear(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private void byRule(LocalDateTime start, Set<LocalDateTime> starts) {
        var rule = event.getRecurrenceRule();
        if (rule == null || rule.getValue() == null) {
            return;
        }
        var recurrence = rule.getValue();
        if (recurrence.getFrequency() == null) {
            throw new RuleBroken("calendar.rule");
        }
        if (TOO_OFTEN.contains(recurrence.getFrequency())
                || !event.getExceptionRules().isEmpty()) {
            throw new RuleBroken("calendar.repeats", MOST);
        }
        var until = until(recurrence.getUntil());
        // its rules run on a wall clock, so they run on one without a zone here
        var endless = new RecurrenceRule(
                new Recurrence.Builder(recurrence).until((ICalDate) null).build());
        var dates = endless.getDateIterator(date(start), TimeZone.getTimeZone(ZoneOffset.UTC));
        for (int passed = 0; passed < PASSED_OVER && starts.size() <= MOST + 1 && dates.hasNext(); passed++) {
            var next = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            if (next.toLocalDate().isAfter(last) || until != null && next.isAfter(until)) {
                return;
            }
            if (isNear(next.toLocalDate())) {
                starts.add(next);
            }
        }
    }

    /// The last moment of a rule on the clock of the event's zone.
    private @Nullable LocalDateTime until(@Nullable ICalDate date) {
        if (date == null) {
            return null;
        }
        return date.hasTime() ? local(date) : EventZones.local(date).plusDays(1).minusSeconds(1);
    }

    private LocalDateTime local(ICalDate date) {
        var raw = date.getRawComponents();
        var local = EventZones.local(date);
        return raw != null && raw.isUtc() ? EventZones.moved(local, ZoneOffset.UTC, zone) : local;
    }

    private static Date date(LocalDateTime local) {
        return Date.from(local.toInstant(ZoneOffset.UTC));
    }
}

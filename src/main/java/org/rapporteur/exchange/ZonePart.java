package org.rapporteur.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The zone of a mission as a part of its calendar file, for the years the mission needs, so that no
/// calendar has to know the zone, or what its clock showed in those years.
final class ZonePart {
    /// How a time is written.
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final ZoneId zone;
    private final ZoneRules rules;

    ZonePart(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /// Writes what the zone's clock does from the year of the first day to that of the last.
    void write(LocalDate first, LocalDate last, ContentLines lines) {
        var from = at(first.withDayOfYear(1));
        var to = at(last.withDayOfYear(1).plusYears(1));
        lines.add("BEGIN", "VTIMEZONE").add("TZID", zone.getId());
        var before = rules.previousTransition(from.plusNanos(1));
        if (before == null) {
            observe(from, LONG_AGO, null, lines);
        } else {
            observe(before.getInstant(), before.getDateTimeBefore(), before.getOffsetBefore(), lines);
        }
        for (var next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(to);
                next = rules.nextTransition(next.getInstant())) {
            observe(next.getInstant(), next.getDateTimeBefore(), next.getOffsetBefore(), lines);
        }
        lines.add("END", "VTIMEZONE");
    }

    /// One state of the clock, from an hour on.
    ///
    /// @param start the hour by the clock before it is set
    /// @param before the offset before, or null where there was no other
    private void observe(Instant from, LocalDateTime start, @Nullable ZoneOffset before, ContentLines lines) {
        var kind = rules.isDaylightSavings(from) ? "DAYLIGHT" : "STANDARD";
        var offset = rules.getOffset(from);
        lines.add("BEGIN", kind)
                .add("DTSTART", start.format(TIME))
                .add("TZOFFSETFROM", written(before == null ? offset : before))
                .add("TZOFFSETTO", written(offset))
                .add("END", kind);
    }

    private Instant at(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String written(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        var hours = "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? hours : hours + "%02d".formatted(seconds % 60);
    }
}

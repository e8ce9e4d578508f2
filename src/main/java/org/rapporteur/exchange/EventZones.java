package org.rapporteur.exchange;

import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In which zones the times of a calendar are.
///
/// The library takes a time whose zone it does not know for one of this computer's zone, so its own
/// instants are never used: only what stands in the file.
final class EventZones {
    private static final Pattern OFFSET = Pattern.compile("(UTC|GMT)?[+-]\\d{2}:?\\d{2}");

    private final TimezoneInfo info;

    EventZones(TimezoneInfo info) {
        this.info = info;
    }

    /// The names of the zones of an event's start and end that are not known for sure.
    Set<String> unknown(VEvent event) {
        var names = new LinkedHashSet<String>();
        Stream.<@Nullable DateOrDateTimeProperty>of(event.getDateStart(), event.getDateEnd())
                .forEach(property -> {
                    if (property != null
                            && property.getValue() != null
                            && property.getValue().hasTime()) {
                        var name = name(property, property.getValue());
                        if (known(name) == null) {
                            names.add(name);
                        }
                    }
                });
        return names;
    }

    /// The zone of a time.
    ///
    /// @param answers zones by the names that are not known
    /// @param otherwise the zone of a name that is neither known nor answered
    ZoneId of(ICalProperty property, ICalDate date, Map<String, ZoneId> answers, ZoneId otherwise) {
        var name = name(property, date);
        var known = known(name);
        return known == null ? answers.getOrDefault(name, otherwise) : known;
    }

    /// A time as it stands in the file, on its own zone's clock.
    ///
    /// @throws DateTimeException when there is no such time
    static LocalDateTime local(ICalDate date) {
        DateTimeComponents raw = date.getRawComponents();
        if (raw == null) {
            throw new DateTimeException("not from a file");
        }
        // a minute can have 61 seconds, which no clock of ours shows
        return LocalDateTime.of(
                raw.getYear(),
                raw.getMonth(),
                raw.getDate(),
                raw.getHour(),
                raw.getMinute(),
                Math.min(raw.getSecond(), 59));
    }

    /// A wall time of one zone on another's clock; the same zone leaves it as it is, also where that
    /// clock skips or repeats an hour.
    static LocalDateTime moved(LocalDateTime local, ZoneId from, ZoneId to) {
        return from.equals(to)
                ? local
                : local.atZone(from).withZoneSameInstant(to).toLocalDateTime();
    }

    private String name(ICalProperty property, ICalDate date) {
        var raw = date.getRawComponents();
        if (raw != null && raw.isUtc()) {
            return "UTC";
        }
        var assigned = info.getTimezone(property);
        if (assigned != null) {
            var component = assigned.getComponent();
            return component == null
                    ? assigned.getTimeZone().getID()
                    : component.getTimezoneId().getValue();
        }
        var written = property.getParameters().getTimezoneId();
        return written == null ? "" : written.strip();
    }

    /// The zone of a name, or null where it is none that the whole world calls so. A name with its
    /// owner before it, such as `/example.org/Asia/Almaty`, is known by its end.
    private static @Nullable ZoneId known(String name) {
        for (int at = 0; at >= 0; at = name.indexOf('/', at) < 0 ? -1 : name.indexOf('/', at) + 1) {
            var end = name.substring(at);
            if (ZoneId.getAvailableZoneIds().contains(end) && (at == 0 || end.contains("/"))) {
                return ZoneId.of(end);
            }
        }
        if (name.equals("Z")) {
            return ZoneOffset.UTC;
        }
        try {
            return OFFSET.matcher(name).matches() ? ZoneId.of(name) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

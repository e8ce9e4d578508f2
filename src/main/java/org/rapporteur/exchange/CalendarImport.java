package org.rapporteur.exchange;

import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.RuleBroken;

/// A calendar file (RFC 5545) that meetings are taken from: invitations that offices send, or a file
/// that this program wrote.
///
/// Times whose zone the file does not tell for sure are asked for and never guessed: see
/// [#unknownZones].
public final class CalendarImport {
    /// A calendar with invitations only is far smaller; one with attachments is none of ours.
    private static final long LARGEST = 5_000_000;

    private static final int MOST_EVENTS = 2_000;

    private final List<Entry> entries;

    /// A zone in which a person has to say the times are.
    ///
    /// @param name as the file names it; empty for times without a zone
    /// @param events how many events have such times
    /// @param suggestion what it may be, or null
    public record UnknownZone(
            String name, int events, @Nullable ZoneId suggestion) {}

    /// One event of the file.
    ///
    /// @param number counts the events, from 1
    /// @param cancelled whether the whole file takes meetings back
    record Entry(int number, VEvent event, EventZones zones, boolean cancelled) {}

    private CalendarImport(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /// Reads a file.
    ///
    /// @throws RuleBroken `calendar.*` or `file.*` when it is no calendar file, or larger than a
    ///     programme can be
    public static CalendarImport read(Path file) {
        var entries = new ArrayList<Entry>();
        try (var reader = new ICalReader(text(file))) {
            for (var calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                var zones = new EventZones(calendar.getTimezoneInfo());
                var method = calendar.getMethod();
                boolean cancelled = method != null && "CANCEL".equalsIgnoreCase(method.getValue());
                for (var event : calendar.getEvents()) {
                    if (entries.size() == MOST_EVENTS) {
                        throw new RuleBroken("calendar.too_many", file, MOST_EVENTS);
                    }
                    entries.add(new Entry(entries.size() + 1, event, zones, cancelled));
                }
            }
        } catch (RuleBroken broken) {
            throw broken;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the message may quote the file
            throw new RuleBroken("calendar.unreadable", file);
        }
        if (entries.isEmpty()) {
            throw new RuleBroken("calendar.no_events", file);
        }
        return new CalendarImport(entries);
    }

    private static String text(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new RuleBroken("file.is_folder", file);
            }
            if (Files.size(file) > LARGEST) {
                throw new RuleBroken("calendar.too_large", file, LARGEST / 1_000_000);
            }
            var bytes = Files.readAllBytes(file);
            var text = decoded(bytes);
            if (text == null) {
                throw new RuleBroken("calendar.unreadable", file);
            }
            if (!text.toUpperCase(Locale.ROOT).contains("BEGIN:VCALENDAR")) {
                throw new RuleBroken("calendar.none", file);
            }
            return text;
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }

    /// The standard wants UTF-8; Outlook's own files can be UTF-16 with its mark.
    private static @Nullable String decoded(byte[] bytes) {
        boolean wide = bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// The zones that a person has to name before the events can be taken, in the order of the file.
    public List<UnknownZone> unknownZones(Mission mission) {
        var events = new LinkedHashMap<String, Integer>();
        for (var entry : entries) {
            entry.zones().unknown(entry.event()).forEach(name -> events.merge(name, 1, Integer::sum));
        }
        return events.entrySet().stream()
                .map(each -> new UnknownZone(
                        each.getKey(),
                        each.getValue(),
                        each.getKey().isEmpty() ? mission.zone() : WindowsZones.of(each.getKey())))
                .toList();
    }

    /// What the events would do to a mission's meetings, event by event, a repeated one day by day.
    ///
    /// @param zones the answers for all [#unknownZones], by name
    public Incoming of(Map<String, ZoneId> zones, EventRows rows) {
        return rows.of(entries, zones);
    }
}

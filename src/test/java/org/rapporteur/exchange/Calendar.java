package org.rapporteur.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A calendar file as a telephone reads it, which knows no zone but those that the file explains.
record Calendar(List<String> lines) {
    static Calendar read(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        return new Calendar(
                List.of(text.replace("\r\n ", "").replaceAll("\r\n$", "").split("\r\n", -1)));
    }

    /// The properties of each component of a name, by name with its parameters cut off.
    List<Map<String, String>> components(String name) {
        var found = new ArrayList<Map<String, String>>();
        boolean within = false;
        for (var line : lines) {
            if (line.equals("BEGIN:" + name)) {
                found.add(new LinkedHashMap<>());
                within = true;
            } else if (line.equals("END:" + name)) {
                within = false;
            } else if (within) {
                var at = colon(line);
                found.getLast().put(line.substring(0, at).split(";", 2)[0], line.substring(at + 1));
            }
        }
        return found;
    }

    /// The values of a property in all events.
    List<String> ofEvents(String property) {
        return components("VEVENT").stream()
                .map(event -> event.getOrDefault(property, ""))
                .toList();
    }

    /// The offset that the file's own zone gives to an hour of the wall clock.
    ZoneOffset offset(LocalDateTime wall) {
        var observances = new ArrayList<>(components("STANDARD"));
        observances.addAll(components("DAYLIGHT"));
        return observances.stream()
                .filter(each -> !time(each.get("DTSTART")).isAfter(wall))
                .max(Comparator.comparing(each -> time(each.get("DTSTART"))))
                .map(each -> ZoneOffset.of(each.get("TZOFFSETTO")))
                .orElseThrow();
    }

    // a quoted parameter may hold a colon
    private static int colon(String line) {
        boolean quoted = false;
        int at = 0;
        while (quoted || line.charAt(at) != ':') {
            quoted ^= line.charAt(at) == '"';
            at++;
        }
        return at;
    }

    static LocalDateTime time(String written) {
        return LocalDateTime.parse(written, ZonePart.TIME);
    }

    static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\\') {
                at++;
                plain.append(text.charAt(at) == 'n' ? '\n' : text.charAt(at));
            } else {
                plain.append(sign);
            }
        }
        return plain.toString();
    }
}

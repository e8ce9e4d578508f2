package org.rapporteur.cli;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.store.Records;

/// What a new record takes where a field is not set and an empty one would be no use.
final class Defaults {
    /// Most official meetings are given an hour.
    private static final int HOUR = 60;

    private final Records records;
    private final Clock clock;

    Defaults(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /// The text that tells a field's default, or empty where it has none but its form's own.
    static Optional<String> keyOf(Kind kind, Field field) {
        return Optional.ofNullable(
                switch (kind.word() + " " + field.word()) {
                    case "meeting duration" -> "cli.default.hour";
                    case "agenda_item position" -> "cli.default.next";
                    case "attendance side" -> "cli.default.side";
                    case "note time", "attached_file time" -> "cli.default.now";
                    case "attached_file file_name" -> "cli.default.file_name";
                    case "attached_file confidentiality" -> "cli.default.file_confidentiality";
                    case "minutes version" -> "cli.default.next";
                    default -> null;
                });
    }

    /// Adds the defaults to the values that were set.
    void addTo(Kind kind, Map<String, @Nullable Object> values) {
        if (kind == Kind.MEETING) {
            values.putIfAbsent("duration", HOUR);
        }
        if (!(values.get("meeting") instanceof Id<?> reference)) {
            return;
        }
        if (!(records.find(reference).orElse(null) instanceof Meeting meeting)) {
            return;
        }
        switch (kind) {
            case NOTE -> time(meeting).ifPresent(time -> values.putIfAbsent("time", time));
            case ATTACHED_FILE -> {
                time(meeting).ifPresent(time -> values.putIfAbsent("time", time));
                values.putIfAbsent(
                        "confidentiality",
                        records.missionFile(meeting.mission()).usualOfFiles(meeting));
            }
            case AGENDA_ITEM -> values.putIfAbsent("position", nextPosition(meeting));
            case MINUTES -> values.putIfAbsent("version", nextVersion(meeting));
            case ATTENDANCE -> values.putIfAbsent("side", side(meeting, values.get("person")));
            default -> {}
        }
    }

    private Optional<LocalDateTime> time(Meeting meeting) {
        var last = records.where(Note.class, "meeting", meeting.id()).stream()
                .map(Note::time)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return records.find(meeting.mission())
                .map(mission ->
                        LocalDateTime.ofInstant(clock.instant(), mission.zone()).truncatedTo(ChronoUnit.SECONDS))
                .map(now -> meeting.timeOfNote(now, last));
    }

    private int nextPosition(Meeting meeting) {
        return 1
                + records.where(AgendaItem.class, "meeting", meeting.id()).stream()
                        .mapToInt(AgendaItem::position)
                        .max()
                        .orElse(0);
    }

    private int nextVersion(Meeting meeting) {
        return 1
                + records.where(Minutes.class, "meeting", meeting.id()).stream()
                        .mapToInt(Minutes::version)
                        .max()
                        .orElse(0);
    }

    /// Delegates sit on the delegation's side, everyone else opposite.
    private Side side(Meeting meeting, @Nullable Object person) {
        boolean delegate = person != null
                && (meeting.delegates().contains(person)
                        || person.equals(meeting.interpreter())
                        || records.find(meeting.mission())
                                .map(Mission::delegates)
                                .filter(delegates -> delegates.contains(person))
                                .isPresent());
        return delegate ? Side.DELEGATION : Side.INTERLOCUTORS;
    }
}

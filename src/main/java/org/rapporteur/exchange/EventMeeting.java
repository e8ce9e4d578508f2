package org.rapporteur.exchange;

import biweekly.component.VEvent;
import biweekly.property.TextProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.PlainText;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.EventRows.Occurrence;

/// A calendar's event as a meeting. Its title becomes the meeting's, its place the venue; who invites,
/// who is invited and what it says go into the internal remark.
final class EventMeeting {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_REMARK = 5_000;

    private final MissionFile file;
    private final CalendarFile calendar;
    private final Texts texts;

    EventMeeting(MissionFile file, Texts texts) {
        this.file = file;
        this.calendar = new CalendarFile(file, Instant.EPOCH, meeting -> 0);
        this.texts = texts;
    }

    /// A new meeting, with the whole delegation.
    Meeting made(Occurrence occurrence) {
        var event = occurrence.event();
        return Shape.of(Meeting.class)
                .fresh(
                        "mission",
                        file.mission().id(),
                        "start",
                        occurrence.start(),
                        "duration",
                        occurrence.minutes(),
                        "title",
                        summary(event),
                        "venue",
                        line(event.getLocation()),
                        "delegates",
                        file.mission().delegates(),
                        "state",
                        state(occurrence, MeetingState.PROPOSED),
                        "remark",
                        remark(event),
                        "calendarUid",
                        occurrence.key(),
                        "calendarSequence",
                        occurrence.sequence());
    }

    /// A meeting as the event leaves it; the meeting itself where the event says nothing else. What
    /// the event does not say stays, and so do institutions, delegates and what was remarked.
    Meeting changed(Meeting meeting, Occurrence occurrence) {
        var event = occurrence.event();
        var changed = Shape.with(meeting, "state", state(occurrence, meeting.state()));
        changed = Shape.with(changed, "start", occurrence.start());
        changed = Shape.with(changed, "duration", occurrence.minutes());
        var summary = summary(event);
        if (isNews(summary, calendar.summary(meeting), meeting.title())) {
            changed = Shape.with(changed, "title", summary);
        }
        var place = line(event.getLocation());
        if (isNews(place, calendar.location(meeting), meeting.venue(), meeting.address())) {
            changed = Shape.with(Shape.with(changed, "venue", place), "address", "");
        }
        var remark = remark(event);
        if (!meeting.remark().contains(remark)) {
            changed = Shape.with(changed, "remark", (meeting.remark() + "\n" + remark).strip());
        }
        return occurrence.isOf(meeting)
                ? changed
                : Shape.with(changed, "calendarSequence", Math.max(meeting.calendarSequence(), occurrence.sequence()));
    }

    /// The labels of the fields that differ.
    String differences(Meeting before, Meeting after) {
        var shape = Kind.MEETING.shape();
        return shape.fields().stream()
                .filter(field -> !Objects.equals(shape.value(before, field), shape.value(after, field)))
                .map(field -> texts.label(Kind.MEETING, field.word()))
                .collect(Collectors.joining(", "));
    }

    /// Whether the event takes its meeting back.
    boolean isCancelled(Occurrence occurrence) {
        var status = occurrence.event().getStatus();
        return occurrence.entry().cancelled() || status != null && status.isCancelled();
    }

    private static boolean isNews(String said, String... kept) {
        return !said.isEmpty() && Stream.of(kept).map(EventMeeting::line).noneMatch(said::equals);
    }

    /// A calendar has fewer states than a programme: where the meeting's state is one of those that
    /// the event's stands for, it stays.
    private MeetingState state(Occurrence occurrence, MeetingState kept) {
        var status = occurrence.event().getStatus();
        var said = isCancelled(occurrence) ? "CANCELLED" : status == null ? "" : String.valueOf(status.getValue());
        if (said.equalsIgnoreCase(CalendarFile.status(kept))) {
            return kept;
        }
        return switch (said.toUpperCase(java.util.Locale.ROOT)) {
            case "CANCELLED" -> MeetingState.CANCELLED;
            case "CONFIRMED" -> MeetingState.CONFIRMED;
            case "TENTATIVE" -> MeetingState.PROPOSED;
            default -> kept;
        };
    }

    /// What the event is called, on one line.
    static String summary(VEvent event) {
        return line(event.getSummary());
    }

    private static String line(@Nullable TextProperty property) {
        return property == null || property.getValue() == null ? "" : line(property.getValue());
    }

    private static String line(String text) {
        return cut(PlainText.clean(text).replaceAll("\\s+", " ").strip(), LONGEST_LINE);
    }

    private String remark(VEvent event) {
        var lines = new ArrayList<String>();
        if (event.getDescription() != null && event.getDescription().getValue() != null) {
            lines.add(PlainText.clean(event.getDescription().getValue()).strip());
        }
        var organizer = event.getOrganizer();
        if (organizer != null) {
            lines.add(texts.get("event.organizer", named(organizer.getCommonName(), organizer.getEmail())));
        }
        var invited = event.getAttendees().stream()
                .map(attendee -> named(attendee.getCommonName(), attendee.getEmail()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        if (!invited.isEmpty()) {
            lines.add(texts.get("event.invited", invited));
        }
        return cut(lines.stream().filter(each -> !each.isBlank()).collect(Collectors.joining("\n")), LONGEST_REMARK);
    }

    private static String named(@Nullable String name, @Nullable String email) {
        return line(Stream.of(name, email == null ? null : name == null ? email : "<" + email + ">")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}

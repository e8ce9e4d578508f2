package org.rapporteur.word;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;

/// Whom a delegation is about to meet: each post with who holds it, how they are addressed, and what
/// they speak.
final class Interlocutors {
    private final MissionFile file;
    private final Names names;
    private final Wording wording;

    /// Someone across the table, or an institution of whom nobody is named.
    private record Seat(
            @Nullable Institution institution, @Nullable Post post, List<Person> people) {}

    Interlocutors(MissionFile file, Names names, Wording wording) {
        this.file = file;
        this.names = names;
        this.wording = wording;
    }

    /// Writes the table under its heading.
    void write(Docx docx, Meeting meeting, int level) {
        docx.heading(level, wording.get("briefing.whom"));
        var seats = seats(meeting);
        if (seats.isEmpty()) {
            docx.line(Style.BODY, wording.get("briefing.nobody"));
            return;
        }
        var table = docx.table(
                wording.get("briefing.whom"),
                new Table.Column(wording.get("briefing.post"), 74),
                new Table.Column(wording.get("briefing.holder"), 54),
                new Table.Column(wording.get("briefing.languages"), 32));
        seats.forEach(seat -> table.row()
                .cell(cell -> post(seat, cell))
                .cell(cell -> people(seat, cell))
                .cell(cell -> seat.people().forEach(person -> cell.line(Style.TABLE_TEXT, languages(person)))));
    }

    private void post(Seat seat, Flow cell) {
        var institution = seat.institution();
        var post = seat.post();
        if (institution != null) {
            cell.line(Style.TABLE_TEXT).text(names.name(institution), Line.Emphasis.BOLD);
        }
        if (post != null) {
            cell.line(Style.TABLE_TEXT, names.title(post));
            remark(post.remark(), cell);
        } else if (institution != null) {
            remark(institution.remark(), cell);
        } else {
            seat.people().forEach(person -> cell.line(Style.TABLE_TEXT, person.position()));
        }
    }

    private void people(Seat seat, Flow cell) {
        if (seat.people().isEmpty()) {
            cell.line(Style.TABLE_REMARK, wording.get("briefing.no_holder"));
        }
        for (var person : seat.people()) {
            cell.line(Style.TABLE_TEXT, names.name(person));
            if (!person.formOfAddress().isBlank()) {
                cell.line(
                        Style.TABLE_REMARK,
                        wording.get("briefing.address") + wording.get("row.colon") + person.formOfAddress());
            }
            remark(person.remark(), cell);
        }
    }

    private static void remark(String remark, Flow cell) {
        if (!remark.isBlank()) {
            cell.prose(Prose.of(remark).in(Style.TABLE_REMARK));
        }
    }

    private String languages(Person person) {
        return Wording.capital(wording.languageName(String.join(", ", person.languages())));
    }

    /// The posts that the meeting is with, then those who are expected besides, then institutions of
    /// whom nobody is named.
    private List<Seat> seats(Meeting meeting) {
        var register = file.register();
        var lines = file.attendanceOf(meeting).stream()
                .filter(line -> line.side() == Side.INTERLOCUTORS && line.presence() != Presence.ABSENT)
                .toList();
        var attending = lines.stream()
                .map(Attendance::post)
                .filter(Objects::nonNull)
                .map(register::find)
                .flatMap(found -> found.stream());
        var posts = Stream.concat(register.find(meeting.posts()).stream(), attending)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var named = posts.stream().map(Post::institution).collect(Collectors.toSet());
        var seats = Stream.concat(
                posts.stream().map(post -> seat(post, meeting, lines)),
                lines.stream()
                        .filter(line -> line.post() == null)
                        .flatMap(line -> register.find(line.person()).stream())
                        .map(person -> seat(person, meeting)));
        return Stream.concat(
                        seats,
                        register.find(meeting.institutions()).stream()
                                .filter(institution -> !named.contains(institution.id()))
                                .map(institution -> new Seat(institution, null, List.of())))
                .toList();
    }

    /// A post with those who come in it, or else with those who hold it.
    private Seat seat(Post post, Meeting meeting, List<Attendance> lines) {
        var register = file.register();
        Set<Person> people = lines.stream()
                .filter(line -> post.id().equals(line.post()))
                .flatMap(line -> register.find(line.person()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (people.isEmpty()) {
            register.heldBy(post, meeting.start().toLocalDate())
                    .forEach(tenure -> register.find(tenure.person()).ifPresent(people::add));
        }
        return new Seat(names.institution(post).orElse(null), post, List.copyOf(people));
    }

    private Seat seat(Person person, Meeting meeting) {
        var post = names.post(person, meeting.start().toLocalDate()).orElse(null);
        return new Seat(post == null ? null : names.institution(post).orElse(null), post, List.of(person));
    }
}

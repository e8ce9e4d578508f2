package org.rapporteur.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;

/// Who was at a meeting, on both sides, with what they are.
final class Participants {
    private final MissionFile file;
    private final Names names;
    private final Wording wording;

    /// One participant.
    ///
    /// @param who the person or the post, the same at each meeting
    /// @param institution where they come from, or empty
    /// @param text name, position and number of people
    /// @param remark what is said behind the name: in whose place they came, and from when to when
    record Participant(List<Id<? extends Kept>> who, String institution, String text, String remark) {
        /// The same at any meeting.
        Participant withoutRemark() {
            return withRemark("");
        }

        Participant withRemark(String newRemark) {
            return new Participant(who, institution, text, newRemark);
        }
    }

    Participants(MissionFile file, Names names, Wording wording) {
        this.file = file;
        this.names = names;
        this.wording = wording;
    }

    /// Those of one side who were present. Where no attendance was taken on that side, those who the
    /// meeting itself says took part.
    List<Participant> present(Meeting meeting, Side side) {
        boolean taken = file.attendanceOf(meeting).stream().anyMatch(line -> line.side() == side);
        return taken ? attending(meeting, side, Presence.PRESENT) : named(meeting, side);
    }

    /// Those of both sides whose presence is as given.
    List<Participant> ofBothSides(Meeting meeting, Presence presence) {
        return Stream.of(Side.values())
                .flatMap(side -> attending(meeting, side, presence).stream())
                .toList();
    }

    /// Writes participants by institution: its name once, those who come from it below.
    void write(List<Participant> participants, Flow cell) {
        var groups = new LinkedHashMap<String, List<Participant>>();
        participants.forEach(each -> groups.computeIfAbsent(each.institution(), key -> new ArrayList<>())
                .add(each));
        groups.forEach((institution, members) -> {
            if (!institution.isEmpty()) {
                cell.line(Style.FACT_HEAD, institution);
            }
            for (var member : members) {
                // an institution alone is its own line already
                if (!member.text().isEmpty()) {
                    write(member, cell.line(Style.FACT));
                }
            }
        });
    }

    /// Writes one participant into a line.
    void write(Participant participant, Line line) {
        line.text(participant.text());
        if (!participant.remark().isBlank()) {
            line.text(wording.get("row.comma") + participant.remark(), Line.Emphasis.QUIET);
        }
    }

    private List<Participant> attending(Meeting meeting, Side side, Presence presence) {
        return file.attendanceOf(meeting).stream()
                .filter(line -> line.side() == side && line.presence() == presence)
                .flatMap(line -> participant(line, meeting).stream())
                .toList();
    }

    private Optional<Participant> participant(Attendance line, Meeting meeting) {
        var person = file.register().find(line.person()).orElse(null);
        var post = file.register().find(line.post()).orElse(null);
        return person == null && post == null
                ? Optional.empty()
                : Optional.of(participant(person, post, line.side(), meeting, line.number(), line.remark())
                        .withRemark(remark(line)));
    }

    /// In whose place someone came, and when, where that was not with the others.
    private String remark(Attendance line) {
        var instead = line.remark().isBlank()
                ? file.register()
                        .find(line.insteadOf())
                        .map(post -> wording.get("instead_of", names.title(post)))
                        .orElse("")
                : line.remark();
        var came = line.arrived();
        var left = line.departed();
        return wording.row(
                instead,
                came == null ? "" : wording.get("present.from", wording.hour(came)),
                left == null ? "" : wording.get("present.until", wording.hour(left)));
    }

    private List<Participant> named(Meeting meeting, Side side) {
        var register = file.register();
        if (side == Side.DELEGATION) {
            return register.find(meeting.delegates()).stream()
                    .map(person -> participant(person, null, side, meeting, 1, ""))
                    .toList();
        }
        var posts = register.find(meeting.posts());
        return Stream.concat(
                        posts.stream().map(post -> participant(null, post, side, meeting, 1, "")),
                        register.find(meeting.institutions()).stream()
                                .filter(institution -> posts.stream()
                                        .noneMatch(post -> post.institution().equals(institution.id())))
                                .map(institution ->
                                        new Participant(List.of(institution.id()), names.name(institution), "", "")))
                .toList();
    }

    private Participant participant(
            @Nullable Person noted, @Nullable Post given, Side side, Meeting meeting, int number, String remark) {
        var day = meeting.start().toLocalDate();
        // a post alone stands for who held it that day, unless the line says that another one came
        var person = noted == null && given != null && number <= 1 && remark.isBlank()
                ? names.holder(given, day).orElse(null)
                : noted;
        var post = given == null && person != null ? names.post(person, day).orElse(null) : given;
        var who = new ArrayList<Id<? extends Kept>>();
        var text = new ArrayList<String>();
        if (person != null) {
            who.add(person.id());
            text.add(names.name(person));
        }
        if (post != null) {
            who.add(post.id());
            text.add(names.title(post));
            if (side == Side.DELEGATION) {
                names.institution(post).map(this::nameOf).ifPresent(text::add);
            }
        } else if (person != null) {
            text.add(person.position());
        }
        var institution = Optional.ofNullable(post)
                .flatMap(names::institution)
                .filter(known -> side == Side.INTERLOCUTORS)
                .map(this::nameOf)
                .orElse("");
        var said = wording.row(text);
        return new Participant(
                List.copyOf(who),
                institution,
                number > 1 ? wording.get("topic", said, wording.get("people", Integer.toString(number))) : said,
                remark);
    }

    private String nameOf(Institution institution) {
        return names.name(institution);
    }
}

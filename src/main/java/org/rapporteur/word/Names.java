package org.rapporteur.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Party;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;

/// What people, posts, institutions and recommendations are called in a document's language.
final class Names {
    private final Register register;
    private final Wording wording;
    private final List<Attendance> attendance;
    private final Optional<Mission> mission;

    /// Of a mission, whose attendance tells in which posts people spoke.
    Names(MissionFile file, Wording wording) {
        this(file.register(), wording, file.attendance(), Optional.of(file.mission()));
    }

    /// Of no mission.
    Names(Register register, Wording wording) {
        this(register, wording, List.of(), Optional.empty());
    }

    private Names(Register register, Wording wording, List<Attendance> attendance, Optional<Mission> mission) {
        this.register = register;
        this.wording = wording;
        this.attendance = attendance;
        this.mission = mission;
    }

    /// Whom a meeting is with: its own title, or its posts by institution and its institutions.
    String counterpart(Meeting meeting) {
        if (!meeting.title().isBlank()) {
            return meeting.title();
        }
        var posts = register.find(meeting.posts()).stream()
                .collect(Collectors.groupingBy(Post::institution, LinkedHashMap::new, Collectors.toList()));
        var parts = new ArrayList<String>();
        posts.forEach((institution, held) -> {
            var titles = wording.row(held.stream().map(this::title).toList());
            parts.add(register.find(institution)
                    .map(known -> name(known) + wording.get("row.colon") + titles)
                    .orElse(titles));
        });
        register.find(meeting.institutions()).stream()
                .filter(institution -> !posts.containsKey(institution.id()))
                .map(this::name)
                .forEach(parts::add);
        return parts.isEmpty() ? wording.day(meeting.start().toLocalDate()) : wording.longRow(parts);
    }

    String name(Institution institution) {
        return institution.name(wording.language());
    }

    String name(Person person) {
        return person.name(wording.language());
    }

    String title(Post post) {
        return post.title(wording.language());
    }

    /// A recommendation, or empty where it is deleted.
    Optional<Recommendation> find(Id<Recommendation> recommendation) {
        return register.find(recommendation);
    }

    /// The institution of a post.
    Optional<Institution> institution(Post post) {
        return register.find(post.institution());
    }

    /// A recommendation as it is cited.
    String citation(Recommendation recommendation) {
        var symbol =
                register.find(recommendation.document()).map(Document::symbol).orElse("?");
        return wording.citation(symbol, recommendation);
    }

    /// The recommendations that a note bears on, as they are cited.
    List<String> citations(Note note) {
        return register.find(note.recommendations()).stream()
                .map(this::citation)
                .toList();
    }

    /// A recommendation's short title with its citation.
    String heading(Recommendation recommendation) {
        return wording.get("topic", recommendation.title(), citation(recommendation));
    }

    /// Who said a note, with the function that counts at that meeting.
    String speaker(Note note, Meeting meeting) {
        return register.find(note.speaker())
                .map(party -> speaker(party, meeting))
                .orElseGet(() -> wording.get("speaker.unknown"));
    }

    /// Who said a note, by the name or the post alone.
    String brief(Note note) {
        return register.find(note.speaker())
                .map(party -> switch (party) {
                    case Post post -> title(post);
                    case Person person -> name(person);
                })
                .orElseGet(() -> wording.get("speaker.unknown"));
    }

    private String speaker(Party party, Meeting meeting) {
        return switch (party) {
            case Post post ->
                wording.row(title(post), institution(post).map(this::name).orElse(""));
            case Person person -> wording.row(name(person), function(person, meeting));
        };
    }

    private String function(Person person, Meeting meeting) {
        return attendance.stream()
                .filter(line ->
                        line.meeting().equals(meeting.id()) && person.id().equals(line.person()))
                .map(Attendance::post)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(register::find)
                .map(this::title)
                .orElseGet(() -> position(person, meeting.start().toLocalDate()));
    }

    /// A person's function: the post held on a day, or what stands on the card.
    String position(Person person, LocalDate day) {
        return post(person, day).map(this::title).orElse(person.position());
    }

    /// The post that a person held on a day.
    Optional<Post> post(Person person, LocalDate day) {
        return register.held(person, day).stream().findFirst().flatMap(tenure -> register.find(tenure.post()));
    }

    /// The person who is known to have held a post since a day before this one, where it is one. Of a
    /// tenure without its first day it is not known whether it had begun.
    Optional<Person> holder(Post post, LocalDate day) {
        var holders = register.heldBy(post, day).stream()
                .filter(tenure -> tenure.since() != null)
                .toList();
        return holders.size() == 1 ? register.find(holders.getFirst().person()) : Optional.empty();
    }

    /// Where a meeting is, a line each: its venue and address, else that of its one institution, else the
    /// mission's place.
    List<String> place(Meeting meeting) {
        var place = Stream.of(meeting.venue(), address(meeting))
                .filter(each -> !each.isBlank())
                .toList();
        return place.isEmpty() ? mission.stream().map(Mission::place).toList() : place;
    }

    private String address(Meeting meeting) {
        if (!meeting.address().isBlank() || !meeting.venue().isBlank()) {
            return meeting.address();
        }
        var addresses = Stream.concat(
                        register.find(meeting.institutions()).stream(),
                        register.find(meeting.posts()).stream().flatMap(post -> institution(post).stream()))
                .map(Institution::address)
                .filter(address -> !address.isBlank())
                .distinct()
                .toList();
        return addresses.size() == 1 ? addresses.getFirst() : "";
    }

    /// The delegates who go to a meeting, or all of the mission where it names none.
    List<Person> delegates(Meeting meeting) {
        var going = register.find(meeting.delegates());
        return going.isEmpty()
                ? mission.map(Mission::delegates).map(register::find).orElse(List.of())
                : going;
    }

    /// The delegation's members, each with the function.
    List<String> delegates() {
        return mission.stream()
                .flatMap(of -> register.find(of.delegates()).stream()
                        .map(person -> wording.row(name(person), position(person, of.firstDay()))))
                .toList();
    }
}

package org.rapporteur.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Institution.InstitutionKind;

/// What stands in the place of a name or of how to reach someone.
public enum Code {
    DELEGATE,
    INTERPRETER,
    OFFICIAL,
    CIVIL_SOCIETY,
    /// Whoever is none of these, or of whom it is not known.
    PERSON,
    /// A name that could be of several people, or of whom nothing is kept.
    NAME,
    PHONE,
    EMAIL,
    ACCOUNT;

    /// What a person is called.
    ///
    /// @param number from 1, in the order in which people of this code appear
    record Numbered(Code code, int number) {}

    /// What each person is called, the same in all these missions: numbered in the order in which they
    /// appear, mission by mission.
    static Map<Id<Person>, Numbered> of(List<MissionFile> files) {
        var codes = new LinkedHashMap<Id<Person>, Numbered>();
        var counts = new HashMap<Code, Integer>();
        var inOrder = files.stream()
                .sorted(Comparator.comparing(file -> file.mission().firstDay()))
                .toList();
        var appearing = inOrder.stream().flatMap(Code::appearing);
        var others = inOrder.stream()
                .flatMap(file -> file.register().all(Person.class).stream().map(Person::id));
        Stream.concat(appearing, others).forEach(person -> {
            if (!codes.containsKey(person)) {
                var code = codeOf(person, inOrder);
                codes.put(person, new Numbered(code, counts.merge(code, 1, Integer::sum)));
            }
        });
        return codes;
    }

    private static Stream<Id<Person>> appearing(MissionFile file) {
        return Stream.concat(
                file.mission().delegates().stream(), file.meetings().stream().flatMap(meeting -> Stream.of(
                                meeting.delegates().stream(),
                                Stream.ofNullable(meeting.interpreter()),
                                file.attendanceOf(meeting).stream()
                                        .map(Attendance::person)
                                        .filter(Objects::nonNull),
                                file.notesOf(meeting).stream()
                                        .flatMap(note -> file.register().find(note.speaker()).stream())
                                        .filter(Person.class::isInstance)
                                        .map(party -> ((Person) party).id()))
                        .flatMap(each -> each)));
    }

    private static Code codeOf(Id<Person> person, List<MissionFile> files) {
        var attended = files.stream()
                .flatMap(file -> file.attendance().stream())
                .filter(line -> person.equals(line.person()))
                .toList();
        if (attended.stream().anyMatch(line -> line.side() == Side.DELEGATION)
                || files.stream()
                        .anyMatch(file -> file.mission().delegates().contains(person)
                                || file.meetings().stream()
                                        .anyMatch(meeting -> meeting.delegates().contains(person)))) {
            return files.stream().anyMatch(file -> interprets(person, file)) && !isDelegate(person, files)
                    ? INTERPRETER
                    : DELEGATE;
        }
        if (files.stream().anyMatch(file -> interprets(person, file))) {
            return INTERPRETER;
        }
        var kinds = files.stream()
                .flatMap(file -> institutions(person, file))
                .map(Institution::kind)
                .toList();
        if (kinds.contains(InstitutionKind.NGO)) {
            return CIVIL_SOCIETY;
        }
        return kinds.stream().anyMatch(InstitutionKind::isOfState) ? OFFICIAL : PERSON;
    }

    private static boolean interprets(Id<Person> person, MissionFile file) {
        return file.meetings().stream().anyMatch(meeting -> person.equals(meeting.interpreter()));
    }

    private static boolean isDelegate(Id<Person> person, List<MissionFile> files) {
        return files.stream().anyMatch(file -> file.mission().delegates().contains(person));
    }

    /// Where a person is or was from: by the posts held, by those in which they attended, else by the
    /// meetings in which they sat across the table.
    private static Stream<Institution> institutions(Id<Person> person, MissionFile file) {
        var register = file.register();
        var held = register.all(Tenure.class).stream()
                .filter(tenure -> tenure.person().equals(person))
                .map(Tenure::post);
        var attended = file.attendance().stream()
                .filter(line -> person.equals(line.person()))
                .map(Attendance::post)
                .filter(Objects::nonNull);
        var posts = Stream.concat(held, attended)
                .flatMap(post -> register.find(post).stream())
                .flatMap(post -> register.find(post.institution()).stream())
                .toList();
        if (!posts.isEmpty()) {
            return posts.stream();
        }
        return file.meetings().stream()
                .filter(meeting -> file.attendanceOf(meeting).stream().anyMatch(line -> person.equals(line.person())))
                .flatMap(meeting -> file.institutionsOf(meeting).stream());
    }
}

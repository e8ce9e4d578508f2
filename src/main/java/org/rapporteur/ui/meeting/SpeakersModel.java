package org.rapporteur.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Party;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Register;

/// Who can speak at a meeting, found by number, initials or name; and who is made from the words typed,
/// where nobody is known by them.
final class SpeakersModel {
    /// So many have a digit.
    static final int DIGITS = 9;

    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> SMALL =
            Set.of("of", "the", "for", "and", "de", "du", "des", "la", "по", "и", "del");

    /// One who can be chosen.
    ///
    /// @param party the person or the post
    /// @param made whether they are kept nowhere yet
    record Who(Party party, boolean made) {}

    private record Entry(Party party, String initials, String names) {
        boolean fits(List<String> words) {
            return words.size() == 1 && initials.equals(words.getFirst())
                    || words.stream().allMatch(word -> names.contains(" " + word));
        }
    }

    private Register register = new Register(List.of());
    private List<Party> present = List.of();
    private List<Entry> entries = List.of();
    private List<Institution> institutions = List.of();

    void show(MissionFile file, Meeting meeting) {
        register = file.register();
        present = Present.speakers(file, meeting);
        institutions = file.institutionsOf(meeting);
        var others = Stream.<Party>concat(register.all(Person.class).stream(), register.all(Post.class).stream())
                .filter(party -> !present.contains(party));
        entries = Stream.concat(present.stream(), others).map(this::entry).toList();
    }

    private Entry entry(Party party) {
        var names =
                switch (party) {
                    case Person person -> Stream.concat(Stream.of(person.name()), person.names().values().stream());
                    case Post post ->
                        Stream.concat(Stream.of(post.title(), detail(post)), post.titles().values().stream());
                };
        return new Entry(
                party,
                Folding.fold(initials(party)),
                " " + names.map(SpeakersModel::words).collect(Collectors.joining(" ")));
    }

    private static String words(String text) {
        return BREAKS.matcher(Folding.fold(text)).replaceAll(" ");
    }

    /// Those planned or present, then whoever is kept: those whose initials are typed first, then those
    /// of whose names each word typed begins one. Behind them the words themselves as a new person, and
    /// as a new post at each institution met.
    ///
    /// @param limit so many of those who are known at most
    List<Who> fitting(String typed, int limit) {
        var sought = BREAKS.splitAsStream(Folding.fold(typed))
                .filter(word -> !word.isEmpty())
                .toList();
        if (sought.isEmpty()) {
            return present.stream()
                    .limit(limit)
                    .map(party -> new Who(party, false))
                    .toList();
        }
        var found = new ArrayList<Who>();
        entries.stream()
                .filter(entry -> entry.fits(sought))
                .sorted(java.util.Comparator.comparing(
                        entry -> !entry.initials().equals(sought.getFirst())))
                .limit(limit)
                .forEach(entry -> found.add(new Who(entry.party(), false)));
        var name = typed.strip();
        if (Character.isLetter(name.codePointAt(0))) {
            found.add(new Who(Person.of(name), true));
            institutions.forEach(institution -> found.add(new Who(Post.of(institution.id(), name), true)));
        }
        return found;
    }

    /// Where someone belongs: a post's institution, or what stands on a person's card.
    String detail(Party party) {
        return switch (party) {
            case Person person -> person.position();
            case Post post ->
                register.find(post.institution()).map(Institution::name).orElse("");
        };
    }

    /// A person's name, a post's title.
    static String name(Party party) {
        return switch (party) {
            case Person person -> person.name();
            case Post post -> post.title();
        };
    }

    /// The letters by which people call someone in notes: "KV", "DM".
    static String initials(Party party) {
        return switch (party) {
            case Person person -> person.initials();
            case Post post ->
                BREAKS.splitAsStream(post.title())
                        .filter(word -> !word.isEmpty() && !SMALL.contains(Folding.fold(word)))
                        .limit(3)
                        .map(word -> Character.toString(word.codePointAt(0)).toUpperCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining());
        };
    }
}

package org.rapporteur.ui.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Spelling;
import org.rapporteur.domain.Tenure;

/// Institutions as a tree: the parts of each below it, its posts, and below each post those who hold
/// it now; people who hold no post come last.
final class PeopleTree {
    private final Register register;
    private final LocalDate today;
    private final Set<Id<Institution>> placed = new HashSet<>();

    /// One line with what is below it.
    ///
    /// @param record what it is, or null for the people without a post
    /// @param spelling its names, to look through
    record Branch(@Nullable Kept record, Spelling spelling, List<Branch> below) {

        static Branch of(@Nullable Kept record, List<Branch> below) {
            return new Branch(record, Spelling.of(record == null ? "" : names(record)), below);
        }

        /// Everyone of this line and below.
        Stream<Branch> all() {
            return Stream.concat(Stream.of(this), below.stream().flatMap(Branch::all));
        }

        /// The lines that hold what is looked for, with the lines above them; what is below a line
        /// that holds it stays too. Empty where nothing does.
        Optional<Branch> holding(List<Spelling> words) {
            if (record != null && spelling.holds(words)) {
                return Optional.of(this);
            }
            var left = below.stream()
                    .flatMap(branch -> branch.holding(words).stream())
                    .toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(new Branch(record, spelling, left));
        }

        private static String names(Kept record) {
            return switch (record) {
                case Institution institution ->
                    all(institution.name(), institution.names().values());
                case Post post -> all(post.title(), post.titles().values());
                case Person person -> all(person.name(), person.names().values());
                default -> "";
            };
        }

        private static String all(String name, java.util.Collection<String> names) {
            return name + " " + String.join(" ", names);
        }
    }

    private PeopleTree(Register register, LocalDate today) {
        this.register = register;
        this.today = today;
    }

    /// The lines at the top.
    ///
    /// @param today tells who holds a post
    static List<Branch> of(Register register, LocalDate today) {
        return new PeopleTree(register, today).branches();
    }

    private List<Branch> branches() {
        var top = new ArrayList<Branch>();
        var institutions = sorted(Institution.class);
        institutions.stream()
                .filter(institution -> register.find(institution.parent()).isEmpty())
                .forEach(institution -> top.add(branch(institution)));
        // institutions that are parts of each other in a circle have no top; none may be missing
        for (var institution : institutions) {
            if (!placed.contains(institution.id())) {
                top.add(branch(institution));
            }
        }
        var holders = register.all(Tenure.class).stream()
                .filter(tenure ->
                        tenure.covers(today) && register.find(tenure.post()).isPresent())
                .map(Tenure::person)
                .collect(Collectors.toSet());
        var others = sorted(Person.class).stream()
                .filter(person -> !holders.contains(person.id()))
                .map(person -> Branch.of(person, List.of()))
                .toList();
        if (!others.isEmpty()) {
            top.add(Branch.of(null, others));
        }
        return top;
    }

    private Branch branch(Institution institution) {
        placed.add(institution.id());
        var below = new ArrayList<Branch>();
        register.all(Post.class).stream()
                .filter(post -> post.institution().equals(institution.id()))
                .forEach(post -> below.add(branch(post)));
        for (var part : sorted(Institution.class)) {
            if (institution.id().equals(part.parent()) && !placed.contains(part.id())) {
                below.add(branch(part));
            }
        }
        return Branch.of(institution, below);
    }

    private Branch branch(Post post) {
        return Branch.of(
                post,
                register.heldBy(post, today).stream()
                        .flatMap(tenure -> register.find(tenure.person()).stream())
                        .distinct()
                        .map(person -> Branch.of(person, List.of()))
                        .toList());
    }

    private <T extends Kept> List<T> sorted(Class<T> type) {
        return register.all(type).stream()
                .sorted(Comparator.comparing(register::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}

package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Institutions, posts and people that are there twice, as far as their names tell. It is only
/// suggested: whether two are one is for a person to say, and what was said not to be the same is not
/// suggested again.
public final class Duplicates {
    private final Register register;
    private final Map<Kept, Set<List<String>>> readings = new HashMap<>();

    /// Two records of a kind that may be one.
    ///
    /// @param one the one that was made first
    public record Pair(Kept one, Kept other, Reason reason) {}

    /// Why two records may be one, the strongest reason first.
    public enum Reason {
        /// The same name, whatever case and accents.
        SAME_NAME,
        /// The same name in another alphabet, another spelling or another order of its words.
        OTHER_SPELLING,
        /// The same e-mail address or telephone number.
        SAME_CONTACT,
        /// One name has all words of the other and more, such as a patronymic.
        LONGER_NAME,
        /// Names that differ in a sound.
        ALIKE
    }

    private Duplicates(Register register) {
        this.register = register;
    }

    /// The pairs that may be one: institutions, posts of one institution, people; those for which the
    /// reason is strongest come first.
    public static List<Pair> in(Register register) {
        var duplicates = new Duplicates(register);
        return Stream.of(
                        duplicates.pairs(Institution.class, duplicates::blocks),
                        duplicates.pairs(Post.class, duplicates::blocks),
                        duplicates.pairs(Person.class, duplicates::blocks))
                .flatMap(pairs -> pairs)
                .sorted(java.util.Comparator.comparing(Pair::reason))
                .toList();
    }

    /// All names of a record, the one that the delegation uses first.
    static List<String> names(Kept record) {
        return switch (record) {
            case Institution institution -> all(institution.name(), institution.names());
            case Post post -> all(post.title(), post.titles());
            case Person person -> all(person.name(), person.names());
            default -> List.of();
        };
    }

    private static List<String> all(String name, Map<String, String> names) {
        return Stream.concat(Stream.of(name), names.values().stream()).toList();
    }

    private <T extends Kept> Stream<Pair> pairs(Class<T> type, Function<T, Set<String>> blocks) {
        var byBlock = new LinkedHashMap<String, List<T>>();
        for (var record : register.all(type)) {
            readings.put(
                    record,
                    names(record).stream()
                            .flatMap(name -> Transliteration.readings(name).stream())
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
            blocks.apply(record).forEach(block -> byBlock.computeIfAbsent(block, key -> new ArrayList<>())
                    .add(record));
        }
        var pairs = new LinkedHashMap<Set<Id<?>>, Pair>();
        BiFunction<T, T, Optional<Pair>> compare =
                (one, other) -> reason(one, other).map(reason -> new Pair(one, other, reason));
        for (var block : byBlock.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    var ids = Set.<Id<?>>of(block.get(i).id(), block.get(j).id());
                    if (!pairs.containsKey(ids)) {
                        compare.apply(block.get(i), block.get(j)).ifPresent(pair -> pairs.put(ids, pair));
                    }
                }
            }
        }
        return pairs.values().stream();
    }

    /// Only records that share a block are compared: people who share a word or a contact, others
    /// that share a whole name.
    private Set<String> blocks(Kept record) {
        var known = readings.getOrDefault(record, Set.of());
        return switch (record) {
            case Person person ->
                Stream.concat(known.stream().flatMap(List::stream), contacts(person).stream())
                        .collect(Collectors.toSet());
            case Post post ->
                known.stream()
                        .map(words -> post.institution() + " " + sorted(words))
                        .collect(Collectors.toSet());
            default -> known.stream().map(Duplicates::sorted).collect(Collectors.toSet());
        };
    }

    private Optional<Reason> reason(Kept one, Kept other) {
        if (notSame(one).contains(other.id()) || notSame(other).contains(one.id())) {
            return Optional.empty();
        }
        if (shared(names(one), names(other), Folding::fold)) {
            return Optional.of(Reason.SAME_NAME);
        }
        var ones = readings.getOrDefault(one, Set.of());
        var others = readings.getOrDefault(other, Set.of());
        if (shared(ones, others, Duplicates::sorted)) {
            return Optional.of(Reason.OTHER_SPELLING);
        }
        if (!(one instanceof Person person) || !(other instanceof Person second)) {
            return Optional.empty();
        }
        if (shared(contacts(person), contacts(second), contact -> contact)) {
            return Optional.of(Reason.SAME_CONTACT);
        }
        boolean longer = ones.stream().anyMatch(words -> others.stream().anyMatch(more -> isPart(words, more)));
        if (longer) {
            return Optional.of(Reason.LONGER_NAME);
        }
        boolean alike = ones.stream()
                .anyMatch(words -> others.stream().anyMatch(more -> Likeness.of(words, more) >= Transliteration.ALIKE));
        return alike ? Optional.of(Reason.ALIKE) : Optional.empty();
    }

    /// Given name and family name at least: one shared word is no reason.
    private static boolean isPart(List<String> words, List<String> more) {
        var fewer = words.size() <= more.size() ? words : more;
        var rest = new ArrayList<>(fewer == words ? more : words);
        return fewer.size() > 1 && fewer.stream().allMatch(rest::remove);
    }

    private static <T, K> boolean shared(
            java.util.Collection<T> ones, java.util.Collection<T> others, Function<T, K> form) {
        var known = ones.stream().map(form).collect(Collectors.toSet());
        return others.stream().map(form).anyMatch(known::contains);
    }

    private static String sorted(List<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    /// E-mail address and telephone number in one form; a number of few digits is an extension.
    private static List<String> contacts(Person person) {
        var digits = person.phone().replaceAll("\\D", "");
        return Stream.of(
                        person.email().contains("@") ? Folding.fold(person.email()) : "",
                        digits.length() < 7 ? "" : digits)
                .filter(contact -> !contact.isEmpty())
                .toList();
    }

    private static List<? extends Id<?>> notSame(Kept record) {
        return switch (record) {
            case Institution institution -> institution.notSame();
            case Post post -> post.notSame();
            case Person person -> person.notSame();
            default -> List.of();
        };
    }

    /// The first record of a pair, with the second noted as another one.
    public static Kept apart(Pair pair) {
        var known = new ArrayList<Id<?>>(notSame(pair.one()));
        known.add(pair.other().id());
        return Shape.with(pair.one(), "notSame", List.copyOf(known));
    }
}

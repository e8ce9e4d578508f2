package org.rapporteur.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A set of records in which others are looked up: by id, or by the words people use for them.
public final class Register {
    /// So many are named when words fit several records.
    private static final int NAMED = 5;

    private final Map<Id<?>, Kept> records = new LinkedHashMap<>();
    private final @Nullable Register shared;
    private final Map<Class<?>, List<?>> byClass = new ConcurrentHashMap<>();

    /// @param records the records to look up, in the order in which they are to be listed
    public Register(Collection<? extends Kept> records) {
        this(null, records);
    }

    private Register(@Nullable Register shared, Collection<? extends Kept> records) {
        this.shared = shared;
        records.forEach(record -> this.records.put(record.id(), record));
    }

    /// The same records and others behind them. What is shared is held once, by however many registers:
    /// that of every mission begins with what all missions know.
    public Register with(Collection<? extends Kept> others) {
        return new Register(this, others);
    }

    private @Nullable Kept get(Id<?> id) {
        var own = records.get(id);
        return own != null || shared == null ? own : shared.get(id);
    }

    private Stream<Kept> stream() {
        return shared == null
                ? records.values().stream()
                : Stream.concat(
                        shared.stream().filter(record -> !records.containsKey(record.id())), records.values().stream());
    }

    /// The record of this id, or empty where the id is null or its record is deleted.
    @SuppressWarnings("unchecked") // the map holds under an id the record that has it
    public <T extends Kept> Optional<T> find(@Nullable Id<T> id) {
        return Optional.ofNullable(id).map(known -> (T) get(known));
    }

    /// The records of these ids, those that are deleted left out.
    public <T extends Kept> List<T> find(List<Id<T>> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /// All records of a class, in their order.
    @SuppressWarnings("unchecked") // under a class are records of that class
    public <T extends Kept> List<T> all(Class<T> type) {
        return (List<T>) byClass.computeIfAbsent(
                type, wanted -> stream().filter(wanted::isInstance).toList());
    }

    /// Who holds a post on a day, the last to begin first; those of whom it is not known since when
    /// come last.
    public List<Tenure> heldBy(Post post, LocalDate day) {
        return tenures(day).filter(tenure -> tenure.post().equals(post.id())).toList();
    }

    /// What posts a person holds on a day, in the same order.
    public List<Tenure> held(Person person, LocalDate day) {
        return tenures(day)
                .filter(tenure -> tenure.person().equals(person.id()))
                .toList();
    }

    private Stream<Tenure> tenures(LocalDate day) {
        return all(Tenure.class).stream()
                .filter(tenure -> tenure.covers(day))
                .sorted(Comparator.comparing(
                        Tenure::since, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())));
    }

    /// A recommendation as it is cited: "CCPR/C/KAZ/CO/2, para. 24 (a)".
    public String citation(Recommendation recommendation) {
        return find(recommendation.document()).map(Document::symbol).orElse("?") + ", " + recommendation.place();
    }

    /// Recommendations by document, paragraph and sub-paragraph.
    public Comparator<Recommendation> byCitation() {
        return Comparator.<Recommendation, String>comparing(recommendation ->
                        find(recommendation.document()).map(Document::symbol).orElse(""))
                .thenComparing(Recommendation::paragraph)
                .thenComparing(Recommendation::subparagraph);
    }

    /// These institutions and all that is part of them, near or far.
    public Set<Id<Institution>> withParts(Set<Id<Institution>> institutions) {
        var within = new HashSet<>(institutions);
        var all = all(Institution.class);
        boolean found = true;
        while (found) {
            found = all.stream()
                            .filter(each -> within.contains(each.parent()) && within.add(each.id()))
                            .count()
                    > 0;
        }
        return within;
    }

    /// Whom a meeting is with: its posts by institution, its institutions, or its own title.
    public String counterpart(Meeting meeting) {
        if (!meeting.title().isBlank()) {
            return meeting.title();
        }
        var posts = find(meeting.posts()).stream()
                .collect(Collectors.groupingBy(Post::institution, LinkedHashMap::new, Collectors.toList()));
        var parts = new ArrayList<String>();
        posts.forEach((institution, held) ->
                parts.add(Stream.concat(find(institution).map(Institution::name).stream(), Stream.of(titles(held)))
                        .collect(Collectors.joining(": "))));
        find(meeting.institutions()).stream()
                .filter(institution -> !posts.containsKey(institution.id()))
                .map(Institution::name)
                .forEach(parts::add);
        return String.join("; ", parts);
    }

    private static String titles(List<Post> posts) {
        return posts.stream().map(Post::title).collect(Collectors.joining(", "));
    }

    /// The words by which a record is known to people.
    public String label(Kept record) {
        return switch (record) {
            case Mission mission -> mission.title();
            case Institution institution -> institution.name();
            case Post post ->
                post.title()
                        + find(post.institution())
                                .map(institution -> ", " + institution.name())
                                .orElse("");
            case Person person -> person.name();
            case Tenure tenure -> labels(tenure.person(), tenure.post());
            case Document document -> document.symbol();
            case Recommendation recommendation -> citation(recommendation) + " " + recommendation.title();
            case Travel travel -> travel.place() + " – " + travel.otherPlace();
            case Meeting meeting -> (meeting.start().toString().replace('T', ' ') + " " + counterpart(meeting)).strip();
            case IssuedProgramme issue -> labels(issue.mission()) + ", " + issue.number();
            case AgendaItem item ->
                (item.recommendation() == null ? item.question() + ", " : "")
                        + labels(item.recommendation(), item.meeting());
            case Attendance attendance -> labels(attendance.person(), attendance.post());
            case Note note -> note.text();
            case AttachedFile file -> file.title().isBlank() ? file.fileName() : file.title() + ", " + file.fileName();
            case ProposedGrade grade ->
                labels(grade.recommendation())
                        + (grade.subparagraph().isEmpty() ? "" : " (" + grade.subparagraph() + ")")
                        + ": " + grade.grade();
            case Minutes minutes -> labels(minutes.meeting()) + ", " + minutes.version();
        };
    }

    private String labels(@Nullable Id<?>... ids) {
        return Stream.of(ids)
                .filter(java.util.Objects::nonNull)
                .map(this::get)
                .filter(java.util.Objects::nonNull)
                .map(this::label)
                .collect(Collectors.joining(", "));
    }

    /// The one record of these kinds that has this id, or whose label holds these words.
    ///
    /// A label that is wholly the words wins over labels that only hold them; case, accents and
    /// spaces are forgiven.
    ///
    /// @throws RuleBroken when no record or more than one fits
    public Kept match(List<Kind> kinds, String words) {
        var candidates =
                stream().filter(record -> kinds.contains(Kind.of(record))).toList();
        var sought = Folding.fold(words);
        var fitting = Stream.<java.util.function.Predicate<Kept>>of(
                        record -> record.id().toString().equals(words.strip()),
                        record -> Folding.fold(label(record)).equals(sought)
                                || record instanceof Recommendation r
                                        && Folding.fold(citation(r)).equals(sought),
                        record -> record instanceof Recommendation r
                                && Folding.fold(r.place()).equals(sought),
                        record -> Folding.fold(label(record)).contains(sought))
                .map(test -> candidates.stream().filter(test).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (sought.isEmpty() || fitting.isEmpty()) {
            throw new RuleBroken("reference.unknown", kinds, words);
        }
        if (fitting.size() > 1) {
            var named = fitting.stream().limit(NAMED).map(this::label).collect(Collectors.joining("; "));
            throw new RuleBroken("reference.several", kinds, words, fitting.size(), named);
        }
        return fitting.getFirst();
    }
}

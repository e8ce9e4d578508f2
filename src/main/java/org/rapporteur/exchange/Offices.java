package org.rapporteur.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Tenure;

/// The institutions and posts that a list of people names: those that are kept, found by name in any
/// of their languages, and those that the list brings, each made once.
final class Offices {
    /// What the names of institutions of a kind hold, in folded form; the first that fits.
    private static final List<Named> KINDS = List.of(
            named(InstitutionKind.NHRI, "ombuds|омбудс|defensor|defenseur|commissioner for human rights"),
            named(
                    InstitutionKind.UN,
                    "united nations|naciones unidas|nations unies|(?:un|undp|unicef|ohchr|unhcr|оон|проон)\\b"),
            named(InstitutionKind.DIPLOMATIC, "embassy|ambassade|embajada|посольств|consulate"),
            named(
                    InstitutionKind.NGO,
                    "ngos?\\b|нпо\\b|foundation|fondation|fundacion|фонд|associat|asociacion|ассоциац|союз|обществен"
                            + "|civil society|coalition|коалиц"),
            named(InstitutionKind.JUDICIARY, "courts?\\b|cour\\b|tribunal|суд\\b|судеи|judicatur"),
            named(InstitutionKind.PROSECUTION, "prosecut|прокур|fiscalia|parquet"),
            named(
                    InstitutionKind.PARLIAMENT,
                    "parliament|parlement|parlament|парламент|senat|сенат|mazhilis|мажилис|assembl"),
            named(InstitutionKind.ACADEMIA, "universi|университет|institut|институт|academ|академи"),
            named(InstitutionKind.MEDIA, "newspaper|газет|radio|радио|televis|телевид|tv\\b"),
            named(
                    InstitutionKind.GOVERNMENT,
                    "minist|министер|government|gobierno|gouvernement|правительств|committee|комитет|department"
                            + "|департамент|agency|агентств|akimat|акимат|police|полици|president|президент"));

    private record Named(InstitutionKind kind, Pattern words) {}

    private final Map<String, Institution> institutions = new HashMap<>();
    private final Map<Id<Institution>, Map<String, Post>> posts = new HashMap<>();
    private final Map<Id<Post>, Id<Institution>> places = new HashMap<>();
    private final Map<Id<Person>, List<Id<Post>>> held = new HashMap<>();
    private final Set<Id<?>> made = new HashSet<>();

    /// @param kept institutions, posts and tenures
    Offices(Register kept) {
        kept.all(Institution.class).forEach(institution -> Stream.concat(
                        Stream.of(institution.name()), institution.names().values().stream())
                .forEach(name -> institutions.putIfAbsent(Folding.fold(name), institution)));
        kept.all(Post.class).forEach(post -> Stream.concat(Stream.of(post.title()), post.titles().values().stream())
                .forEach(title -> put(title, post)));
        kept.all(Tenure.class).stream().filter(tenure -> tenure.until() == null).forEach(this::hold);
    }

    /// A person holds a post.
    void hold(Tenure tenure) {
        held.computeIfAbsent(tenure.person(), person -> new ArrayList<>()).add(tenure.post());
    }

    /// Whether an institution or a post was made here, so that every row that names it brings it.
    boolean isMade(Id<?> id) {
        return made.contains(id);
    }

    private void put(String title, Post post) {
        places.put(post.id(), post.institution());
        posts.computeIfAbsent(post.institution(), institution -> new HashMap<>())
                .putIfAbsent(Folding.fold(title), post);
    }

    /// The institution of this name, if there is one or an earlier row has brought it.
    Optional<Institution> institution(String name) {
        return Optional.ofNullable(institutions.get(Folding.fold(name)));
    }

    /// The post of this title, if it is there.
    Optional<Post> post(Institution institution, String title) {
        return Optional.ofNullable(
                posts.getOrDefault(institution.id(), Map.of()).get(Folding.fold(title)));
    }

    /// The institution of this name, made if there is none.
    Institution make(String name) {
        return institutions.computeIfAbsent(Folding.fold(name), folded -> {
            Institution institution = Shape.of(Institution.class).fresh("name", name, "kind", kind(name));
            made.add(institution.id());
            return institution;
        });
    }

    /// The post of this title, made if there is none.
    Post make(Institution institution, String title) {
        return post(institution, title).orElseGet(() -> {
            var post = Post.of(institution.id(), title);
            made.add(post.id());
            put(title, post);
            return post;
        });
    }

    /// The institutions where a person holds a post.
    Set<Id<Institution>> of(Id<Person> person) {
        return held.getOrDefault(person, List.of()).stream()
                .flatMap(post -> Optional.ofNullable(places.get(post)).stream())
                .collect(Collectors.toSet());
    }

    /// The names of the institutions where a person holds a post.
    Stream<String> names(Id<Person> person) {
        var places = of(person);
        return institutions.values().stream()
                .distinct()
                .filter(institution -> places.contains(institution.id()))
                .map(Institution::name);
    }

    /// Whether a person holds a post.
    boolean holds(Id<Person> person, Post post) {
        return held.getOrDefault(person, List.of()).contains(post.id());
    }

    /// The kind of institution that a name tells of. A name that tells nothing is taken for an
    /// organisation of civil society, which no paper for authorities names.
    static InstitutionKind kind(String name) {
        var folded = Folding.fold(name);
        return KINDS.stream()
                .filter(kind -> kind.words().matcher(folded).find())
                .map(Named::kind)
                .findFirst()
                .orElse(InstitutionKind.NGO);
    }

    private static Named named(InstitutionKind kind, String words) {
        return new Named(kind, Pattern.compile("\\b(?:" + words + ")", Pattern.UNICODE_CHARACTER_CLASS));
    }
}

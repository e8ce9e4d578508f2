package org.rapporteur.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Tenure;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.PickerModel.Option;
import org.rapporteur.ui.PickerModel.Taken;

/// The records that a picker of a draft offers for what is typed, and the new ones that it makes.
/// What is made belongs to the draft and is saved with it, or not at all.
public final class RecordOptions {
    private final RecordDraft draft;
    private final Texts texts;
    private final Supplier<List<Institution>> likely;
    private final Map<List<Kind>, Typeahead<Kept>> typeaheads = new HashMap<>();
    private Register read;

    /// @param likely the institutions that a new post is probably at; where there is none, it is asked
    public RecordOptions(RecordDraft draft, Texts texts, Supplier<List<Institution>> likely) {
        this.draft = draft;
        this.texts = texts;
        this.likely = likely;
        this.read = draft.register();
    }

    /// The options of these kinds, in the order of their labels.
    public Function<String, List<Option<Kept>>> of(List<Kind> kinds) {
        return of(kinds, Comparator.comparing(record -> 0), record -> true);
    }

    /// The options of these kinds.
    ///
    /// @param first what comes first; what fits best comes after, then the order of labels
    /// @param offered what is offered at all, such as what is not chosen yet
    public Function<String, List<Option<Kept>>> of(List<Kind> kinds, Comparator<Kept> first, Predicate<Kept> offered) {
        return typed -> {
            var fitting = typeahead(kinds).fitting(typed).stream().sorted(first).toList();
            return Stream.concat(
                            fitting.stream().filter(offered).map(record -> option(record, typed)),
                            makes(kinds, typed.strip(), fitting))
                    .toList();
        };
    }

    private Typeahead<Kept> typeahead(List<Kind> kinds) {
        if (draft.register() != read) {
            read = draft.register();
            typeaheads.clear();
        }
        return typeaheads.computeIfAbsent(
                kinds,
                wanted -> new Typeahead<>(
                        wanted.stream()
                                .flatMap(kind -> read.all(kind.type()).stream())
                                .map(Kept.class::cast)
                                .sorted(Comparator.comparing(read::label, String.CASE_INSENSITIVE_ORDER))
                                .toList(),
                        this::names));
    }

    private List<String> names(Kept record) {
        var register = draft.register();
        return switch (record) {
            case Institution institution ->
                named(institution.name(), institution.names().values());
            case Person person ->
                Stream.concat(named(person.name(), person.names().values()).stream(), Stream.of(person.position()))
                        .toList();
            case Post post ->
                Stream.of(
                                named(post.title(), post.titles().values()).stream(),
                                register.find(post.institution()).stream()
                                        .flatMap(institution -> names(institution).stream()),
                                holders(register, post).flatMap(person -> names(person).stream()))
                        .flatMap(names -> names)
                        .toList();
            case Document document -> List.of(document.symbol(), document.title());
            default -> List.of(register.label(record));
        };
    }

    private static List<String> named(String name, Iterable<String> others) {
        var names = new ArrayList<>(List.of(name));
        others.forEach(names::add);
        return names;
    }

    private Option<Kept> option(Kept record, String typed) {
        var register = draft.register();
        return switch (record) {
            case Institution institution ->
                Option.of(
                        record,
                        institution.name(),
                        otherName(institution, typed)
                                .orElse(register.find(institution.parent())
                                        .map(Institution::name)
                                        .orElse("")));
            case Person person -> Option.of(record, person.name(), person.position());
            case Post post -> Option.of(record, post.title(), detail(register, post));
            case Document document -> Option.of(record, document.symbol(), document.title());
            case Recommendation recommendation ->
                Option.of(
                        record,
                        recommendation.place() + "  " + recommendation.title(),
                        register.citation(recommendation));
            default -> Option.of(record, register.label(record), "");
        };
    }

    /// The name in another language that what is typed fits better than the name itself.
    private static java.util.Optional<String> otherName(Institution institution, String typed) {
        var own = new Typeahead<>(List.of(institution.name()), List::of);
        return typed.isBlank() || !own.fitting(typed).isEmpty()
                ? java.util.Optional.empty()
                : new Typeahead<>(List.copyOf(institution.names().values()), List::of)
                        .fitting(typed).stream().findFirst();
    }

    /// Where a post is, and who holds it as far as that is known.
    public static String detail(Register register, Post post) {
        return Stream.concat(
                        register.find(post.institution()).map(Institution::name).stream(),
                        holders(register, post).map(Person::name))
                .collect(Collectors.joining("  ·  "));
    }

    private static Stream<Person> holders(Register register, Post post) {
        return register.all(Tenure.class).stream()
                .filter(tenure -> tenure.post().equals(post.id()) && tenure.until() == null)
                .flatMap(tenure -> register.find(tenure.person()).stream());
    }

    private Stream<Option<Kept>> makes(List<Kind> kinds, String words, List<Kept> fitting) {
        if (words.isEmpty()) {
            return Stream.empty();
        }
        return kinds.stream().flatMap(kind -> switch (kind) {
            case INSTITUTION -> unlessThere(words, fitting, kind, () -> Institution.of(words));
            case PERSON -> unlessThere(words, fitting, kind, () -> Person.of(words));
            case DOCUMENT -> unlessThere(words, fitting, kind, () -> Document.of(words));
            case POST -> posts(words, fitting);
            default -> Stream.empty();
        });
    }

    private Stream<Option<Kept>> unlessThere(String words, List<Kept> fitting, Kind kind, Supplier<Kept> make) {
        return fitting.stream()
                        .anyMatch(
                                record -> Typeahead.isWhole(words, names(record).getFirst()))
                ? Stream.empty()
                : Stream.of(new Option<>(
                        texts.get("picker.create", words), texts.kind(kind), true, () -> made(make.get())));
    }

    private Taken<Kept> made(Kept record) {
        return new Taken.Value<>(draft.make(record));
    }

    private Stream<Option<Kept>> posts(String words, List<Kept> fitting) {
        var institutions = likely.get();
        if (institutions.isEmpty()) {
            return Stream.of(new Option<>(
                    texts.get("picker.create", words), texts.kind(Kind.POST), true, () -> askInstitution(words)));
        }
        return institutions.stream()
                .filter(institution -> fitting.stream()
                        .noneMatch(record -> record instanceof Post post
                                && Objects.equals(post.institution(), institution.id())
                                && Typeahead.isWhole(words, post.title())))
                .map(institution -> new Option<>(
                        texts.get("picker.create", words),
                        texts.get("picker.post_at", institution.name()),
                        true,
                        () -> made(Post.of(institution.id(), words))));
    }

    /// Answers are institutions; the one that is taken is where the new post is.
    private Taken<Kept> askInstitution(String title) {
        var institutions = of(List.of(Kind.INSTITUTION));
        return new Taken.Question<>(texts.get("picker.at_which", title), typed -> institutions.apply(typed).stream()
                .map(option ->
                        new Option<Kept>(option.label(), option.detail(), option.makes(), () -> madeAt(option, title)))
                .toList());
    }

    private Taken<Kept> madeAt(Option<Kept> institution, String title) {
        return institution.take().get() instanceof Taken.Value<Kept> taken && taken.value() instanceof Institution at
                ? made(Post.of(at.id(), title))
                : askInstitution(title);
    }
}

package org.rapporteur.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Transliteration;

/// What a list of people would bring: each row held against the people that are kept and against the
/// rows above it.
///
/// Whoever has the same e-mail address and a like name, or the same name at the same institution, is
/// the same person. Whoever has a name that is only spelt alike may be: a person decides that.
public final class PeopleImport {
    private final Texts texts;
    private final Offices offices;
    private final Sheet sheet;
    private final Mapping mapping;
    private final Map<Integer, List<Person>> alike = new HashMap<>();
    private final Map<Integer, PersonEntry> entries = new HashMap<>();

    private final Map<String, List<Person>> byEmail = new HashMap<>();
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<String, List<Person>> byKey = new HashMap<>();
    private final Map<Id<Person>, Integer> rowOf = new HashMap<>();
    private final Map<Id<Person>, Person> asRowAbove = new HashMap<>();

    private final Incoming incoming;

    /// @param kept people, institutions, posts and tenures
    public PeopleImport(Register kept, Texts texts, Sheet sheet, Mapping mapping) {
        this.texts = texts;
        this.offices = new Offices(kept);
        this.sheet = sheet;
        this.mapping = mapping;
        kept.all(Person.class).forEach(this::remember);
        incoming = new Incoming(sheet.rows().stream().map(this::row).toList());
    }

    /// The rows, in the order of the file.
    public Incoming incoming() {
        return incoming;
    }

    /// The people whom a row may be about, of those that are kept and of the rows above it.
    public List<Person> alike(int number) {
        return alike.getOrDefault(number, List.of());
    }

    /// The row as it is when a person says that it is about this person.
    public Row as(int number, Person person) {
        return update(Optional.ofNullable(entries.get(number)).orElseThrow(), person);
    }

    private Row row(Sheet.Row cells) {
        try {
            var entry = PersonEntry.of(cells, mapping);
            entries.put(entry.number(), entry);
            return row(entry);
        } catch (RuleBroken broken) {
            var name = PersonEntry.name(cells, mapping);
            var words = name.isEmpty()
                    ? cells.cells().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", "))
                    : name;
            return new Row(cells.number(), Verdict.ERROR, words, texts.sentence(broken), List.of());
        }
    }

    private Row row(PersonEntry entry) {
        var same = same(entry);
        if (same.isPresent()) {
            var row = update(entry, same.get());
            var above = rowOf.putIfAbsent(same.get().id(), entry.number());
            return above == null || row.verdict() == Verdict.SAME ? row : doubtful(entry, List.of(same.get()));
        }
        var likely = likely(entry);
        return likely.isEmpty() ? fresh(entry) : doubtful(entry, likely);
    }

    private Optional<Person> same(PersonEntry entry) {
        var name = Folding.fold(entry.name());
        var byAddress = byEmail.getOrDefault(folded(entry.email()), List.of()).stream()
                .filter(person -> Transliteration.similarity(person.name(), entry.name()) >= Transliteration.ALIKE);
        var institution = offices.institution(entry.institution());
        var atPlace = byName.getOrDefault(name, List.of()).stream().filter(person -> {
            var places = offices.of(person.id());
            return entry.institution().isEmpty()
                    ? places.isEmpty()
                    : institution.isPresent()
                            && places.contains(institution.get().id());
        });
        return Stream.concat(byAddress, atPlace).findFirst();
    }

    private List<Person> likely(PersonEntry entry) {
        var people = new LinkedHashSet<>(byEmail.getOrDefault(folded(entry.email()), List.of()));
        people.addAll(byName.getOrDefault(Folding.fold(entry.name()), List.of()));
        for (var key : Transliteration.keys(entry.name())) {
            people.addAll(byKey.getOrDefault(key, List.of()));
        }
        return List.copyOf(people);
    }

    private void remember(Person person) {
        add(byEmail, folded(person.email()), person);
        Stream.concat(Stream.of(person.name()), person.names().values().stream())
                .distinct()
                .forEach(name -> {
                    add(byName, Folding.fold(name), person);
                    Transliteration.keys(name).forEach(key -> add(byKey, key, person));
                });
    }

    private static void add(Map<String, List<Person>> index, String key, Person person) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, each -> new ArrayList<>()).add(person);
        }
    }

    private static String folded(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private Row fresh(PersonEntry entry) {
        var draft = PersonDraft.fresh(entry, offices, texts);
        remember(draft.person());
        var tenure = draft.tenure();
        if (tenure != null) {
            offices.hold(tenure);
        }
        rowOf.put(draft.person().id(), entry.number());
        return new Row(entry.number(), Verdict.NEW, words(entry), made(draft.records()), draft.records());
    }

    /// Taken as it is, the row makes a person of its own.
    private Row doubtful(PersonEntry entry, List<Person> likely) {
        alike.put(entry.number(), likely);
        var above = rowOf.get(likely.getFirst().id());
        var why = above == null
                ? texts.get("import.person_alike", described(likely.getFirst()))
                : texts.get("import.person_twice", String.valueOf(above));
        var records = PersonDraft.fresh(entry, offices, texts).records();
        return new Row(entry.number(), Verdict.DUPLICATE, words(entry), why, records);
    }

    /// What a row above has changed in the same person is kept.
    private Row update(PersonEntry entry, Person person) {
        var draft = PersonDraft.of(asRowAbove.getOrDefault(person.id(), person), entry, offices, texts);
        if (draft.changes().isEmpty()) {
            return new Row(entry.number(), Verdict.SAME, words(entry), "", List.of());
        }
        asRowAbove.putIfAbsent(person.id(), draft.person());
        var why = texts.get("import.changes", String.join("; ", draft.changes())) + " " + made(draft.records());
        return new Row(entry.number(), Verdict.UPDATE, words(entry), why.strip(), draft.records());
    }

    /// The name of a person with where it is, by which people choose between those alike.
    public String described(Person person) {
        return Stream.concat(Stream.of(person.name()), offices.names(person.id()))
                .collect(Collectors.joining(", "));
    }

    /// The institutions that a row makes beside the person.
    private String made(List<Kept> records) {
        return records.stream()
                .filter(Institution.class::isInstance)
                .map(Institution.class::cast)
                .map(institution ->
                        texts.get("import.makes_institution", institution.name(), texts.word(institution.kind())))
                .collect(Collectors.joining(" "));
    }

    private static String words(PersonEntry entry) {
        return Stream.of(entry.name(), entry.position(), entry.institution())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// The rows that cannot be taken, each with what is wrong as its last cell, below the heading: a
    /// sheet to correct and to bring again.
    public List<List<String>> bad() {
        return BadRows.of(
                sheet, incoming.rows(Verdict.ERROR).stream().collect(Collectors.toMap(Row::number, Row::why)), texts);
    }
}

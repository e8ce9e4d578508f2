package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Replacement.Certainty;
import org.rapporteur.domain.Replacement.Place;

/// Makes of missions the same missions without names: people become a role with a number, the same
/// throughout all of them, in every text of every record. Documents are made of what comes out and know
/// nothing of it.
///
/// All forms of a name that the program knows are found, see [NameForms]; a name of someone who is not
/// kept as a person is found only where it is given as a further word. How to reach people, what is
/// remarked of them and what endangers them is left out altogether.
public final class Anonymiser {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟。！？…][\\s\\p{Z}]|[。！？]|\\R");
    /// So much of its sentence is shown beside a replacement.
    private static final int CONTEXT = 60;
    /// Who is meant by a word that was given by hand.
    private static final Id<Person> NOBODY = Id.fresh();
    /// Fields whose texts are no sentences, such as a document's symbol.
    private static final Set<String> UNTOUCHED = Set.of(
            "language",
            "languages",
            "daysOff",
            "holidays",
            "symbol",
            "subparagraph",
            "grade",
            "revisions",
            "calendarUid");
    /// Fields that tell how to reach someone, or what nobody else may know of someone.
    private static final Map<Class<? extends Kept>, Set<String>> LEFT_OUT = Map.of(
            Person.class, Set.of("phone", "email", "remark", "securityNote", "names"),
            Post.class, Set.of("phone"),
            Meeting.class, Set.of("contact", "calendarUid"));

    private final Map<Id<Person>, String> codes;
    private final NameFinder<Id<Person>> names;
    private final ContactFinder contacts;
    private final BiFunction<Code, Integer, String> words;
    private final Set<Place> otherwise;

    private Anonymiser(
            Map<Id<Person>, String> codes,
            NameFinder<Id<Person>> names,
            ContactFinder contacts,
            BiFunction<Code, Integer, String> words,
            Set<Place> otherwise) {
        this.codes = codes;
        this.names = names;
        this.contacts = contacts;
        this.words = words;
        this.otherwise = Set.copyOf(otherwise);
    }

    /// For these missions, which one document is made of.
    ///
    /// @param words what a code is called in the document's language, with its number, or 0 where it has
    ///     none
    /// @param also further words to replace: names of people who are not kept
    public static Anonymiser of(
            List<MissionFile> files, BiFunction<Code, Integer, String> words, Collection<String> also) {
        var codes = new LinkedHashMap<Id<Person>, String>();
        Code.of(files).forEach((person, code) -> codes.put(person, words.apply(code.code(), code.number())));
        var names = new NameFinder<Id<Person>>();
        var contacts = new ContactFinder();
        for (var file : files) {
            for (var person : new HashSet<>(file.register().all(Person.class))) {
                names.add(person.id(), person.name());
                person.names().values().forEach(name -> names.add(person.id(), name));
                contacts.add(person.phone());
            }
            file.register().all(Post.class).forEach(post -> contacts.add(post.phone()));
            file.meetings().forEach(meeting -> contacts.add(meeting.contact()));
        }
        also.stream().filter(word -> !word.isBlank()).forEach(word -> names.add(NOBODY, word));
        return new Anonymiser(codes, names, contacts, words, Set.of());
    }

    /// The same, where somebody looked at what it does: at these places it does the other of what is
    /// usual there, and leaves a word, or replaces an ordinary one.
    public Anonymiser otherwise(Set<Place> places) {
        return new Anonymiser(codes, names, contacts, words, places);
    }

    /// What people are called, in the order in which they appear.
    public Map<Id<Person>, String> codes() {
        return java.util.Collections.unmodifiableMap(codes);
    }

    /// Whether a replacement is made.
    public boolean makes(Replacement replacement) {
        return replacement.isUsual() != otherwise.contains(replacement.place());
    }

    /// What is found in the texts of a record: what is replaced, and ordinary words that could be.
    public List<Replacement> in(Kept record) {
        var found = new ArrayList<Replacement>();
        texts(record, (place, text) -> {
            found.addAll(read(place, text));
            return text;
        });
        return found;
    }

    /// What is found in all that an audience may read of a mission, in the order in which it is to be
    /// looked at.
    public List<Replacement> in(MissionFile file, Confidentiality audience) {
        boolean internal = audience.allows(Confidentiality.INTERNAL);
        var looked = Stream.of(Institution.class, Post.class, Document.class, Recommendation.class, ProposedGrade.class)
                .flatMap(type -> file.register().all(type).stream());
        var records = Stream.of(
                        Stream.of(file.mission()),
                        file.meetings().stream(),
                        file.agenda().stream().filter(item -> internal),
                        file.attendance().stream(),
                        file.notes().stream().filter(note -> note.isFor(audience)),
                        looked)
                .flatMap(each -> each);
        var shown = records.flatMap(record -> in(record).stream()
                .filter(each -> internal
                        || !each.place().field().equals("remark")
                        || record instanceof Mission
                        || record instanceof Attendance));
        return forCheck(shown.toList());
    }

    /// A mission without names.
    public MissionFile apply(MissionFile file) {
        return new MissionFile(
                apply(file.mission()),
                apply(file.register()),
                all(file.meetings()),
                all(file.agenda()),
                all(file.attendance()),
                all(file.notes()));
    }

    /// Records without names.
    public Register apply(Register register) {
        return new Register(register.all(Kept.class).stream().map(this::apply).toList());
    }

    /// A programme without names.
    public Programme apply(Programme programme) {
        return new Programme(
                apply(programme.file()),
                programme.revisions(),
                programme.issues().stream()
                        .map(issue -> new Programme.Issue(issue.programme(), all(issue.meetings())))
                        .toList());
    }

    /// A record without names.
    @SuppressWarnings("unchecked") // a shape makes records of its own class
    public <T extends Kept> T apply(T record) {
        return (T) texts(record, this::replaced);
    }

    private <T extends Kept> List<T> all(List<T> records) {
        return records.stream().map(this::apply).toList();
    }

    private Kept texts(Kept record, BiFunction<Place, String, String> change) {
        var shape = Shape.of(record.getClass());
        var leftOut = LEFT_OUT.getOrDefault(record.getClass(), Set.of());
        var values = new HashMap<String, @Nullable Object>();
        shape.values(record).forEach((field, value) -> {
            boolean isName = record instanceof Person && field.equals("name");
            if (isName && codes.containsKey(record.id())) {
                values.put(field, codes.get(record.id()));
            } else if (!leftOut.contains(field)) {
                values.put(
                        field,
                        UNTOUCHED.contains(field) || value == null ? value : changed(record, field, value, change));
            }
        });
        return shape.make(record.id().value(), values);
    }

    private static Object changed(Kept record, String field, Object value, BiFunction<Place, String, String> change) {
        if (value instanceof String text) {
            return change.apply(new Place(record.id(), field, "", 0), text);
        }
        if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof String) {
            var texts = new ArrayList<String>();
            for (int at = 0; at < list.size(); at++) {
                texts.add(change.apply(new Place(record.id(), field, Integer.toString(at), 0), (String) list.get(at)));
            }
            return texts;
        }
        if (value instanceof Map<?, ?> map) {
            var texts = new TreeMap<String, String>();
            map.forEach((language, text) -> texts.put(
                    (String) language,
                    change.apply(new Place(record.id(), field, (String) language, 0), (String) text)));
            return texts;
        }
        return value;
    }

    private String replaced(Place place, String text) {
        var whole = new StringBuilder();
        int written = 0;
        for (var replacement : read(place, text)) {
            if (makes(replacement)) {
                int start = replacement.place().start();
                whole.append(text, written, start).append(replacement.after());
                written = start + replacement.before().length();
            }
        }
        return whole.append(text.substring(written)).toString();
    }

    private List<Replacement> read(Place place, String text) {
        var found = new ArrayList<Replacement>();
        var taken = new BitSet();
        for (var contact : contacts.in(text)) {
            taken.set(contact.start(), contact.end());
            var after = words.apply(contact.code(), 0);
            found.add(replacement(place, text, contact.start(), contact.end(), after, contact.certainty()));
        }
        for (var hit : names.in(text, taken)) {
            var after = hit.whom().size() == 1 ? codes.get(hit.whom().iterator().next()) : null;
            found.add(replacement(
                    place,
                    text,
                    hit.start(),
                    hit.end(),
                    Objects.requireNonNullElseGet(after, () -> words.apply(Code.NAME, 0)),
                    hit.whom().equals(Set.of(NOBODY)) ? Certainty.SURE : hit.certainty()));
        }
        found.sort(Comparator.comparing(each -> each.place().start()));
        return found;
    }

    private static Replacement replacement(
            Place place, String text, int start, int end, String after, Certainty certainty) {
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(text.length(), end + CONTEXT);
        var lead = text.substring(from, start);
        var ends = SENTENCE_END.matcher(lead).results().toList();
        lead = ends.isEmpty()
                ? (from > 0 ? "…" : "") + lead
                : lead.substring(ends.getLast().end());
        var tail = text.substring(end, to);
        var stop = SENTENCE_END.matcher(tail);
        tail = stop.find() ? tail.substring(0, stop.start() + 1) : tail + (to < text.length() ? "…" : "");
        return new Replacement(
                new Place(place.record(), place.field(), place.element(), start),
                text.substring(start, end),
                after,
                lead.stripLeading(),
                tail.stripTrailing(),
                certainty);
    }

    /// Replacements in the order in which they are to be looked at: doubtful ones and ordinary words
    /// first, each word beside its likes.
    static List<Replacement> forCheck(Collection<Replacement> all) {
        var order = List.of(Certainty.DOUBTFUL, Certainty.ORDINARY, Certainty.SURE);
        return all.stream()
                .sorted(Comparator.<Replacement, Integer>comparing(each -> order.indexOf(each.certainty()))
                        .thenComparing(each -> Folding.fold(each.before())))
                .collect(Collectors.toList());
    }
}

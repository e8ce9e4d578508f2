package org.rapporteur.store;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;

/// What the index keeps of one record: its words, the names it is known by, its facets, what filters
/// ask for, its time, and the ids of the records that all this was read from.
final class SearchDocument {
    static final String ID = "id";
    static final String TEXT = "text";
    static final String NAME = "name";
    static final String FACET = "facet";
    static final String FILTER = "filter";
    static final String BY = "by";
    static final String READ_FROM = "read_from";
    static final String DAY = "day";
    static final String MINUTE = "minute";
    static final String CONTENT = "content";

    private static final long MINUTES_OF_A_DAY = 24 * 60;

    private final Kept record;
    private final Segment.Line line;
    private final Known known;
    private final Vocabulary vocabulary;
    private final FacetNumbers numbers;
    private final Set<Integer> facets = new LinkedHashSet<>();
    private final Set<String> filters = new LinkedHashSet<>();
    private final Set<UUID> by = new LinkedHashSet<>();
    private final Set<UUID> readFrom = new LinkedHashSet<>();

    private SearchDocument(Slice.Entry entry, Known known, Vocabulary vocabulary, FacetNumbers numbers) {
        this.record = entry.record();
        this.line = entry.line();
        this.known = known;
        this.vocabulary = vocabulary;
        this.numbers = numbers;
    }

    /// The document of a record, or empty where it has no word to be found by.
    static Optional<Document> of(Slice.Entry entry, Known known, Vocabulary vocabulary, FacetNumbers numbers) {
        return new SearchDocument(entry, known, vocabulary, numbers).document();
    }

    private Optional<Document> document() {
        var names = names(record).toList();
        var words = new LinkedHashSet<>(texts(record));
        words.addAll(names);
        if (record instanceof Person person) {
            readFrom.add(person.id().value()); // a post that is given or taken touches the person
            known.postsOf(person.id().value()).flatMap(this::namesOf).forEach(words::add);
        }
        words.removeIf(String::isBlank);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        placeItself();
        var minute = minute();
        var document = new Document();
        var id = record.id().value();
        document.add(new StringField(ID, bytes(id), Store.NO));
        document.add(new BinaryDocValuesField(ID, bytes(id)));
        document.add(new StoredField(CONTENT, line.bytes()));
        document.add(new TextField(TEXT, new WordStream(joined(words), vocabulary)));
        if (!names.isEmpty()) {
            document.add(new TextField(NAME, new WordStream(joined(names), vocabulary)));
        }
        if (minute.isPresent()) {
            int day = (int) Math.floorDiv(minute.getAsLong(), MINUTES_OF_A_DAY);
            document.add(new IntPoint(DAY, day));
            document.add(new NumericDocValuesField(MINUTE, minute.getAsLong()));
            var month = YearMonth.from(LocalDate.ofEpochDay(day));
            facet(Found.Facet.YEAR, month.getYear());
            facet(Found.Facet.MONTH, month);
        }
        for (int facet : facets) {
            document.add(new SortedNumericDocValuesField(FACET, facet));
            document.add(new StringField(FACET, FacetNumbers.term(facet), Store.NO));
        }
        filters.forEach(filter -> document.add(new StringField(FILTER, filter, Store.NO)));
        by.forEach(each -> document.add(new StringField(BY, bytes(each), Store.NO)));
        readFrom.forEach(each -> document.add(new StringField(READ_FROM, bytes(each), Store.NO)));
        return Optional.of(document);
    }

    private static String joined(Iterable<String> texts) {
        return String.join(" " + Words.BETWEEN + " ", texts);
    }

    /// The facets of the record itself and of what it refers to.
    private void placeItself() {
        var kind = Kind.of(record);
        filters.add("kind:" + kind.word());
        if (record instanceof Note note) {
            filters.add("kind:" + Field.wordOf(note.kind()));
            facet(Found.Facet.KIND, "note_kind." + Field.wordOf(note.kind()));
            placeSpeaker(note);
        } else {
            facet(Found.Facet.KIND, "kind." + kind.word());
            place(kind, record.id().value());
        }
        placeReferences(record);
    }

    private void placeReferences(Kept referring) {
        var shape = Kind.of(referring).shape();
        for (var field : shape.fields()) {
            for (var id : ids(shape.value(referring, field))) {
                place(field.targets().getFirst(), id);
            }
        }
    }

    private void place(Kind kind, UUID id) {
        switch (kind) {
            case MISSION -> facet(Found.Facet.MISSION, id);
            case INSTITUTION -> facet(Found.Facet.INSTITUTION, id);
            case POST -> placePost(id);
            case RECOMMENDATION -> placeRecommendation(id);
            case MEETING -> {
                if (Kind.of(record) != Kind.MEETING) {
                    read(id, Meeting.class).ifPresent(this::placeReferences);
                }
            }
            default -> {}
        }
    }

    private void placePost(UUID id) {
        // a speaker's reference can be a person's as well
        if (!(known.find(id).orElse(null) instanceof Person)) {
            facet(Found.Facet.POST, id);
            read(id, Post.class)
                    .ifPresent(post ->
                            facet(Found.Facet.INSTITUTION, post.institution().value()));
        }
    }

    private void placeRecommendation(UUID id) {
        facet(Found.Facet.RECOMMENDATION, id);
        var read = record instanceof Recommendation itself ? Optional.of(itself) : read(id, Recommendation.class);
        read.ifPresent(recommendation -> {
            for (var theme : recommendation.themes()) {
                if (!theme.isBlank()) {
                    facet(Found.Facet.THEME, theme.strip());
                }
            }
            filters.add("para:" + recommendation.paragraph());
            filters.add("para:" + recommendation.paragraph()
                    + recommendation.subparagraph().toLowerCase(Locale.ROOT));
        });
    }

    /// Whose words a note holds: the speaker's with his posts and institutions; where none is named,
    /// those of all that the meeting was with.
    private void placeSpeaker(Note note) {
        var speaker = note.speaker();
        if (speaker != null) {
            var id = speaker.value();
            by(id);
            readFrom.add(id);
            if (known.find(id).orElse(null) instanceof Person) {
                known.postsOf(id).forEach(this::byPost);
            } else {
                byPost(id);
            }
        } else {
            read(note.meeting().value(), Meeting.class).ifPresent(meeting -> {
                meeting.institutions().forEach(id -> by(id.value()));
                meeting.posts().forEach(id -> byPost(id.value()));
            });
        }
    }

    private void byPost(UUID id) {
        by(id);
        read(id, Post.class).ifPresent(post -> by(post.institution().value()));
    }

    private void by(UUID id) {
        by.add(id);
    }

    /// The names by which people know a record that is known by a name at all.
    private Stream<String> names(Kept named) {
        return switch (named) {
            case Institution institution -> all(institution.name(), institution.names());
            case Post post ->
                Stream.concat(
                        all(post.title(), post.titles()),
                        namesOf(post.institution().value()));
            case Person person -> all(person.name(), person.names());
            case Mission mission -> Stream.of(mission.title(), mission.country(), mission.place());
            case org.rapporteur.domain.Document document -> Stream.of(document.symbol(), document.title());
            case Recommendation recommendation ->
                Stream.concat(
                        Stream.of(recommendation.title()),
                        Stream.concat(
                                namesOf(recommendation.document().value()).limit(1),
                                Stream.of(recommendation.place())));
            case Meeting meeting ->
                Stream.of(meeting.posts(), meeting.institutions())
                        .flatMap(List::stream)
                        .flatMap(id -> namesOf(id.value()));
            case AttachedFile file ->
                Stream.of(file.title(), file.fileName(), file.fileName().replaceAll("[._-]", " "));
            case Minutes minutes -> namesOf(minutes.meeting().value());
            default -> Stream.of();
        };
    }

    private Stream<String> namesOf(UUID id) {
        readFrom.add(id);
        return known.find(id).stream().flatMap(this::names);
    }

    private static Stream<String> all(String name, Map<String, String> names) {
        return Stream.concat(Stream.of(name), names.values().stream());
    }

    private <T extends Kept> Optional<T> read(UUID id, Class<T> type) {
        readFrom.add(id);
        return known.find(id).filter(type::isInstance).map(type::cast);
    }

    private void facet(Found.Facet facet, Object key) {
        facets.add(numbers.of(new Found.Value(facet, key.toString())));
    }

    /// The record's time, or else its meeting's, in minutes since 1970 of wall time; of a day its beginning.
    private OptionalLong minute() {
        var minute = minute(record);
        var shape = Kind.of(record).shape();
        for (var field : shape.fields()) {
            if (minute.isEmpty() && field.word().equals("meeting")) {
                for (var id : ids(shape.value(record, field))) {
                    minute = known.find(id).map(SearchDocument::minute).orElse(OptionalLong.empty());
                }
            }
        }
        return minute;
    }

    private static OptionalLong minute(Kept dated) {
        var shape = Kind.of(dated).shape();
        for (var field : shape.fields()) {
            switch (shape.value(dated, field)) {
                case LocalDate day -> {
                    return OptionalLong.of(day.toEpochDay() * MINUTES_OF_A_DAY);
                }
                case LocalDateTime time -> {
                    return OptionalLong.of(Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60));
                }
                case null -> {}
                default -> {}
            }
        }
        return OptionalLong.empty();
    }

    /// The ids that a field's value holds; none where it holds something else.
    private static List<UUID> ids(@Nullable Object value) {
        if (value instanceof Id<?> id) {
            return List.of(id.value());
        }
        var ids = new ArrayList<UUID>();
        if (value instanceof List<?> several) {
            for (var each : several) {
                if (each instanceof Id<?> id) {
                    ids.add(id.value());
                }
            }
        }
        return ids;
    }

    /// What people wrote into a record, field by field.
    static List<String> texts(Kept record) {
        var texts = new ArrayList<String>();
        var shape = Kind.of(record).shape();
        for (var field : shape.fields()) {
            if (Tables.isTextual(field.form()) && !isForNobody(field)) {
                switch (shape.value(record, field)) {
                    case Map<?, ?> names -> names.values().forEach(name -> texts.add(name.toString()));
                    case List<?> several ->
                        texts.add(String.join(
                                "; ", several.stream().map(Object::toString).toList()));
                    case null -> {}
                    default -> texts.add(String.valueOf(shape.value(record, field)));
                }
            }
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    /// What final minutes were made of is told by ids, and which content a file has by a hash, that nobody
    /// reads.
    private static boolean isForNobody(Field field) {
        return field.word().equals("revisions") || field.word().equals("sha256");
    }

    /// The bytes of an id, as [#ID], [#BY] and [#READ_FROM] hold them.
    static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /// The id of bytes that [#ID] holds.
    static UUID id(BytesRef bytes) {
        var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}

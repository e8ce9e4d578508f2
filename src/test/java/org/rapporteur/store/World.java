package org.rapporteur.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Note.NoteKind;

/// Three records of each kind that refer to each other at random, for tests of the search.
final class World {
    enum What {
        SAVE,
        DELETE,
        RESTORE,
        DELETE_AND_UNDO
    }

    /// What is done with a record.
    record Done(What what, Kept record) {}

    private static final List<NoteKind> KINDS = List.of(NoteKind.values());
    private static final List<String> WORDS = List.of("alpha", "beta", "gamma", "альфа", "人权");

    private final Map<UUID, Kept> records = new TreeMap<>();

    private World() {}

    static World empty() {
        return new World();
    }

    static World after(List<SearchIndexTest.Change> changes) {
        var world = empty();
        changes.forEach(change -> {
            var done = world.next(change);
            if (done.what() == What.DELETE) {
                world.records.remove(done.record().id().value());
            } else {
                world.records.put(done.record().id().value(), done.record());
            }
        });
        return world;
    }

    /// The records, those first that others refer to.
    Collection<Kept> records() {
        return Stream.concat(Stream.of(Kind.TENURE), Stream.of(Kind.values()))
                .distinct()
                .flatMap(kind -> records.values().stream().filter(record -> Kind.of(record) == kind))
                .toList();
    }

    Done next(SearchIndexTest.Change change) {
        var random = new Random(change.number());
        var values = new LinkedHashMap<String, Object>();
        switch (change.kind()) {
            case INSTITUTION -> {
                values.put("name", words(random));
                values.put("names", Map.of("ru", words(random)));
            }
            case POST -> {
                values.put("institution", one(Kind.INSTITUTION, random));
                values.put("title", words(random));
            }
            case PERSON -> values.put("name", words(random));
            case TENURE -> {
                values.put("person", one(Kind.PERSON, random));
                values.put("post", one(Kind.POST, random));
            }
            case DOCUMENT -> values.put("symbol", words(random) + change.which());
            case RECOMMENDATION -> {
                values.put("document", one(Kind.DOCUMENT, random));
                values.put("paragraph", 1 + random.nextInt(3));
                values.put("title", words(random));
                values.put("themes", random.nextBoolean() ? List.of() : List.of(words(random), "beta"));
            }
            case MISSION -> {
                values.put("title", words(random));
                values.put("country", words(random));
                var day = LocalDate.of(2014 + random.nextInt(4), 4, 11);
                values.put("firstDay", day);
                values.put("lastDay", day);
                values.put("zone", ZoneId.of("Asia/Almaty"));
            }
            case MEETING -> {
                values.put("mission", one(Kind.MISSION, random));
                values.put("start", LocalDateTime.of(2014 + random.nextInt(4), 4, 11, 10, 0));
                values.put("duration", 60);
                values.put("institutions", some(Kind.INSTITUTION, random));
                values.put("posts", some(Kind.POST, random));
            }
            default -> {
                values.put("meeting", one(Kind.MEETING, random));
                values.put("recommendations", some(Kind.RECOMMENDATION, random));
                values.put("time", LocalDateTime.of(2014 + random.nextInt(4), 4, 11, 10, random.nextInt(60)));
                values.put("text", words(random));
                values.put("kind", KINDS.get(random.nextInt(KINDS.size())));
                if (random.nextBoolean()) {
                    values.put("speaker", one(random.nextBoolean() ? Kind.POST : Kind.PERSON, random));
                }
            }
        }
        return new Done(change.what(), change.kind().shape().make(id(change.kind(), change.which()), values));
    }

    private static String words(Random random) {
        var words = new ArrayList<String>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private static UUID id(Kind kind, int which) {
        return new UUID(kind.name().hashCode(), which);
    }

    private static Id<?> one(Kind kind, Random random) {
        return new Id<>(id(kind, random.nextInt(3)));
    }

    private static List<Id<?>> some(Kind kind, Random random) {
        var some = new ArrayList<Id<?>>();
        for (int i = 0; i < 3; i++) {
            if (random.nextInt(3) == 0) {
                some.add(new Id<>(id(kind, i)));
            }
        }
        return some;
    }
}

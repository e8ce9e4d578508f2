package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Tenure;

/// The index beside its store: what is saved is found, and nothing else.
class SearchIndexTest {
    @TempDir
    Path folder;

    private Store store() {
        return Store.create(folder.resolve("store"), new char[0], Clock.systemUTC());
    }

    private final Note note = Indexed.note("A register of complaints");
    private final Institution justice = Institution.of("Ministry of Justice");
    private final Post deputy = Post.of(justice.id(), "Deputy Minister");

    @Test
    void whatIsSavedIsFoundByTheNextSearch() {
        try (var store = store()) {
            var index = Indexed.of(store);
            store.save(List.of(Indexed.MISSION, Indexed.MEETING, note));
            assertThat(Indexed.notes(index, "register ")).containsExactly(note.text());
            store.save(note.saying("A camera"));
            assertThat(Indexed.notes(index, "register ")).isEmpty();
            assertThat(Indexed.notes(index, "camera ")).hasSize(1);
            var step = store.delete(note.id());
            assertThat(Indexed.notes(index, "camera ")).isEmpty();
            store.undo(step);
            assertThat(Indexed.notes(index, "camera ")).hasSize(1);
        }
    }

    @Test
    void whatIsSavedWhileTheIndexIsBuiltIsThereOnceAndAsItWasLast() {
        try (var store = store()) {
            store.save(List.of(Indexed.MISSION, Indexed.MEETING));
            var notes = IntStream.range(0, 500)
                    .mapToObj(i -> Indexed.note("Note " + i + " before"))
                    .toList();
            store.save(notes);
            var index = store.index();
            var early = new ArrayList<Slice>();
            var slices = store.slices();
            for (int i = 0; i < 4; i++) {
                early.add(slices.next());
            }
            // read as they were, changed before they are taken, and some not read yet
            store.save(notes.get(0).saying("Note 0 after"));
            store.save(notes.get(499).saying("Note 499 after"));
            store.delete(notes.get(1).id());
            store.delete(notes.get(498).id());
            assertThat(index.search("after", List.of(), 10).complete()).isFalse();
            early.forEach(index::take);
            assertThat(Indexed.of(store, slices).isComplete()).isTrue();
            assertThat(index.search("kind:note", List.of(), 1).total()).isEqualTo(498);
            assertThat(Indexed.notes(index, "after ")).containsExactlyInAnyOrder("Note 0 after", "Note 499 after");
        }
    }

    @Test
    void aRenamedInstitutionIsRenamedInEveryHit() {
        try (var store = store()) {
            var meeting = Indexed.MEETING.withPosts(List.of(deputy.id()));
            store.save(List.of(justice, deputy, Indexed.MISSION, meeting, note.by(deputy.id())));
            var index = Indexed.of(store);
            assertThat(Indexed.ids(index, "justice kind:meeting")).hasSize(1);
            store.save(Shape.with(justice, "name", "Ministry of Law"));
            var found = index.search("register ", List.of(), 1);
            assertThat(found.register().label(found.hits().getFirst().meeting()))
                    .endsWith("Ministry of Law: Deputy Minister");
            assertThat(found.register()
                            .label(found.register().find(justice.id()).orElseThrow()))
                    .isEqualTo("Ministry of Law");
            assertThat(Indexed.ids(index, "justice kind:meeting")).isEmpty();
            assertThat(Indexed.ids(index, "law")).contains(justice.id(), deputy.id(), meeting.id());
            assertThat(Indexed.ids(index, "by:law")).containsExactly(note.id());
        }
    }

    @Test
    void aMeetingThatIsMovedOrLeadsElsewhereTakesItsNotesAlong() {
        try (var store = store()) {
            store.save(List.of(justice, deputy, Indexed.MISSION, Indexed.MEETING, note));
            var index = Indexed.of(store);
            assertThat(Indexed.ids(index, "institution:justice kind:note")).isEmpty();
            store.save(Indexed.MEETING.withPosts(List.of(deputy.id())));
            assertThat(Indexed.ids(index, "institution:justice kind:note")).containsExactly(note.id());
        }
    }

    @Test
    void whatAPersonHoldsIsSearchedWithTheirWords() {
        try (var store = store()) {
            var person = Person.of("Ana Example");
            var tenure = Shape.of(Tenure.class).fresh("person", person.id(), "post", deputy.id());
            store.save(List.of(justice, deputy, person, Indexed.MISSION, Indexed.MEETING, note.by(person.id())));
            var index = Indexed.of(store);
            assertThat(Indexed.ids(index, "by:justice")).isEmpty();
            store.save(tenure);
            assertThat(Indexed.ids(index, "by:justice")).containsExactly(note.id());
            assertThat(Indexed.ids(index, "deputy kind:person")).containsExactly(person.id());
            store.delete(tenure.id());
            assertThat(Indexed.ids(index, "by:justice")).isEmpty();
            assertThat(Indexed.ids(index, "deputy kind:person")).isEmpty();
        }
    }

    @Test
    void versionsOfMinutesAreFoundByTheirMeetingAndTheirReason() {
        var minutes = Shape.of(Minutes.class)
                .fresh("meeting", Indexed.MEETING.id(), "version", 2, "reason", "A name was misspelt");
        var index = Indexed.of(
                List.of(justice, Indexed.MISSION, Indexed.MEETING.withInstitutions(List.of(justice.id())), minutes));
        assertThat(Indexed.ids(index, "misspelt")).containsExactly(minutes.id());
        assertThat(Indexed.ids(index, "justice kind:minutes")).containsExactly(minutes.id());
    }

    @Test
    void aHitTellsWhereItBelongs() {
        var document = Document.of("CCPR/C/KAZ/CO/2");
        var recommendation = Recommendation.of(document.id(), 24, "Ill-treatment");
        var index = Indexed.of(List.of(
                document, recommendation, Indexed.MISSION, Indexed.MEETING, note.on(List.of(recommendation.id()))));
        var hit = index.search("register", List.of(), 1).hits().getFirst();
        assertThat(hit.mission()).isEqualTo(Indexed.MISSION);
        assertThat(hit.meeting()).isEqualTo(Indexed.MEETING);
        assertThat(hit.citation()).isEqualTo("CCPR/C/KAZ/CO/2, para. 24");
        assertThat(Indexed.ids(index, "KAZ para 24")).containsExactly(recommendation.id());
    }

    @Test
    void amongEqualHitsTheLatestComesFirst() {
        var early = Note.of(Indexed.MEETING.id(), LocalDateTime.of(2014, 1, 1, 9, 0), "A camera, early");
        var late = Note.of(Indexed.MEETING.id(), LocalDateTime.of(2019, 1, 1, 9, 0), "A camera, later");
        var index = Indexed.of(List.of(Indexed.MISSION, Indexed.MEETING, early, late));
        assertThat(Indexed.notes(index, "kind:note ")).containsExactly(late.text(), early.text());
        assertThat(index.search("kind:note", List.of(), 1).hits())
                .extracting(Found.Hit::record)
                .containsExactly(late);
    }

    @Test
    void aFlippedBitInTheWorkingCopyIsNeverIndexed() throws IOException {
        try (var store = store()) {
            store.save(List.of(Indexed.MISSION, Indexed.MEETING, note));
            store.read(c -> {
                Database.execute(c, "update revision set content = replace(content, 'register', 'registry')");
                return true;
            });
            assertThat(Indexed.notes(Indexed.of(store), "registry ")).isEmpty();
            assertThat(Indexed.notes(store.index(), "register ")).hasSize(1);
        }
    }

    @Test
    void aNoteThatReadsLikeARevisionIsTakenForANote() {
        var text = "register {\"body\":null,\"device\":\"x\",\"kind\":\"person\",\"record\":\"y\"}";
        try (var store = store()) {
            store.save(List.of(Indexed.MISSION, Indexed.MEETING, note, Indexed.note(text)));
            store.delete(note.id());
            assertThat(Indexed.notes(Indexed.of(store), "register ")).containsExactly(text);
        }
    }

    @Test
    void nothingOfTheIndexIsOnTheDisk() throws IOException {
        try (var store = store()) {
            store.save(List.of(Indexed.MISSION, Indexed.MEETING, note));
            Indexed.of(store);
            store.save(note.saying("A camera"));
            Indexed.notes(store.index(), "camera");
            try (var files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file -> file.getFileName().toString()))
                        .allMatch(name -> List.of("keys", "device", "lock", "working-copy.mv.db")
                                        .contains(name)
                                || name.matches("\\d+\\.?\\w*"));
            }
        }
    }

    @Test
    void aClosedIndexSaysSo() {
        var store = store();
        var slice = store.slices().next();
        store.close();
        store.index().take(slice);
        assertThatIllegalStateException().isThrownBy(() -> store.index().search("x", List.of(), 1));
    }

    /// What the words of a text are is told here anew: runs of letters, digits and marks.
    @Property(tries = 300)
    void everyWordOfASavedNoteFindsIt(@ForAll("texts") List<String> words) {
        var text = String.join(" ", words);
        var index = Indexed.of("Another note", text);
        for (var word : words) {
            if (isWord(word)) {
                assertThat(Indexed.notes(index, word)).as("%s", word).contains(text);
                assertThat(Indexed.notes(index, word + " ")).as("%s", word).contains(text);
            }
        }
        text.codePoints()
                .filter(Words::isIdeograph)
                .mapToObj(Character::toString)
                .forEach(ideograph -> {
                    assertThat(Indexed.notes(index, ideograph))
                            .as("%s", ideograph)
                            .contains(text);
                });
        if (words.stream().anyMatch(SearchIndexTest::isWord)) {
            assertThat(Indexed.notes(index, '"' + text.replaceAll("[«»]", " ") + '"'))
                    .contains(text);
        }
    }

    private static boolean isWord(String written) {
        return written.codePoints().anyMatch(Character::isLetterOrDigit)
                && !Folding.fold(written).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        var alphabets = Arbitraries.of(
                "abcdefghijklmnopqrstuvwxyzABCXYZàâçéèêëîïôûùüÿñæœáíóúäöß",
                "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБЮЯәғқңөұүһі",
                "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىًٌٍَُِّْـ",
                "人权事务委员会的建议国家报告酷刑和其他残忍",
                "0123456789.,-/()'’_*%№§«»");
        return Combinators.combine(alphabets, Arbitraries.strings().ascii().ofMaxLength(0))
                .as((alphabet, none) -> alphabet)
                .flatMap(alphabet -> Arbitraries.of(
                                alphabet.chars().mapToObj(c -> (char) c).toList())
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(12)
                        .map(letters -> letters.stream().map(String::valueOf).collect(Collectors.joining())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 30)
    void theCountOfAFacetIsWhatChoosingItLeaves(@ForAll("changes") List<Change> changes) {
        var index = Indexed.of(World.after(changes).records());
        for (var query : List.of("", "alpha", "beta OR gamma", "NOT alpha", "kind:note alph")) {
            var found = index.search(query, List.of(), 1_000);
            assertThat(found.hits()).hasSize(found.total());
            found.facets().values().stream().flatMap(List::stream).forEach(count -> {
                var narrowed = index.search(query, List.of(count.value()), 1_000);
                assertThat(narrowed.total()).as("%s", count).isEqualTo(count.hits());
                assertThat(narrowed.hits()).hasSize(count.hits());
            });
            assertThat(found.facets().get(Found.Facet.KIND).stream()
                            .mapToInt(Found.Count::hits)
                            .sum())
                    .isEqualTo(found.total());
        }
    }

    /// Several threads put documents into the index, so where they lie there is another at each start.
    @Property(tries = 30)
    void equalHitsStandInTheSameOrderHoweverTheIndexWasBuilt(@ForAll Random random) {
        var notes = IntStream.range(0, 60).mapToObj(i -> Indexed.note("alpha")).toList();
        var otherwise = new ArrayList<>(notes);
        Collections.shuffle(otherwise, random);
        assertThat(records(Indexed.of(notes), 9))
                .isEqualTo(records(Indexed.of(otherwise), 9))
                .hasSize(9)
                .isSubsetOf(notes);
    }

    @Test
    void amongEqualHitsTheLatestStandsFirst() {
        var day = LocalDateTime.of(2017, 4, 11, 9, 0);
        var notes = IntStream.range(0, 60)
                .mapToObj(i -> Note.of(Indexed.MEETING.id(), day.plusMinutes(i * 37 % 60), "alpha"))
                .toList();
        assertThat(records(Indexed.of(notes), 60))
                .isEqualTo(notes.stream()
                        .sorted(Comparator.comparing(Note::time).reversed())
                        .toList());
    }

    private static List<Kept> records(SearchIndex index, int limit) {
        return index.search("alpha ", List.of(), limit).hits().stream()
                .map(Found.Hit::record)
                .toList();
    }

    @Test
    void valuesOfOneFacetAddUpAndThoseOfSeveralNarrow() {
        var index = Indexed.of("alpha one", "alpha two");
        var note = new Found.Value(Found.Facet.KIND, "note_kind.statement");
        var meeting = new Found.Value(Found.Facet.KIND, "kind.mission");
        var year = new Found.Value(Found.Facet.YEAR, "2016");
        assertThat(index.search("", List.of(note), 9).total()).isEqualTo(2);
        assertThat(index.search("", List.of(note, meeting), 9).total()).isEqualTo(3);
        assertThat(index.search("", List.of(note, year), 9).total()).isZero();
    }

    @Property(tries = 15)
    void anIndexKeptUpIsAsOneBuiltAnew(@ForAll("changes") List<Change> changes) throws IOException {
        var place = Files.createTempDirectory("rapporteur-test");
        try {
            Set<String> kept;
            try (var store = Store.create(place.resolve("store"), new char[0], Clock.systemUTC())) {
                var index = store.index();
                int begin = changes.size() / 3;
                var world = World.empty();
                for (int i = 0; i < changes.size(); i++) {
                    if (i == begin) {
                        Indexed.of(store);
                    }
                    apply(store, world.next(changes.get(i)));
                    if (i > begin && changes.get(i).number() % 3 == 0) {
                        index.search("alpha", List.of(), 1);
                    }
                }
                kept = all(Indexed.of(store));
            }
            try (var store = Store.open(place.resolve("store"), new char[0], Clock.systemUTC())) {
                var anew = all(Indexed.of(store));
                assertThat(kept).isNotEmpty();
                var missing = new TreeSet<>(anew);
                missing.removeAll(kept);
                kept.removeAll(anew);
                assertThat(missing).isEmpty();
                assertThat(kept).isEmpty();
            }
        } finally {
            Disk.deleteFolder(place.resolve("store").resolve("journal"));
            try (var files = Files.walk(place)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void apply(Store store, World.Done done) {
        try {
            switch (done.what()) {
                case SAVE -> store.save(done.record());
                case DELETE -> store.delete(done.record().id());
                case RESTORE -> store.restore(done.record().id());
                case DELETE_AND_UNDO -> store.undo(store.delete(done.record().id()));
            }
        } catch (RuleBroken broken) {
            // a twin, a reference that is gone, a record that is not there: then nothing changes
        }
    }

    /// What queries of all sorts find, with facets and places.
    private static Set<String> all(SearchIndex index) {
        var all = new TreeSet<String>();
        for (var query : List.of(
                "",
                "alpha ",
                "beta ",
                "gam",
                "para:1",
                "by:alpha",
                "by:gamma",
                "institution:beta",
                "mission:alpha",
                "theme:beta",
                "after:2015")) {
            var found = index.search(query, List.of(), 10_000);
            found.hits()
                    .forEach(hit -> all.add("%s: %s %s %s"
                            .formatted(
                                    query,
                                    hit.record(),
                                    hit.citation(),
                                    hit.snippet().text())));
            all.add(query + ": " + found.facets());
        }
        return all;
    }

    /// One change of a small world: which record, and what of it.
    record Change(Kind kind, int which, int number, World.What what) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.of(
                                Kind.INSTITUTION,
                                Kind.POST,
                                Kind.PERSON,
                                Kind.TENURE,
                                Kind.DOCUMENT,
                                Kind.RECOMMENDATION,
                                Kind.MISSION,
                                Kind.MEETING,
                                Kind.NOTE,
                                Kind.NOTE),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(7, Arbitraries.just(World.What.SAVE)),
                                net.jqwik.api.Tuple.of(
                                        3,
                                        Arbitraries.of(
                                                World.What.DELETE, World.What.RESTORE, World.What.DELETE_AND_UNDO))))
                .as(Change::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(90);
    }
}

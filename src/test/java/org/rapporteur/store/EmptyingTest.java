package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.RuleBroken;

/// The bin is emptied: what was deleted is gone for good, and nothing else is.
class EmptyingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-11T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Mission mission = Mission.of(
            "Follow-up", "Kazakhstan", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneId.of("Asia/Almaty"));
    private final Meeting meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60);
    private final Note kept = note("A register of complaints");
    private final Note deleted = note("The name of a witness");
    private Store store;

    private Note note(String text) {
        return Note.of(meeting.id(), LocalDateTime.of(2017, 4, 11, 10, 5), text);
    }

    private Path at() {
        return folder.resolve("store");
    }

    @BeforeEach
    void begin() {
        store = Store.create(at(), new char[0], CLOCK);
        store.save(List.of(mission, meeting, kept, deleted));
        store.save(deleted.saying("The name of a witness, changed"));
        store.save(kept.saying("A register of complaints by July"));
        store.delete(deleted.id());
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = Store.open(at(), new char[0], CLOCK);
    }

    /// All words that the journal in a folder holds, read with the store's own keys.
    private String words(Path journal) {
        var words = new StringBuilder();
        var keys = new Keys(KeyFile.open(at().resolve(Store.KEYS), new char[0]));
        new Journal(journal, keys, save -> words.append(save.contents()).append('\n')).close();
        return words.toString();
    }

    private String words() {
        store.close();
        var words = words(at().resolve(Store.JOURNAL));
        store = Store.open(at(), new char[0], CLOCK);
        return words;
    }

    @Test
    void whatIsErasedIsInNoPartOfTheJournalAnyMore() {
        assertThat(words()).contains("witness");
        store.erase(List.of(deleted.id()));
        assertThat(words()).doesNotContain("witness").contains("by July").contains("A register of complaints\"");
        assertThat(at().toFile().list())
                .containsExactlyInAnyOrder("keys", "journal", "device", "lock", "working-copy.mv.db");
    }

    @Test
    void whatIsErasedIsInNeitherBinNorHistoryAndCannotComeBack() {
        store.erase(List.of(deleted.id()));
        assertThat(store.records().deleted()).isEmpty();
        assertThat(store.records().find(deleted.id())).isEmpty();
        assertThat(store.records().history(deleted.id().value()))
                .singleElement()
                .satisfies(change -> assertThat(change.fields()).isEmpty());
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> store.restore(deleted.id()))
                .satisfies(broken -> assertThat(broken.key()).isEqualTo("record.unknown"));
    }

    @Test
    void allElseStaysWithItsHistoryAndCountsOn() {
        var history = store.records().history(kept.id().value());
        store.erase(List.of(deleted.id()));
        reopen();
        assertThat(store.records().history(kept.id().value())).isEqualTo(history);
        assertThat(store.check().differences()).isEmpty();
        assertThat(store.opening().rebuilt()).isFalse();
        store.save(kept.saying("after the emptying"));
        reopen();
        assertThat(store.records().find(kept.id()).orElseThrow().text()).isEqualTo("after the emptying");
        assertThat(store.check().differences()).isEmpty();
    }

    @Test
    void whatIsThereIsNotErased() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> store.erase(List.of(deleted.id(), kept.id())))
                .satisfies(broken -> assertThat(broken.key()).isEqualTo("record.not_deleted"));
        assertThat(store.records().deleted()).hasSize(1);
        assertThat(words()).contains("witness");
    }

    @Test
    void whatIsStillReferredToStaysWithWhatItRefersTo() {
        var ministry = Institution.of("Ministry of Justice");
        store.save(ministry);
        store.save(meeting.withInstitutions(List.of(ministry.id())));
        store.delete(ministry.id());
        store.delete(meeting.id());
        // the note that is kept needs its meeting, and the meeting its ministry
        assertThat(store.records().staying())
                .containsOnlyKeys(meeting.id().value(), ministry.id().value())
                .containsEntry(meeting.id().value(), Stays.NEEDED)
                .containsEntry(ministry.id().value(), Stays.NEEDED);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> store.erase(List.of(meeting.id())))
                .satisfies(broken -> assertThat(broken.key()).isEqualTo("record.stays"));
        store.delete(kept.id());
        assertThat(store.records().staying()).isEmpty();
        store.erase(List.of(kept.id(), meeting.id(), ministry.id(), deleted.id()));
        assertThat(store.records().deleted()).isEmpty();
        assertThat(words()).doesNotContain("Justice").contains("Kazakhstan");
    }

    @Test
    void whatSignedMinutesAreReadFromStays() {
        var draft = Minutes.of(meeting.id());
        store.save(draft);
        var signed = draft.finish(
                LocalDateTime.of(2017, 4, 12, 9, 0), store.records().revisionsOf(meeting));
        store.save(signed);
        store.save(signed.reopen("a name was wrong"));
        store.delete(kept.id());
        assertThat(store.records().staying())
                .containsOnlyKeys(kept.id().value())
                .containsValue(Stays.SIGNED);
        store.erase(List.of(deleted.id()));
        reopen();
        assertThat(store.records().asSigned(signed).notes())
                .extracting(Note::text)
                .containsExactly("A register of complaints by July");
    }

    @Test
    void aStepWithWhatWasErasedIsNotTakenBack() {
        var step = store.change(List.of(), List.of(kept.id()));
        store.erase(List.of(kept.id(), deleted.id()));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> store.undo(step))
                .satisfies(broken -> assertThat(broken.key()).isEqualTo("undo.erased"));
    }

    @Test
    void whileTheSearchIsBeingPreparedNothingIsErased() {
        store.save(note("a note to be found"));
        var slices = store.slices();
        store.index().take(slices.next());
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> store.erase(List.of(deleted.id())))
                .satisfies(broken -> assertThat(broken.key()).isEqualTo("store.indexing"));
        for (var slice = slices.next(); ; slice = slices.next()) {
            store.index().take(slice);
            if (slice.isLast()) {
                break;
            }
        }
        store.erase(List.of(deleted.id()));
        assertThat(store.records().deleted()).isEmpty();
        assertThat(store.index().search("\"note to be found\"", Set.of(), 1).total())
                .isEqualTo(1);
        store.save(note("a note after the emptying"));
        assertThat(store.index().search("emptying", Set.of(), 1).total()).isEqualTo(1);
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The states in which the process can be killed, from what was there before and what is there after.
    @Test
    void whereverItIsKilledOneWholeJournalIsThere() throws IOException {
        store.close();
        var before = folder.resolve("before");
        copy(at(), before);
        store = Store.open(at(), new char[0], CLOCK);
        store.erase(List.of(deleted.id()));
        store.close();
        var after = folder.resolve("after");
        copy(at(), after);

        var written = state(before, "written");
        copy(after.resolve("journal"), written.resolve("journal-emptied"));
        assertState(written, true);

        var halfWritten = state(before, "half-written");
        copy(after.resolve("journal"), halfWritten.resolve("journal-emptied"));
        cut(halfWritten.resolve("journal-emptied/00000001.journal"));
        assertState(halfWritten, true);

        var noCopy = state(before, "no-copy");
        copy(after.resolve("journal"), noCopy.resolve("journal-emptied"));
        Files.delete(noCopy.resolve("working-copy.mv.db"));
        assertState(noCopy, true);

        var movedAway = state(before, "moved-away");
        copy(after.resolve("journal"), movedAway.resolve("journal-emptied"));
        Files.delete(movedAway.resolve("working-copy.mv.db"));
        Files.move(movedAway.resolve("journal"), movedAway.resolve("journal-before-emptying"));
        assertState(movedAway, true);

        var exchanged = state(after, "exchanged");
        copy(before.resolve("journal"), exchanged.resolve("journal-before-emptying"));
        Files.delete(exchanged.resolve("working-copy.mv.db"));
        assertState(exchanged, false);

        // the deletion of the working copy need not have reached the disk before a power cut
        var copyIsBack = state(after, "copy-is-back");
        copy(before.resolve("journal"), copyIsBack.resolve("journal-before-emptying"));
        Files.delete(copyIsBack.resolve("working-copy.mv.db"));
        Files.copy(before.resolve("working-copy.mv.db"), copyIsBack.resolve("working-copy.mv.db"));
        assertState(copyIsBack, false);
        store = Store.open(at(), new char[0], CLOCK);
    }

    private Path state(Path from, String name) {
        var state = folder.resolve(name);
        copy(from, state);
        return state;
    }

    private static void cut(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 40));
    }

    private void assertState(Path state, boolean stillInBin) {
        for (int turn = 0; turn < 2; turn++) {
            try (var opened = Store.open(state, new char[0], CLOCK)) {
                assertThat(opened.records().find(kept.id()).orElseThrow().text())
                        .isEqualTo("A register of complaints by July");
                assertThat(opened.records().deleted()).as(state.toString()).hasSize(stillInBin ? 1 : 0);
                assertThat(opened.check().differences()).isEmpty();
            }
            assertThat(state.toFile().list()).doesNotContain("journal-emptied", "journal-before-emptying");
        }
        assertThat(words(state.resolve("journal")).contains("witness")).isEqualTo(stillInBin);
    }

    @Test
    void aJournalOfSeveralFilesIsWrittenAnewAsOne() {
        var random = new Random(7);
        var many = new ArrayList<Id<Note>>();
        for (int i = 0; i < 24; i++) {
            var text = new StringBuilder("secret ");
            random.ints(400_000, 'a', 'z').forEach(c -> text.append((char) c));
            var big = note(text.substring(0, 400_000));
            store.save(big);
            many.add(big.id());
        }
        store.change(List.of(), many);
        assertThat(at().resolve("journal").toFile().list()).hasSize(2);
        store.erase(many);
        assertThat(at().resolve("journal").toFile().list()).hasSize(1);
        reopen();
        assertThat(store.check().differences()).isEmpty();
        assertThat(store.records().find(kept.id())).isPresent();
    }
}

package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Minutes.MinutesState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.ProgrammeChange;
import org.rapporteur.domain.ProgrammeChange.ChangeKind;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Travel;

class StoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-11T04:00:00Z"), ZoneOffset.UTC);
    private static final char[] NONE = new char[0];

    @TempDir
    Path folder;

    private final Mission mission = Mission.of(
            "Follow-up", "Kazakhstan", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneId.of("Asia/Almaty"));
    private final Meeting meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60);
    private final Note note = Note.of(meeting.id(), LocalDateTime.of(2017, 4, 11, 10, 5), "A register of complaints");

    private <T> T with(java.util.function.Function<Store, T> work) {
        try (var store = Store.exists(folder) ? Store.open(folder, NONE, CLOCK) : Store.create(folder, NONE, CLOCK)) {
            return work.apply(store);
        }
    }

    private void in(Consumer<Store> work) {
        with(store -> {
            work.accept(store);
            return true;
        });
    }

    private void keepTheMission() {
        in(store -> store.save(List.of(mission, meeting, note)));
    }

    private List<Change> history() {
        return with(store -> store.records().history(note.id().value()));
    }

    private void assertRebuiltAndWhole() {
        in(store -> {
            assertThat(store.opening().rebuilt()).isTrue();
            assertThat(store.records().find(note.id())).contains(note);
            assertThat(store.check().differences()).isEmpty();
        });
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(asked)
                .extracting(RuleBroken::key)
                .isEqualTo(key);
    }

    @Test
    void whatIsSavedIsThereAfterReopening() {
        keepTheMission();
        in(store -> {
            assertThat(store.records().find(note.id())).contains(note);
            assertThat(store.records().missionFile(mission.id()).notesOf(meeting))
                    .containsExactly(note);
        });
    }

    @Test
    void everyKindIsKeptWithAllItsFields() throws IOException {
        var records = EveryKind.filled();
        var law = Files.write(folder.resolve("law.pdf"), EveryKind.CONTENT);
        in(store -> {
            store.contents().keep(law, share -> {});
            store.save(records);
        });
        in(store -> {
            for (var record : records) {
                assertThat(store.records().find(record.id()).map(Kept.class::cast))
                        .contains(record);
            }
            assertThat(store.check().differences()).isEmpty();
        });
    }

    @Test
    void aRecordSavedAsItWasLeavesNoRevision() {
        keepTheMission();
        in(store -> store.save(note));
        assertThat(history()).hasSize(1);
    }

    @Test
    void historyTellsEachChangeWithBeforeAndAfter() {
        keepTheMission();
        in(store -> store.save(note.saying("A register, by June")));
        var history = history();
        assertThat(history).extracting(Change::what).containsExactly(Change.What.MADE, Change.What.CHANGED);
        assertThat(history.getLast().fields())
                .isEqualTo(Map.of("text", new Change.Difference("A register of complaints", "A register, by June")));
    }

    @Test
    void aDeletedRecordIsGoneUntilItIsRestoredAsItWas() {
        keepTheMission();
        in(store -> {
            store.delete(note.id());
            assertThat(store.records().find(note.id())).isEmpty();
            assertThat(store.records().deleted()).containsExactly(note);
        });
        in(store -> {
            store.restore(note.id());
            assertThat(store.records().find(note.id())).contains(note);
            assertThat(store.records().deleted()).isEmpty();
        });
        assertThat(history())
                .extracting(Change::what)
                .containsExactly(Change.What.MADE, Change.What.DELETED, Change.What.RESTORED);
    }

    @Test
    void deletingTwiceOrRestoringWhatIsThereIsRefused() {
        keepTheMission();
        in(store -> {
            refused("record.not_deleted", () -> store.restore(note.id()));
            store.delete(note.id());
            refused("record.deleted", () -> store.delete(note.id()));
            refused("record.unknown", () -> store.delete(new Id<Note>(UUID.randomUUID())));
        });
    }

    @Test
    void aSaveIsWholeOrNotAtAll() {
        keepTheMission();
        var second = Note.of(meeting.id(), note.time(), "A second note");
        var broken = Note.of(meeting.id(), note.time(), " ");
        in(store -> refused("field.required", () -> store.save(List.of(second, broken))));
        in(store -> assertThat(store.records().find(second.id())).isEmpty());
    }

    @Test
    void aReferenceToNothingIsRefused() {
        keepTheMission();
        var stray = Note.of(Id.fresh(), note.time(), "Said where?");
        in(store -> refused("reference.gone", () -> store.save(stray)));
    }

    @Test
    void aReferenceThatWasDeletedSinceDoesNotHinderAnotherChange() {
        var speaker = Person.of("Somebody");
        keepTheMission();
        in(store -> {
            store.save(speaker);
            store.save(note.by(speaker.id()));
            store.delete(speaker.id());
            store.save(note.by(speaker.id()).saying("Changed"));
            assertThat(store.records().find(note.id()).map(Note::text)).contains("Changed");
        });
    }

    @Test
    void aSecondEqualCitationIsRefused() {
        var document = Document.of("CCPR/C/KAZ/CO/2");
        in(store -> {
            store.save(List.of(document, Recommendation.of(document.id(), 24, "Torture")));
            refused("recommendation.twin", () -> store.save(Recommendation.of(document.id(), 24, "Again")));
            refused("document.twin", () -> store.save(Document.of("ccpr/c/kaz/co/2")));
            store.save(Recommendation.of(document.id(), 25, "Another"));
        });
    }

    @Test
    void twinsInOneSaveAndTwinsBroughtBackAreRefused() {
        var document = Document.of("CCPR/C/KAZ/CO/2");
        var first = Recommendation.of(document.id(), 24, "Torture");
        in(store -> {
            refused("document.twin", () -> store.save(List.of(document, Document.of("ccpr/c/kaz/co/2"))));
            refused(
                    "recommendation.twin",
                    () -> store.save(List.of(document, first, Recommendation.of(document.id(), 24, "Again"))));
            store.save(List.of(document, first));
            store.delete(first.id());
            store.save(Recommendation.of(document.id(), 24, "In its place"));
            refused("recommendation.twin", () -> store.restore(first.id()));
        });
    }

    @Test
    void aWayIsKeptOnceInWhicheverDirectionAndComesWithItsMissionAlone() {
        keepTheMission();
        in(store -> {
            var way = Travel.of(mission.id(), "Kabanbay 5", "Mangilik 8", 40);
            var elsewhere =
                    Mission.of("Other mission", "Georgia", mission.firstDay(), mission.lastDay(), mission.zone());
            store.save(List.of(way, elsewhere));
            refused("travel.twin", () -> store.save(Travel.of(mission.id(), "mangilik  8", "Kabanbay 5", 10)));
            store.save(Travel.of(elsewhere.id(), "Kabanbay 5", "Mangilik 8", 15));
            store.save(Shape.with(way, "minutes", 45));
            assertThat(store.records().missionFile(mission.id()).register().all(Travel.class))
                    .extracting(Travel::minutes)
                    .containsExactly(45);
        });
    }

    @Test
    void whatWasIssuedIsReadBackAsItWasAlsoFromAWorkingCopyThatIsMadeAnew() throws IOException {
        keepTheMission();
        var issuedAt = LocalDateTime.of(2017, 4, 10, 18, 0);
        var gone = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 12, 9, 0), 30);
        in(store -> {
            store.save(gone);
            store.save(store.records()
                    .programme(mission.id())
                    .issued(issuedAt)
                    .last()
                    .orElseThrow()
                    .programme());
            assertThat(store.records().programme(mission.id()).isAsIssued()).isTrue();
            store.save(Shape.with(meeting, "start", LocalDateTime.of(2017, 4, 13, 10, 0)));
            store.delete(gone.id());
        });
        Files.delete(folder.resolve("working-copy.mv.db"));
        in(store -> {
            var programme = store.records().programme(mission.id());
            assertThat(programme.isAsIssued()).isFalse();
            assertThat(programme.last().orElseThrow().programme().issued()).isEqualTo(issuedAt);
            assertThat(programme.last().orElseThrow().meetings()).containsExactlyInAnyOrder(meeting, gone);
            assertThat(programme.changes())
                    .extracting(ProgrammeChange::kind, ProgrammeChange::before)
                    .containsExactly(tuple(ChangeKind.REMOVED, gone), tuple(ChangeKind.MOVED, meeting));
        });
    }

    @Test
    void fieldsThatANewerProgramWroteSurviveAChangeByThisOne() {
        keepTheMission();
        var known = Json.body(note);
        var before = new java.util.TreeMap<>(known);
        before.put("reliability", "high");
        assertThat(Json.body(note.saying("Changed"), before))
                .containsEntry("reliability", "high")
                .containsEntry("text", "Changed");
    }

    @Test
    void keysThatDemandTooMuchMemoryAreRefused() throws IOException {
        keepTheMission();
        var keys = folder.resolve("keys");
        var bytes = Files.readAllBytes(keys);
        int copy = bytes.length / 2;
        for (int start = 0; start < bytes.length; start += copy) {
            java.nio.ByteBuffer.wrap(bytes).putInt(start + 13, Integer.MAX_VALUE);
            var header = java.util.Arrays.copyOfRange(bytes, start, start + copy - 32);
            System.arraycopy(Keys.sha256(header), 0, bytes, start + copy - 32, 32);
        }
        Files.write(keys, bytes);
        refused("store.keys_damaged", () -> Store.open(folder, NONE, CLOCK));
    }

    @Test
    void finalMinutesAreNeitherChangedNorDeleted() {
        keepTheMission();
        var minutes = new Minutes(Id.fresh(), meeting.id(), 1, MinutesState.FINAL, "", null, List.of());
        in(store -> {
            store.save(minutes);
            refused(
                    "minutes.final",
                    () -> store.save(
                            new Minutes(minutes.id(), meeting.id(), 1, MinutesState.DRAFT, "", null, List.of())));
            refused("minutes.final", () -> store.delete(minutes.id()));
        });
    }

    @Test
    void textOfAnyScriptComesBackWithoutWhatNoDocumentCanHold() {
        keepTheMission();
        in(store -> store.save(note.saying("Пытки \u0000\uD800 مرحبا\r\n你好 \uD83D\uDE00")));
        in(store -> assertThat(store.records().find(note.id()).map(Note::text))
                .contains("Пытки \uFFFD مرحبا\n你好 \uD83D\uDE00"));
    }

    @Test
    void aTextBeyondTheLongestIsRefused() {
        keepTheMission();
        in(store -> refused("value.too_long", () -> store.save(note.saying("x".repeat(500_001)))));
    }

    @Test
    void aSecondStartIsRefused() {
        in(store -> refused("store.in_use", () -> Store.open(folder, NONE, CLOCK)));
    }

    @Test
    void aStoreIsMadeOnceAndOpenedOnlyWhereThereIsOne() {
        refused("store.none", () -> Store.open(folder, NONE, CLOCK));
        keepTheMission();
        refused("store.exists", () -> Store.create(folder, NONE, CLOCK));
    }

    @Test
    void aWrongPassphraseAndDamagedKeysAreToldApart() throws IOException {
        try (var store = Store.create(folder, "six words of our own choosing".toCharArray(), CLOCK)) {
            store.save(mission);
        }
        assertThat(Store.isGuarded(folder)).isTrue();
        refused("store.wrong_passphrase", () -> Store.open(folder, "another".toCharArray(), CLOCK));
        refused("store.passphrase_missing", () -> Store.open(folder, NONE, CLOCK));
        var keys = folder.resolve("keys");
        var sound = Files.readAllBytes(keys);
        var damaged = sound.clone();
        damaged[40] ^= 1;
        Files.write(keys, damaged);
        try (var store = Store.open(folder, "six words of our own choosing".toCharArray(), CLOCK)) {
            assertThat(store.records().find(mission.id())).contains(mission);
        }
        damaged[sound.length - 1] ^= 1;
        Files.write(keys, damaged);
        refused("store.keys_damaged", () -> Store.open(folder, "six words of our own choosing".toCharArray(), CLOCK));
    }

    @Test
    void aPassphraseTypedDecomposedOpensToo() {
        Store.create(folder, "caf\u00e9".toCharArray(), CLOCK).close();
        Store.open(folder, "cafe\u0301".toCharArray(), CLOCK).close();
    }

    @Test
    void aWorkingCopyThatIsMissingIsMadeAnew() throws IOException {
        keepTheMission();
        Files.delete(folder.resolve("working-copy.mv.db"));
        assertRebuiltAndWhole();
    }

    @Test
    void aWorkingCopyOfNoBytesIsMadeAnew() throws IOException {
        keepTheMission();
        Files.write(folder.resolve("working-copy.mv.db"), new byte[0]);
        assertRebuiltAndWhole();
    }

    @Test
    void aWorkingCopyOfGarbageIsMadeAnew() throws IOException {
        keepTheMission();
        Files.write(
                folder.resolve("working-copy.mv.db"),
                "not a database".repeat(1000).getBytes(StandardCharsets.UTF_8));
        assertRebuiltAndWhole();
    }

    @Test
    void aWorkingCopyThatIsBehindFollowsTheJournal() throws IOException {
        in(store -> store.save(List.of(mission, meeting)));
        var behind = Files.readAllBytes(folder.resolve("working-copy.mv.db"));
        in(store -> store.save(note));
        Files.write(folder.resolve("working-copy.mv.db"), behind);
        in(store -> {
            assertThat(store.opening().rebuilt()).isFalse();
            assertThat(store.records().find(note.id())).contains(note);
            assertThat(store.check().differences()).isEmpty();
        });
    }

    @Test
    void aWorkingCopyOfAnotherProgramIsMadeAnew() {
        keepTheMission();
        in(store -> store.read(c -> {
            Database.execute(c, "update copy_state set content = 'older' where name = 'tables'");
            return true;
        }));
        assertRebuiltAndWhole();
    }

    @Test
    void aFlippedTextInTheWorkingCopyIsNeverRead() {
        keepTheMission();
        in(store -> {
            store.read(c -> {
                Database.execute(c, "update revision set content = replace(content, 'register', 'rabbit')");
                return true;
            });
            assertThat(store.check().differences()).isNotEmpty();
            assertThat(store.records().find(note.id())).contains(note);
            assertThat(store.check().differences()).isEmpty();
        });
    }

    @Test
    void aWorkingCopyThatAKilledProcessLeftAtOddsWithTheJournalIsMadeAnew() throws IOException {
        keepTheMission();
        in(store -> store.read(c -> {
            Database.execute(c, "delete from head where record = ?", note.id().value());
            return true;
        }));
        in(store -> assertThat(store.opening().rebuilt()).isFalse());
        // as a killed process leaves it
        Files.write(folder.resolve("lock"), new byte[] {1});
        assertRebuiltAndWhole();
        assertThat(folder.resolve("lock")).isEmptyFile();
    }

    @Test
    void checkFindsARowThatDiffersFromTheJournal() {
        keepTheMission();
        in(store -> {
            var found = store.check();
            assertThat(found.differences()).isEmpty();
            assertThat(found.changes()).isEqualTo(3);
            assertThat(found.records()).isEqualTo(3);
            store.read(c -> {
                Database.execute(c, "update note set text = 'other'");
                return true;
            });
            assertThat(store.check().differences()).containsExactly("note " + note.id());
        });
    }

    @Test
    void aTornLastWriteIsCutAndReported() throws IOException {
        keepTheMission();
        try (var journal =
                new RandomAccessFile(folder.resolve("journal/00000001.journal").toFile(), "rw")) {
            journal.seek(journal.length());
            journal.write(new byte[] {0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 9, 9, 9});
        }
        in(store -> {
            assertThat(store.opening().tornBytes()).isEqualTo(15);
            assertThat(store.opening().recovered()).isZero();
            assertThat(store.records().find(note.id())).contains(note);
            store.save(note.saying("And on it goes"));
        });
        in(store -> assertThat(store.opening().tornBytes()).isZero());
    }

    @Test
    void whatTheJournalLostAtItsEndComesBackFromTheWorkingCopy() throws IOException {
        in(store -> store.save(List.of(mission, meeting)));
        long before = Files.size(folder.resolve("journal/00000001.journal"));
        in(store -> store.save(note));
        try (var journal =
                new RandomAccessFile(folder.resolve("journal/00000001.journal").toFile(), "rw")) {
            journal.setLength(before + 40);
        }
        in(store -> {
            assertThat(store.opening().recovered()).isEqualTo(1);
            assertThat(store.records().find(note.id())).contains(note);
            assertThat(store.check().differences()).isEmpty();
        });
    }

    @Test
    void damageInTheMiddleOfTheJournalIsRefusedAndNothingIsChanged() throws IOException {
        in(store -> store.save(List.of(mission, meeting)));
        in(store -> store.save(note));
        var journal = folder.resolve("journal/00000001.journal");
        var bytes = Files.readAllBytes(journal);
        bytes[Segment.HEADER + 60] ^= 1;
        Files.write(journal, bytes);
        refused("store.damaged", () -> Store.open(folder, NONE, CLOCK));
        assertThat(Files.readAllBytes(journal)).isEqualTo(bytes);
    }

    @Test
    void onlyTheOwnerCanReadWhatIsKept() throws IOException {
        keepTheMission();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(each -> !each.equals(folder)).toList()) {
                var allowed = Files.isDirectory(file) ? "rwx------" : "rw-------";
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(allowed);
            }
        }
    }

    @Test
    void noFileBesideHoldsAWordInTheClear() throws IOException {
        keepTheMission();
        in(store -> {
            store.save(List.of(Institution.of("Canary Ministry"), note.saying("canarynote")));
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContainIgnoringCase("canary");
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void aBackupRestoredElsewhereIsEqual(@TempDir Path other) throws IOException {
        keepTheMission();
        var file = other.resolve("backup.rapporteur");
        in(store -> assertThat(store.backup(file)).isEqualTo(1));
        var elsewhere = other.resolve("store");
        assertThat(Backup.restore(file, elsewhere, NONE, CLOCK)).isEqualTo(Path.of(""));
        try (var store = Store.open(elsewhere, NONE, CLOCK)) {
            assertThat(store.records().find(note.id())).contains(note);
            assertThat(store.check().differences()).isEmpty();
        }
        assertThat(Files.readString(elsewhere.resolve("device")))
                .isNotEqualTo(Files.readString(folder.resolve("device")));
    }

    @Test
    void aRestoredBackupLeavesWhatWasThereAside(@TempDir Path other) {
        in(store -> store.save(mission));
        var file = other.resolve("backup.rapporteur");
        in(store -> store.backup(file));
        in(store -> store.save(List.of(meeting, note)));
        var aside = Backup.restore(file, folder, NONE, CLOCK);
        in(store -> assertThat(store.records().find(note.id())).isEmpty());
        try (var before = Store.open(aside, NONE, CLOCK)) {
            assertThat(before.records().find(note.id())).contains(note);
        }
    }

    @Test
    void aBackupCutOrChangedAnywhereIsRefused(@TempDir Path other) throws IOException {
        keepTheMission();
        var file = other.resolve("backup.rapporteur");
        in(store -> store.backup(file));
        var whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 37) {
            Files.write(file, java.util.Arrays.copyOf(whole, at));
            assertThatExceptionOfType(RuleBroken.class)
                    .as("cut at " + at)
                    .isThrownBy(() -> Backup.restore(file, folder, NONE, CLOCK));
        }
        in(store -> assertThat(store.records().find(note.id())).contains(note));
    }

    @Test
    void twoHeadsShowTheSameOnEveryLaptopAndAnEditBeatsADelete() {
        var edited = new Heads.Head("b", 2, false);
        var other = new Heads.Head("a", 2, false);
        var deleted = new Heads.Head("c", 9, true);
        assertThat(new Heads(List.of(edited, other, deleted)).shown()).contains(edited);
        assertThat(new Heads(List.of(deleted, other, edited)).shown()).contains(edited);
        assertThat(new Heads(List.of(deleted)).shown()).isEmpty();
    }

    @Test
    void aPostStandsWithoutAPersonAndItsInstitutionIsSavedWithIt() {
        var ministry = Institution.of("Ministry of Justice");
        var post = Post.of(ministry.id(), "Deputy Minister");
        in(store -> store.save(List.of(ministry, post)));
        in(store -> assertThat(store.records().register(null).label(post))
                .isEqualTo("Deputy Minister, Ministry of Justice"));
    }
}

package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.AttachedFile.Handover;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;

/// What is handed over at a meeting is kept as it is, by nobody else to be read, and damage is found.
class ContentsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-11T04:00:00Z"), ZoneOffset.UTC);
    private static final char[] NONE = new char[0];
    private static final int CHUNK = SealedFile.CHUNK;

    @TempDir
    Path folder;

    /// Where the files lie that are brought in and taken out.
    @TempDir
    Path desk;

    private final Mission mission = Mission.of(
            "Follow-up", "Kazakhstan", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneId.of("Asia/Almaty"));
    private final Meeting meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60);

    private <T> T with(Function<Store, T> work) {
        try (var store = Store.exists(folder) ? Store.open(folder, NONE, CLOCK) : Store.create(folder, NONE, CLOCK)) {
            if (store.records().find(mission.id()).isEmpty()) {
                store.save(List.of(mission, meeting));
            }
            return work.apply(store);
        }
    }

    private void in(Consumer<Store> work) {
        with(store -> {
            work.accept(store);
            return true;
        });
    }

    private Path onDesk(String name, byte[] content) {
        try {
            return Files.write(desk.resolve(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private AttachedFile attach(Store store, String name, byte[] content) {
        var file = store.contents().keep(onDesk(name, content), share -> {}).at(meeting.id(), meeting.start());
        store.save(file);
        return file;
    }

    private AttachedFile attached(String name, byte[] content) {
        return with(store -> attach(store, name, content));
    }

    private List<Path> sealed() {
        try (var found = Files.list(folder.resolve(Store.FILES))) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] random(int size, long seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(asked)
                .extracting(RuleBroken::key)
                .isEqualTo(key);
    }

    private void unreadable(AttachedFile file) {
        in(store -> {
            refused("attached_file.damaged", () -> store.contents().read(file));
            assertThat(store.check().damaged()).containsExactly(file);
        });
    }

    @Test
    void whatIsAttachedIsThereByteForByteAfterReopening() throws IOException {
        var content = random(3 * CHUNK + 17, 1);
        var file = attached("Закон.pdf", content);
        assertThat(file.fileName()).isEqualTo("Закон.pdf");
        assertThat(file.size()).isEqualTo(content.length);
        in(store -> {
            assertThat(store.records().find(file.id())).contains(file);
            assertThat(store.records().missionFile(mission.id()).attachedTo(meeting))
                    .containsExactly(file);
            assertThat(store.contents().read(file)).isEqualTo(content);
            store.contents().export(file, desk.resolve("copy"), share -> {});
        });
        assertThat(desk.resolve("copy")).hasBinaryContent(content);
    }

    @Test
    void everySizeAroundTheChunksComesBackAsItWas() {
        var sizes = IntStream.of(CHUNK, 2 * CHUNK, 3 * CHUNK)
                .flatMap(border -> IntStream.rangeClosed(border - 2, border + 2))
                .boxed()
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        var random = new Random(7);
        sizes.addAll(List.of(1, 2, 15, 16, 17));
        IntStream.range(0, 25).forEach(i -> sizes.add(1 + random.nextInt(4 * CHUNK)));
        in(store -> sizes.forEach(size -> {
            // all zeros are what the last chunk is filled up with
            var content = size % 3 == 0 ? new byte[size] : random(size, size);
            var file = attach(store, size + ".bin", content);
            assertThat(store.contents().read(file)).as(size + " bytes").isEqualTo(content);
        }));
        in(store -> assertThat(store.check().damaged()).isEmpty());
    }

    @Test
    void theStreamGivesTheSameBytesHoweverItIsRead() {
        var content = random(CHUNK + 1000, 2);
        var file = attached("a", content);
        in(store -> {
            var bytes = new java.io.ByteArrayOutputStream();
            try (var in = store.contents().open(file)) {
                var some = new byte[777];
                for (int one = in.read(); one >= 0; one = in.read()) {
                    bytes.write(one);
                    int read = in.read(some, 3, 700);
                    bytes.write(some, 3, Math.max(read, 0));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            assertThat(bytes.toByteArray()).isEqualTo(content);
        });
    }

    @Test
    void aBitFlippedAnywhereIsFound() throws IOException {
        var file = attached("a", random(2 * CHUNK + 5, 3));
        var lies = sealed().getFirst();
        var whole = Files.readAllBytes(lies);
        var random = new Random(3);
        var places = new ArrayList<Integer>();
        IntStream.range(0, SealedFile.HEADER + 20).forEach(places::add);
        IntStream.range(0, 200).forEach(i -> places.add(random.nextInt(whole.length)));
        IntStream.range(whole.length - 20, whole.length).forEach(places::add);
        in(store -> places.forEach(at -> {
            var flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            write(lies, flipped);
            refused("attached_file.damaged", () -> store.contents().read(file));
        }));
        write(lies, whole);
        in(store -> assertThat(store.contents().read(file)).hasSize(file.size()));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFileCutOrLengthenedAnywhereIsFound() throws IOException {
        var file = attached("a", random(2 * CHUNK + 5, 4));
        var lies = sealed().getFirst();
        var whole = Files.readAllBytes(lies);
        int frame = CHUNK + 16;
        in(store -> {
            for (int length : new int[] {
                0,
                1,
                SealedFile.HEADER - 1,
                SealedFile.HEADER,
                SealedFile.HEADER + frame,
                SealedFile.HEADER + 2 * frame,
                whole.length - frame,
                whole.length - 1,
                whole.length + 1,
                whole.length + frame
            }) {
                write(lies, Arrays.copyOf(whole, length));
                refused("attached_file.damaged", () -> store.contents().read(file));
            }
        });
        unreadable(file);
    }

    @Test
    void chunksThatChangedPlacesAreFound() throws IOException {
        var file = attached("a", random(3 * CHUNK, 5));
        var lies = sealed().getFirst();
        var whole = Files.readAllBytes(lies);
        int frame = CHUNK + 16;
        var swapped = whole.clone();
        System.arraycopy(whole, SealedFile.HEADER, swapped, SealedFile.HEADER + frame, frame);
        System.arraycopy(whole, SealedFile.HEADER + frame, swapped, SealedFile.HEADER, frame);
        write(lies, swapped);
        unreadable(file);
    }

    @Test
    void aFileInThePlaceOfAnotherIsFound() throws IOException {
        var one = attached("one", random(CHUNK, 6));
        var other = attached("other", random(CHUNK, 7));
        var lie = sealed();
        var first = Files.readAllBytes(lie.getFirst());
        write(lie.getFirst(), Files.readAllBytes(lie.getLast()));
        write(lie.getLast(), first);
        in(store -> {
            for (var file : List.of(one, other)) {
                refused("attached_file.damaged", () -> store.contents().read(file));
            }
            assertThat(store.check().damaged()).containsExactly(one, other);
        });
    }

    @Test
    void damageNeverReachesAnExportedFile() throws IOException {
        var file = attached("a", random(3 * CHUNK, 8));
        var lies = sealed().getFirst();
        var whole = Files.readAllBytes(lies);
        whole[whole.length - 1] ^= 1;
        write(lies, whole);
        var copy = onDesk("copy", new byte[] {1, 2, 3});
        in(store -> refused("attached_file.damaged", () -> store.contents().export(file, copy, share -> {})));
        assertThat(copy).hasBinaryContent(new byte[] {1, 2, 3});
        try (var left = Files.list(desk)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void aContentThatIsGoneIsNamedAndComesBackWhenItIsAttachedAgain() throws IOException {
        var content = random(100, 9);
        var file = attached("a law.pdf", content);
        Files.delete(sealed().getFirst());
        in(store -> {
            refused("attached_file.missing", () -> store.contents().read(file));
            assertThat(store.check().damaged()).containsExactly(file);
            attach(store, "again.pdf", content);
            assertThat(store.contents().read(file)).isEqualTo(content);
            assertThat(store.check().damaged()).isEmpty();
        });
    }

    @Test
    void aDamagedContentIsMendedWhenItIsAttachedAgain() throws IOException {
        var content = random(100, 10);
        var file = attached("a law.pdf", content);
        write(sealed().getFirst(), new byte[(int) Files.size(sealed().getFirst())]);
        unreadable(file);
        in(store -> {
            attach(store, "again.pdf", content);
            assertThat(store.contents().read(file)).isEqualTo(content);
        });
        assertThat(sealed()).hasSize(1);
    }

    /// Neither names nor contents, nor the content's own hash, in any of the usual encodings.
    @Test
    void nothingOfItCanBeReadInTheStore() throws IOException {
        var secret = "The list of witnesses: Айгуль Примерова. ".repeat(3000);
        var file = with(store -> {
            store.contents()
                    .keep(
                            onDesk("never named.txt", "a photo nobody named".getBytes(StandardCharsets.UTF_8)),
                            share -> {});
            var kept = attach(store, "witnesses-Айгуль.txt", secret.getBytes(StandardCharsets.UTF_8));
            var titled = kept.called("Свидетели").as(Handover.GIVEN);
            store.save(titled);
            return titled;
        });
        var canaries = List.of(
                "witnesses",
                "Айгуль",
                "Свидетели",
                "never named",
                "a photo nobody",
                file.sha256().substring(0, 16));
        try (var all = Files.walk(folder)) {
            for (var each : all.toList()) {
                assertThat(each.toString())
                        .doesNotContain("witnesses", "Айгуль", file.sha256().substring(0, 8));
                if (Files.isRegularFile(each)) {
                    var raw = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
                    for (var canary : canaries) {
                        for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                            assertThat(raw.contains(new String(canary.getBytes(encoding), StandardCharsets.ISO_8859_1)))
                                    .as(each + " holds " + canary)
                                    .isFalse();
                        }
                    }
                }
            }
        }
        assertThat(sealed()).hasSize(2);
    }

    @Test
    void theLengthOnTheDiskTellsTheSizeRoughly() throws IOException {
        attached("one", random(1, 11));
        attached("other", random(CHUNK, 12));
        assertThat(Files.size(sealed().getFirst())).isEqualTo(Files.size(sealed().getLast()));
    }

    @Test
    void theOwnerAloneMayReadIt() throws IOException {
        attached("one", random(1, 13));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed().getFirst())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(Store.FILES))))
                .isEqualTo("rwx------");
    }

    @Test
    void theSameContentTwiceLiesOnTheDiskOnce() {
        var content = random(100, 14);
        var one = attached("one", content);
        var other = attached("other", content);
        in(store -> {
            store.delete(one.id());
            assertThat(store.contents().read(other)).isEqualTo(content);
        });
        assertThat(sealed()).hasSize(1);
    }

    @Test
    void whatCannotBeAttachedIsSaidAndChangesNothing() throws IOException {
        var before = with(store -> store.check().saves());
        Files.createDirectory(desk.resolve("a folder"));
        var large = desk.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(AttachedFile.LARGEST + 1L);
        }
        in(store -> {
            var contents = store.contents();
            refused("attached_file.folder", () -> contents.keep(desk.resolve("a folder"), share -> {}));
            refused("attached_file.too_large", () -> contents.keep(large, share -> {}));
            refused("attached_file.empty", () -> contents.keep(onDesk("empty", new byte[0]), share -> {}));
            refused("file.missing", () -> contents.keep(desk.resolve("not there"), share -> {}));
            if (Files.exists(Path.of("/dev/zero"))) {
                refused("attached_file.no_file", () -> contents.keep(Path.of("/dev/zero"), share -> {}));
            }
            assertThat(store.check().saves()).isEqualTo(before);
        });
        assertThat(folder.resolve(Store.FILES)).doesNotExist();
    }

    @Test
    void aRecordWithoutItsContentIsRefused() {
        in(store -> {
            var kept = store.contents()
                    .keep(onDesk("a", random(9, 15)), share -> {})
                    .at(meeting.id(), meeting.start());
            refused("attached_file.no_content", () -> store.save(Shape.with(kept, "sha256", "ab".repeat(32))));
            refused("attached_file.no_content", () -> store.save(Shape.with(kept, "sha256", "no hash")));
            refused("attached_file.no_content", () -> store.save(Shape.with(kept, "size", CHUNK + 1)));
            refused("attached_file.no_content", () -> store.save(Shape.with(kept, "size", 0)));
        });
    }

    @Test
    void theContentOfARecordNeverChanges() {
        in(store -> {
            var one = attach(store, "one", random(9, 16));
            var other = attach(store, "other", random(9, 17));
            refused("attached_file.fixed", () -> store.save(Shape.with(one, "sha256", other.sha256())));
            store.save(one.called("A law").as(Handover.GIVEN));
            assertThat(store.records().find(one.id())).map(AttachedFile::name).contains("A law");
        });
    }

    @Test
    void deletingRestoringAndUndoingKeepTheContent() {
        var content = random(9, 18);
        in(store -> {
            var kept = store.contents().keep(onDesk("a", content), share -> {}).at(meeting.id(), meeting.start());
            var made = store.save(kept);
            store.undo(made);
            store.check();
            assertThat(store.records().find(kept.id())).isEmpty();
            store.restore(kept.id());
            var deleted = store.delete(kept.id());
            assertThat(store.check().files()).isEqualTo(1);
            store.undo(deleted);
            assertThat(store.records().find(kept.id())).contains(kept);
            assertThat(store.contents().read(kept)).isEqualTo(content);
            assertThat(store.records().history(kept.id().value())).hasSize(5);
        });
    }

    @Test
    void whatACrashLeavesBehindIsClearedAndNothingElse() throws IOException {
        var kept = attached("kept", random(9, 19));
        var deleted = attached("deleted", random(9, 20));
        in(store -> store.delete(deleted.id()));
        var orphan = with(store -> store.contents().keep(onDesk("orphan", random(9, 21)), share -> {}));
        assertThat(sealed()).hasSize(3);
        Files.writeString(folder.resolve(Store.FILES).resolve("half.new"), "half");
        in(store -> {
            assertThat(sealed()).hasSize(3);
            assertThat(store.check().damaged()).isEmpty();
            assertThat(sealed()).hasSize(2);
            assertThat(store.contents().read(kept)).hasSize(9);
            store.restore(deleted.id());
            assertThat(store.contents().read(deleted)).hasSize(9);
            refused("attached_file.no_content", () -> store.save(orphan.at(meeting.id(), meeting.start())));
        });
    }

    /// In the window a file is read on one thread while the store may be checked on another.
    @Test
    void whatIsOnItsWayIsNotCleared() {
        in(store -> {
            var kept = store.contents()
                    .keep(onDesk("a", random(9, 22)), share -> {})
                    .at(meeting.id(), meeting.start());
            store.check();
            store.save(kept);
            assertThat(store.contents().read(kept)).hasSize(9);
        });
    }

    @Test
    void aBackupHoldsTheContents() throws IOException {
        var content = random(2 * CHUNK + 1, 23);
        var file = attached("a", content);
        var backup = desk.resolve("backup.rapporteur");
        in(store -> store.backup(backup));
        var elsewhere = desk.resolve("elsewhere");
        Backup.restore(backup, elsewhere, NONE, CLOCK);
        try (var store = Store.open(elsewhere, NONE, CLOCK)) {
            assertThat(store.contents().read(file)).isEqualTo(content);
            assertThat(store.check().isSound()).isTrue();
        }
        var later = attached("later", random(5, 24));
        var aside = Backup.restore(backup, folder, NONE, CLOCK);
        assertThat(aside.resolve(Store.FILES)).isDirectory();
        in(store -> {
            assertThat(store.contents().read(file)).isEqualTo(content);
            assertThat(store.records().find(later.id())).isEmpty();
        });
        assertThat(sealed()).hasSize(1);
    }

    @Test
    void aBackupWhoseContentsWereChangedIsRefused() throws IOException {
        attached("a", random(CHUNK, 25));
        var backup = desk.resolve("backup.rapporteur");
        in(store -> store.backup(backup));
        var whole = Files.readAllBytes(backup);
        whole[whole.length / 2] ^= 1;
        Files.write(backup, whole);
        refused("backup.unreadable", () -> Backup.restore(backup, desk.resolve("elsewhere"), NONE, CLOCK));
        assertThat(desk.resolve("elsewhere").resolve(Store.KEYS)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5 * CHUNK})
    void howFarItIsGrowsToTheEnd(int more) {
        var told = new ArrayList<Double>();
        in(store -> store.contents().keep(onDesk("a", random(1 + more, 26)), told::add));
        assertThat(told).isSorted().endsWith(1.0).allMatch(share -> share > 0 && share <= 1);
    }

    /// A process with so little memory that a file of 50 MB cannot be held in it at once.
    static final class Small {
        public static void main(String[] arguments) {
            var folder = Path.of(arguments[0]);
            var meeting = new org.rapporteur.domain.Id<Meeting>(java.util.UUID.fromString(arguments[3]));
            try (var store = Store.open(folder, NONE, CLOCK)) {
                var kept = store.contents()
                        .keep(Path.of(arguments[1]), share -> {})
                        .at(meeting, LocalDateTime.of(2017, 4, 11, 10, 0));
                store.save(kept);
                store.contents().export(kept, Path.of(arguments[2]), share -> {});
                store.backup(Path.of(arguments[2] + ".backup"));
            }
        }
    }

    @Test
    void theLargestFileFitsThroughLittleMemory() throws IOException, InterruptedException {
        with(store -> true);
        var large = onDesk("large", random(AttachedFile.LARGEST, 27));
        var copy = desk.resolve("copy");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Small.class.getName(),
                        folder.toString(),
                        large.toString(),
                        copy.toString(),
                        meeting.id().toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.mismatch(large, copy)).isEqualTo(-1);
        assertThat(desk.resolve("copy.backup")).isNotEmptyFile();
    }
}

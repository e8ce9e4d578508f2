package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final List<List<String>> SAVES =
            List.of(List.of("one"), List.of("two", "and its second"), List.of("three ".repeat(40)), List.of("four"));

    @TempDir
    Path folder;

    private final Keys keys = new Keys(new byte[32]);

    private Path file() {
        return folder.resolve("00000001.journal");
    }

    private List<List<String>> read() {
        var saves = new ArrayList<List<String>>();
        try (var journal = new Journal(folder, keys, save -> saves.add(save.contents()))) {
            assertThat(journal.end().sequence()).isEqualTo(saves.size());
        }
        return saves;
    }

    private byte[] written() throws IOException {
        try (var journal = new Journal(folder, keys, save -> {})) {
            SAVES.forEach(journal::append);
        }
        return Files.readAllBytes(file());
    }

    @Test
    void whatWasAppendedIsReadInOrder() throws IOException {
        written();
        assertThat(read()).isEqualTo(SAVES);
    }

    @Test
    void cutAnywhereItGivesWholeSavesFromTheFirstOn() throws IOException {
        var whole = written();
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(SAVES.subList(0, read().size())).as("cut at " + length).isEqualTo(read());
        }
    }

    @Test
    void afterACutTheNextSaveIsKept() throws IOException {
        var whole = written();
        Files.write(file(), Arrays.copyOf(whole, whole.length - 3));
        try (var journal = new Journal(folder, keys, save -> {})) {
            assertThat(journal.tornBytes()).isPositive();
            journal.append(List.of("five"));
        }
        assertThat(read()).endsWith(List.of("five")).hasSize(SAVES.size());
    }

    @Test
    void aBitFlippedAnywhereIsNeverReadAsAnotherText() throws IOException {
        var whole = written();
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            var flipped = whole.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Files.write(file(), flipped);
            try {
                var saves = read();
                // damage in the last save cannot be told from a torn write; all before it is there
                assertThat(saves).as("flipped at " + at).isEqualTo(SAVES.subList(0, SAVES.size() - 1));
            } catch (Damaged | org.rapporteur.domain.RuleBroken e) {
                refused++;
                assertThat(Files.readAllBytes(file())).as("left as it was").isEqualTo(flipped);
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 2);
    }

    @Test
    void savesThatAreExchangedOrLeftOutAreFound() throws IOException {
        var whole = written();
        int first = Segment.HEADER;
        int second = first + 24 + 16 + SAVES.getFirst().getFirst().length();
        int third = second + 24 + 16 + String.join("\n", SAVES.get(1)).length();
        var without = new byte[whole.length - (third - second)];
        System.arraycopy(whole, 0, without, 0, second);
        System.arraycopy(whole, third, without, second, whole.length - third);
        Files.write(file(), without);
        assertThatExceptionOfType(Damaged.class).isThrownBy(this::read);
    }

    @Test
    void randomGarbageBehindTheLastSaveIsCut() throws IOException {
        var whole = written();
        var random = new Random(20170411);
        for (int i = 0; i < 50; i++) {
            var garbage = new byte[random.nextInt(400)];
            random.nextBytes(garbage);
            var torn = Arrays.copyOf(whole, whole.length + garbage.length);
            System.arraycopy(garbage, 0, torn, whole.length, garbage.length);
            Files.write(file(), torn);
            assertThat(read()).isEqualTo(SAVES);
        }
    }

    @Test
    void aFullSegmentIsFollowedByAnotherInTheSameChain() throws IOException {
        var large = "x".repeat(3 << 20);
        try (var journal = new Journal(folder, keys, save -> {})) {
            for (int i = 0; i < 7; i++) {
                journal.append(List.of(large + i));
            }
            assertThat(journal.files()).hasSize(3);
        }
        assertThat(read()).hasSize(7);
        Files.delete(folder.resolve("00000002.journal"));
        Files.move(folder.resolve("00000003.journal"), folder.resolve("00000002.journal"));
        assertThatExceptionOfType(Damaged.class).isThrownBy(this::read);
    }

    @Test
    void readOnceMorePartByPartItGivesTheSameSavesUpToOneThatIsNamed() {
        var random = new Random(20170414);
        try (var journal = new Journal(folder, keys, save -> {})) {
            var ends = new ArrayList<Segment.End>();
            for (int i = 0; i < 100; i++) { // some longer than a part, three files of them
                ends.add(journal.append(
                        List.of("x".repeat(random.nextInt(i % 10 == 9 ? 4 << 20 : 300_000)), "save " + i)));
            }
            assertThat(journal.files()).hasSizeGreaterThan(2);
            for (int until : List.of(0, 1, 50, 98, 99)) {
                var names = new ArrayList<String>();
                var from = Journal.Place.START;
                while (from.end().sequence() < ends.get(until).sequence()) {
                    var once = new ArrayList<String>();
                    var again = new ArrayList<String>();
                    journal.read(
                            from,
                            ends.get(until),
                            save -> once.add(save.contents().getLast()));
                    from = journal.read(
                            from,
                            ends.get(until),
                            save -> again.add(save.contents().getLast()));
                    assertThat(again).isNotEmpty().isEqualTo(once);
                    names.addAll(again);
                }
                assertThat(names)
                        .isEqualTo(IntStream.rangeClosed(0, until)
                                .mapToObj(i -> "save " + i)
                                .toList());
            }
        }
    }

    @Test
    void readOnceMoreItTellsDamageThatCameSince() throws IOException {
        try (var journal = new Journal(folder, keys, save -> {})) {
            SAVES.forEach(journal::append);
            var whole = Files.readAllBytes(file());
            whole[whole.length - 1] ^= 1;
            Files.write(file(), whole);
            var seen = new ArrayList<List<String>>();
            assertThatExceptionOfType(Damaged.class)
                    .isThrownBy(() -> {
                        for (var from = Journal.Place.START; ; ) {
                            from = journal.read(from, journal.end(), save -> seen.add(save.contents()));
                        }
                    })
                    .withMessageContaining("record 4");
            assertThat(seen).isEqualTo(SAVES.subList(0, 3));
        }
    }

    @Test
    void aSegmentWhoseHeaderWasNeverFinishedHoldsNothing() throws IOException {
        written();
        Files.write(folder.resolve("00000002.journal"), new byte[20]);
        assertThat(read()).isEqualTo(SAVES);
    }

    @Test
    void theSameContentIsWrittenDifferentlyEachTime() throws IOException {
        var first = written();
        Files.delete(file());
        assertThat(written()).isNotEqualTo(first);
    }
}

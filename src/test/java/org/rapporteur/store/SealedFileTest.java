package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// The form of a sealed file, for any content.
class SealedFileTest {
    private static final Keys KEYS = new Keys(new byte[32]);
    private static Path file;

    @BeforeContainer
    static void make() throws IOException {
        file = Files.createTempFile("sealed", ".file");
    }

    @AfterContainer
    static void clear() throws IOException {
        Files.delete(file);
    }

    /// Short ones, and those whose size lies at the border of a chunk.
    @Provide
    Arbitrary<byte[]> contents() {
        var sizes = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 64),
                Arbitraries.integers().between(1, 3).flatMap(chunks -> Arbitraries.integers()
                        .between(-2, 2)
                        .map(beside -> chunks * SealedFile.CHUNK + beside)));
        return sizes.flatMap(size -> Arbitraries.longs().map(seed -> {
            var bytes = new byte[size];
            if (seed % 4 != 0) {
                new Random(seed).nextBytes(bytes);
            }
            return bytes;
        }));
    }

    private static SealedFile.Content content(byte[] bytes) {
        return new SealedFile.Content(HexFormat.of().formatHex(Keys.sha256(bytes)), bytes.length);
    }

    private static byte[] sealed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(bytes);
        SealedFile.write((into, length) -> in.readNBytes(into, 0, length), content(bytes), KEYS, out);
        return out.toByteArray();
    }

    private static byte[] read(byte[] sealed, byte[] expected) throws IOException {
        Files.write(file, sealed);
        try (var in = SealedFile.read(file.toFile(), content(expected), KEYS, () -> new Damaged("here"))) {
            return in.readAllBytes();
        }
    }

    @Property(tries = 150)
    void whatIsSealedIsReadAsItWas(@ForAll("contents") byte[] bytes) throws IOException {
        var sealed = sealed(bytes);
        assertThat(sealed.length).isEqualTo((int) SealedFile.length(content(bytes)));
        assertThat(read(sealed, bytes)).isEqualTo(bytes);
    }

    @Property(tries = 150)
    void noOtherBytesAreEverRead(@ForAll("contents") byte[] bytes, @ForAll long place, @ForAll byte change)
            throws IOException {
        var sealed = sealed(bytes);
        int at = (int) Math.floorMod(place, (long) sealed.length);
        sealed[at] ^= change == 0 ? 1 : change;
        assertThatExceptionOfType(Damaged.class).isThrownBy(() -> read(sealed, bytes));
        assertThatExceptionOfType(Damaged.class).isThrownBy(() -> read(Arrays.copyOf(sealed, at), bytes));
    }

    @Property(tries = 30)
    void theSameContentIsSealedAnewEachTime(@ForAll("contents") byte[] bytes) throws IOException {
        var one = sealed(bytes);
        var other = sealed(bytes);
        assertThat(Arrays.mismatch(one, other)).isNotNegative();
        assertThat(Arrays.equals(one, SealedFile.HEADER, one.length, other, SealedFile.HEADER, other.length))
                .isFalse();
    }
}

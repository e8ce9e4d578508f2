package org.rapporteur.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.RuleBroken;

/// The file that holds the store's master key, wrapped by the passphrase.
///
/// The master key is 256 random bits; a key derived from the passphrase by Argon2id (RFC 9106) wraps
/// it with AES-256-GCM. Algorithm parameters stand in the file, so a later program can raise them;
/// on reading they are capped, so that a forged file cannot exhaust the memory. The header is kept
/// twice, each copy with a checksum, so that damage is told apart from a wrong passphrase.
final class KeyFile {
    /// The cost of one guess, and whether there is a passphrase to guess.
    ///
    /// @param memory in KiB
    record Cost(boolean guarded, int memory, int passes, int lanes) {
        /// For a passphrase: half a second and 128 MiB on a laptop of 2020.
        static final Cost PASSPHRASE = new Cost(true, 128 * 1024, 3, 1);
        /// For no passphrase: there is nothing to guess.
        static final Cost NONE = new Cost(false, 8, 1, 1);
        /// The highest that is read.
        static final Cost CAP = new Cost(true, 1024 * 1024, 20, 16);

        boolean isBearable() {
            return memory >= 8 * lanes
                    && memory <= CAP.memory
                    && passes >= 1
                    && passes <= CAP.passes
                    && lanes >= 1
                    && lanes <= CAP.lanes;
        }
    }

    private static final byte[] MAGIC = "RAPPKEY\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int KEY = 32;
    private static final int HEADER = 8 + 4 + 1 + 4 + 4 + 4 + SALT + NONCE + KEY + TAG;
    private static final int COPY = HEADER + 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyFile() {}

    /// Draws a master key and writes it, wrapped.
    ///
    /// @param passphrase may be empty: the store is then not protected
    /// @return the 32 bytes of the master key
    static byte[] create(Path file, char[] passphrase) {
        var master = new byte[KEY];
        RANDOM.nextBytes(master);
        var header = wrap(master, passphrase, passphrase.length == 0 ? Cost.NONE : Cost.PASSPHRASE);
        var copy =
                ByteBuffer.allocate(COPY).put(header).put(Keys.sha256(header)).array();
        Disk.writeAtomically(
                file, ByteBuffer.allocate(2 * COPY).put(copy).put(copy).array());
        return master;
    }

    /// Whether the store asks for a passphrase.
    ///
    /// @throws RuleBroken when the file is damaged or of a newer program
    static boolean isGuarded(Path file) {
        return cost(soundHeader(file)).guarded();
    }

    /// The master key.
    ///
    /// @throws RuleBroken `store.passphrase_missing`, `store.wrong_passphrase`, `store.keys_damaged`
    ///     or `store.newer`
    static byte[] open(Path file, char[] passphrase) {
        var header = soundHeader(file);
        var cost = cost(header);
        if (!cost.isBearable()) {
            throw new RuleBroken("store.keys_damaged");
        }
        if (cost.guarded() && passphrase.length == 0) {
            throw new RuleBroken("store.passphrase_missing");
        }
        // a store without a passphrase opens whatever is typed: there is nothing to guard
        var offered = cost.guarded() ? passphrase : new char[0];
        var in = ByteBuffer.wrap(header, 8 + 4 + 1 + 12, SALT + NONCE + KEY + TAG);
        var salt = new byte[SALT];
        var nonce = new byte[NONCE];
        var wrapped = new byte[KEY + TAG];
        in.get(salt).get(nonce).get(wrapped);
        try {
            return cipher(Cipher.DECRYPT_MODE, derive(offered, salt, cost), nonce, associated(header))
                    .doFinal(wrapped);
        } catch (AEADBadTagException e) {
            throw new RuleBroken("store.wrong_passphrase");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] wrap(byte[] master, char[] passphrase, Cost cost) {
        var salt = new byte[SALT];
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(nonce);
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(MAGIC);
            out.writeInt(VERSION);
            out.writeBoolean(cost.guarded());
            out.writeInt(cost.memory());
            out.writeInt(cost.passes());
            out.writeInt(cost.lanes());
            out.write(salt);
            out.write(nonce);
            out.write(
                    cipher(Cipher.ENCRYPT_MODE, derive(passphrase, salt, cost), nonce, associated(bytes.toByteArray()))
                            .doFinal(master));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All before the wrapped key is authenticated with it.
    private static byte[] associated(byte[] header) {
        return Arrays.copyOf(header, HEADER - KEY - TAG);
    }

    private static byte[] soundHeader(Path file) {
        byte[] bytes;
        try {
            bytes = Files.size(file) > 2 * COPY ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int start = 0; start + COPY <= bytes.length; start += COPY) {
            var header = soundCopy(Arrays.copyOfRange(bytes, start, start + COPY));
            if (header != null) {
                return header;
            }
        }
        throw new RuleBroken("store.keys_damaged");
    }

    private static byte @Nullable [] soundCopy(byte[] copy) {
        var header = Arrays.copyOf(copy, HEADER);
        var checksum = Arrays.copyOfRange(copy, HEADER, COPY);
        if (!Arrays.equals(Keys.sha256(header), checksum) || !Arrays.equals(Arrays.copyOf(header, 8), MAGIC)) {
            return null;
        }
        if (ByteBuffer.wrap(header).getInt(8) > VERSION) {
            throw new RuleBroken("store.newer");
        }
        return header;
    }

    private static Cost cost(byte[] header) {
        var in = ByteBuffer.wrap(header, 12, 13);
        return new Cost(in.get() != 0, in.getInt(), in.getInt(), in.getInt());
    }

    private static byte[] derive(char[] passphrase, byte[] salt, Cost cost) {
        // the same passphrase typed on another system can come decomposed
        var normal = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC)
                .getBytes(StandardCharsets.UTF_8);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        var key = new byte[KEY];
        generator.generateBytes(normal, key);
        Arrays.fill(normal, (byte) 0);
        return key;
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}

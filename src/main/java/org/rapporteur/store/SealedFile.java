package org.rapporteur.store;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// The content of one attached file as it lies on the disk: a header, then chunks.
///
/// The header holds a version and the salt of the file's own key. A chunk is AES-256-GCM of 64 KiB with its
/// tag; the last one is filled up with zeros, so that the length tells the size to 64 KiB and no closer.
/// Authenticated with each chunk are the header, the SHA-256 and the size of the whole content and the
/// chunk's place in it: no chunk can be changed, moved, left out or taken from another file, and no file
/// can stand in the place of another. The key is used for one file alone, so the place serves as nonce.
final class SealedFile {
    /// Which content a file holds.
    ///
    /// @param sha256 its SHA-256, hexadecimal
    /// @param size its bytes, 1 or more
    record Content(String sha256, int size) {
        /// Its SHA-256.
        byte[] digest() {
            return HexFormat.of().parseHex(sha256);
        }

        private int chunks() {
            return (size - 1) / CHUNK + 1;
        }

        private int lengthOf(int chunk) {
            return Math.min(CHUNK, size - chunk * CHUNK);
        }
    }

    static final int CHUNK = 64 << 10;
    private static final int TAG = 16;
    private static final int SALT = 32;
    private static final byte[] MAGIC = "RAPPFILE".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    static final int HEADER = 8 + 4 + SALT;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final byte[] associated;

    private SealedFile(byte[] header, Content content, Keys keys) {
        this.key = keys.content(Arrays.copyOfRange(header, HEADER - SALT, HEADER));
        this.associated = ByteBuffer.allocate(HEADER + content.digest().length + 4)
                .put(header)
                .put(content.digest())
                .putInt(content.size())
                .array();
    }

    /// How long the file of a content is.
    static long length(Content content) {
        return HEADER + (long) content.chunks() * (CHUNK + TAG);
    }

    /// Where a content is read from.
    interface Source {
        /// Gives the next bytes.
        ///
        /// @param length so many
        /// @return how many there were; fewer where the source ends
        int read(byte[] into, int length);
    }

    /// Writes a content. Where the source gives another one, reading it finds that.
    static void write(Source source, Content content, Keys keys, OutputStream out) throws IOException {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var header =
                ByteBuffer.allocate(HEADER).put(MAGIC).putInt(VERSION).put(salt).array();
        var file = new SealedFile(header, content, keys);
        var plain = new byte[CHUNK];
        var sealed = new byte[CHUNK + TAG];
        out.write(header);
        try {
            for (int chunk = 0; chunk < content.chunks(); chunk++) {
                int length = source.read(plain, content.lengthOf(chunk));
                Arrays.fill(plain, length, CHUNK, (byte) 0);
                file.cipher(Cipher.ENCRYPT_MODE, chunk).doFinal(plain, 0, CHUNK, sealed);
                out.write(sealed);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads a content. The stream gives verified bytes alone; it ends where the content does.
    ///
    /// @param damage is thrown where the file is not the one that was written, or cannot be read; reading
    ///     the stream throws it too
    static InputStream read(File file, Content content, Keys keys, Supplier<? extends RuntimeException> damage)
            throws IOException {
        if (file.length() != length(content)) {
            throw damage.get();
        }
        var in = new DataInputStream(new FileInputStream(file));
        try {
            var header = new byte[HEADER];
            in.readFully(header);
            if (!Arrays.equals(Arrays.copyOf(header, MAGIC.length), MAGIC)
                    || ByteBuffer.wrap(header).getInt(MAGIC.length) != VERSION) {
                throw damage.get();
            }
            return new Chunks(in, new SealedFile(header, content, keys), content, damage);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private Cipher cipher(int mode, int chunk) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var place = ByteBuffer.allocate(12).putInt(8, chunk).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, place));
        cipher.updateAAD(associated);
        return cipher;
    }

    /// The content, chunk by chunk.
    private static final class Chunks extends InputStream {
        private final DataInputStream in;
        private final SealedFile file;
        private final Content content;
        private final Supplier<? extends RuntimeException> damage;
        private final MessageDigest digest = Keys.digest();
        private final byte[] sealed = new byte[CHUNK + TAG];
        private final byte[] plain = new byte[CHUNK];
        private int chunk;
        private int at;
        private int end;

        Chunks(DataInputStream in, SealedFile file, Content content, Supplier<? extends RuntimeException> damage) {
            this.in = in;
            this.damage = damage;
            this.file = file;
            this.content = content;
        }

        @Override
        public int read() {
            return at < end || next() ? plain[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (at == end && !next()) {
                return -1;
            }
            int given = Math.min(length, end - at);
            System.arraycopy(plain, at, into, offset, given);
            at += given;
            return given;
        }

        private boolean next() {
            if (chunk == content.chunks()) {
                return false;
            }
            try {
                in.readFully(sealed);
                file.cipher(Cipher.DECRYPT_MODE, chunk).doFinal(sealed, 0, sealed.length, plain);
            } catch (IOException | GeneralSecurityException e) {
                throw damage.get();
            }
            at = 0;
            end = content.lengthOf(chunk);
            chunk++;
            digest.update(plain, 0, end);
            // what the memory changed before it was sealed is sealed well, and is wrong all the same
            if (chunk == content.chunks() && !MessageDigest.isEqual(digest.digest(), content.digest())) {
                throw damage.get();
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            Arrays.fill(plain, (byte) 0);
            in.close();
        }
    }
}

package org.rapporteur.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.RuleBroken;

/// One file of the journal: a header, then frames.
///
/// The header holds the segment's number, the salt of its key and the end of the chain before it. A
/// frame holds the revisions of one save, so that a save is kept whole or not at all:
///
/// ```
/// length (4) | sequence (8) | nonce (12) | AES-256-GCM of the contents, with its tag
/// ```
///
/// Length, sequence, the header and the tag of the frame before are authenticated with it: no frame can be
/// changed, moved, repeated or left out without its successor failing. Nonces are random, not
/// counted: after a torn tail is cut, a counter would come again under the same key.
final class Segment {
    /// The end of a chain: how many frames there are, and what the next one must authenticate.
    ///
    /// @param sequence the number of the last frame
    /// @param chain the last frame's tag in hexadecimal digits
    record End(long sequence, String chain) {
        static final End NONE = new End(0, "00".repeat(TAG));
    }

    /// One frame that verified: a save. Its contents are taken apart when they are asked for, since who opens
    /// a store asks for few.
    static final class Frame {
        private final byte[] plain;
        private final End end;

        private Frame(byte[] plain, End end) {
            this.plain = plain;
            this.end = end;
        }

        /// The contents of its revisions.
        List<String> contents() {
            return new String(plain, StandardCharsets.UTF_8).lines().toList();
        }

        /// The same, for who asks for little of them.
        List<Line> lines() {
            var lines = new ArrayList<Line>();
            for (int begin = 0; begin < plain.length; ) {
                int end = begin;
                while (end < plain.length && plain[end] != '\n') {
                    end++;
                }
                if (end > begin) {
                    lines.add(new Line(plain, begin, end));
                }
                begin = end + 1;
            }
            return lines;
        }

        /// The end of the chain with it.
        End end() {
            return end;
        }
    }

    /// The content of one revision as bytes in UTF-8, in those of its save. Most are asked for their id and their
    /// outline alone, and where a content goes on to, bytes are wanted again.
    static final class Line {
        private final byte[] bytes;
        private final int begin;
        private final int end;

        private Line(byte[] bytes, int begin, int end) {
            this.bytes = bytes;
            this.begin = begin;
            this.end = end;
        }

        /// The line of a content that stands by itself.
        static Line of(String content) {
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            return new Line(bytes, 0, bytes.length);
        }

        /// The line that bytes hold.
        static Line of(BytesRef content) {
            return new Line(content.bytes, content.offset, content.offset + content.length);
        }

        /// Its bytes, which are not to be changed.
        BytesRef bytes() {
            return new BytesRef(bytes, begin, end - begin);
        }

        /// The revision's id.
        String id() {
            var digest = Keys.digest();
            digest.update(bytes, begin, end - begin);
            return HEX.formatHex(digest.digest());
        }

        /// The revision without what its record says.
        ///
        /// @throws Damaged when the content is no revision's
        Revision.Outline outline() {
            return Revision.outlineOf(bytes, begin, end);
        }

        /// The record that it holds; empty where it is a tombstone's, or the record is one that this program does
        /// not know.
        ///
        /// @throws Damaged when the content is no revision's
        Optional<Kept> record() {
            return Revision.recordOf(bytes, begin, end);
        }

        /// All of it, as text.
        String content() {
            return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
        }
    }

    private static final int SALT = 32;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    static final int HEADER = 8 + 4 + 8 + SALT + TAG + 32;
    private static final byte[] MAGIC = "RAPPJRNL".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    static final int FRAME_HEADER = 4 + 8 + NONCE;
    /// No frame is longer: 256 MiB, more than one save can hold.
    private static final int LONGEST = 256 << 20;

    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final byte[] headerHash;
    private final Cipher cipher = newCipher(); // it keeps what it made of the key

    private Segment(SecretKey key, byte[] header) {
        this.key = key;
        this.headerHash = Keys.sha256(header);
    }

    /// Writes a new segment's header, forced to disk with its folder.
    static Segment create(Path file, long number, String previousChain, Keys keys) throws IOException {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var header = ByteBuffer.allocate(HEADER - 32)
                .put(MAGIC)
                .putInt(VERSION)
                .putLong(number)
                .put(salt)
                .put(HEX.parseHex(previousChain))
                .array();
        Disk.createFile(file);
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(header);
            out.write(Keys.sha256(header));
            out.getFD().sync();
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        Disk.forceFolderOf(file);
        return new Segment(keys.segment(salt), header);
    }

    /// Reads and checks a segment's header.
    ///
    /// @throws Damaged when it does not verify or does not follow the chain
    static Segment open(ByteBuffer bytes, long number, String previousChain, Keys keys) {
        var header = new byte[HEADER - 32];
        var checksum = new byte[32];
        bytes.get(header).get(checksum);
        var in = ByteBuffer.wrap(header);
        var magic = new byte[MAGIC.length];
        in.get(magic);
        if (!Arrays.equals(magic, MAGIC) || !Arrays.equals(Keys.sha256(header), checksum)) {
            throw new Damaged("the head of journal file " + number);
        }
        if (in.getInt() > VERSION) {
            throw new RuleBroken("store.newer");
        }
        var salt = new byte[SALT];
        var previous = new byte[TAG];
        long found = in.getLong();
        in.get(salt).get(previous);
        if (found != number || !HEX.formatHex(previous).equals(previousChain)) {
            throw new Damaged("the order of journal file " + number);
        }
        return new Segment(keys.segment(salt), header);
    }

    /// The frame that follows an end of the chain.
    byte[] frame(End end, List<String> contents) {
        var plain = String.join("\n", contents).getBytes(StandardCharsets.UTF_8);
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        int length = plain.length + TAG;
        if (length > LONGEST) {
            throw new RuleBroken("store.save_too_large");
        }
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, length, end.sequence() + 1, end.chain())
                    .doFinal(plain);
            return ByteBuffer.allocate(FRAME_HEADER + length)
                    .putInt(length)
                    .putLong(end.sequence() + 1)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The end of the chain with a frame that was made here.
    static End endOf(byte[] frame) {
        return new End(ByteBuffer.wrap(frame).getLong(4), HEX.formatHex(frame, frame.length - TAG, frame.length));
    }

    /// How many bytes the frame has that begins at the buffer's position, if it is not damaged.
    static int lengthOfFrame(ByteBuffer bytes) {
        return bytes.remaining() < FRAME_HEADER ? 0 : FRAME_HEADER + bytes.getInt(bytes.position());
    }

    /// Reads the frame at the position of a buffer on an array and moves behind it; null, and the position kept,
    /// where no frame verifies.
    @Nullable
    Frame read(ByteBuffer bytes, End end) {
        int start = bytes.position();
        if (bytes.remaining() < FRAME_HEADER + TAG) {
            return null;
        }
        int length = bytes.getInt(start);
        long sequence = end.sequence() + 1;
        if (length < TAG || length > bytes.remaining() - FRAME_HEADER || bytes.getLong(start + 4) != sequence) {
            return null;
        }
        var nonce = new byte[NONCE];
        bytes.get(start + 12, nonce);
        int sealed = bytes.arrayOffset() + start + FRAME_HEADER;
        try {
            var plain = cipher(Cipher.DECRYPT_MODE, nonce, length, sequence, end.chain())
                    .doFinal(bytes.array(), sealed, length);
            bytes.position(start + FRAME_HEADER + length);
            var tag = HEX.formatHex(bytes.array(), sealed + length - TAG, sealed + length);
            return new Frame(plain, new End(sequence, tag));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    /// Whether a later frame begins anywhere behind the buffer's position. A torn last write has none
    /// behind it; damage in the middle has. Its head is enough: where a frame is damaged, so is what
    /// the next one must authenticate, and eight bytes do not count on by chance.
    static boolean anyFrameBehind(ByteBuffer bytes, End end) {
        for (int at = bytes.position() + 1; at + FRAME_HEADER + TAG <= bytes.limit(); at++) {
            int length = bytes.getInt(at);
            long sequence = bytes.getLong(at + 4);
            if (sequence > end.sequence() + 1
                    && sequence <= end.sequence() + bytes.limit()
                    && length >= TAG
                    && length <= bytes.limit() - at - FRAME_HEADER) {
                return true;
            }
        }
        return false;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, int length, long sequence, String chain)
            throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(ByteBuffer.allocate(12 + headerHash.length + TAG)
                .putInt(length)
                .putLong(sequence)
                .put(headerHash)
                .put(HEX.parseHex(chain))
                .flip());
        return cipher;
    }
}

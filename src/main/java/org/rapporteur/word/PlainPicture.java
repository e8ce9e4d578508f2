package org.rapporteur.word;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Takes out of a picture what is not drawn: who took it, where, with which camera and program.
final class PlainPicture {
    private static final int PNG_HEAD = 8;
    /// Length, name and checksum of a piece of a PNG.
    private static final int PNG_FRAME = 12;

    private static final Set<String> PNG_WORDS = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

    private static final int SEGMENT = 0xFF;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP_1 = 0xE1;
    private static final int APP_15 = 0xEF;
    /// The colours: a profile, and how Adobe's programs have turned them.
    private static final Set<Integer> OF_COLOUR = Set.of(0xE2, 0xEE);

    private PlainPicture() {}

    /// A PNG without its words; one whose pieces cannot be told apart comes back as it is cut there.
    static byte[] png(byte[] bytes) {
        var plain = new ByteArrayOutputStream(bytes.length);
        plain.write(bytes, 0, Math.min(PNG_HEAD, bytes.length));
        int at = PNG_HEAD;
        while (at + PNG_FRAME <= bytes.length) {
            long length = number(bytes, at, 4);
            if (length > bytes.length - at - PNG_FRAME) {
                break;
            }
            int whole = (int) length + PNG_FRAME;
            if (!PNG_WORDS.contains(new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1))) {
                plain.write(bytes, at, whole);
            }
            at += whole;
        }
        return plain.toByteArray();
    }

    /// A JPEG without the segments of cameras and programs.
    static byte[] jpeg(byte[] bytes) {
        var plain = new ByteArrayOutputStream(bytes.length);
        plain.write(bytes, 0, Math.min(2, bytes.length));
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == SEGMENT) {
            int kind = bytes[at + 1] & 0xFF;
            int whole = (int) number(bytes, at + 2, 2) + 2;
            if (kind == SCAN || at + whole > bytes.length) {
                break;
            }
            boolean isOfPrograms = kind >= APP_1 && kind <= APP_15 && !OF_COLOUR.contains(kind);
            if (kind != COMMENT && !isOfPrograms) {
                plain.write(bytes, at, whole);
            }
            at += whole;
        }
        plain.write(bytes, Math.min(at, bytes.length), Math.max(0, bytes.length - at));
        return plain.toByteArray();
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }
}

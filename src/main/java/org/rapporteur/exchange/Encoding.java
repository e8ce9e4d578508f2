package org.rapporteur.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rapporteur.domain.RuleBroken;

/// A text and the encoding it was read in.
///
/// @param text without the mark that tells the order of bytes
/// @param name the encoding's name
/// @param guessed whether the bytes said nothing of it
record Encoding(String text, String name, boolean guessed) {
    private static final int LOOKED_AT = 8192;
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// The text of bytes: by the mark at their beginning; else as UTF-8 if they are that; else as
    /// UTF-16 where every other byte is 0 as in Latin letters, spaces and separators; else as
    /// Windows-1251 or Windows-1252, whichever fits better.
    ///
    /// @throws RuleBroken `sheet.no_table` when they are no text
    static Encoding of(byte[] bytes) {
        for (var marked : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var mark = "\uFEFF".getBytes(marked);
            if (bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length)) {
                return decoded(bytes, mark.length, marked)
                        .map(text -> new Encoding(text, name(marked), false))
                        .orElseThrow(Encoding::noTable);
            }
        }
        var unmarked = zeros(bytes) == 0
                ? decoded(bytes, 0, StandardCharsets.UTF_8)
                        .map(text -> new Encoding(text, "UTF-8", false))
                        .orElseGet(() -> {
                            var likely = cyrillic(bytes) ? CYRILLIC : WESTERN;
                            return new Encoding(new String(bytes, likely), name(likely), true);
                        })
                : wide(bytes);
        if (unmarked.text().chars().anyMatch(Encoding::inNoText)) {
            throw noTable();
        }
        return unmarked;
    }

    private static Encoding wide(byte[] bytes) {
        int first = 0;
        int second = 0;
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT) - 1; i += 2) {
            first += bytes[i] == 0 ? 1 : 0;
            second += bytes[i + 1] == 0 ? 1 : 0;
        }
        var likely = second > first ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return decoded(bytes, 0, likely)
                .map(text -> new Encoding(text, name(likely), true))
                .orElseThrow(Encoding::noTable);
    }

    private static long zeros(byte[] bytes) {
        long zeros = 0;
        for (var each : bytes) {
            zeros += each == 0 ? 1 : 0;
        }
        return zeros;
    }

    /// Russian words are made of bytes above 127 throughout; French and Spanish ones have one here
    /// and there.
    private static boolean cyrillic(byte[] bytes) {
        int together = 0;
        int alone = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                if (i > 0 && bytes[i - 1] < 0 || i + 1 < bytes.length && bytes[i + 1] < 0) {
                    together++;
                } else {
                    alone++;
                }
            }
        }
        return together >= alone;
    }

    private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// Control characters that pictures, archives and programs are full of. The end-of-file mark of
    /// old systems is let pass.
    private static boolean inNoText(int unit) {
        return unit < ' '
                && unit != '\t'
                && unit != '\n'
                && unit != '\r'
                && unit != '\f'
                && unit != 0x0B
                && unit != 0x1A;
    }

    private static String name(Charset charset) {
        return charset.displayName(java.util.Locale.ROOT).replace("windows", "Windows");
    }

    private static RuleBroken noTable() {
        return new RuleBroken("sheet.no_table");
    }
}

package org.rapporteur.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.RuleBroken;

/// Reads a table from a file that someone else made: a workbook (.xlsx) or a text with separated
/// columns (.csv). What the file is, is told by its content and not by its name.
///
/// Whatever the bytes are, the end is a [Sheet] or one sentence; nothing in a file is run, followed
/// or evaluated.
public final class SheetReader {
    /// No text file with 20,000 rows that people typed is longer.
    private static final int LONGEST_TEXT = 40_000_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    /// A workbook with a password is an old container with a part of this name.
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private SheetReader() {}

    /// Reads the first sheet that holds anything.
    ///
    /// @throws RuleBroken `sheet.*` or `file.*` in words for a person
    public static Sheet read(Path file) {
        return read(file, null, Limits.USUAL);
    }

    /// Reads a sheet.
    ///
    /// @param name the sheet of a workbook to read, or null for the first that holds anything
    /// @throws RuleBroken `sheet.*` or `file.*` in words for a person
    public static Sheet read(Path file, @Nullable String name, Limits limits) {
        var head = head(file);
        if (begins(head, OLE)) {
            throw new RuleBroken(contains(file, ENCRYPTED) ? "sheet.encrypted" : "sheet.old_workbook");
        } else if (begins(head, ZIP)) {
            return new XlsxReader(file, limits.count()).read(name);
        }
        return new CsvReader(limits.count()).read(whole(file));
    }

    private static byte[] head(Path file) {
        if (Files.isDirectory(file)) {
            throw new RuleBroken("file.is_folder", file);
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(OLE.length);
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }

    private static byte[] whole(Path file) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw Limits.tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean contains(Path file, byte[] sought) {
        try (var in = Files.newInputStream(file)) {
            // one byte a character, so that bytes are found as a text is
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.ISO_8859_1)
                    .contains(new String(sought, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }
}

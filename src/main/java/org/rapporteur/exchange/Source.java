package org.rapporteur.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.RuleBroken;

/// What kind of file recommendations come in, told by its content; its name counts only between a
/// table and running text.
public enum Source {
    /// A Word document.
    WORD,
    /// A workbook, or a text with separated columns.
    TABLE,
    /// The export of the Universal Human Rights Index.
    UHRI,
    /// Running text.
    TEXT;

    private static final int HEAD = 512;
    private static final int LONGEST_TEXT = 4_000_000;
    private static final String OLE = "d0cf11e0a1b11ae1";

    /// The kind of a file.
    ///
    /// @throws RuleBroken when it is none of them, or cannot be read
    public static Source of(Path file) {
        if (Files.isDirectory(file)) {
            throw new RuleBroken("file.is_folder", file);
        }
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(HEAD);
            var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            var text = new String(head, StandardCharsets.ISO_8859_1);
            boolean isTable = name.matches(".*\\.(?:csv|tsv|tab|xls|xlsx|xlsm)");
            if (text.startsWith("PK")) {
                return isWorkbook(file) ? TABLE : WORD;
            } else if (text.startsWith("%PDF")) {
                throw new RuleBroken("import.pdf", file);
            } else if (HexFormat.of().formatHex(head).startsWith(OLE) && !isTable) {
                throw new RuleBroken("import.old_word", file);
            }
            var first = text.replaceFirst("^ï»¿", "").strip();
            if (!isTable && (first.startsWith("{\\rtf") || first.startsWith("<"))) {
                throw new RuleBroken("import.not_word", file);
            }
            return isTable ? TABLE : first.startsWith("[") || first.startsWith("{") ? UHRI : TEXT;
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().startsWith("xl/"));
        } catch (ZipException e) {
            throw new RuleBroken("import.damaged", file);
        }
    }

    /// The text of a file of running text.
    ///
    /// @throws RuleBroken when it is too large, no text, or cannot be read
    public static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw new RuleBroken("import.too_large", file);
            }
            return Encoding.of(bytes).text();
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }
}

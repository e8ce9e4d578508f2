package org.rapporteur.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.RuleBroken;

/// Reads a list of people: a workbook, a text with separated columns, or cards (.vcf).
public final class PeopleFile {
    private static final int HEAD = 256;

    private PeopleFile() {}

    /// Reads a file; cards become the rows of a sheet with the headings of [PersonField].
    ///
    /// @throws RuleBroken `sheet.*` or `file.*` in words for a person
    public static Sheet read(Path file, Limits limits) {
        return isCards(file)
                ? new VCardFile(limits.count()).read(file)
                : Mapping.headed(SheetReader.read(file, null, limits));
    }

    private static boolean isCards(Path file) {
        if (Files.isDirectory(file)) {
            throw new RuleBroken("file.is_folder", file);
        }
        try (var in = Files.newInputStream(file)) {
            // marks of an encoding and the noughts of UTF-16 are no letters
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .toUpperCase(Locale.ROOT)
                    .matches("(?s)[^A-Z<]{0,16}BEGIN:VCARD.*");
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }
}

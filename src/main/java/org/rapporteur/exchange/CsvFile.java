package org.rapporteur.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rapporteur.domain.SafeFile;

/// Writes rows of texts as RFC 4180 has them, in UTF-8 with the mark by which Excel knows it.
public final class CsvFile {
    /// What a spreadsheet program would run as a formula. Telephone numbers begin with + and are none.
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r].*|[+-](?![\\d\\s(]).*");

    private CsvFile() {}

    /// Writes the rows.
    ///
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when that is not possible
    public static void write(Path file, List<List<String>> rows) {
        var text = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (var row : rows) {
                printer.printRecord(row.stream()
                        .map(cell -> FORMULA.matcher(cell).matches() ? "'" + cell : cell)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new SafeFile(file).write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}

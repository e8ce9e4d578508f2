package org.rapporteur.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.domain.PlainText;
import org.rapporteur.domain.RuleBroken;

/// Reads a text whose columns are separated by commas, semicolons or tabs, with RFC 4180's quotes.
final class CsvReader {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LOOKED_AT = 30;

    /// Excel's own way to tell the separator.
    private static final Pattern TOLD = Pattern.compile("\\Asep=([,;\t])(?:\\R|\\z)");

    private final Limits.Count count;

    CsvReader(Limits.Count count) {
        this.count = count;
    }

    /// @throws RuleBroken `sheet.*`
    Sheet read(byte[] bytes) {
        var encoding = Encoding.of(bytes);
        if (encoding.text().stripLeading().startsWith("<")) {
            // a page of the web that calls itself a table
            throw new RuleBroken("sheet.no_table");
        }
        var told = TOLD.matcher(encoding.text());
        var rows = told.find()
                ? rows(encoding.text().substring(told.end()), told.group(1).charAt(0), 1)
                : rows(encoding.text(), separator(encoding.text()), 0);
        if (rows.isEmpty()) {
            throw new RuleBroken("sheet.empty");
        }
        return Sheet.of("", encoding.name(), encoding.guessed(), rows);
    }

    private List<Sheet.Row> rows(String text, char separator, int above) {
        var rows = new ArrayList<Sheet.Row>();
        long row = above;
        try (var parser = parser(text, separator)) {
            for (var record : parser) {
                row = above + record.getRecordNumber();
                var cells = cells(record, (int) row);
                if (!cells.isEmpty()) {
                    count.row();
                    rows.add(new Sheet.Row((int) row, cells));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new RuleBroken("sheet.open_quote", row + 1);
        }
        return rows;
    }

    private List<String> cells(CSVRecord record, int row) {
        int filled = record.size();
        while (filled > 0 && record.get(filled - 1).isBlank()) {
            filled--;
        }
        var cells = new ArrayList<String>(filled);
        for (int column = 0; column < filled; column++) {
            var cell = PlainText.clean(record.get(column)).strip();
            count.column(column);
            count.text(cell.length(), row);
            cells.add(cell);
        }
        return cells;
    }

    /// The separator that divides the first rows into the most columns, as many in each row.
    private static char separator(String text) {
        return SEPARATORS.stream()
                .max(Comparator.comparingInt((Character separator) -> columns(text, separator))
                        .thenComparing(
                                Comparator.comparingInt(SEPARATORS::indexOf).reversed()))
                .orElseThrow();
    }

    private static int columns(String text, char separator) {
        var rowsBySize = new HashMap<Integer, Integer>();
        try (var parser = parser(text, separator)) {
            for (var record : parser) {
                rowsBySize.merge(record.size(), 1, Integer::sum);
                if (record.getRecordNumber() >= LOOKED_AT) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // what was read until there counts
        }
        return rowsBySize.entrySet().stream()
                .mapToInt(size -> (size.getKey() - 1) * size.getValue())
                .max()
                .orElse(0);
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        return CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .get())
                .get();
    }
}

package org.rapporteur.exchange;

import java.util.List;
import java.util.stream.IntStream;

/// A table as it was read from a file: rows of texts, and which of them is the heading.
///
/// @param name what the sheet is called in its workbook; empty for a text file
/// @param encoding the encoding that a text file was read in, "UTF-8"; empty for a workbook
/// @param guessed whether the file says nothing of its encoding, so that it had to be guessed
/// @param all the rows that are not empty, in their order
/// @param header where among [#all] the heading is, or [#NO_HEADER]
public record Sheet(String name, String encoding, boolean guessed, List<Row> all, int header) {
    /// The sheet has no heading: its rows begin at once.
    public static final int NO_HEADER = -1;

    /// A heading stands within the first rows or nowhere.
    private static final int HEADER_WITHIN = 20;

    private static final int LETTERS = 26;

    /// A row.
    ///
    /// @param number its number in the file as a spreadsheet shows it, from 1
    /// @param cells its texts, without the empty ones at its end
    public record Row(int number, List<String> cells) {

        /// The text in a column, from 0; empty where the row is shorter.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        private long filled() {
            return cells.stream().filter(cell -> !cell.isEmpty()).count();
        }

        /// Addresses and telephone numbers stand in no heading.
        private boolean isData() {
            return cells.stream()
                    .anyMatch(cell -> cell.contains("@")
                            || cell.chars().filter(Character::isDigit).count() > 5);
        }
    }

    public Sheet {
        all = List.copyOf(all);
    }

    /// A sheet whose heading is guessed: the first row that is nearly as wide as the widest of the
    /// first rows. Titles above a heading fill a cell or two.
    public static Sheet of(String name, String encoding, boolean guessed, List<Row> all) {
        return new Sheet(name, encoding, guessed, all, header(all));
    }

    private static int header(List<Row> all) {
        var first = all.subList(0, Math.min(all.size(), HEADER_WITHIN));
        var widest = first.stream().mapToLong(Row::filled).max().orElse(0);
        var enough = Math.max(Math.min(2, widest), Math.ceilDiv(widest * 3, 5));
        return IntStream.range(0, first.size())
                .filter(row -> first.get(row).filled() >= enough)
                .limit(1)
                .filter(row -> !first.get(row).isData())
                .findFirst()
                .orElse(NO_HEADER);
    }

    /// The same sheet with another row as its heading.
    public Sheet withHeader(int header) {
        return new Sheet(name, encoding, guessed, all, header);
    }

    /// The rows below the heading.
    public List<Row> rows() {
        return all.subList(header + 1, all.size());
    }

    /// What the columns are called, as many as the widest row has: by the heading, or by letters as a
    /// spreadsheet does where the heading says nothing.
    public List<String> columns() {
        var width = all.subList(Math.max(header, 0), all.size()).stream()
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        return IntStream.range(0, width)
                .mapToObj(column -> {
                    var title = header == NO_HEADER ? "" : all.get(header).cell(column);
                    return title.isEmpty() ? letters(column) : title.replaceAll("\\s+", " ");
                })
                .toList();
    }

    private static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}

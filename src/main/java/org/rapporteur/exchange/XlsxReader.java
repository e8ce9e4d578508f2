package org.rapporteur.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.PlainText;
import org.rapporteur.domain.RuleBroken;

/// Reads a sheet of a workbook in Office Open XML (ECMA-376, part 1, chapter 18), one row after the
/// other: only the parts that are asked for are ever decompressed, and those within [Limits].
///
/// What a formula gave when the file was saved is read; no formula is evaluated. A workbook is taken
/// apart here rather than by POI, whose limits against hostile archives are one setting for the whole
/// program and count each part by itself.
final class XlsxReader {
    private static final String WORKBOOK = "xl/workbook.xml";

    /// What a cell's text cannot hold as it is, by its code: `_x000D_`.
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /// A spreadsheet has columns up to XFD; more letters than these would not fit a number.
    private static final int LETTERS = 5;

    private final Path file;
    private final Limits.Count count;

    XlsxReader(Path file, Limits.Count count) {
        this.file = file;
        this.count = count;
    }

    /// @param name the sheet to read, or null for the first that is shown and holds anything
    /// @throws RuleBroken `sheet.*`
    Sheet read(@Nullable String name) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(WORKBOOK) == null) {
                throw new RuleBroken("sheet.no_workbook");
            }
            return read(new XmlParts(zip, count), name);
        } catch (IOException | XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // the libraries below answer damage in several ways
            throw new RuleBroken("sheet.damaged");
        }
    }

    private Sheet read(XmlParts parts, @Nullable String name) throws IOException, XMLStreamException {
        var sheets = new ArrayList<Named>();
        var dates = new boolean[1];
        parts.each(
                WORKBOOK,
                "workbookPr",
                element -> dates[0] = List.of("1", "true").contains(element.attribute("date1904")));
        parts.each(
                WORKBOOK,
                "sheet",
                element -> sheets.add(new Named(
                        element.attribute("name"),
                        element.attribute("id"),
                        !element.attribute("state").isEmpty()
                                && !element.attribute("state").equals("visible"))));
        var targets = new HashMap<String, String>();
        parts.each(
                "xl/_rels/workbook.xml.rels",
                "Relationship",
                element -> targets.put(element.attribute("Id"), target(element.attribute("Target"))));
        var wanted = sheets.stream()
                .filter(sheet -> name == null ? !sheet.hidden() : sheet.name().equalsIgnoreCase(name.strip()))
                .toList();
        if (wanted.isEmpty()) {
            throw name == null
                    ? new RuleBroken("sheet.empty")
                    : new RuleBroken(
                            "sheet.no_such_sheet",
                            name,
                            String.join(", ", sheets.stream().map(Named::name).toList()));
        }
        var texts = texts(parts);
        var formats = CellFormats.of(parts, dates[0]);
        for (var sheet : wanted) {
            var rows = rows(parts, targets.getOrDefault(sheet.id(), ""), texts, formats);
            if (!rows.isEmpty()) {
                return Sheet.of(sheet.name(), "", false, rows);
            }
        }
        throw new RuleBroken("sheet.empty");
    }

    private record Named(String name, String id, boolean hidden) {}

    private static String target(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /// The texts that cells refer to by number.
    private List<String> texts(XmlParts parts) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        parts.each("xl/sharedStrings.xml", "si", element -> {
            var text = element.textOf("t", "rPh");
            count.text(text.length(), 0);
            texts.add(text);
        });
        return texts;
    }

    private List<Sheet.Row> rows(XmlParts parts, String part, List<String> texts, CellFormats formats)
            throws IOException, XMLStreamException {
        var rows = new ArrayList<Sheet.Row>();
        int[] at = {0};
        parts.each(part, "row", row -> {
            at[0] = number(row.attribute("r")).orElse(at[0] + 1);
            var cells = new ArrayList<String>();
            int[] column = {-1};
            row.each("c", cell -> {
                column[0] = column(cell.attribute("r")).orElse(column[0] + 1);
                var text = value(cell, texts, formats);
                if (!text.isEmpty()) {
                    count.column(column[0]);
                    count.text(text.length(), at[0]);
                    while (cells.size() <= column[0]) {
                        cells.add("");
                    }
                    cells.set(column[0], text);
                }
            });
            if (cells.isEmpty()) {
                count.bytes(0);
            } else {
                count.row();
                rows.add(new Sheet.Row(at[0], List.copyOf(cells)));
            }
        });
        return rows;
    }

    private static String value(XmlParts.Element cell, List<String> texts, CellFormats formats)
            throws XMLStreamException {
        var type = cell.attribute("t");
        var style = cell.attribute("s");
        if (type.equals("inlineStr")) {
            return clean(cell.textOf("t", "rPh"));
        }
        var value = cell.textOf("v", "");
        return switch (type) {
            case "s" -> number(value).map(texts::get).map(XlsxReader::clean).orElse("");
            case "str", "e", "d" -> clean(value);
            case "b" -> value.isEmpty() ? "" : value.equals("1") ? "true" : "false";
            default -> formats.text(value, number(style).orElse(0));
        };
    }

    private static String clean(String text) {
        var plain = text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                : text;
        return PlainText.clean(plain).strip();
    }

    private static Optional<Integer> number(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// The column of a cell's reference, from 0: `AB12` is in column 27.
    private static Optional<Integer> column(String reference) {
        int column = 0;
        for (int i = 0; i < Math.min(reference.length(), LETTERS) && Character.isLetter(reference.charAt(i)); i++) {
            column = column * ('Z' - 'A' + 1) + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column == 0 ? Optional.empty() : Optional.of(column - 1);
    }
}

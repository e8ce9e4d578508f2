package org.rapporteur.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.RuleBroken;

/// Which column of a list of people holds what.
///
/// @param fields the field by column, from 0; a column that is in no field is not imported
public record Mapping(Map<Integer, PersonField> fields) {
    /// So many rows are looked at for a heading, or for what columns without one hold.
    private static final int LOOKED_AT = 20;

    public Mapping {
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /// The sheet with the row as its heading that names the most fields; a sheet whose guessed
    /// heading names as many keeps it.
    static Sheet headed(Sheet sheet) {
        return IntStream.range(0, Math.min(sheet.all().size(), LOOKED_AT))
                .mapToObj(sheet::withHeader)
                .reduce(sheet, (best, other) -> named(other) > named(best) ? other : best);
    }

    private static int named(Sheet sheet) {
        return sheet.header() == Sheet.NO_HEADER ? 0 : byHeading(sheet).size();
    }

    /// The mapping that the headings suggest; of a sheet without a heading, what its cells look like.
    public static Mapping guess(Sheet sheet) {
        return new Mapping(sheet.header() == Sheet.NO_HEADER ? byLook(sheet) : byHeading(sheet));
    }

    private static Map<Integer, PersonField> byHeading(Sheet sheet) {
        var fields = new LinkedHashMap<Integer, PersonField>();
        var columns = sheet.columns();
        for (int column = 0; column < columns.size(); column++) {
            int here = column;
            PersonField.ofHeading(columns.get(column))
                    .filter(field -> isPartOfName(field) ? !fields.containsValue(field) : true)
                    .ifPresent(field -> fields.put(here, field));
        }
        // beside a surname, "Имя" and "Nombre" are the given name; beside a given name, "Nom" is the surname
        boolean first = fields.containsValue(PersonField.FIRST_NAME);
        boolean last = fields.containsValue(PersonField.LAST_NAME);
        if (first != last) {
            fields.replaceAll((column, field) ->
                    field == PersonField.NAME ? (first ? PersonField.LAST_NAME : PersonField.FIRST_NAME) : field);
        }
        return fields;
    }

    private static boolean isPartOfName(PersonField field) {
        return field.compareTo(PersonField.LAST_NAME) <= 0;
    }

    private static Map<Integer, PersonField> byLook(Sheet sheet) {
        var fields = new LinkedHashMap<Integer, PersonField>();
        for (int column = 0; column < sheet.columns().size(); column++) {
            int here = column;
            var cells = sheet.rows().stream()
                    .limit(LOOKED_AT)
                    .map(row -> row.cell(here))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            if (cells.stream().anyMatch(cell -> cell.contains("@"))) {
                fields.put(column, PersonField.EMAIL);
            } else if (!cells.isEmpty() && cells.stream().allMatch(cell -> cell.matches("[\\d\\s+().-]{5,}"))) {
                fields.put(column, PersonField.PHONE);
            } else if (!fields.containsValue(PersonField.NAME)
                    && cells.stream().anyMatch(cell -> cell.codePoints().anyMatch(Character::isLetter))) {
                fields.put(column, PersonField.NAME);
            }
        }
        return fields;
    }

    /// The mapping with one column changed.
    ///
    /// @param field what the column holds, or null where it is not imported
    public Mapping with(int column, @Nullable PersonField field) {
        var changed = new TreeMap<>(fields);
        if (field == null) {
            changed.remove(column);
        } else {
            changed.put(column, field);
        }
        return new Mapping(changed);
    }

    /// The mapping with columns changed as on the command line: `Organ=institution`, `B=phone`, or
    /// `Age=` for none.
    ///
    /// @throws RuleBroken naming what is not understood
    public Mapping with(Sheet sheet, List<String> settings) {
        var changed = this;
        for (var setting : settings) {
            int middle = setting.lastIndexOf('=');
            if (middle < 1) {
                throw new RuleBroken("import.map_form", setting);
            }
            var word = setting.substring(middle + 1).strip();
            changed = changed.with(column(sheet, setting.substring(0, middle)), word.isEmpty() ? null : field(word));
        }
        return changed;
    }

    private static int column(Sheet sheet, String heading) {
        var columns = sheet.columns();
        return IntStream.range(0, columns.size())
                .filter(column -> Folding.fold(columns.get(column)).equals(Folding.fold(heading)))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("import.no_column", heading.strip(), String.join(", ", columns)));
    }

    private static PersonField field(String word) {
        return PersonField.ofWord(word)
                .orElseThrow(() -> new RuleBroken(
                        "import.no_field",
                        word,
                        Stream.of(PersonField.values()).map(PersonField::word).collect(Collectors.joining(", "))));
    }

    /// The headings of the columns that are not imported though they hold something.
    public List<String> unmapped(Sheet sheet) {
        var columns = sheet.columns();
        return IntStream.range(0, columns.size())
                .filter(column -> !fields.containsKey(column))
                .filter(column ->
                        sheet.rows().stream().anyMatch(row -> !row.cell(column).isEmpty()))
                .mapToObj(columns::get)
                .toList();
    }

    /// Whether a name can be made of what is mapped.
    public boolean hasName() {
        return fields.values().stream().anyMatch(field -> isPartOfName(field) && field != PersonField.MIDDLE_NAME);
    }

    /// What a row says of a field; several columns of one field one after the other.
    String text(Sheet.Row row, PersonField field) {
        return fields.entrySet().stream()
                .filter(column -> column.getValue() == field)
                .map(column -> row.cell(column.getKey()))
                .filter(Objects::nonNull)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .collect(Collectors.joining(field == PersonField.REMARK ? "\n" : ", "));
    }
}

package org.rapporteur.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;

/// Rows of a file that cannot be used, each with what is wrong with it, as a table that a person
/// corrects and brings in like any other.
public final class BadRows {
    private static final List<String> OF_PASSAGE = List.of("paragraph", "subparagraph", "title", "text");

    private BadRows() {}

    /// Rows of a table, as they are.
    ///
    /// @param reasons what is wrong, by the row's number
    public static List<List<String>> of(Sheet sheet, Map<Integer, String> reasons, Texts texts) {
        var width = sheet.columns().size();
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.concat(sheet.columns().stream(), Stream.of(texts.get("import.reason")))
                .toList());
        sheet.rows().stream().filter(row -> reasons.containsKey(row.number())).forEach(row -> {
            var cells = new ArrayList<String>();
            for (int column = 0; column < width; column++) {
                cells.add(row.cell(column));
            }
            cells.add(reasons.get(row.number()));
            rows.add(cells);
        });
        return rows;
    }

    /// Passages of running text.
    ///
    /// @param reasons what is wrong, by the passage's index
    public static List<List<String>> of(Observations observations, Map<Integer, String> reasons, Texts texts) {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of(
                        Stream.of(texts.label(Kind.DOCUMENT, "symbol")),
                        OF_PASSAGE.stream().map(word -> texts.label(Kind.RECOMMENDATION, word)),
                        Stream.of(texts.get("import.reason")))
                .flatMap(each -> each)
                .toList());
        reasons.forEach((index, reason) -> {
            var passage = observations.passages().get(index);
            rows.add(List.of(
                    observations.symbol(),
                    passage.paragraph() == 0 ? "" : String.valueOf(passage.paragraph()),
                    passage.subparagraph(),
                    passage.title(),
                    passage.text(),
                    reason));
        });
        return rows;
    }
}

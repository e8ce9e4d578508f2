package org.rapporteur.word;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A block of facts: a label in the first column, what it is in the second, no lines.
final class Facts {
    private static final double LABEL_WIDTH = 42;

    private final Table table;
    private Table.@Nullable Row last;
    private boolean together;

    Facts(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl table, Flow place, String caption) {
        this.table = new Table(
                table,
                place,
                caption,
                StyleSheet.TABLE_PLAIN,
                List.of(new Table.Column("", LABEL_WIDTH), new Table.Column("", Page.TEXT_WIDTH - LABEL_WIDTH)));
    }

    /// Keeps the facts that follow on one page; for a short block only.
    Facts together() {
        together = true;
        return this;
    }

    /// Adds a fact of one or several lines; one that says nothing is left out.
    Facts fact(String label, String... values) {
        var said = java.util.Arrays.stream(values)
                .filter(value -> !value.isBlank())
                .toList();
        return said.isEmpty() ? this : fact(label, cell -> said.forEach(value -> cell.line(Style.FACT, value)));
    }

    /// Adds a fact.
    Facts fact(String label, Consumer<Flow> value) {
        if (together && last != null) {
            last.withNext();
        }
        last = table.row().cell(cell -> cell.line(Style.LABEL, label)).cell(value);
        return this;
    }
}

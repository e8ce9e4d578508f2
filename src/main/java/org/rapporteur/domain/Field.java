package org.rapporteur.domain;

import java.util.List;

/// One field of a kind of record.
///
/// @param name the record component's name, `firstDay`
/// @param word the same in snake case, as in the journal, the table and the command line:
///     `first_day`
/// @param form how a value is written
/// @param type the Java type of a value; the list or map itself where the form holds several
/// @param targets the kinds a reference may point to; empty for other forms
/// @param required whether a record cannot be without it
public record Field(String name, String word, Form form, Class<?> type, List<Kind> targets, boolean required) {

    /// The words that a field of form [Form#WORD] may take, in their order; empty for other forms.
    public List<String> words() {
        return form == Form.WORD
                ? List.of(type.getEnumConstants()).stream()
                        .map(constant -> wordOf((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    /// The word of an enum's constant: `UNDER_WAY` is `under_way`.
    public static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The snake case of a Java name: `firstDay` is `first_day`, `AgendaItem` is `agenda_item`.
    public static String wordOf(String javaName) {
        return javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }
}

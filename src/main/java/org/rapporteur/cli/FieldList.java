package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;

/// A kind's fields as a help tells them: each with its word, what it is, how it is written, whether
/// it is required and what it takes where it is not set.
final class FieldList {
    private static final int WORDS = 20;

    private final Kind kind;
    private final Texts texts;
    private final int width;

    FieldList(Kind kind, Texts texts, int width) {
        this.kind = kind;
        this.texts = texts;
        this.width = width;
    }

    /// One field after the other, with its form.
    List<String> lines() {
        return linesWithout(List.of());
    }

    /// The same without some fields.
    List<String> linesWithout(List<String> words) {
        var lines = new ArrayList<String>();
        for (var field : kind.shape().fields()) {
            if (words.contains(field.word())) {
                continue;
            }
            var told = Lines.wrapped(told(field), WORDS, width);
            lines.add(("  " + field.word() + " ".repeat(WORDS)).substring(0, WORDS)
                    + told.getFirst().strip());
            lines.addAll(told.subList(1, told.size()));
        }
        return lines;
    }

    /// The words of the fields alone, those that are required with a star.
    List<String> words() {
        var words = kind.shape().fields().stream()
                .map(field -> field.word() + (isAskedFor(field) ? "*" : ""))
                .collect(Collectors.joining(", "));
        var lines = new ArrayList<>(Lines.wrapped(words, WORDS, width));
        lines.set(
                0,
                ("  " + kind.word() + " ".repeat(WORDS)).substring(0, WORDS)
                        + lines.getFirst().strip());
        return lines;
    }

    private String told(Field field) {
        var told = new StringBuilder(texts.label(kind, field.word()));
        if (isAskedFor(field)) {
            told.append(" (").append(texts.get("cli.field.required")).append(")");
        }
        told.append(": ").append(form(field));
        var usual = Defaults.keyOf(kind, field);
        if (usual.isPresent()) {
            told.append("; ").append(texts.get("cli.field.default", texts.get(usual.get())));
        } else if (field.form() == Form.WORD) {
            told.append("; ")
                    .append(texts.get("cli.field.default", field.words().getFirst()));
        }
        return told.toString();
    }

    private String form(Field field) {
        var form = texts.word(field.form());
        return switch (field.form()) {
            case WORD -> form + " " + String.join(", ", field.words());
            case REFERENCE, REFERENCES ->
                form + " "
                        + field.targets().stream()
                                .map(target -> texts.kind(target).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "));
            default -> form;
        };
    }

    /// A paragraph is a number, and zero is none; a time is asked for by its form but has a default.
    private boolean isAskedFor(Field field) {
        return kind == Kind.RECOMMENDATION && field.word().equals("paragraph")
                || field.required() && Defaults.keyOf(kind, field).isEmpty();
    }
}

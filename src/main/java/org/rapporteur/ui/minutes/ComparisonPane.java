package org.rapporteur.ui.minutes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Difference;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.minutes.MinutesModel.Comparison;

/// How one version of minutes differs from the next, record by record and field by field.
final class ComparisonPane extends VBox {
    private final Comparison comparison;
    private final Texts texts;

    ComparisonPane(Comparison comparison, Texts texts) {
        super(12);
        this.comparison = comparison;
        this.texts = texts;
        setId("comparison");
        getChildren()
                .add(Controls.text(
                        texts.get(
                                "minutes.compared",
                                comparison.earlier().version(),
                                comparison.later().version(),
                                comparison.differences().size()),
                        "heading"));
        comparison.differences().forEach(difference -> getChildren().add(record(difference)));
    }

    private Node record(Difference difference) {
        var what = difference.before() == null
                ? texts.get("minutes.added", named(difference))
                : difference.after() == null
                        ? texts.get("minutes.gone", named(difference))
                        : texts.get("minutes.changed", named(difference));
        var box = new VBox(4, Controls.text(what, "section"));
        for (var field : difference.fields()) {
            box.getChildren().add(field(difference, field));
        }
        box.getStyleClass().add("difference");
        return box;
    }

    private String named(Difference difference) {
        var record = difference.record();
        var kind = texts.kind(Kind.of(record));
        return record instanceof Note note ? texts.get("minutes.at", kind, texts.hour(note.time())) : kind;
    }

    private Node field(Difference difference, Field field) {
        var before = words(difference.before(field));
        var after = words(difference.after(field));
        var label = texts.label(Kind.of(difference.record()), field.word());
        if (before.isEmpty() || after.isEmpty()) {
            return Controls.text(texts.get("minutes.field", label, before + after), "lead");
        }
        return Controls.text(texts.get("minutes.field_changed", label, before, after), "lead");
    }

    private String words(@Nullable Object value) {
        Register register = comparison.register();
        return switch (value) {
            case null -> "";
            case Id<?> id -> register.find(id).map(register::label).orElse("?");
            case Enum<?> word -> texts.word(word);
            case java.time.LocalDateTime time -> texts.fullDay(time.toLocalDate()) + ", " + texts.hour(time);
            case java.time.LocalDate day -> texts.fullDay(day);
            case List<?> several -> several.stream().map(this::words).collect(Collectors.joining(", "));
            case Map<?, ?> names ->
                names.values().stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}

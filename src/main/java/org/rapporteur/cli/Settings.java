package org.rapporteur.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Label;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Values;
import org.rapporteur.store.Records;

/// Reads `--set field=value` into the values of a record's fields.
final class Settings {
    static final String SET = "--set";

    private final Kind kind;
    private final Records records;

    Settings(Kind kind, Records records) {
        this.kind = kind;
        this.records = records;
    }

    /// The values set, by field name; null where a field is to be emptied.
    ///
    /// @param settings each `field=value`
    /// @param within the mission whose meetings are meant, or null for all missions
    /// @throws RuleBroken naming the first field that is unknown, set twice or of another form
    Map<String, @Nullable Object> read(List<String> settings, @Nullable Mission within) {
        var texts = new LinkedHashMap<Field, String>();
        for (var setting : settings) {
            int middle = setting.indexOf('=');
            if (middle < 1) {
                throw new RuleBroken("setting.form", setting);
            }
            var field = field(setting.substring(0, middle).strip());
            if (texts.put(field, setting.substring(middle + 1)) != null) {
                throw new RuleBroken("setting.twice", new Label(kind, field.word()));
            }
        }
        var values = new LinkedHashMap<String, @Nullable Object>();
        texts.forEach((field, text) -> values.put(field.name(), value(field, text, within)));
        return values;
    }

    private Field field(String word) {
        return kind.shape().field(word).orElseThrow(() -> {
            var words = kind.shape().fields().stream().map(Field::word).toList();
            return new RuleBroken("field.unknown", kind, word, String.join(", ", words));
        });
    }

    private @Nullable Object value(Field field, String text, @Nullable Mission within) {
        boolean refers = field.form() == Form.REFERENCE || field.form() == Form.REFERENCES;
        if (!refers || text.isBlank()) {
            return Values.parse(kind, field, text, words -> {
                throw new IllegalStateException("no reference");
            });
        }
        var register = records.register(within == null ? null : within.id());
        return Values.parse(
                kind, field, text, words -> ofId(field, words).orElseGet(() -> register.match(field.targets(), words)));
    }

    /// A record of any kind is found by its id, also where it is known by no words.
    private Optional<Kept> ofId(Field field, String words) {
        try {
            return records.find(new Id<>(UUID.fromString(words.strip())))
                    .filter(record -> field.targets().contains(Kind.of(record)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

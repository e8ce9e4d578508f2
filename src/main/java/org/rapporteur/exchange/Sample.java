package org.rapporteur.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Values;
import org.rapporteur.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample mission, shipped as data: `sample/kazakhstan-2017.json`.
///
/// The file names each record by a key, and refers by it; the ids are drawn anew at each loading, so
/// that two laptops which both loaded the sample have two missions and never half of one.
public final class Sample {
    private static final String FILE = "/sample/kazakhstan-2017.json";

    private final Map<String, UUID> ids = new HashMap<>();

    private Sample() {}

    /// Puts the sample mission with all that belongs to it into a store, in one save.
    ///
    /// @return the mission's id
    public static Id<Mission> load(Store store) {
        var records = new Sample().records();
        store.save(records);
        return records.stream()
                .filter(Mission.class::isInstance)
                .map(record -> ((Mission) record).id())
                .findFirst()
                .orElseThrow();
    }

    private List<Kept> records() {
        var entries = read().get("records").values();
        entries.forEach(entry -> ids.put(entry.get("key").asString(), UUID.randomUUID()));
        var records = new ArrayList<Kept>();
        entries.forEach(entry -> records.add(record(entry)));
        return records;
    }

    private Kept record(JsonNode entry) {
        var key = entry.get("key").asString();
        var kind = Kind.ofWord(entry.get("kind").asString()).orElseThrow();
        var values = new LinkedHashMap<String, @Nullable Object>();
        entry.get("fields").properties().forEach(property -> {
            var field = kind.shape().fields().stream()
                    .filter(each -> each.word().equals(property.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(key + " has no field " + property.getKey()));
            var value = Values.read(field, plain(field, property.getValue()));
            if (value == null) {
                throw new IllegalStateException(key + " has no readable " + field.word());
            }
            values.put(field.name(), value);
        });
        return kind.shape().make(idOf(key), values);
    }

    private Object plain(Field field, JsonNode node) {
        if (node.isArray()) {
            return node.values().stream().map(each -> plain(field, each)).toList();
        } else if (node.isObject()) {
            var names = new LinkedHashMap<String, String>();
            node.properties()
                    .forEach(name -> names.put(name.getKey(), name.getValue().asString()));
            return names;
        } else if (node.isNumber()) {
            return node.asInt();
        } else if (node.isBoolean()) {
            return node.asBoolean();
        }
        var text = node.asString();
        return field.form() == Form.REFERENCE || field.form() == Form.REFERENCES
                ? idOf(text).toString()
                : text;
    }

    private UUID idOf(String key) {
        return Objects.requireNonNull(ids.get(key), () -> "the sample has no record " + key);
    }

    private static JsonNode read() {
        try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream(FILE))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

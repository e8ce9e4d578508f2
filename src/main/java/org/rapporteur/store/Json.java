package org.rapporteur.store;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Values;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the store writes and reads it.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final ObjectReader OBJECT = MAPPER.readerFor(new TypeReference<Map<String, Object>>() {});

    private Json() {}

    /// The canonical JSON of plain values: keys in order, no white space.
    static String canonical(Map<String, ?> values) {
        return MAPPER.writeValueAsString(values);
    }

    /// The plain values of a JSON object.
    static Map<String, Object> map(String json) {
        return OBJECT.readValue(json);
    }

    /// The same of an object in UTF-8.
    ///
    /// @param end exclusive
    static Map<String, Object> map(byte[] json, int begin, int end) {
        return OBJECT.readValue(json, begin, end - begin);
    }

    /// The fields of a record in plain values by their words, in the order of the words; empty ones
    /// left out.
    public static Map<String, Object> body(Kept record) {
        var body = new TreeMap<String, Object>();
        var shape = Kind.of(record).shape();
        for (var field : shape.fields()) {
            var plain = Values.plain(shape.value(record, field));
            if (plain != null) {
                body.put(field.word(), plain);
            }
        }
        return body;
    }

    /// The same, with the fields that the body before had and this program does not know: a newer
    /// program wrote them, and an older one must not lose them.
    static Map<String, Object> body(Kept record, Map<String, Object> before) {
        var body = body(record);
        var known = Kind.of(record).shape().fields().stream().map(Field::word).toList();
        before.forEach((word, value) -> {
            if (!known.contains(word)) {
                body.put(word, value);
            }
        });
        return body;
    }

    /// The record of a body.
    ///
    /// @throws org.rapporteur.domain.RuleBroken when a required field is absent
    static Kept record(Kind kind, UUID id, Map<String, ? extends @Nullable Object> body) {
        var values = new HashMap<String, @Nullable Object>();
        for (var field : kind.shape().fields()) {
            values.put(field.name(), Values.read(field, body.get(field.word())));
        }
        return kind.shape().make(id, values);
    }
}

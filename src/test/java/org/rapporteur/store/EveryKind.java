package org.rapporteur.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;

/// One record of every kind with every field filled, so that no field can be forgotten on the way to
/// the journal and back.
final class EveryKind {
    /// The content of the attached file.
    static final byte[] CONTENT = "a law".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private EveryKind() {}

    static List<Kept> filled() {
        var ids = new HashMap<Kind, UUID>();
        for (var kind : Kind.values()) {
            ids.put(kind, UUID.randomUUID());
        }
        var records = new ArrayList<Kept>();
        for (var kind : Kind.values()) {
            var values = new HashMap<String, Object>();
            for (var field : kind.shape().fields()) {
                value(kind, field, ids).ifPresent(value -> values.put(field.name(), value));
            }
            records.add(kind.shape().make(ids.get(kind), values));
        }
        return records;
    }

    private static java.util.Optional<Object> value(Kind kind, Field field, Map<Kind, UUID> ids) {
        if (kind == Kind.INSTITUTION && field.name().equals("parent")) {
            return java.util.Optional.empty();
        }
        if (kind == Kind.RECOMMENDATION && field.name().equals("grade")) {
            return java.util.Optional.of("(a) B2, (b) C1");
        }
        if (kind == Kind.ATTACHED_FILE && field.name().equals("size")) {
            return java.util.Optional.of(CONTENT.length);
        }
        if (kind == Kind.ATTACHED_FILE && field.name().equals("sha256")) {
            return java.util.Optional.of(java.util.HexFormat.of().formatHex(Keys.sha256(CONTENT)));
        }
        if (kind == Kind.PROPOSED_GRADE && field.name().equals("grade")) {
            return java.util.Optional.of("E");
        }
        if (kind == Kind.MINUTES && field.name().equals("version")) {
            return java.util.Optional.of(1);
        }
        if (kind == Kind.MISSION && field.name().equals("daysOff")) {
            return java.util.Optional.of(List.of("saturday", "Sunday"));
        }
        if (kind == Kind.MISSION && field.name().equals("holidays")) {
            return java.util.Optional.of(List.of("2017-05-01", "2017-05-09"));
        }
        return java.util.Optional.of(
                switch (field.form()) {
                    case TEXT -> field.name().equals("subparagraph") ? "a" : "Текст of " + field.word();
                    case TEXTS -> List.of("one", "два");
                    case NAMES -> Map.of("ru", "Имя", "kk", "Аты");
                    case DATE -> LocalDate.of(2017, 4, 12);
                    case WALL_TIME -> LocalDateTime.of(2017, 4, 12, 10, 0, 5);
                    case NUMBER -> 7;
                    case YES_NO -> true;
                    case WORD -> field.type().getEnumConstants()[field.words().size() - 1];
                    case ZONE -> ZoneId.of("Asia/Almaty");
                    case REFERENCE -> new Id<>(ids.get(field.targets().getFirst()));
                    case REFERENCES -> List.of(new Id<>(ids.get(field.targets().getFirst())));
                });
    }
}

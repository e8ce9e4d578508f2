package org.rapporteur.word;

import java.util.List;
import java.util.Map;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;

/// A mission in which one text stands in every field that holds words.
final class HostileMission {
    private HostileMission() {}

    static MissionFile of(SampleMission sample, String text) {
        var file = EveryDocument.sample(sample);
        return new MissionFile(
                hostile(file.mission(), text),
                new Register(all(file.register().all(Kept.class), text)),
                all(file.meetings(), text),
                all(file.agenda(), text),
                all(file.attendance(), text),
                all(file.notes(), text));
    }

    private static <T extends Kept> List<T> all(List<T> records, String text) {
        return records.stream().map(record -> hostile(record, text)).toList();
    }

    private static <T extends Kept> T hostile(T record, String text) {
        var changed = record;
        for (var field : Kind.of(record).shape().fields()) {
            changed = hostile(changed, field, text);
        }
        return changed;
    }

    private static <T extends Kept> T hostile(T record, Field field, String text) {
        Object value = field.type() == String.class
                ? text
                : field.type() == List.class && field.targets().isEmpty()
                        ? List.of(text, text)
                        : field.type() == Map.class ? Map.of("en", text, "ru", text, "ar", text, "zh", text) : null;
        try {
            return value == null ? record : Shape.with(record, field.name(), value);
        } catch (RuleBroken e) {
            // a field that takes certain words alone
            return record;
        }
    }
}

package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Mission;

/// Which missions name something: found by the indexes of the references, without reading a record.
final class Naming {
    /// So many ids are asked for in one statement.
    private static final int TOGETHER = 200;

    private Naming() {}

    static Set<Id<Mission>> missions(Connection c, Set<Id<?>> named) throws SQLException {
        var ids = named.stream().map(Id::value).distinct().toList();
        var found = new HashSet<Id<Mission>>();
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            var some = ids.subList(from, Math.min(ids.size(), from + TOGETHER));
            for (var statement : statements(some.size())) {
                Database.query(c, statement, row -> row.getObject(1, UUID.class), some.toArray())
                        .forEach(id -> found.add(new Id<>(id)));
            }
        }
        return found;
    }

    /// One statement for each reference of each kind that belongs to a mission, and one for each kind's lists of
    /// references.
    private static List<String> statements(int ids) {
        var in = "in (?" + ", ?".repeat(ids - 1) + ")";
        var statements = new ArrayList<String>();
        for (var kind : Kind.values()) {
            var mission = mission(kind);
            if (mission.isEmpty()) {
                continue;
            }
            for (var field : kind.shape().fields()) {
                if (field.form() == Form.REFERENCE) {
                    statements.add("select distinct %s where k.%s %s".formatted(mission, field.word(), in));
                }
            }
            statements.add("select distinct %s where k.id in (select l.record from link l where l.target %s)"
                    .formatted(mission, in));
        }
        return statements;
    }

    /// Where the mission of a kind's records stands; empty for a kind that belongs to none.
    private static String mission(Kind kind) {
        if (kind == Kind.MISSION) {
            return "k.id from mission k";
        }
        var fields = kind.shape().fields();
        if (fields.stream().anyMatch(field -> field.word().equals("mission"))) {
            return "k.mission from %s k".formatted(kind.word());
        }
        return fields.stream().anyMatch(field -> field.word().equals("meeting"))
                ? "m.mission from %s k join meeting m on m.id = k.meeting".formatted(kind.word())
                : "";
    }
}

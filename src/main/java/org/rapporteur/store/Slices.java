package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.domain.Kind;

/// Reads all that is kept, slice by slice: kind by kind, those first that others refer to, and each
/// kind in the order in which its records were made.
final class Slices {
    /// So many records are read at once.
    private static final int SIZE = 100;

    /// Whoever holds a post is part of what a person is found by.
    private static final List<Kind> ORDER = Stream.concat(Stream.of(Kind.TENURE), Stream.of(Kind.values()))
            .distinct()
            .toList();

    private int kind;
    private long created;

    private record Row(long created, String content) {}

    /// Whether something was read and something is left to read.
    boolean isUnderWay() {
        return kind < ORDER.size() && (kind > 0 || created > 0);
    }

    /// The next slice; an empty last one where all was read.
    Slice next(Connection connection) throws SQLException {
        // what is thrown half way is asked again from here
        var slice = new ArrayList<String>();
        int atKind = kind;
        long atCreated = created;
        while (atKind < ORDER.size() && slice.size() < SIZE) {
            var rows = Database.query(
                    connection,
                    "select k.created, r.id, r.content from %s k join revision r on r.id = k.revision"
                                    .formatted(ORDER.get(atKind).word())
                            + " where k.created > ? order by k.created fetch first " + SIZE + " rows only",
                    row -> new Row(row.getLong(1), WorkingCopy.verified(row.getString(2), row.getString(3))),
                    atCreated);
            rows.forEach(row -> slice.add(row.content));
            if (rows.size() < SIZE) {
                atKind++;
                atCreated = 0;
            } else {
                atCreated = rows.getLast().created;
            }
        }
        kind = atKind;
        created = atCreated;
        return new Slice(slice, kind == ORDER.size());
    }
}

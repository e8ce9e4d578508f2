package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;

/// The tables of the working copy, and the rows that a revision leaves in them.
///
/// There is one table a kind, its columns named as the fields; `link` holds the fields with several
/// references, `revision` and `head` the history. The
/// columns serve for finding and sorting; what is shown is always read from the revision's content,
/// whose hash is its id, so that a flipped bit is found and never read.
final class Tables {
    private static final String COMMON = """
            create table copy_state (name varchar(20) primary key, content varchar(100) not null);
            create table revision (id varchar(64) primary key, record uuid not null, kind varchar(40) not null,
                generation int not null, device uuid not null, sequence bigint not null,
                tombstone boolean not null, number bigint not null, content varchar not null);
            create index revision_record on revision (record);
            create index revision_device on revision (device, sequence);
            create index revision_number on revision (number);
            create table head (record uuid not null, revision varchar(64) not null, primary key (record, revision));
            create table link (record uuid not null, field varchar(40) not null, number int not null,
                target uuid not null, primary key (record, field, number));
            create index link_target on link (target)""";

    private Tables() {}

    /// The statements that make the tables.
    static List<String> statements() {
        var statements = new ArrayList<>(List.of(COMMON.split(";\\s*", -1)));
        for (var kind : Kind.values()) {
            var columns = columns(kind).stream()
                    .map(field -> field.word() + " " + sqlType(field.form()))
                    .collect(Collectors.joining(", "));
            statements.add(
                    "create table %s (id uuid primary key, revision varchar(64) not null, created bigint not null, %s)"
                            .formatted(kind.word(), columns));
            statements.add("create index %1$s_created on %1$s (created, revision)".formatted(kind.word()));
            for (var field : columns(kind)) {
                if (field.form() == Form.REFERENCE) {
                    statements.add("create index %1$s_%2$s on %1$s (%2$s)".formatted(kind.word(), field.word()));
                }
            }
        }
        return statements;
    }

    /// What tells the tables of this program from those of another.
    static String fingerprint() {
        return HexFormat.of()
                .formatHex(
                        Keys.sha256(String.join(";", statements()).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /// The fields that are columns of a kind's own table.
    static List<Field> columns(Kind kind) {
        return kind.shape().fields().stream()
                .filter(field -> field.form() != Form.REFERENCES)
                .toList();
    }

    private static String sqlType(Form form) {
        return switch (form) {
            case TEXT, TEXTS, NAMES, WORD, ZONE -> "varchar";
            case DATE -> "date";
            case WALL_TIME -> "timestamp";
            case NUMBER -> "int";
            case YES_NO -> "boolean";
            case REFERENCE -> "uuid";
            case REFERENCES -> throw new IllegalArgumentException("several references are no column");
        };
    }

    /// A record's value in the column of a field.
    static @Nullable Object cell(Kept record, Field field) {
        var value = Kind.of(record).shape().value(record, field);
        return switch (value) {
            case null -> null;
            case Id<?> id -> id.value();
            case Enum<?> word -> Field.wordOf(word);
            case List<?> several -> several.stream().map(Object::toString).collect(Collectors.joining("\n"));
            case Map<?, ?> names ->
                new java.util.TreeMap<>(names)
                        .entrySet().stream()
                                .map(name -> name.getKey() + "=" + name.getValue())
                                .collect(Collectors.joining("\n"));
            case java.time.ZoneId zone -> zone.getId();
            default -> value;
        };
    }

    /// Writes the row of a record as a revision left it; it has none yet.
    ///
    /// @param created orders the records: the number of the first revision
    static void put(Database.Writer writer, Kept record, String revision, long created) throws SQLException {
        var kind = Kind.of(record);
        var id = record.id().value();
        var columns = columns(kind);
        var values = new ArrayList<@Nullable Object>(List.of(id, revision, created));
        columns.forEach(field -> values.add(cell(record, field)));
        writer.write(
                "insert into %s (id, revision, created, %s) values (?, ?, ?%s)"
                        .formatted(
                                kind.word(),
                                columns.stream().map(Field::word).collect(Collectors.joining(", ")),
                                ", ?".repeat(columns.size())),
                values.toArray());
        for (var link : links(record)) {
            writer.write(
                    "insert into link (record, field, number, target) values (?, ?, ?, ?)",
                    id,
                    link.field(),
                    link.number(),
                    link.target());
        }
    }

    /// Takes the row of a record away.
    static void remove(Connection connection, Kind kind, UUID id) throws SQLException {
        Database.execute(connection, "delete from " + kind.word() + " where id = ?", id);
        Database.execute(connection, "delete from link where record = ?", id);
    }

    /// One of several references of a field.
    record Link(String field, int number, UUID target) {}

    /// The fields of a record with several references, reference by reference.
    static List<Link> links(Kept record) {
        var shape = Kind.of(record).shape();
        return shape.fields().stream()
                .filter(field -> field.form() == Form.REFERENCES && shape.value(record, field) instanceof List<?>)
                .flatMap(field -> {
                    var targets = (List<?>) java.util.Objects.requireNonNull(shape.value(record, field));
                    return IntStream.range(0, targets.size())
                            .mapToObj(i -> new Link(field.word(), i, ((Id<?>) targets.get(i)).value()));
                })
                .toList();
    }

    /// Whether values of a form are words that people write.
    static boolean isTextual(Form form) {
        return form == Form.TEXT || form == Form.TEXTS || form == Form.NAMES;
    }

    /// Whether the rows of a record hold what the record does.
    static boolean equal(Connection connection, Kept record) throws SQLException {
        var kind = Kind.of(record);
        var id = record.id().value();
        var columns = columns(kind);
        var wanted = columns.stream().map(field -> normal(cell(record, field))).toList();
        var rows = Database.query(
                connection,
                "select %s from %s where id = ?"
                        .formatted(columns.stream().map(Field::word).collect(Collectors.joining(", ")), kind.word()),
                row -> {
                    var values = new ArrayList<String>();
                    for (int i = 1; i <= columns.size(); i++) {
                        values.add(normal(row.getObject(i)));
                    }
                    return values;
                },
                id);
        var links = Database.query(
                connection,
                "select field, number, target from link where record = ?",
                row -> new Link(row.getString(1), row.getInt(2), row.getObject(3, UUID.class)),
                id);
        return rows.equals(List.of(wanted)) && java.util.Set.copyOf(links).equals(java.util.Set.copyOf(links(record)));
    }

    /// A cell as one text: H2 gives dates and times in the classes of java.sql.
    private static String normal(@Nullable Object value) {
        return switch (value) {
            case java.sql.Date date -> date.toLocalDate().toString();
            case java.sql.Timestamp time -> time.toLocalDateTime().toString();
            case null -> "";
            default -> value.toString();
        };
    }
}

package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Label;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Minutes.MinutesState;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Travel;
import org.rapporteur.domain.Values;

/// The rules that hold between records, so that only the store can check them.
final class Rules {
    private Rules() {}

    /// Checks a record that is to be saved.
    ///
    /// @param before the record as it is kept, or null where it is new
    /// @param together the ids of all records of the same save
    static void check(Connection connection, Kept record, @Nullable Kept before, Set<?> together) throws SQLException {
        checkLengths(record);
        checkReferences(connection, record, before, together);
        switch (record) {
            case Recommendation recommendation -> checkCitation(connection, recommendation);
            case Document document -> checkSymbol(connection, document);
            case Travel travel -> checkWay(connection, travel);
            default -> {}
        }
        if (before instanceof Minutes minutes && minutes.isFinal()) {
            throw new RuleBroken("minutes.final", minutes.version());
        }
        if (before == null && record instanceof Minutes minutes) {
            checkVersion(connection, minutes);
        }
    }

    /// A version follows the one before it, and only when that one is final.
    private static void checkVersion(Connection connection, Minutes minutes) throws SQLException {
        var last = Database.query(
                connection,
                "select version, state from minutes where meeting = ? order by version desc",
                row -> new Object[] {row.getInt(1), row.getString(2)},
                minutes.meeting().value());
        int version = last.isEmpty() ? 0 : (int) last.getFirst()[0];
        boolean closed = last.isEmpty() || Field.wordOf(MinutesState.FINAL).equals(last.getFirst()[1]);
        if (!closed || minutes.version() != version + 1) {
            throw new RuleBroken("minutes.gap", minutes.version(), version);
        }
    }

    /// Checks that no two records of one save are the same document or the same recommendation, and
    /// that none is there twice.
    static void checkTwins(List<? extends Kept> records) {
        var seen = new HashSet<Object>();
        for (var record : records) {
            if (!seen.add(record.id())) {
                throw new IllegalArgumentException("a record stands twice in one save");
            }
            if (record instanceof Document document
                    && !seen.add(document.symbol().toLowerCase(Locale.ROOT))) {
                throw new RuleBroken("document.twin", document.symbol());
            }
            if (record instanceof Recommendation recommendation
                    && !seen.add(List.of(
                            recommendation.document(), recommendation.place().toLowerCase(Locale.ROOT)))) {
                throw new RuleBroken("recommendation.twin", recommendation.place());
            }
        }
    }

    /// Checks that a record may be deleted or restored.
    static void checkDeletable(Revision last) {
        if (last.kept().orElse(null) instanceof Minutes minutes && minutes.isFinal()) {
            throw new RuleBroken("minutes.final", minutes.version());
        }
    }

    private static void checkLengths(Kept record) {
        var kind = Kind.of(record);
        for (var field : kind.shape().fields()) {
            if (Tables.isTextual(field.form())
                    && Objects.toString(Tables.cell(record, field), "").length() > Values.LONGEST_TEXT) {
                throw new RuleBroken("value.too_long", new Label(kind, field.word()), Values.LONGEST_TEXT);
            }
        }
    }

    /// A reference that is new must point to a record that is there. One that was kept may have been
    /// deleted since: that is no reason to refuse another change.
    private static void checkReferences(Connection connection, Kept record, @Nullable Kept before, Set<?> together)
            throws SQLException {
        var kind = Kind.of(record);
        for (var field : kind.shape().fields()) {
            if (field.form() != Form.REFERENCE && field.form() != Form.REFERENCES) {
                continue;
            }
            var known = before == null ? List.of() : ids(kind.shape().value(before, field));
            for (var id : ids(kind.shape().value(record, field))) {
                if (!known.contains(id)
                        && !together.contains(id.value())
                        && !isThere(connection, id.value(), field.targets())) {
                    throw new RuleBroken("reference.gone", new Label(kind, field.word()));
                }
            }
        }
    }

    private static List<? extends Id<?>> ids(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Id<?> id -> List.of(id);
            case List<?> several -> several.stream().map(each -> (Id<?>) each).toList();
            default -> throw new IllegalArgumentException("no reference");
        };
    }

    private static boolean isThere(Connection connection, UUID id, List<Kind> targets) throws SQLException {
        for (var target : targets) {
            if (!Database.query(connection, "select 1 from " + target.word() + " where id = ?", row -> 1, id)
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void checkCitation(Connection connection, Recommendation recommendation) throws SQLException {
        var twins = Database.query(
                connection,
                "select d.symbol from recommendation r join document d on d.id = r.document"
                        + " where r.document = ? and r.paragraph = ? and lower(r.subparagraph) = lower(?) and r.id <> ?",
                row -> row.getString(1),
                recommendation.document().value(),
                recommendation.paragraph(),
                recommendation.subparagraph(),
                recommendation.id().value());
        if (!twins.isEmpty()) {
            throw new RuleBroken("recommendation.twin", twins.getFirst() + ", " + recommendation.place());
        }
    }

    private static void checkWay(Connection connection, Travel travel) throws SQLException {
        var known = Records.rows(
                connection, Kind.TRAVEL, "where k.mission = ?", travel.mission().value());
        for (var each : known) {
            if (!each.id().equals(travel.id()) && each instanceof Travel other && other.isSameWayAs(travel)) {
                throw new RuleBroken("travel.twin", travel.place(), travel.otherPlace());
            }
        }
    }

    private static void checkSymbol(Connection connection, Document document) throws SQLException {
        if (!Database.query(
                        connection,
                        "select 1 from document where lower(symbol) = lower(?) and id <> ?",
                        row -> 1,
                        document.symbol(),
                        document.id().value())
                .isEmpty()) {
            throw new RuleBroken("document.twin", document.symbol());
        }
    }
}

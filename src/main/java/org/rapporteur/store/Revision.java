package org.rapporteur.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.RuleBroken;

/// One state of one record, never changed again. A record changes by a revision that names the ones
/// it replaces; two laptops that changed the same record leave two that nobody replaced.
///
/// @param record the record's id
/// @param kind the record's kind, by its word; an older program keeps kinds it does not know
/// @param parents the ids of the revisions it replaces
/// @param generation one more than the highest of its parents', 1 where it has none; with the id it
///     chooses the revision to show where there are two, since clocks can be wrong
/// @param device the laptop it was made on
/// @param sequence counts the device's revisions, from 1
/// @param time when, by the device's clock; shown to people, decides nothing
/// @param body the record's fields in plain values, or null where the record was deleted
record Revision(
        UUID record,
        String kind,
        List<String> parents,
        int generation,
        UUID device,
        long sequence,
        Instant time,
        @Nullable Map<String, Object> body) {

    private static final byte[] BEHIND_BODY = ",\"device\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TOMBSTONE = "{\"body\":null,".getBytes(StandardCharsets.US_ASCII);

    /// A revision without what its record says.
    ///
    /// @param tombstone whether it deletes its record
    record Outline(UUID record, String kind, List<String> parents, int generation, boolean tombstone) {}

    /// Whether it deletes its record.
    boolean tombstone() {
        return body == null;
    }

    /// It, without what its record says.
    Outline outline() {
        return new Outline(record, kind, parents, generation, tombstone());
    }

    /// The canonical content: JSON with keys in the order of their UTF-16 units and no white space.
    String content() {
        var content = new TreeMap<String, @Nullable Object>();
        content.put("record", record.toString());
        content.put("kind", kind);
        content.put("parents", parents.stream().sorted().toList());
        content.put("generation", generation);
        content.put("device", device.toString());
        content.put("sequence", sequence);
        content.put("time", time.toString());
        content.put("body", body);
        return Json.canonical(content);
    }

    /// The id of a content: its SHA-256 in hexadecimal digits.
    static String idOf(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The revision of a content.
    ///
    /// @throws Damaged when the content is no revision's
    @SuppressWarnings("unchecked") // a JSON object is a map by text
    static Revision of(String content) {
        try {
            var map = Json.map(content);
            return of(map, (Map<String, Object>) map.get("body"));
        } catch (RuntimeException e) {
            // the cause may quote the content, so it goes no further
            throw new Damaged("a revision");
        }
    }

    /// The outline of a content. A body is hundreds of times as long, and its keys come first.
    ///
    /// @param bytes hold the content in UTF-8
    /// @param end exclusive
    /// @throws Damaged when the content is no revision's
    static Outline outlineOf(byte[] bytes, int begin, int end) {
        try {
            int behindBody = end - BEHIND_BODY.length;
            while (behindBody > begin && !is(BEHIND_BODY, bytes, behindBody)) {
                behindBody--;
            }
            int rest = behindBody + 1;
            var map = Json.map("{" + new String(bytes, rest, end - rest, StandardCharsets.UTF_8));
            return new Outline(
                    UUID.fromString(text(map, "record")),
                    text(map, "kind"),
                    parents(map),
                    Integer.parseInt(text(map, "generation")),
                    is(TOMBSTONE, bytes, begin));
        } catch (RuntimeException e) {
            throw new Damaged("a revision");
        }
    }

    private static boolean is(byte[] wanted, byte[] bytes, int at) {
        return Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /// The record of a content alone; empty where it is a tombstone's, or the record is one that this program
    /// does not know.
    ///
    /// @param bytes hold the content in UTF-8
    /// @param end exclusive
    /// @throws Damaged when the content is no revision's
    @SuppressWarnings("unchecked") // a JSON object is a map by text
    static Optional<Kept> recordOf(byte[] bytes, int begin, int end) {
        try {
            var map = Json.map(bytes, begin, end);
            return recordOf(
                    text(map, "kind"), UUID.fromString(text(map, "record")), (Map<String, Object>) map.get("body"));
        } catch (RuntimeException e) {
            throw new Damaged("a revision");
        }
    }

    /// The record as it is by this revision; empty as above.
    Optional<Kept> kept() {
        return recordOf(kind, record, body);
    }

    private static Optional<Kept> recordOf(String kind, UUID record, @Nullable Map<String, Object> body) {
        return body == null
                ? Optional.empty()
                : Kind.ofWord(kind).flatMap(known -> {
                    try {
                        return Optional.of(Json.record(known, record, body));
                    } catch (RuleBroken e) {
                        return Optional.empty();
                    }
                });
    }

    private static Revision of(Map<String, Object> map, @Nullable Map<String, Object> body) {
        return new Revision(
                UUID.fromString(text(map, "record")),
                text(map, "kind"),
                parents(map),
                Integer.parseInt(text(map, "generation")),
                UUID.fromString(text(map, "device")),
                Long.parseLong(text(map, "sequence")),
                Instant.parse(text(map, "time")),
                body);
    }

    private static List<String> parents(Map<String, Object> map) {
        return map.get("parents") instanceof List<?> parents
                ? parents.stream().map(Object::toString).toList()
                : List.of();
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }
}

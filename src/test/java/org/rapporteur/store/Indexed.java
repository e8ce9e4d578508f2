package org.rapporteur.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;

/// Indexes for tests: of records alone, or of a store.
final class Indexed {
    static final Mission MISSION = Mission.of(
            "Follow-up", "Kazakhstan", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneId.of("Asia/Almaty"));
    static final Meeting MEETING = Meeting.of(MISSION.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60);

    private Indexed() {}

    /// A note at the meeting.
    static Note note(String text) {
        return Note.of(MEETING.id(), LocalDateTime.of(2017, 4, 11, 10, 5), text);
    }

    /// The index of records.
    static SearchIndex of(Collection<? extends Kept> records) {
        var index = new SearchIndex();
        index.take(new Slice(
                records.stream().map(Indexed::content).map(Segment.Line::of).toList(), true));
        return index;
    }

    /// The index of notes with these texts, and of the meeting at which they were taken.
    static SearchIndex of(String... texts) {
        var records = new java.util.ArrayList<Kept>(List.of(MISSION, MEETING));
        for (var text : texts) {
            records.add(note(text));
        }
        return of(records);
    }

    static String content(Kept record) {
        return new Revision(
                        record.id().value(),
                        Kind.of(record).word(),
                        List.of(),
                        1,
                        new UUID(0, 0),
                        1,
                        Instant.EPOCH,
                        Json.body(record))
                .content();
    }

    /// The index of a store, built to the end.
    static SearchIndex of(Store store) {
        return of(store, store.slices());
    }

    /// The index of a store, given all that is left of the slices.
    static SearchIndex of(Store store, Slices slices) {
        var slice = slices.next();
        store.index().take(slice);
        while (!slice.isLast()) {
            slice = slices.next();
            store.index().take(slice);
        }
        return store.index();
    }

    /// The texts of the notes that a query finds, the best first.
    static List<String> notes(SearchIndex index, String query) {
        return index.search(query, List.of(), 1_000).hits().stream()
                .map(Found.Hit::record)
                .filter(Note.class::isInstance)
                .map(record -> ((Note) record).text())
                .toList();
    }

    /// The ids of what a query finds.
    static Set<Id<?>> ids(SearchIndex index, String query) {
        return index.search(query, List.of(), 100_000).hits().stream()
                .map(hit -> hit.record().id())
                .collect(Collectors.toSet());
    }
}

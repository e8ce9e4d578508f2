package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;

/// Steps of the store are taken back and done again.
class UndoTest {
    @TempDir
    Path folder;

    private final Mission mission = Mission.of(
            "Follow-up", "Kazakhstan", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneId.of("Asia/Almaty"));
    private final Meeting meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60);
    private final Note note = Note.of(meeting.id(), LocalDateTime.of(2017, 4, 11, 10, 5), "A register of complaints");
    private Store store;

    @BeforeEach
    void open() {
        store = Store.create(folder, new char[0], Clock.fixed(Instant.parse("2017-04-11T04:00:00Z"), ZoneOffset.UTC));
        store.save(List.of(mission, meeting, note));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Meeting moved(int minutes) {
        return Shape.with(meeting, "start", meeting.start().plusMinutes(minutes));
    }

    private Meeting kept() {
        return store.records().find(meeting.id()).orElseThrow();
    }

    @Test
    void aChangeIsTakenBackAndDoneAgain() {
        var step = store.save(moved(30));
        var reverse = store.undo(step);
        assertThat(kept()).isEqualTo(meeting);
        store.undo(reverse);
        assertThat(kept()).isEqualTo(moved(30));
    }

    @Test
    void whatWasMadeIsDeletedAndWhatWasDeletedComesBack() {
        var made = store.save(Institution.of("Ministry of Justice"));
        var reverse = store.undo(made);
        assertThat(store.records().all(Institution.class)).isEmpty();
        store.undo(reverse);
        assertThat(store.records().all(Institution.class)).hasSize(1);
        store.undo(store.delete(note.id()));
        assertThat(store.records().find(note.id())).contains(note);
    }

    @Test
    void manyRecordsAreTakenBackTogetherOrNotAtAll() {
        var step = store.change(List.of(moved(30)), List.of(note.id()));
        store.save(moved(45));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> store.undo(step))
                .extracting(RuleBroken::key)
                .isEqualTo("undo.changed_since");
        assertThat(kept()).isEqualTo(moved(45));
        assertThat(store.records().find(note.id())).isEmpty();
        store.save(moved(30));
        store.undo(step);
        assertThat(kept()).isEqualTo(meeting);
        assertThat(store.records().find(note.id())).contains(note);
    }

    @Test
    void aChangeThatChangesNothingIsAnEmptyStep() {
        assertThat(store.save(meeting).isEmpty()).isTrue();
    }

    @Test
    void finalMinutesAreNotTakenBack() {
        var finished = Shape.of(Minutes.class)
                .fresh("meeting", meeting.id(), "state", Minutes.MinutesState.FINAL, "version", 1);
        var step = store.save(finished);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> store.undo(step))
                .extracting(RuleBroken::key)
                .isEqualTo("minutes.final");
    }

    @Test
    void anyWayThroughStepsLeadsBackToTheBeginning() {
        for (int seed = 0; seed < 6; seed++) {
            var random = new Random(seed);
            var states = new ArrayDeque<List<Kept>>();
            var done = new ArrayDeque<Step>();
            var before = state();
            for (int i = 0; i < 10; i++) {
                states.push(state());
                done.push(anyStep(random));
            }
            var after = state();
            var undone = new ArrayDeque<Step>();
            while (!done.isEmpty()) {
                undone.push(store.undo(done.pop()));
                assertThat(state()).as("seed " + seed).isEqualTo(states.pop());
            }
            assertThat(state()).isEqualTo(before);
            while (!undone.isEmpty()) {
                store.undo(undone.pop());
            }
            assertThat(state()).as("seed " + seed).isEqualTo(after);
        }
        assertThat(store.check().differences()).isEmpty();
    }

    private List<Kept> state() {
        var state = new ArrayList<Kept>();
        List.of(Mission.class, Meeting.class, Note.class, Institution.class)
                .forEach(type -> state.addAll(store.records().all(type)));
        return state;
    }

    private Step anyStep(Random random) {
        var kept = state();
        kept.removeIf(record -> record instanceof Mission);
        var any = kept.isEmpty() ? null : kept.get(random.nextInt(kept.size()));
        List<Supplier<Step>> steps = List.of(
                () -> store.save(Institution.of("Institution " + random.nextInt(1000))),
                () -> any == null ? store.save(Institution.of("A first one")) : store.delete(any.id()),
                () -> any instanceof Meeting each
                        ? store.save(Shape.with(each, "duration", 1 + random.nextInt(200)))
                        : store.save(Institution.of("Another " + random.nextInt(1000))),
                () -> store.change(
                        List.of(Institution.of("Together " + random.nextInt(1000))),
                        any == null ? List.of() : List.of(any.id())));
        return steps.get(random.nextInt(steps.size())).get();
    }
}

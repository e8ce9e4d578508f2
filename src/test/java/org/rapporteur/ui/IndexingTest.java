package org.rapporteur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;

class IndexingTest {
    @TempDir
    Path folder;

    private final Mission mission = Mission.of(
            "Follow-up", "Kazakhstan", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneId.of("Asia/Almaty"));
    private final Meeting meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60);

    private Store filled() {
        var store = Store.create(folder.resolve("store"), new char[0], Clock.systemUTC());
        store.save(List.of(mission, meeting));
        store.save(IntStream.range(0, 1_000)
                .mapToObj(i -> Note.of(meeting.id(), meeting.start(), "Note " + i))
                .toList());
        return store;
    }

    @Test
    void theIndexIsBuiltBehindTheWindowWhileNotesAreSaved() throws Exception {
        var window = Executors.newSingleThreadExecutor();
        var failures = new Failures(new Texts(Locale.ENGLISH));
        try (var store = filled();
                var background = Background.threads(failures, window)) {
            window.execute(new Indexing(store, background)::begin);
            var late = Note.of(meeting.id(), meeting.start(), "Saved meanwhile");
            var saved = new CountDownLatch(1);
            window.execute(() -> background.save(() -> store.save(late), step -> saved.countDown()));
            assertThat(saved.await(30, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 3_000 && !store.index().isComplete(); i++) {
                Thread.sleep(10);
            }
            var found = store.index().search("kind:note", List.of(), 1);
            assertThat(found.complete()).isTrue();
            assertThat(found.total()).isEqualTo(1_001);
            assertThat(store.index().search("meanwhile", List.of(), 1).total()).isOne();
        } finally {
            window.shutdown();
        }
    }

    @Test
    void aStoreThatIsClosedWhileItIsReadEndsTheReading() {
        var store = filled();
        var failures = new Failures(new Texts(Locale.ENGLISH));
        var slices = store.slices();
        store.index().take(slices.next());
        store.close();
        new Indexing(store, Background.inline(failures)).begin();
        assertThat(slices.next().isLast()).isTrue();
    }
}

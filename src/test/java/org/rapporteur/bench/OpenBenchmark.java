package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.store.Store;

/// Opening a store of 20,000 revisions (every record of the journal verified), and opening it without
/// its working copy, which is then made anew. Each is measured once in a JVM of its own, which has
/// filled the store before. The baseline reads the journal's bytes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class OpenBenchmark {
    private static final int NOTES = 10_000;
    private static final int SAVED_TOGETHER = 100;

    private Path folder;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("rapporteur-bench");
        try (var store = Store.create(folder.resolve("store"), new char[0], Clock.systemUTC())) {
            var mission = Mission.of(
                    "Mission",
                    "Country",
                    LocalDate.of(2017, 4, 11),
                    LocalDate.of(2017, 4, 14),
                    ZoneId.of("Asia/Almaty"));
            var meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60);
            store.save(List.of(mission, meeting));
            for (int i = 0; i < NOTES; i += SAVED_TOGETHER) {
                var first = new ArrayList<Kept>();
                var second = new ArrayList<Kept>();
                for (int j = 0; j < SAVED_TOGETHER; j++) {
                    var note = Note.of(
                            meeting.id(), meeting.start(), ("Note " + (i + j) + " on what was said. ").repeat(12));
                    first.add(note);
                    second.add(note.saying(note.text() + "And more."));
                }
                store.save(first);
                store.save(second);
            }
        }
    }

    @Benchmark
    public int open() {
        try (var store = Store.open(folder.resolve("store"), new char[0], Clock.systemUTC())) {
            return store.records().all(Mission.class).size();
        }
    }

    @Benchmark
    public int openAndRebuild() throws IOException {
        Files.delete(folder.resolve("store/working-copy.mv.db"));
        try (var store = Store.open(folder.resolve("store"), new char[0], Clock.systemUTC())) {
            return store.records().all(Mission.class).size();
        }
    }

    @Benchmark
    public long baselineReadJournal() throws IOException {
        long bytes = 0;
        try (var files = Files.list(folder.resolve("store/journal"))) {
            for (var file : files.toList()) {
                bytes += Files.readAllBytes(file).length;
            }
        }
        return bytes;
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Folders.delete(folder);
    }
}

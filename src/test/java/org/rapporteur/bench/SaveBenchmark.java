package org.rapporteur.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.store.Store;

/// One note saved as while typing: one more revision, journal forced to disk, working copy written.
/// The baseline appends as many bytes to a file and forces them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
public class SaveBenchmark {
    private static final String TEXT = "The deputy said that a register of complaints is kept. ".repeat(8);
    /// What a frame of the journal takes for such a note.
    private static final byte[] FRAME = new byte[1_000];

    private Path folder;
    private Store store;
    private Note note;
    private RandomAccessFile plain;
    private int typed;

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("rapporteur-bench");
        store = Store.create(folder.resolve("store"), new char[0], Clock.systemUTC());
        var mission = Mission.of(
                "Mission", "Country", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneId.of("Asia/Almaty"));
        var meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60);
        note = Note.of(meeting.id(), meeting.start(), TEXT);
        store.save(List.of(mission, meeting, note));
        plain = new RandomAccessFile(folder.resolve("plain").toFile(), "rw");
        System.arraycopy(TEXT.getBytes(StandardCharsets.UTF_8), 0, FRAME, 0, TEXT.length());
    }

    @Benchmark
    public void saveNote() {
        store.save(note.saying(TEXT + typed++));
    }

    @Benchmark
    public void baselineAppendAndForce() throws IOException {
        plain.write(FRAME);
        plain.getFD().sync();
    }

    @TearDown
    public void close() throws IOException {
        plain.close();
        store.close();
        Folders.delete(folder);
    }
}

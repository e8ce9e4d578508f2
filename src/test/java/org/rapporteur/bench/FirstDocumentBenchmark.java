package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.word.Edition;
import org.rapporteur.word.MinutesDocument;
import org.rapporteur.word.Rehearsal;

/// The first minutes of a mission of 15 meetings in a fresh program, after the rehearsal that the window
/// makes behind itself; the baselines are the first without it, and the second.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(7)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstDocumentBenchmark {
    private static final int MEETINGS = 15;

    @Param({"first", "rehearsed", "second"})
    private String before;

    private Path folder;
    private MissionFile file;

    @Setup(Level.Trial)
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("rapporteur-bench");
        file = DocumentBenchmark.mission(MEETINGS);
        switch (before) {
            case "rehearsed" -> Rehearsal.write();
            case "second" -> export();
            default -> {}
        }
    }

    @Benchmark
    public Object export() {
        return new MinutesDocument(file, new Edition(Locale.ENGLISH, Confidentiality.INTERNAL))
                .ofMission(folder.resolve("minutes.docx"));
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Folders.delete(folder);
    }
}

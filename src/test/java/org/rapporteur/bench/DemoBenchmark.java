package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// The packaged `demo` as a whole process from start to exit. The baseline starts the same Java and
/// asks for its version.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class DemoBenchmark {
    private Path folder;

    @Setup
    public void makeFolder() throws IOException {
        folder = Files.createTempDirectory("rapporteur-bench");
    }

    @Benchmark
    public void demo() throws IOException, InterruptedException {
        run(Path.of("target/rapporteur/bin/rapporteur").toString(), "demo", "--out", folder.toString());
    }

    @Benchmark
    public void baselineJavaVersion() throws IOException, InterruptedException {
        run(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(List.of(command))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("exit " + status);
        }
    }

    @TearDown
    public void delete() throws IOException {
        Folders.delete(folder);
    }
}

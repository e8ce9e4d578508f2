package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.rapporteur.exchange.UhriFile;

/// The recommendations to one country out of an export of the Universal Human Rights Index of 400 MB,
/// in 64 MB of memory. The baseline reads the file's bytes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsPrepend = "-Xmx64m")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class UhriBenchmark {
    private static final long SIZE = 400_000_000;
    private static final int COUNTRIES = 190;

    private Path folder;
    private Path file;

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("rapporteur-bench");
        file = folder.resolve("uhri.json");
        try (var out = Files.newBufferedWriter(file)) {
            long size = 0;
            for (int i = 0; size < SIZE; i++) {
                var record = """
                        %s{"AnnotationId":"%032d","Symbol":"CCPR/C/X%d/CO/1","Text":"<p>%d. The State&nbsp;party should %s</p>",
                        "AnnotationType":"- Recommendations","Countries":["- Country %d"],"Body":"- CCPR",
                        "Themes":["- Torture","- Detention"],"AffectedPersons":[],"Sdgs":[],"Regions":["- Region"]}
                        """.formatted(
                                i == 0 ? "[" : ",",
                                i,
                                i % COUNTRIES,
                                i / COUNTRIES % 99 + 1,
                                "act. ".repeat(200),
                                i % COUNTRIES);
                out.write(record);
                size += record.length();
            }
            out.write("]");
        }
    }

    @Benchmark
    public int recommendationsToOneCountry() {
        return UhriFile.read(file, "Country 7", "", count -> {}).size();
    }

    @Benchmark
    public long baselineReadTheBytes() throws IOException {
        long read = 0;
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read += buffer[count / 2];
            }
        }
        return read;
    }

    @TearDown
    public void delete() throws IOException {
        Folders.delete(folder);
    }
}

package org.rapporteur.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// What this process takes of memory.
final class Memory {
    /// How the program's heap grows and shrinks, as its launcher in `installer/` says.
    static final String HEAP_FROM = "-Xms256m";

    static final String LEAST_FREE = "-XX:MinHeapFreeRatio=30";
    static final String MOST_FREE = "-XX:MaxHeapFreeRatio=40";
    static final String SHRINKS_AT_ONCE = "-XX:-ShrinkHeapInSteps";

    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /// Collects garbage, then tells the heap in use, what Java holds beside it, and what the system counts as
    /// the process's own, where it can be asked.
    static String told() throws IOException {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean();
        var resident = Files.exists(STATUS)
                ? Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .map(line -> "; resident " + line.replace("VmRSS:", "").strip())
                        .collect(Collectors.joining())
                : "";
        return "heap in use after a collection %d MB, beside it %d MB%s"
                .formatted(
                        memory.getHeapMemoryUsage().getUsed() >> 20,
                        memory.getNonHeapMemoryUsage().getUsed() >> 20,
                        resident);
    }
}

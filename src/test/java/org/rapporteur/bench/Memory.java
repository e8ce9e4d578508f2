package org.rapporteur.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;

/// What this process takes of memory.
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /// Collects garbage, as the window does when it rests, then tells the heap in use, what Java holds beside it,
    /// and what the system counts as the process's own, now and at most so far, where it can be asked.
    static String told() throws IOException {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean();
        var resident = Files.exists(STATUS)
                ? Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                        .sorted(Comparator.reverseOrder())
                        .map(line -> line.replaceAll("[^0-9]", ""))
                        .map(kilobytes -> Long.parseLong(kilobytes) >> 10)
                        .map(megabytes -> megabytes + " MB")
                        .collect(Collectors.joining(", at most so far ", "; resident ", ""))
                : "";
        return "heap in use after a collection %d MB, beside it %d MB%s"
                .formatted(
                        memory.getHeapMemoryUsage().getUsed() >> 20,
                        memory.getNonHeapMemoryUsage().getUsed() >> 20,
                        resident);
    }
}

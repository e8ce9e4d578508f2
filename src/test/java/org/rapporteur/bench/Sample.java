package org.rapporteur.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// How long something took, many times.
final class Sample {
    private final String what;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    Sample(String what) {
        this.what = what;
    }

    /// Does it once more.
    void time(Callable<?> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = System.nanoTime();
        long spent = threads.getCurrentThreadCpuTime();
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        add(System.nanoTime() - begun, threads.getCurrentThreadCpuTime() - spent);
    }

    /// @param nanoseconds how long it took
    /// @param ofProcessor processor time of this thread, 0 where nobody measured it
    void add(long nanoseconds, long ofProcessor) {
        wall.add(nanoseconds / 1e6);
        processor.add(ofProcessor / 1e6);
    }

    /// So long it took at most in 95 of 100 cases, in milliseconds of processor time.
    double p95() {
        return at(processor, 0.95);
    }

    private static double at(List<Double> times, double part) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }

    /// Tells it in one line.
    void tell() {
        System.out.printf(
                "%s, %d times: median %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms%s%n",
                what,
                wall.size(),
                at(wall, 0.5),
                at(wall, 0.95),
                at(wall, 0.99),
                at(wall, 1),
                at(processor, 1) > 0
                        ? "; processor time median %.1f ms, p95 %.1f ms".formatted(at(processor, 0.5), p95())
                        : "");
    }
}

package org.rapporteur.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.rapporteur.domain.MissionFigures;
import org.rapporteur.store.Store;

final class OverviewProbe {
    public static void main(String[] a) throws Exception {
        var folder = Path.of("/tmp/w/ov-store");
        if (!Files.exists(folder)) {
            long t = System.nanoTime();
            ManyMissions.make(folder);
            System.out.println("made in " + (System.nanoTime() - t) / 1_000_000);
        }
        try (var store = Store.open(folder, new char[0], Clock.systemUTC())) {
            for (int i = 0; i < 5; i++) {
                long t = System.nanoTime();
                var files = store.records().toCount();
                long read = System.nanoTime();
                var figures = files.stream().map(f -> MissionFigures.of(f, LocalDate.now())).toList();
                long counted = System.nanoTime();
                System.out.println("read " + (read - t) / 1_000_000 + " ms, count " + (counted - read) / 1_000_000 + " ms, missions " + figures.size() + " notes " + figures.stream().mapToInt(MissionFigures::notes).sum());
            }
        }
    }
}

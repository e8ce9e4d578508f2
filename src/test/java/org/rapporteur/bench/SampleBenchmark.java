package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.rapporteur.OpenWindow;
import org.rapporteur.domain.Meeting;
import org.rapporteur.exchange.Sample;
import org.rapporteur.ui.Screen;

/// What the whole program takes of memory on the sample mission, once every screen of it was seen, a note
/// typed and a document exported. The baseline is what a Java program takes that has done nothing.
public class SampleBenchmark extends WholeProgram {
    private Path folder;
    private OpenWindow window;

    @Setup
    public void make() throws IOException {
        folder = Files.createTempDirectory("rapporteur-bench");
        System.out.printf("%nbefore anything was done: %s%n", Memory.told());
        window = new OpenWindow(folder, Clock.systemUTC());
        Sample.load(window.store());
    }

    @Benchmark
    public void everyScreen() throws IOException {
        var screen = window.open();
        screen.select("missions", 0);
        screen.keys(KeyCode.ENTER);
        screen.find("grid-body", Node.class);
        visit(screen, "window-coverage", "coverage-grid");
        visit(screen, "window-documents", "export");
        screen.press("export");
        screen.until("the document is there", () -> written() > 0);
        visit(screen, "window-people", "people-tree");
        visit(screen, "window-recommendations", "records");
        visit(screen, "window-commitments", "commitments");
        visit(screen, "window-review", "search");
        visit(screen, "window-programme", "grid-body");
        var meeting =
                window.inStore(store -> store.records().all(Meeting.class)).getFirst();
        screen.focus("meeting-" + meeting.id());
        screen.keys(KeyCode.ENTER);
        screen.find("note", Node.class);
        screen.type("The register is kept in every region.");
        screen.until("the index is built", () -> window.store().index().isComplete());
        System.out.printf("after every screen (300 MB wanted): %s%n", Memory.told());
    }

    private static void visit(Screen screen, String button, String shown) {
        screen.press(button);
        screen.find(shown, Node.class);
    }

    private int written() {
        var files = folder.toFile().list((place, name) -> name.endsWith(".docx"));
        return files == null ? 0 : List.of(files).size();
    }

    @TearDown
    public void close() throws IOException {
        window.close();
        Folders.delete(folder);
    }
}

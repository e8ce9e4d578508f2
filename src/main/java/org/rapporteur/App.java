package org.rapporteur;

import java.nio.file.Path;
import org.rapporteur.domain.RuleBroken;

/// Wires the window by constructor calls.
final class App {
    private App() {}

    /// Opens the window on the store in a folder, and returns when it is closed.
    static void open(Path dataDir) {
        throw new RuleBroken("window.none", dataDir);
    }
}

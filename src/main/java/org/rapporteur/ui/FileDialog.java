package org.rapporteur.ui;

import java.nio.file.Path;
import java.util.Optional;

/// Asks a person for a file.
public interface FileDialog {

    /// Where to write a file, or empty where the person thought better of it.
    ///
    /// @param suggested the file name that is suggested
    /// @param description what kind of file it is
    Optional<Path> save(String suggested, String description);
}

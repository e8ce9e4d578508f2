package org.rapporteur.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for a file.
public interface FileDialog {

    /// Where to write a file, or empty where the person thought better of it.
    ///
    /// @param suggested the file name that is suggested; its ending is the one that is offered
    /// @param description what kind of file it is
    Optional<Path> save(String suggested, String description);

    /// Shows a file in its folder, where the system has a way to do so.
    default void show(Path file) {}

    /// The file to read, or empty where the person thought better of it.
    ///
    /// @param description what kinds of file it can be
    /// @param endings their endings, such as `*.csv`
    default Optional<Path> open(String description, List<String> endings) {
        return Optional.empty();
    }

    /// The files to read, none where the person thought better of it.
    ///
    /// @param description what kinds of file they can be
    /// @param endings their endings, such as `*.csv`; `*` for any
    default List<Path> openSeveral(String description, List<String> endings) {
        return open(description, endings).map(List::of).orElse(List.of());
    }
}

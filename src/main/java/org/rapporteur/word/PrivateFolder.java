package org.rapporteur.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Comparator;
import org.rapporteur.domain.RuleBroken;

/// A folder that only the user can read, for as long as another program works on a document in it.
final class PrivateFolder implements AutoCloseable {
    private static final String NAME = "rapporteur-";
    /// A program that was just ended may hold its files a moment longer on Windows.
    private static final int ATTEMPTS = 20;

    private final Path folder;

    /// @param place where the folder is to lie; its name is not hidden, because a LibreOffice in a snap
    ///     may not see hidden ones
    /// @param target the file for whose sake it is made
    PrivateFolder(Path place, Path target) {
        try {
            folder = Files.createTempDirectory(place, NAME);
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw new RuleBroken("document.read_only", target, place);
        }
    }

    Path path() {
        return folder;
    }

    /// A file in it that is deleted also when the program is ended from outside.
    Path file(String name) {
        var file = folder.resolve(name);
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
    }

    /// Deletes the folder with all that is in it.
    ///
    /// @throws RuleBroken `document.left_behind` when that is not possible
    @Override
    public void close() {
        for (int attempt = 1; !delete(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new RuleBroken("document.left_behind", folder);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private boolean delete() {
        try (var found = Files.walk(folder)) {
            for (var each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
            return true;
        } catch (IOException | java.io.UncheckedIOException e) {
            return !Files.exists(folder);
        }
    }
}

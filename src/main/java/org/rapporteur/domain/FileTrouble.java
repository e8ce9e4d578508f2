package org.rapporteur.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What a failed file operation means to a person.
public final class FileTrouble {
    private FileTrouble() {}

    /// The sentence for a failure that came unchecked.
    public static RuleBroken of(UncheckedIOException failure, Object file) {
        var cause = failure.getCause();
        return of(cause == null ? new IOException() : cause, file);
    }

    /// The sentence for a failure: there is no room, the folder cannot be written to, the file is
    /// not there, or the disk failed.
    ///
    /// @param file what was read or written, as the person knows it
    public static RuleBroken of(IOException failure, Object file) {
        var reason = failure instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : String.valueOf(failure.getMessage());
        if (reason.contains("No space left") || reason.contains("not enough space") || reason.contains("quota")) {
            return new RuleBroken("file.no_space", file);
        }
        if (failure instanceof NoSuchFileException) {
            return new RuleBroken("file.missing", file);
        } else if (failure instanceof NotDirectoryException) {
            return new RuleBroken("file.not_folder", file);
        } else if (failure instanceof AccessDeniedException
                || reason.contains("Read-only")
                || reason.contains("Permission denied")) {
            return new RuleBroken("file.denied", file);
        }
        return new RuleBroken("file.failed", file);
    }
}

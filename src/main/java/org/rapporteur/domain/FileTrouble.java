package org.rapporteur.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a failed file operation means to a person.
public final class FileTrouble {
    /// With so few bytes left, a write that failed has failed for lack of room.
    private static final long NEXT_TO_NOTHING = 1 << 20;

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
        } else if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
            return new RuleBroken("file.not_folder", file);
        } else if (failure instanceof AccessDeniedException
                || reason.contains("Read-only")
                || reason.contains("Permission denied")) {
            return new RuleBroken("file.denied", file);
        }
        return new RuleBroken(isFull(file) ? "file.no_space" : "file.failed", file);
    }

    /// The system gives its reasons in the language of the user, so the disk itself is asked too.
    private static boolean isFull(Object file) {
        try {
            for (@Nullable Path each = file instanceof Path path ? path.toAbsolutePath() : null;
                    each != null;
                    each = each.getParent()) {
                if (Files.exists(each)) {
                    return Files.getFileStore(each).getUsableSpace() < NEXT_TO_NOTHING;
                }
            }
        } catch (IOException e) {
            // a disk that cannot be asked has failed in another way
        }
        return false;
    }
}

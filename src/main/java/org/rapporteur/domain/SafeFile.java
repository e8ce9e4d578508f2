package org.rapporteur.domain;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;

/// A file that is written whole or not at all: a failure, a full disk or a power cut leaves the one
/// that was there before.
public final class SafeFile {
    private final Path target;
    private final Path file;
    private final Path folder;

    /// @param target the file to make or to replace
    /// @throws RuleBroken `document.is_folder` or `document.no_folder` when it cannot be a file
    public SafeFile(Path target) {
        this.target = target;
        this.file = target.toAbsolutePath();
        var parent = file.getParent();
        if (parent == null || Files.isDirectory(file)) {
            throw new RuleBroken("document.is_folder", target);
        }
        if (!Files.isDirectory(parent)) {
            throw new RuleBroken("document.no_folder", target, parent);
        }
        this.folder = parent;
    }

    /// Writes what a file is to hold.
    public interface Filling {
        /// Writes all of it.
        void into(OutputStream out) throws IOException;
    }

    /// Puts these bytes in the place of the file.
    ///
    /// @throws RuleBroken `document.*` when that is not possible; nothing was changed then
    public void write(byte[] bytes) {
        write(bytes.length, out -> out.write(bytes));
    }

    /// Puts what is written in the place of the file.
    ///
    /// @param size so many bytes are written
    /// @throws RuleBroken as [#write(byte[])] does, and whatever the filling throws unchecked
    public void write(int size, Filling filling) {
        var unfinished = begin(size);
        try {
            fill(unfinished, size, filling);
            putInPlace(unfinished, size);
        } finally {
            remove(unfinished);
        }
    }

    // in the target's folder, because only within one folder a move is one step
    private Path begin(int size) {
        try {
            return Files.createTempFile(folder, ".rapporteur", ".tmp");
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw broken("document.read_only", size);
        }
    }

    private void fill(Path unfinished, int size, Filling filling) {
        try (var out = new FileOutputStream(unfinished.toFile())) {
            filling.into(out);
            out.getFD().sync();
        } catch (IOException e) {
            throw broken("document.not_written", size);
        }
    }

    private void putInPlace(Path unfinished, int size) {
        try {
            try {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                // some network drives know no single step
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            // Windows refuses to replace a file that Word has open
            throw broken(Files.exists(file) ? "document.in_use" : "document.not_written", size);
        }
    }

    private void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // what matters was told already; the rest is an empty or unfinished file
        }
    }

    private RuleBroken broken(String key, int size) {
        return new RuleBroken(isFull(size) ? "document.no_space" : key, target, folder);
    }

    private boolean isFull(int size) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < size;
        } catch (IOException e) {
            return false;
        }
    }
}

package org.rapporteur.domain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is written whole or not at all: a failure, a full disk or a power cut leaves the one
/// that was there before.
public final class SafeFile {
    /// With so few bytes left, a write that failed has failed for lack of room.
    private static final long NEXT_TO_NOTHING = 1 << 16;

    private final Path target;
    private final Path file;
    private final Path folder;

    /// What goes into the file, from its first byte to its last.
    public interface Content {
        /// Writes it; the stream is not closed here.
        void writeTo(OutputStream out) throws IOException;
    }

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

    /// The folder in which the file lies.
    public Path folder() {
        return folder;
    }

    /// Puts these bytes in the place of the file.
    ///
    /// @throws RuleBroken `document.*` when that is not possible; nothing was changed then
    public void write(byte[] bytes) {
        write(out -> out.write(bytes));
    }

    /// Puts what is written now in the place of the file.
    ///
    /// @throws RuleBroken `document.*` when that is not possible, and whatever the content throws;
    ///     nothing was changed then
    public void write(Content content) {
        var unfinished = begin();
        try {
            fill(unfinished, content);
            putInPlace(unfinished);
        } finally {
            remove(unfinished);
        }
    }

    // in the target's folder, because only within one folder a move is one step
    private Path begin() {
        try {
            return Files.createTempFile(folder, ".rapporteur", ".tmp");
        } catch (IOException e) {
            throw broken("document.read_only", e);
        } catch (ReadOnlyFileSystemException e) {
            throw new RuleBroken("document.read_only", target, folder);
        }
    }

    private void fill(Path unfinished, Content content) {
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
        } catch (IOException e) {
            throw broken("document.not_written", e);
        }
    }

    private void putInPlace(Path unfinished) {
        try {
            try {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                // some network drives know no single step
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            // Windows refuses to replace a file that Word has open
            throw broken(Files.exists(file) ? "document.in_use" : "document.not_written", e);
        }
    }

    private void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // what matters was told already; the rest is an empty or unfinished file
        }
    }

    private RuleBroken broken(String key, IOException failure) {
        return new RuleBroken(isFull(failure) ? "document.no_space" : key, target, folder);
    }

    // asked while the unfinished file still takes its room
    private boolean isFull(IOException failure) {
        try {
            return FileTrouble.of(failure, target).key().equals("file.no_space")
                    || Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}

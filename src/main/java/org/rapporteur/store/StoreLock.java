package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.rapporteur.domain.RuleBroken;

/// Keeps a store to one process. The system lets go of the lock when the process ends, however it
/// ends.
final class StoreLock implements AutoCloseable {
    private final FileChannel channel;
    private final boolean leftOpen;

    /// @throws RuleBroken `store.in_use` when another process has the store open
    StoreLock(Path folder) throws IOException {
        var file = folder.resolve("lock");
        if (!Files.exists(file)) {
            Disk.createFile(file);
        }
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new RuleBroken("store.in_use", folder);
        }
        leftOpen = channel.size() > 0;
    }

    /// Whether the store was left open the last time: its process was killed, or the power failed.
    boolean wasLeftOpen() {
        return leftOpen;
    }

    /// Says on the disk that the store is open.
    void open() throws IOException {
        channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}), 0);
        channel.force(true);
    }

    /// Says that all was closed as it should be.
    void closed() throws IOException {
        channel.truncate(0);
    }

    /// Does what follows under the lock, and lets go of it where that fails.
    <T> T orRelease(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

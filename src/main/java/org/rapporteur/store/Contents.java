package org.rapporteur.store;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.SafeFile;

/// The contents of attached files: one encrypted file each in a folder beside the journal, under a name
/// that tells nothing. A content is on disk before the record that names it is saved, so after a crash
/// both are there, or the content alone, which harms nobody and is cleared by [Store#check].
///
/// It may be used from any thread, and should not be from the store's or the window's: a large file takes
/// a while. Nothing of a content is ever written in the clear, save where [#export] is told to.
public final class Contents {
    /// What a kept content is, for the record that is to name it.
    ///
    /// @param fileName the name of the file it was read from
    /// @param sha256 in hexadecimal digits
    /// @param size in bytes
    public record Held(String fileName, String sha256, int size) {
        /// A new record that names it.
        public AttachedFile at(Id<Meeting> meeting, java.time.LocalDateTime time) {
            return AttachedFile.of(meeting, fileName, time, size, sha256);
        }
    }

    static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final String UNFINISHED = ".new";

    private final Path folder;
    private final Keys keys;

    /// What was kept since the store was opened: its record may still be on the way.
    private final Set<String> fresh = new HashSet<>();

    /// @param folder need not be there
    Contents(Path folder, Keys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /// Keeps the content of a file: encrypted, forced to disk and read again before it counts.
    ///
    /// @param soFar is told how much is done, from 0 to 1
    /// @throws RuleBroken when it is empty, larger than [AttachedFile#LARGEST], no file or not readable, or
    ///     there is no room; nothing is changed then
    public Held keep(Path file, DoubleConsumer soFar) {
        long size = sizeOf(file);
        var progress = new Progress(soFar);
        var content = content(file, size, progress);
        var name = keys.contentName(content.digest());
        // so that two that are kept at once do not write into each other
        var beside = folder.resolve(UUID.randomUUID() + UNFINISHED);
        try {
            Disk.createFolder(folder);
            Disk.forceFolderOf(folder);
            Disk.createFile(beside);
            seal(file, content, beside.toFile(), progress);
            if (!isSound(beside, content, progress)) {
                throw new RuleBroken("attached_file.changed", nameOf(file));
            }
            settle(beside, name, content);
            soFar.accept(1);
        } catch (IOException e) {
            throw FileTrouble.of(e, folder);
        } finally {
            deleteQuietly(beside);
        }
        return new Held(nameOf(file), content.sha256(), content.size());
    }

    /// A root alone has no name.
    private static String nameOf(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static long sizeOf(Path file) {
        if (Files.isDirectory(file)) {
            throw new RuleBroken("attached_file.folder", nameOf(file));
        } else if (!Files.exists(file)) {
            throw new RuleBroken("file.missing", file);
        } else if (!Files.isRegularFile(file)) {
            throw new RuleBroken("attached_file.no_file", nameOf(file));
        }
        try {
            return checkSize(Files.size(file), file);
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }

    private static long checkSize(long size, Path file) {
        if (size > AttachedFile.LARGEST) {
            throw new RuleBroken("attached_file.too_large", nameOf(file), AttachedFile.LARGEST >> 20);
        } else if (size == 0) {
            throw new RuleBroken("attached_file.empty", nameOf(file));
        }
        return size;
    }

    private static SealedFile.Content content(Path file, long expected, Progress progress) {
        var digest = Keys.digest();
        var buffer = new byte[SealedFile.CHUNK];
        long size = 0;
        try (var in = opened(file)) {
            for (int read = read(in, buffer, buffer.length, file);
                    read > 0 && size <= AttachedFile.LARGEST;
                    read = read(in, buffer, buffer.length, file)) {
                digest.update(buffer, 0, read);
                size += read;
                progress.add(read, expected);
            }
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
        checkSize(size, file);
        return new SealedFile.Content(HexFormat.of().formatHex(digest.digest()), Math.toIntExact(size));
    }

    private void seal(Path file, SealedFile.Content content, File into, Progress progress) throws IOException {
        try (var in = opened(file);
                var out = new FileOutputStream(into)) {
            SealedFile.Source source = (bytes, length) -> {
                int read = read(in, bytes, length, file);
                progress.add(read, content.size());
                return read;
            };
            SealedFile.write(source, content, keys, out);
            out.getFD().sync();
        }
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }

    private static int read(InputStream in, byte[] bytes, int length, Path file) {
        try {
            return in.readNBytes(bytes, 0, length);
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }

    /// A content that is there already and sound is left; a damaged one is healed by the new one.
    private synchronized void settle(Path beside, String name, SealedFile.Content content) throws IOException {
        fresh.add(name);
        var target = folder.resolve(name);
        if (!Files.exists(target) || !isSound(target, content, Progress.NONE)) {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Disk.forceFolderOf(target);
    }

    /// The content of a file, to be read and closed. It gives verified bytes alone.
    ///
    /// @throws RuleBroken when it is missing or damaged; reading the stream throws it too
    public InputStream open(AttachedFile file) {
        var content = contentOf(file);
        var path = path(content);
        try {
            return SealedFile.read(
                    path.toFile(),
                    content,
                    keys,
                    () -> new RuleBroken(
                            Files.exists(path) ? "attached_file.damaged" : "attached_file.missing", file.name()));
        } catch (IOException e) {
            throw FileTrouble.of(e, file.name());
        }
    }

    /// The content of a file.
    ///
    /// @throws RuleBroken as [#open] does
    public byte[] read(AttachedFile file) {
        try (var in = open(file)) {
            return in.readNBytes(file.size());
        } catch (IOException e) {
            throw FileTrouble.of(e, file.name());
        }
    }

    /// Writes the content of a file where a person wants it: in the clear, whole or not at all.
    ///
    /// @param soFar is told how much is done, from 0 to 1
    /// @throws RuleBroken as [#open] does, or `document.*` when it cannot be written
    public void export(AttachedFile file, Path target, DoubleConsumer soFar) {
        new SafeFile(target).write(out -> {
            try (var in = open(file)) {
                copy(in, out, file.size(), soFar);
            }
        });
    }

    private static void copy(InputStream in, OutputStream out, int size, DoubleConsumer soFar) throws IOException {
        var buffer = new byte[SealedFile.CHUNK];
        long done = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            done += read;
            soFar.accept((double) done / size);
        }
    }

    /// Checks a record that is to be saved: a content never changes, and a new record's is there.
    ///
    /// @param before the record as it is kept, or null where it is new
    void check(AttachedFile file, @Nullable AttachedFile before) {
        if (before != null && !before.hasContentOf(file)) {
            throw new RuleBroken("attached_file.fixed", file.name());
        }
        if (before == null) {
            var content = contentOf(file);
            // from now on the record names it
            synchronized (this) {
                fresh.remove(keys.contentName(content.digest()));
            }
            if (path(content).toFile().length() != SealedFile.length(content)) {
                throw new RuleBroken("attached_file.no_content", file.name());
            }
        }
    }

    /// Whether the content of a file is there and verifies.
    boolean isSound(AttachedFile file) {
        var content = contentOf(file);
        return isSound(path(content), content, Progress.NONE);
    }

    private boolean isSound(Path file, SealedFile.Content content, Progress progress) {
        try (var in = SealedFile.read(file.toFile(), content, keys, () -> new Damaged("a file"))) {
            var buffer = new byte[SealedFile.CHUNK];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                progress.add(read, content.size());
            }
            return true;
        } catch (IOException | Damaged e) {
            return false;
        }
    }

    /// Clears what was never finished; nothing else may be using the store.
    void clearUnfinished() {
        all().filter(file -> file.toString().endsWith(UNFINISHED)).forEach(Contents::deleteQuietly);
    }

    /// Clears the contents that no record ever named.
    ///
    /// @param named all records that name one, deleted ones too
    synchronized void clear(Collection<AttachedFile> named) {
        var names = new HashSet<>(fresh);
        named.forEach(file -> names.add(keys.contentName(contentOf(file).digest())));
        files().stream()
                .filter(file -> !names.contains(String.valueOf(file.getFileName())))
                .forEach(Contents::deleteQuietly);
    }

    /// The files of all contents.
    List<Path> files() {
        return all().filter(
                        file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
                .sorted()
                .toList();
    }

    private Stream<Path> all() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var found = Files.list(folder)) {
            return found.toList().stream();
        } catch (IOException e) {
            throw FileTrouble.of(e, folder);
        }
    }

    private Path path(SealedFile.Content content) {
        return folder.resolve(keys.contentName(content.digest()));
    }

    private static SealedFile.Content contentOf(AttachedFile file) {
        return new SealedFile.Content(file.sha256(), file.size());
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it holds nothing in the clear, and is cleared another time
        }
    }

    /// Tells how much of the three readings is done that keeping a file takes, each hundredth once.
    private static final class Progress {
        static final Progress NONE = new Progress(share -> {});
        private static final int READINGS = 3;

        private final DoubleConsumer soFar;
        private double done;
        private double told;

        Progress(DoubleConsumer soFar) {
            this.soFar = soFar;
        }

        void add(int read, long of) {
            done += (double) read / Math.max(of, 1) / READINGS;
            if (done - told > 0.01) {
                told = done;
                soFar.accept(Math.min(done, 1));
            }
        }
    }
}

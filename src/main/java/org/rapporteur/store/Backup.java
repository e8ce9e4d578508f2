package org.rapporteur.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.RuleBroken;

/// One file that holds a whole store: a zip of the wrapped keys, the journal's files and the contents of
/// attached files, all as they lie on the disk, and a list of their hashes under an authentication code of the store's
// own key.
public final class Backup {
    private static final String LIST = "contents";
    private static final String CODE = "code";
    private static final Pattern OF_STORE = Pattern.compile(
            Store.KEYS + "|" + Store.JOURNAL + "/\\d{8}\\.journal|" + Store.FILES + "/" + Contents.NAME.pattern());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Backup() {}

    /// @param parts the files of the store beside its keys, part by part
    /// @param saves how many saves they hold
    static long write(Path folder, List<List<Path>> parts, long saves, Keys keys, Path file) {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            Disk.createFile(beside);
            var hashes = new TreeMap<String, Object>();
            try (var zip = new ZipOutputStream(Files.newOutputStream(beside))) {
                // what is encrypted cannot be made smaller
                zip.setLevel(Deflater.NO_COMPRESSION);
                add(zip, hashes, Store.KEYS, folder.resolve(Store.KEYS));
                for (var part : parts) {
                    for (var each : part) {
                        add(zip, hashes, name(folder.relativize(each)), each);
                    }
                }
                hashes.put("saves", saves);
                var list = Json.canonical(hashes).getBytes(StandardCharsets.UTF_8);
                put(zip, LIST, list);
                put(zip, CODE, keys.backupCode(list));
            }
            Disk.force(beside);
            verify(beside, keys);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.forceFolderOf(file);
            return saves;
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        } finally {
            deleteQuietly(beside);
        }
    }

    /// Puts a backup in the place of the store in a folder. What lay there is kept in a folder beside
    /// it, named in the result.
    ///
    /// @param passphrase the one the backup was made under
    /// @return the folder with what was there before, or an empty path where there was nothing
    /// @throws RuleBroken when the backup does not verify in every record; nothing is changed then
    public static Path restore(Path file, Path folder, char[] passphrase, Clock clock) {
        if (!Files.isRegularFile(file)) {
            throw new RuleBroken("file.missing", file);
        }
        try {
            Disk.createFolder(folder);
            var lock = new StoreLock(folder);
            try {
                Emptying.settle(folder);
                Emptying.tidy(folder);
                var unpacked = folder.resolve("restoring");
                Disk.deleteFolder(unpacked);
                Disk.createFolder(unpacked.resolve(Store.JOURNAL));
                Disk.createFolder(unpacked.resolve(Store.FILES));
                try {
                    unpack(file, unpacked);
                    var keys = new Keys(KeyFile.open(unpacked.resolve(Store.KEYS), passphrase));
                    verify(file, keys);
                    new Journal(unpacked.resolve(Store.JOURNAL), keys, save -> {}).close();
                    return swap(unpacked, folder, clock);
                } finally {
                    Disk.deleteFolder(unpacked);
                }
            } finally {
                lock.close();
            }
        } catch (Damaged e) {
            throw new RuleBroken("backup.unreadable", file);
        } catch (IOException e) {
            throw FileTrouble.of(e, folder);
        } catch (UncheckedIOException e) {
            throw FileTrouble.of(e, folder);
        }
    }

    private static Path swap(Path unpacked, Path folder, Clock clock) throws IOException {
        var parts = List.of(Store.KEYS, Store.JOURNAL, Store.FILES, "device");
        var aside =
                folder.resolve("before-restore-" + STAMP.format(clock.instant().atZone(ZoneId.systemDefault())));
        var there = parts.stream().map(folder::resolve).filter(Files::exists).toList();
        if (!there.isEmpty()) {
            Disk.createFolder(aside);
            for (var part : there) {
                Files.move(part, aside.resolve(part.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        // the device is drawn anew, so that a copied laptop never counts on as the first
        for (var part : List.of(Store.FILES, Store.JOURNAL, Store.KEYS)) {
            Files.move(unpacked.resolve(part), folder.resolve(part), StandardCopyOption.ATOMIC_MOVE);
        }
        Database.delete(folder);
        Disk.forceFolderOf(folder.resolve(Store.KEYS));
        return there.isEmpty() ? Path.of("") : aside;
    }

    private static void unpack(Path file, Path target) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var name = entry.getName();
                if (OF_STORE.matcher(name).matches()) {
                    var out = target.resolve(name);
                    Disk.createFile(out);
                    try (var in = zip.getInputStream(entry)) {
                        Files.copy(in, out, StandardCopyOption.REPLACE_EXISTING);
                    }
                    Disk.keepToOwner(out);
                    Disk.force(out);
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw new RuleBroken("backup.unreadable", file);
        }
        if (!Files.exists(target.resolve(Store.KEYS))) {
            throw new RuleBroken("backup.unreadable", file);
        }
    }

    /// Checks that every file in a backup is as its list says, and the list as the keys say.
    private static void verify(Path file, Keys keys) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var list = read(zip, LIST);
            var content = new String(list, StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(read(zip, CODE), keys.backupCode(list))) {
                throw new RuleBroken("backup.unreadable", file);
            }
            for (var entry : Json.map(content).entrySet()) {
                if (entry.getValue() instanceof String hash && !hash.equals(hash(zip, entry.getKey()))) {
                    throw new RuleBroken("backup.unreadable", file);
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw new RuleBroken("backup.unreadable", file);
        }
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(entry(zip, name))) {
            return in.readAllBytes();
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new java.util.zip.ZipException(name);
        }
        return entry;
    }

    private static void add(ZipOutputStream zip, Map<String, Object> hashes, String name, Path file)
            throws IOException {
        begin(zip, name);
        try (var in = new DigestInputStream(Files.newInputStream(file), Keys.digest())) {
            in.transferTo(zip);
            hashes.put(name, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        }
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        begin(zip, name);
        zip.write(content);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        // no time of day: the file says nothing of when people worked
        entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    /// In a zip the names of folders are divided by slashes on every system.
    private static String name(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    private static String hash(ZipFile zip, String name) throws IOException {
        try (var in = new DigestInputStream(zip.getInputStream(entry(zip, name)), Keys.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it holds nothing in the clear
        }
    }
}

package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.RuleBroken;

/// The store of one laptop: everything that is kept, in one folder, encrypted.
///
/// A change is saved when [#save], [#delete] or [#restore] returns: it is then forced to disk. A store
/// belongs to one thread, which must never be interrupted, and to one process.
public final class Store implements AutoCloseable {
    /// What was found at opening that a person should know of.
    ///
    /// @param guarded whether the store is protected by a passphrase
    /// @param tornBytes bytes of a last write that was never finished and was cut off
    /// @param recovered changes that the journal had lost and the working copy still held
    /// @param rebuilt whether the working copy was made anew from the journal
    public record Opening(boolean guarded, long tornBytes, int recovered, boolean rebuilt) {}

    static final String KEYS = "keys";
    static final String JOURNAL = "journal";
    static final String FILES = "files";
    private static final String DEVICE = "device";

    private final Path folder;
    private final StoreLock lock;
    private final Clock clock;
    private final Keys keys;
    private Journal journal;
    private final WorkingCopy copy;
    private final Contents contents;
    private final UUID device;
    private final Opening opening;
    private final SearchIndex index = new SearchIndex();
    private long sequence;

    private Store(Path folder, char[] passphrase, StoreLock lock, Clock clock) {
        this.folder = folder;
        this.lock = lock;
        this.clock = clock;
        this.keys = new Keys(KeyFile.open(folder.resolve(KEYS), passphrase));
        try {
            this.device = device(folder.resolve(DEVICE));
            lock.open();
            this.contents = new Contents(folder.resolve(FILES), keys);
            contents.clearUnfinished();
            Emptying.settle(folder);
            this.copy = new WorkingCopy(folder, keys);
            int recovered;
            try {
                var catchUp = new CatchUp(copy.followed());
                this.journal = new Journal(folder.resolve(JOURNAL), keys, catchUp);
                Emptying.tidy(folder);
                recovered = catchUp.bring(copy, journal);
                // after a kill, H2's tables were seen to stand at different saves
                if (lock.wasLeftOpen()
                        && !copy.rebuilt()
                        && !Check.of(journal, copy).differences().isEmpty()) {
                    copy.rebuild(journal);
                }
            } catch (Damaged | UncheckedIOException | Database.Failed e) {
                copy.close();
                throw e;
            }
            this.opening = new Opening(
                    KeyFile.isGuarded(folder.resolve(KEYS)), journal.tornBytes(), recovered, copy.rebuilt());
            this.sequence = copy.read(c -> Database.query(
                            c,
                            "select coalesce(max(sequence), 0) from revision where device = ?",
                            row -> row.getLong(1),
                            device)
                    .getFirst());
        } catch (Damaged e) {
            throw new RuleBroken("store.damaged", e.where());
        } catch (Database.Failed e) {
            throw FileTrouble.of(new IOException(e), folder);
        } catch (IOException e) {
            throw FileTrouble.of(e, folder);
        }
    }

    /// Whether there is a store in a folder.
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(KEYS));
    }

    /// Whether the store in a folder asks for a passphrase.
    ///
    /// @throws RuleBroken when there is no store, or its keys are damaged or of a newer program
    public static boolean isGuarded(Path folder) {
        return KeyFile.isGuarded(keysIn(folder));
    }

    /// Makes a store in a folder and opens it.
    ///
    /// @param passphrase may be empty: the store is then not protected
    /// @throws RuleBroken when there is one already, or the folder cannot be written to
    public static Store create(Path folder, char[] passphrase, Clock clock) {
        if (exists(folder)) {
            throw new RuleBroken("store.exists", folder);
        }
        if (Journal.exists(folder.resolve(JOURNAL))) {
            throw new RuleBroken("store.keys_missing", folder);
        }
        try {
            Disk.createFolder(folder);
            var lock = new StoreLock(folder);
            return lock.orRelease(() -> {
                try {
                    KeyFile.create(folder.resolve(KEYS), passphrase);
                    return new Store(folder, passphrase, lock, clock);
                } catch (RuntimeException e) {
                    clearHalfMade(folder);
                    throw e;
                }
            });
        } catch (IOException e) {
            throw FileTrouble.of(e, folder);
        } catch (UncheckedIOException e) {
            throw FileTrouble.of(e, folder);
        }
    }

    /// A store that could not be made leaves nothing that the next attempt would take for one.
    private static void clearHalfMade(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(KEYS));
            Files.deleteIfExists(folder.resolve(DEVICE));
            Disk.deleteFolder(folder.resolve(JOURNAL));
            Database.delete(folder);
        } catch (IOException e) {
            // why it could not be made is what is told
        }
    }

    /// Opens the store in a folder. Every record of the journal is verified; the working copy is made
    /// anew where it does not match.
    ///
    /// @throws RuleBroken in words for a person: no store, a wrong or missing passphrase, damaged
    ///     keys, a damaged journal, a newer program's store, or another program that has it open
    public static Store open(Path folder, char[] passphrase, Clock clock) {
        keysIn(folder);
        try {
            var lock = new StoreLock(folder);
            return lock.orRelease(() -> new Store(folder, passphrase, lock, clock));
        } catch (IOException e) {
            throw FileTrouble.of(e, folder);
        } catch (UncheckedIOException e) {
            throw FileTrouble.of(e, folder);
        }
    }

    private static Path keysIn(Path folder) {
        if (!exists(folder)) {
            throw Journal.exists(folder.resolve(JOURNAL))
                    ? new RuleBroken("store.keys_missing", folder)
                    : new RuleBroken("store.none", folder);
        }
        return folder.resolve(KEYS);
    }

    /// What was found at opening.
    public Opening opening() {
        return opening;
    }

    /// The folder that the store lies in.
    public Path folder() {
        return folder;
    }

    /// Finding and reading.
    public Records records() {
        return new Records(this);
    }

    /// The contents of attached files.
    public Contents contents() {
        return contents;
    }

    /// The search, which is empty until it was given all [#slices].
    public SearchIndex index() {
        return index;
    }

    /// All that is kept at this moment, to be given to the [#index] slice by slice on any other thread;
    /// what is saved from now on the index is told of by itself.
    public Slices slices() {
        index.begin();
        return new Slices(journal, index::isClosed);
    }

    /// Saves records, all or none. A record that is as it was is left alone.
    ///
    /// @throws RuleBroken when a rule does not hold, or there is no room on the disk; nothing is
    ///     changed then
    public Step save(List<? extends Kept> records) {
        return change(records, List.of());
    }

    /// Saves one record.
    public Step save(Kept record) {
        return save(List.of(record));
    }

    /// Deletes a record; it can be restored.
    ///
    /// @throws RuleBroken when there is no such record, or it may not be deleted
    public Step delete(Id<?> id) {
        return change(List.of(), List.of(id));
    }

    /// Whether a change was made on this laptop.
    public boolean isOwn(Change change) {
        return change.device().equals(device);
    }

    /// Saves some records and deletes others, all or none.
    ///
    /// @throws RuleBroken as [#save] and [#delete] do
    public Step change(List<? extends Kept> saved, List<? extends Id<?>> deleted) {
        return write(writing -> {
            writing.save(saved, deleted.stream().map(Id::value).collect(Collectors.toSet()));
            for (var id : deleted) {
                writing.delete(id);
            }
        });
    }

    /// Brings a deleted record back as it last was.
    ///
    /// @throws RuleBroken when there never was such a record, or it is not deleted
    public Step restore(Id<?> id) {
        return write(writing -> writing.restore(id));
    }

    /// Erases deleted records with all they ever held, for good: the journal is written anew without
    /// them. Backups that were made before, and other laptops, still have them. Steps that touched
    /// them cannot be taken back any more.
    ///
    /// @throws RuleBroken when one of them is not deleted or stays ([Records#staying]), or there is no
    ///     room on the disk for a second journal; nothing is changed then
    public void erase(List<? extends Id<?>> deleted) {
        if (index.isUnderWay()) {
            // it is built from the files that are exchanged
            throw new RuleBroken("store.indexing");
        }
        var graves = read(c -> {
            var begun = begun(c);
            var staying = Emptying.staying(c);
            for (var id : deleted) {
                begun.erase(id, staying);
            }
            return begun;
        });
        if (graves.contents().isEmpty()) {
            return;
        }
        var erased = deleted.stream().map(Id::value).collect(Collectors.toSet());
        try {
            Emptying.write(folder, journal, keys, erased, graves.contents());
            exchangeJournal();
        } catch (Damaged e) {
            throw new RuleBroken("store.damaged", e.where());
        } catch (UncheckedIOException e) {
            throw FileTrouble.of(e, folder);
        } catch (IOException e) {
            throw FileTrouble.of(e, folder);
        }
        sequence += graves.contents().size();
        // what no record names any more is gone for good too
        contents.clear(read(Records::attachedEver));
        try {
            Emptying.tidy(folder);
        } catch (IOException e) {
            throw new RuleBroken("store.not_tidied", folder);
        }
    }

    /// Puts the emptied journal in the place of the one that is open, or opens that one again.
    private void exchangeJournal() throws IOException {
        try {
            copy.discard();
            journal.close();
            Emptying.exchange(folder);
        } finally {
            journal.close();
            Emptying.settle(folder);
            journal = new Journal(folder.resolve(JOURNAL), keys, save -> {});
            copy.rebuild(journal);
        }
    }

    /// Takes a step back: each record of it is again as it was before. What is undone can be done
    /// again by undoing the step that this makes.
    ///
    /// @throws RuleBroken when one of the records was changed since; nothing is undone then
    public Step undo(Step step) {
        return write(writing -> writing.undo(step));
    }

    private interface Gathering {
        void into(Writing writing) throws SQLException;
    }

    private Writing begun(Connection connection) {
        return new Writing(
                connection, contents, device, sequence, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private Step write(Gathering gathering) {
        var writing = read(c -> {
            var begun = begun(c);
            gathering.into(begun);
            return begun;
        });
        append(writing);
        return writing.step();
    }

    /// Writes a backup: one encrypted file with all that is kept, opened again and compared before
    /// it counts.
    ///
    /// @return how many saves it holds
    public long backup(Path file) {
        return Backup.write(
                folder,
                List.of(journal.files(), contents.files()),
                journal.end().sequence(),
                keys,
                file);
    }

    /// Verifies every record of the journal, that the working copy equals it, and the content of every
    /// attached file, deleted ones too. Contents that no record ever named are cleared.
    public Check.Result check() {
        var result = Check.of(journal, copy);
        var files = read(Records::attachedEver);
        if (result.differences().isEmpty()) {
            contents.clear(files);
        }
        return result.with(
                files.size(),
                files.stream().filter(file -> !contents.isSound(file)).toList());
    }

    /// Reads in one transaction. Where the working copy does not verify it is made anew and read
    /// once more.
    <T> T read(Database.Work<T> work) {
        try {
            return copy.read(work);
        } catch (Damaged | Database.Failed e) {
            try {
                copy.rebuild(journal);
                return copy.read(work);
            } catch (Database.Failed again) {
                throw FileTrouble.of(new IOException(again), folder);
            }
        }
    }

    private void append(Writing writing) {
        var contents = writing.contents();
        if (contents.isEmpty()) {
            return;
        }
        Segment.End end;
        try {
            end = journal.append(contents);
        } catch (UncheckedIOException e) {
            throw FileTrouble.of(e, folder);
        }
        sequence += contents.size();
        index.saved(writing.step().parts(), contents);
        try {
            copy.apply(contents, end);
        } catch (Damaged | Database.Failed e) {
            // it is saved: the journal has it, and the copy follows
            try {
                copy.rebuild(journal);
            } catch (Database.Failed again) {
                throw new RuleBroken("store.saved_unseen", folder);
            }
        }
    }

    private static UUID device(Path file) throws IOException {
        if (Files.exists(file)) {
            try {
                return UUID.fromString(Files.readString(file).strip());
            } catch (IllegalArgumentException e) {
                // an unreadable name is drawn anew, as for a new laptop
            }
        }
        var drawn = UUID.randomUUID();
        Disk.writeAtomically(file, drawn.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return drawn;
    }

    @Override
    public void close() {
        try (lock;
                index) {
            journal.close();
            copy.close();
            lock.closed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

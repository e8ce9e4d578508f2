package org.rapporteur.ui;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;

/// A file that is brought in: read, looked through, and saved all together. What is common to all
/// imports, whatever they bring.
///
/// @param <T> what was read, as it is looked through
public abstract class Importing<T> {
    /// So often it is told how far a file is read, in nanoseconds.
    private static final long TELLING = 100_000_000;

    protected final Store store;
    protected final Background background;
    protected final Texts texts;
    private final Undo undo;
    private final FileDialog dialog;
    private final ReadOnlyObjectWrapper<@Nullable T> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");

    /// Whether the file that was begun last is still wanted.
    private AtomicBoolean wanted = new AtomicBoolean();

    protected Importing(Store store, Background background, Undo undo, FileDialog dialog, Texts texts) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.dialog = dialog;
        this.texts = texts;
    }

    /// What was read last, or null.
    public final ReadOnlyObjectProperty<@Nullable T> opened() {
        return opened.getReadOnlyProperty();
    }

    /// Whether a file is being read.
    public final ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Which file is being read and how far, as a sentence; empty while none is.
    public final ReadOnlyStringProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /// Reads no further in the file that is being read. What was shown before stays as it was.
    public final void stop() {
        if (wanted.getAndSet(false)) {
            finish();
            tell(texts.get("import.stopped"));
        }
    }

    /// Whether what is shown was saved.
    public final ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }

    /// What was done last, as a sentence; empty before that.
    public final ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }

    /// How many rows are taken.
    public abstract ReadOnlyIntegerProperty count();

    /// Asks for a file and reads it.
    public abstract void choose();

    /// Reads a file. What was shown before stays where it cannot be read.
    public abstract void read(Path file);

    /// Saves what is taken, all together.
    public abstract void save();

    /// Asks for a file and reads it.
    ///
    /// @param kinds what kind of file it is, in words
    /// @param endings as `*.csv`
    protected final void choose(String kinds, List<String> endings) {
        dialog.open(kinds, endings).ifPresent(this::read);
    }

    /// Reads a file beside the window, so that it can be stopped.
    ///
    /// @param name of the file
    /// @param work reads it, and tells how many rows it has read
    /// @param then is given what was read, unless it was stopped
    protected final <R> void read(String name, Function<IntConsumer, R> work, Consumer<R> then) {
        var going = new AtomicBoolean(true);
        wanted = going;
        busy.set(true);
        done.set("");
        reading.set(texts.get("import.reading", name));
        var told = background.telling(rows -> {
            if (going.get()) {
                reading.set(texts.get("import.reading_rows", name, rows));
            }
        });
        background.work(
                () -> going(going, work, told),
                read -> {
                    if (going.getAndSet(false)) {
                        finish();
                        read.ifPresent(then);
                    }
                },
                () -> {
                    if (going.getAndSet(false)) {
                        finish();
                    }
                });
    }

    /// What is read, or empty where it was stopped; what goes wrong in a file that nobody waits for is not
    /// told.
    private static <R> Optional<R> going(AtomicBoolean going, Function<IntConsumer, R> work, IntConsumer told) {
        long[] last = {System.nanoTime()};
        try {
            return Optional.of(work.apply(rows -> {
                if (!going.get()) {
                    throw new CancellationException();
                }
                if (System.nanoTime() - last[0] > TELLING) {
                    last[0] = System.nanoTime();
                    told.accept(rows);
                }
            }));
        } catch (RuntimeException e) {
            if (going.get()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void finish() {
        busy.set(false);
        reading.set("");
    }

    /// A file is being read from now on, or no more.
    protected final void busy(boolean now) {
        busy.set(now);
    }

    /// What was read is looked through from now on, and nothing of it is saved.
    protected final void open(T next) {
        opened.set(next);
        saved.set(false);
    }

    /// Something else was done.
    ///
    /// @param sentence empty where there is nothing to tell any more
    protected final void tell(String sentence) {
        done.set(sentence);
    }

    /// Saves rows as one step.
    ///
    /// @param name what is done, in the past tense
    /// @param then follows when they are on disk
    protected final void save(Collection<Row> taken, String name, Runnable then) {
        undo.change(name, Incoming.records(taken), List.of(), () -> {
            saved.set(true);
            then.run();
        });
    }

    /// Asks where, and writes the rows that cannot be used.
    ///
    /// @param from the name of the file they are from
    /// @param rows how many they are
    /// @param write writes them
    protected final void saveBad(String from, int rows, Consumer<Path> write) {
        var suggested = texts.get("import.bad_rows_name", from.replaceFirst("\\.[^.]*$", ""));
        dialog.save(suggested, texts.get("import.bad_rows_kind"))
                .ifPresent(file -> background.work(
                        () -> {
                            write.accept(file);
                            return file;
                        },
                        written -> done.set(texts.get("import.bad_rows_done", written, rows)),
                        () -> {}));
    }
}

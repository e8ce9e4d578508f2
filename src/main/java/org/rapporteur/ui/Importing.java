package org.rapporteur.ui;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
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
    protected final Store store;
    protected final Background background;
    protected final Texts texts;
    private final Undo undo;
    private final FileDialog dialog;
    private final ReadOnlyObjectWrapper<@Nullable T> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");

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

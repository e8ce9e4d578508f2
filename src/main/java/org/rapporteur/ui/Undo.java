package org.rapporteur.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.store.Step;
import org.rapporteur.store.Store;

/// The changes made in this window that can be taken back, the last one first, and done again. Each
/// is one step of the store and has a name; taking it back is a new revision like any other, so that
/// nothing is lost by it.
public final class Undo {
    private record Done(String name, Step step) {}

    private final Store store;
    private final Background background;
    private final Deque<Done> done = new ArrayDeque<>();
    private final Deque<Done> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper turns = new ReadOnlyIntegerWrapper();
    private boolean turning;

    public Undo(Store store, Background background) {
        this.store = store;
        this.background = background;
    }

    /// What [#undo] takes back, such as "moved Ministry of Justice"; empty where there is nothing.
    public ReadOnlyStringProperty undoName() {
        return undoName.getReadOnlyProperty();
    }

    /// What [#redo] does again; empty where there is nothing.
    public ReadOnlyStringProperty redoName() {
        return redoName.getReadOnlyProperty();
    }

    /// Grows with each step that was taken back or done again: what is shown must be read anew.
    public ReadOnlyIntegerProperty turns() {
        return turns.getReadOnlyProperty();
    }

    /// Saves some records and deletes others as one step.
    ///
    /// @param name what is done, in the past tense and without a full stop
    /// @param then follows when it is on disk
    public void change(String name, List<? extends Kept> saved, List<? extends Id<?>> deleted, Runnable then) {
        background.save(() -> store.change(saved, deleted), step -> {
            if (!step.isEmpty()) {
                done.push(new Done(name, step));
                undone.clear();
                tell();
            }
            then.run();
        });
    }

    /// Forgets all steps: they cannot be taken back any more.
    public void forget() {
        done.clear();
        undone.clear();
        tell();
    }

    /// Takes the last step back.
    public void undo() {
        turn(done, undone);
    }

    /// Does the step again that was taken back last.
    public void redo() {
        turn(undone, done);
    }

    /// A step that cannot be turned, since something was changed elsewhere, is told and dropped.
    private void turn(Deque<Done> from, Deque<Done> to) {
        if (turning || from.isEmpty()) {
            return;
        }
        turning = true;
        var last = from.pop();
        background.save(
                () -> store.undo(last.step()),
                reverse -> {
                    turning = false;
                    to.push(new Done(last.name(), reverse));
                    tell();
                    turns.set(turns.get() + 1);
                },
                () -> {
                    turning = false;
                    tell();
                });
    }

    private void tell() {
        undoName.set(done.isEmpty() ? "" : done.peek().name());
        redoName.set(undone.isEmpty() ? "" : undone.peek().name());
    }
}

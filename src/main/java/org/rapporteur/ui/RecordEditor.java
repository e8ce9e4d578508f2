package org.rapporteur.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.RuleBroken;

/// The one record of a screen that is being edited.
public final class RecordEditor {
    private final Undo undo;
    private final Failures failures;
    private final ReadOnlyObjectWrapper<@Nullable RecordDraft> draft = new ReadOnlyObjectWrapper<>();

    public RecordEditor(Undo undo, Failures failures) {
        this.undo = undo;
        this.failures = failures;
    }

    /// What is edited, or null.
    public ReadOnlyObjectProperty<@Nullable RecordDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /// Begins to edit.
    public void open(RecordDraft begun) {
        draft.set(begun);
    }

    /// Ends the editing; what was changed and not saved is given up.
    public void close() {
        draft.set(null);
    }

    /// Saves what is edited, then goes on. Where a rule does not hold nothing is saved, and the rule is
    /// told at its field.
    ///
    /// @param then is given the record when it is on disk
    public void save(Consumer<Kept> then) {
        var edited = draft.get();
        if (edited == null) {
            return;
        }
        try {
            var read = edited.read();
            // what was told of an earlier try is settled
            failures.dismiss();
            read.ifPresent(record -> undo.change(
                    edited.nameOf(record), edited.withMade(List.of(record)), List.of(), () -> then.accept(record)));
        } catch (RuleBroken broken) {
            failures.report(broken);
        }
    }
}

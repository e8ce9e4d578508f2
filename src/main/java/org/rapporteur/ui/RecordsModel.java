package org.rapporteur.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;

/// A list of the records of a few kinds that are edited one at a time.
public final class RecordsModel {
    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Texts texts;
    private final ObjectProperty<Kind> kind;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Kept> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Register> register = new ReadOnlyObjectWrapper<>(new Register(List.of()));
    private final RecordEditor editor;

    /// @param kind the kind that is listed first
    public RecordsModel(Store store, Background background, Undo undo, Failures failures, Texts texts, Kind kind) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.editor = new RecordEditor(undo, failures);
        this.texts = texts;
        this.kind = new SimpleObjectProperty<>(kind);
        this.kind.subscribe(chosen -> show());
        this.filter.subscribe(words -> show());
    }

    /// The kind that is listed.
    public ObjectProperty<Kind> kind() {
        return kind;
    }

    /// Words that the listed records must hold in their label.
    public StringProperty filter() {
        return filter;
    }

    /// The listed records, by label.
    public ObservableList<Kept> shown() {
        return shown;
    }

    /// Where labels are looked up.
    public ReadOnlyObjectProperty<Register> register() {
        return register.getReadOnlyProperty();
    }

    /// The record that is edited, or null.
    public ReadOnlyObjectProperty<@Nullable RecordDraft> draft() {
        return editor.draft();
    }

    /// Reads the records anew.
    public void load() {
        load(null);
    }

    /// Reads the records anew and begins to edit one of them, where it is there.
    public void load(@Nullable Id<? extends Kept> wanted) {
        background.run(() -> store.records().register(null), read -> {
            register.set(read);
            show();
            read.find(wanted).map(Kept.class::cast).ifPresent(found -> {
                filter.set("");
                kind.set(Kind.of(found));
                edit(found);
            });
        });
    }

    /// Begins to edit a record; what was edited before is saved first.
    public void edit(Kept record) {
        leave(() -> editor.open(RecordDraft.of(record, register.get(), texts)));
    }

    /// Begins a new record of the listed kind; what was edited before is saved first.
    public void begin() {
        leave(() -> editor.open(RecordDraft.fresh(kind.get(), Map.of(), register.get(), texts)));
    }

    /// Saves what is edited and goes on editing it.
    public void save() {
        save(() -> {});
    }

    /// Saves what is edited and closes it; where a rule does not hold it stays open.
    public void close() {
        leave(() -> editor.close());
    }

    /// Closes what is edited as it was before.
    public void discard() {
        editor.close();
    }

    /// Deletes a record.
    public void delete(Kept record) {
        undo.change(texts.get("undo.deleted", register.get().label(record)), List.of(), List.of(record.id()), () -> {
            editor.close();
            load();
        });
    }

    private void leave(Runnable then) {
        var edited = editor.draft().get();
        if (edited == null || !edited.isChanged()) {
            then.run();
        } else {
            save(then);
        }
    }

    private void save(Runnable then) {
        editor.save(record -> background.run(() -> store.records().register(null), read -> {
            register.set(read);
            show();
            var edited = editor.draft().get();
            if (edited != null && edited.isOf(record)) {
                editor.open(RecordDraft.of(record, read, texts));
            }
            then.run();
        }));
    }

    private void show() {
        var all = register.get();
        var sought = Folding.fold(filter.get());
        shown.setAll(all.all(kind.get().type()).stream()
                .filter(record -> Folding.fold(all.label(record)).contains(sought))
                .sorted(Comparator.comparing(all::label, String.CASE_INSENSITIVE_ORDER))
                .toList());
    }
}

package org.rapporteur.ui.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Bin;
import org.rapporteur.store.Stays;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Undo;

/// What was deleted, bringing it back, and erasing it for good.
public final class BinModel {
    /// A deleted record.
    ///
    /// @param label what it is known by
    /// @param links what it belongs to, in words; may be empty
    /// @param deleted when, by the laptop's clock
    /// @param stays why it stays when the bin is emptied, or null where it does not
    public record Row(
            Kept record,
            String label,
            String links,
            Instant deleted,
            @Nullable Stays stays) {}

    /// What is asked before the bin is emptied.
    ///
    /// @param erased the records that go, however the list is filtered
    /// @param staying how many stay
    public record Question(List<Id<? extends Kept>> erased, int staying) {
        public Question {
            erased = List.copyOf(erased);
        }
    }

    private record Read(List<Row> rows, Map<Id<?>, Kept> deleted) {}

    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Texts texts;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper erasable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private Read read = new Read(List.of(), Map.of());

    public BinModel(Store store, Background background, Undo undo, Texts texts) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.texts = texts;
        filter.subscribe(words -> show());
    }

    /// Words that the shown rows hold.
    public StringProperty filter() {
        return filter;
    }

    /// The deleted records that hold the words, the last deleted first.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// Whether the bin was read.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether nothing was deleted at all.
    public boolean isEmpty() {
        return read.rows().isEmpty();
    }

    /// What is asked before the bin is emptied, or null while nothing is.
    public ReadOnlyObjectProperty<@Nullable Question> question() {
        return question.getReadOnlyProperty();
    }

    /// Whether anything in the bin can be erased.
    public ReadOnlyBooleanProperty erasable() {
        return erasable.getReadOnlyProperty();
    }

    /// What was done last, as a sentence; empty before.
    public ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /// Reads the bin anew.
    public void load() {
        background.run(this::read, newly -> {
            read = newly;
            // what was asked was about another bin
            question.set(null);
            erasable.set(!toErase().isEmpty());
            show();
            loaded.set(true);
        });
    }

    private List<Id<? extends Kept>> toErase() {
        return read.rows().stream()
                .filter(row -> row.stays() == null)
                .<Id<? extends Kept>>map(row -> row.record().id())
                .toList();
    }

    /// Asks whether the bin is to be emptied.
    public void askToEmpty() {
        var erased = toErase();
        result.set("");
        question.set(new Question(erased, read.rows().size() - erased.size()));
    }

    /// Leaves the bin as it is.
    public void keep() {
        question.set(null);
    }

    /// Erases what was asked about, for good. Steps before it cannot be undone any more.
    public void empty() {
        var answered = question.get();
        if (answered == null) {
            return;
        }
        question.set(null);
        erasable.set(false);
        background.save(
                () -> {
                    store.erase(answered.erased());
                    return answered.erased().size();
                },
                number -> {
                    undo.forget();
                    result.set(texts.get("bin.emptied", number));
                    load();
                },
                this::load);
    }

    private Read read() {
        var bin = Bin.read(store.records());
        var deleted = new LinkedHashMap<Id<?>, Kept>();
        bin.all().forEach(each -> deleted.put(each.record().id(), each.record()));
        var found = bin.all().stream()
                .map(each -> new Row(
                        each.record(),
                        named(each.record(), bin.register()),
                        links(each, bin.register(), deleted),
                        each.when(),
                        each.stays()))
                .toList();
        return new Read(found, deleted);
    }

    private void show() {
        var words = Folding.fold(filter.get());
        rows.setAll(read.rows().stream()
                .filter(row -> Folding.fold(texts.kind(Kind.of(row.record())) + " " + row.label() + " " + row.links())
                        .contains(words))
                .toList());
    }

    private String links(Bin.Deleted each, Register register, Map<Id<?>, Kept> deleted) {
        return each.links().stream()
                .map(other -> deleted.containsKey(other.id())
                        ? texts.get("bin.deleted_too", named(other, register))
                        : named(other, register))
                .distinct()
                .collect(Collectors.joining("  ·  "));
    }

    private String named(Kept record, Register register) {
        if (record instanceof Meeting meeting) {
            var day = texts.fullDay(meeting.start().toLocalDate());
            var whom = register.counterpart(meeting);
            return whom.isBlank()
                    ? texts.get("bin.meeting_alone", day, texts.hour(meeting.start()))
                    : texts.get("bin.meeting", whom, day, texts.hour(meeting.start()));
        }
        var label = register.label(record).strip();
        return label.isEmpty() ? texts.kind(Kind.of(record)) : label;
    }

    /// Brings a record back, with what it belongs to where that was deleted too.
    public void restore(Row row) {
        var back = new LinkedHashMap<Id<?>, Kept>();
        gather(row.record(), back);
        var name = texts.get("undo.restored", row.label());
        // what others refer to comes first
        var ordered =
                back.values().stream().sorted(Comparator.comparing(Kind::of)).toList();
        undo.change(name, ordered, List.of(), this::load);
    }

    private void gather(Kept record, Map<Id<?>, Kept> into) {
        if (into.putIfAbsent(record.id(), record) == null) {
            Shape.references(record).forEach(id -> {
                var other = read.deleted().get(id);
                if (other != null) {
                    gather(other, into);
                }
            });
        }
    }
}

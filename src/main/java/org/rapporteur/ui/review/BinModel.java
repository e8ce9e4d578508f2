package org.rapporteur.ui.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Undo;

/// What was deleted, and bringing it back. There is no emptying: the journal is only ever added to, so
/// nothing that was kept could be taken out of it.
public final class BinModel {
    /// A deleted record.
    ///
    /// @param label what it is known by
    /// @param links what it belongs to, in words; may be empty
    /// @param deleted when, by the laptop's clock
    public record Row(Kept record, String label, String links, Instant deleted) {}

    private record Read(List<Row> rows, Map<Id<?>, Kept> deleted) {}

    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Texts texts;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
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

    /// Reads the bin anew.
    public void load() {
        background.run(this::read, newly -> {
            read = newly;
            show();
            loaded.set(true);
        });
    }

    private Read read() {
        var records = store.records();
        var deleted = new LinkedHashMap<Id<?>, Kept>();
        records.deleted().forEach(record -> deleted.put(record.id(), record));
        var all = new ArrayList<Kept>(records.register(null).all(Kept.class));
        all.addAll(deleted.values());
        var register = new Register(all);
        var found = deleted.values().stream()
                .map(record -> new Row(
                        record,
                        named(record, register),
                        links(record, register, deleted),
                        records.history(record.id().value()).getLast().time()))
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

    private String links(Kept record, Register register, Map<Id<?>, Kept> deleted) {
        return references(record)
                .flatMap(id -> register.find(id).stream())
                .map(Kept.class::cast)
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

    private static Stream<Id<?>> references(Kept record) {
        var shape = Kind.of(record).shape();
        return shape.fields().stream()
                .filter(field -> !field.targets().isEmpty())
                .flatMap(field -> switch (shape.value(record, field)) {
                    case Id<?> id -> Stream.of(id);
                    case List<?> several -> several.stream().<Id<?>>map(id -> (Id<?>) id);
                    case null -> Stream.of();
                    default -> Stream.of();
                });
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
            references(record).forEach(id -> {
                var other = read.deleted().get(id);
                if (other != null) {
                    gather(other, into);
                }
            });
        }
    }
}

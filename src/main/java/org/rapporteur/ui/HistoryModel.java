package org.rapporteur.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Values;
import org.rapporteur.store.Change;
import org.rapporteur.store.Store;

/// What became of one record, and bringing any of its versions back.
public final class HistoryModel {
    /// A field before and after, in the words people read; empty where it was empty.
    public record Line(String label, String before, String after) {}

    /// One change.
    ///
    /// @param device another laptop, by the beginning of its id; empty for this one
    /// @param version the record as it was then; null where it was deleted
    /// @param now whether the record is so now
    public record Entry(
            Instant time,
            String device,
            Change.What what,
            List<Line> lines,
            @Nullable Kept version,
            boolean now) {}

    /// A record's whole history.
    ///
    /// @param label what the record is known by
    /// @param entries the last change first
    public record Shown(Kind kind, String label, List<Entry> entries) {}

    private static final int SHORT = 8;

    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable Id<? extends Kept> record;

    public HistoryModel(Store store, Background background, Undo undo, Texts texts) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.texts = texts;
    }

    /// The history that is shown, or null.
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Shows a record's history, also of a deleted one; null shows none.
    public void load(@Nullable Id<? extends Kept> wanted) {
        record = wanted;
        if (wanted == null) {
            shown.set(null);
            return;
        }
        background.run(() -> read(wanted), read -> {
            if (wanted.equals(record)) {
                shown.set(read.orElse(null));
            }
        });
    }

    /// Nothing of a record that was erased meanwhile.
    private Optional<Shown> read(Id<? extends Kept> wanted) {
        var records = store.records();
        var changes = records.history(wanted.value());
        var versions = new ArrayList<@Nullable Kept>();
        changes.forEach(change -> versions.add(records.asOf(change.revision()).orElse(null)));
        var known = versions.stream().filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var last = known.getLast();
        var kind = Kind.of(last);
        // what was deleted is named too
        var named = new ArrayList<Kept>(records.deleted());
        named.addAll(records.register(null).all(Kept.class));
        named.add(last);
        var register = register(named, known);
        var now = versions.getLast();
        var entries = new ArrayList<Entry>();
        for (int i = changes.size() - 1; i >= 0; i--) {
            var change = changes.get(i);
            entries.add(new Entry(
                    change.time(),
                    store.isOwn(change) ? "" : change.device().toString().substring(0, SHORT),
                    change.what(),
                    lines(kind, change, register),
                    versions.get(i),
                    now != null && now.equals(versions.get(i))));
        }
        return Optional.of(new Shown(kind, register.label(last), entries));
    }

    /// These records and all that versions refer to beside them.
    private Register register(List<Kept> named, List<? extends @Nullable Kept> versions) {
        var register = new Register(named);
        var others = versions.stream()
                .flatMap(version -> java.util.stream.Stream.ofNullable(version))
                .flatMap(Shape::references)
                .distinct()
                .filter(id -> register.find(id).isEmpty())
                .flatMap(id -> store.records().find(id).stream())
                .map(Kept.class::cast)
                .toList();
        return others.isEmpty()
                ? register
                : new Register(java.util.stream.Stream.concat(named.stream(), others.stream())
                        .toList());
    }

    private List<Line> lines(Kind kind, Change change, Register register) {
        var order = kind.shape().fields().stream().map(Field::word).toList();
        return change.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(
                        word -> order.contains(word) ? order.indexOf(word) : order.size())))
                .map(each -> new Line(
                        order.contains(each.getKey()) ? texts.label(kind, each.getKey()) : each.getKey(),
                        words(kind, each.getKey(), each.getValue().before(), register),
                        words(kind, each.getKey(), each.getValue().after(), register)))
                .toList();
    }

    private String words(Kind kind, String word, @Nullable Object plain, Register register) {
        if (plain == null) {
            return "";
        }
        return kind.shape().fields().stream()
                .filter(field -> field.word().equals(word))
                .findFirst()
                .map(field -> Values.read(field, plain))
                .map(value -> spoken(value, register))
                // what a newer program wrote is shown as it wrote it
                .orElseGet(() -> String.valueOf(plain));
    }

    private String spoken(Object value, Register register) {
        return switch (value) {
            case Id<?> id ->
                register.find(id).map(found -> named((Kept) found, register)).orElse(texts.get("history.unknown"));
            case Enum<?> word -> texts.word(word);
            case LocalDate day -> texts.fullDay(day);
            case LocalDateTime time -> texts.fullDay(time.toLocalDate()) + ", " + texts.hour(time);
            case Boolean yes -> texts.get(yes ? "history.yes" : "history.no");
            case Map<?, ?> names ->
                names.entrySet().stream()
                        .map(name -> texts.language(String.valueOf(name.getKey())) + ": " + name.getValue())
                        .collect(Collectors.joining("; "));
            case List<?> several ->
                several.stream().map(each -> spoken(each, register)).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private String named(Kept named, Register register) {
        return named instanceof Meeting meeting
                ? texts.get(
                                "bin.meeting",
                                register.counterpart(meeting),
                                texts.fullDay(meeting.start().toLocalDate()),
                                texts.hour(meeting.start()))
                        .replaceFirst("^, ", "")
                : register.label(named);
    }

    /// A change's day and hour on this computer's clock.
    public String when(Entry entry) {
        var time = LocalDateTime.ofInstant(entry.time(), ZoneId.systemDefault());
        return texts.fullDay(time.toLocalDate()) + ", " + texts.hour(time);
    }

    /// Makes the record again as it was after a change: a new change like any other.
    ///
    /// @param then follows when it is on disk
    public void restore(Entry entry, Runnable then) {
        var version = entry.version();
        var history = shown.get();
        if (version != null && history != null) {
            undo.change(texts.get("undo.version", history.label()), List.of(version), List.of(), () -> {
                load(version.id());
                then.run();
            });
        }
    }
}

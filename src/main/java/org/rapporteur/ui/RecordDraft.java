package org.rapporteur.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Label;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Values;

/// A record of any kind while it is edited: one text a field, or a list of records for references,
/// and one error a field.
public final class RecordDraft {
    private final Kind kind;
    private final UUID id;
    private Register register;
    private final Texts texts;
    private final Map<Field, StringProperty> written = new LinkedHashMap<>();
    private final Map<Field, ObservableList<Kept>> referred = new LinkedHashMap<>();
    private final Map<Field, ReadOnlyStringWrapper> errors = new LinkedHashMap<>();
    private final Map<Field, PickerModel<?>> pickers = new LinkedHashMap<>();
    private final List<Kept> besides = new ArrayList<>();
    private final Map<String, Object> start;
    private final boolean made;

    private RecordDraft(
            Kind kind, UUID id, Map<String, ? extends @Nullable Object> values, Register register, Texts texts) {
        this.kind = kind;
        this.id = id;
        this.register = register;
        this.texts = texts;
        for (var field : kind.shape().fields()) {
            errors.put(field, new ReadOnlyStringWrapper(""));
            var value = values.get(field.name());
            if (field.form() == Form.REFERENCE || field.form() == Form.REFERENCES) {
                referred.put(field, FXCollections.observableArrayList(records(value)));
            } else {
                written.put(field, new SimpleStringProperty(writtenForm(value)));
            }
        }
        this.start = state();
        this.made = register.find(new Id<>(id)).isEmpty();
    }

    /// A draft of a record that is kept.
    public static RecordDraft of(Kept record, Register register, Texts texts) {
        var kind = Kind.of(record);
        return new RecordDraft(kind, record.id().value(), kind.shape().values(record), register, texts);
    }

    /// A draft of a new record.
    ///
    /// @param preset values that it starts with, by field name
    public static RecordDraft fresh(Kind kind, Map<String, Object> preset, Register register, Texts texts) {
        return new RecordDraft(kind, UUID.randomUUID(), preset, register, texts);
    }

    /// What saving it does, as [Undo] names it: "changed Ministry of Justice".
    public String nameOf(Kept record) {
        return texts.get(made ? "undo.made" : "undo.changed", register.label(record));
    }

    /// The kind of record.
    public Kind kind() {
        return kind;
    }

    /// The id that the record has or will have.
    public UUID id() {
        return id;
    }

    /// Whether it is a draft of this record.
    public boolean isOf(Kept record) {
        return record.id().value().equals(id);
    }

    /// Where the references are looked up.
    public Register register() {
        return register;
    }

    /// Makes a record that the draft can refer to; it is saved with the draft, or not at all.
    public Kept make(Kept record) {
        besides.add(record);
        var records = new ArrayList<>(register.all(Kept.class));
        records.add(record);
        register = new Register(records);
        return record;
    }

    /// A record with those that were made for it, these first: those that it refers to itself, and
    /// those that these refer to.
    ///
    /// @param records what is saved, references and all
    public List<Kept> withMade(List<? extends Kept> records) {
        var named = new HashSet<UUID>();
        var used = new ArrayList<Kept>(records);
        for (int i = 0; i < used.size(); i++) {
            var record = used.get(i);
            var values = Kind.of(record).shape().values(record).values();
            values.forEach(value -> ids(value).forEach(id -> named.add(id.value())));
            besides.stream()
                    .filter(each -> named.contains(each.id().value()) && !used.contains(each))
                    .forEach(used::add);
        }
        return used.reversed();
    }

    private static Stream<Id<?>> ids(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.of();
            case Id<?> id -> Stream.of(id);
            case List<?> several -> several.stream().flatMap(RecordDraft::ids);
            default -> Stream.of();
        };
    }

    /// What stands in a field that holds no reference.
    public StringProperty text(Field field) {
        return Optional.ofNullable(written.get(field)).orElseThrow();
    }

    /// The records that stand in a field that holds references.
    public ObservableList<Kept> references(Field field) {
        return Optional.ofNullable(referred.get(field)).orElseThrow();
    }

    /// Tells the draft in which picker a field's references are chosen: words that are typed there and
    /// name nothing chosen are not lost in silence.
    public void settles(Field field, PickerModel<?> picker) {
        pickers.put(field, picker);
    }

    /// What is wrong with a field, or empty.
    public ReadOnlyStringProperty error(Field field) {
        return Optional.ofNullable(errors.get(field)).orElseThrow().getReadOnlyProperty();
    }

    /// Whether anything was changed since the draft was made.
    public boolean isChanged() {
        return !state().equals(start) || pickers.values().stream().anyMatch(PickerModel::isUnsettled);
    }

    /// The record as the draft has it, or empty where it breaks a rule; the rule's sentence then
    /// stands at its field, or goes up where it belongs to no field.
    ///
    /// @throws RuleBroken when a rule of the whole record does not hold
    public Optional<Kept> read() {
        errors.values().forEach(error -> error.set(""));
        var values = new LinkedHashMap<String, @Nullable Object>();
        boolean sound = true;
        for (var field : kind.shape().fields()) {
            try {
                checkSettled(field);
                var value = value(field);
                if (field.required() && value == null) {
                    throw new RuleBroken("field.required", new Label(kind, field.word()));
                }
                values.put(field.name(), value);
            } catch (RuleBroken broken) {
                sound &= !placed(broken);
            }
        }
        if (!sound) {
            return Optional.empty();
        }
        try {
            var record = kind.shape().make(id, values);
            Shape.check(record);
            return Optional.of(record);
        } catch (RuleBroken broken) {
            if (placed(broken)) {
                return Optional.empty();
            }
            throw broken;
        }
    }

    private void checkSettled(Field field) {
        var picker = pickers.get(field);
        if (picker != null) {
            picker.leave();
            if (picker.isUnsettled()) {
                throw new RuleBroken("picker.unsettled", picker.typed().get().strip(), new Label(kind, field.word()));
            }
        }
    }

    private @Nullable Object value(Field field) {
        return switch (field.form()) {
            case REFERENCE ->
                references(field).stream().findFirst().map(Kept::id).orElse(null);
            case REFERENCES -> references(field).stream().map(Kept::id).toList();
            default -> Values.parse(kind, field, text(field).get(), words -> register.match(field.targets(), words));
        };
    }

    private boolean placed(RuleBroken broken) {
        for (var argument : broken.arguments()) {
            if (argument instanceof Label label) {
                for (var field : errors.keySet()) {
                    if (field.word().equals(label.word())) {
                        Optional.ofNullable(errors.get(field)).orElseThrow().set(texts.sentence(broken));
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Map<String, Object> state() {
        var state = new LinkedHashMap<String, Object>();
        written.forEach((field, text) -> state.put(field.name(), text.get()));
        referred.forEach((field, records) ->
                state.put(field.name(), records.stream().map(Kept::id).toList()));
        return state;
    }

    private List<Kept> records(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Id<?> one -> register.find(one).map(Kept.class::cast).stream().toList();
            case List<?> several ->
                several.stream().flatMap(each -> records(each).stream()).toList();
            default -> throw new IllegalArgumentException("no reference");
        };
    }

    private static String writtenForm(@Nullable Object value) {
        var plain = Values.plain(value);
        return switch (plain) {
            case null -> "";
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> several -> several.stream().map(Object::toString).collect(Collectors.joining("\n"));
            case Map<?, ?> names ->
                names.entrySet().stream()
                        .map(name -> name.getKey() + "=" + name.getValue())
                        .collect(Collectors.joining("\n"));
            default -> plain.toString();
        };
    }
}

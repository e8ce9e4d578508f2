package org.rapporteur.ui;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Texts;

/// The form in which a record of any kind is edited: one control a field, its label above, its error
/// below in words.
public final class RecordForm extends VBox {
    /// Fields that usually take more than a line.
    private static final Set<String> LONG = Set.of("text", "objective", "remark", "question", "reason");

    private final RecordDraft draft;
    private final Texts texts;
    private final RecordOptions options;

    /// @param fields the names of the fields to show, in their order
    public RecordForm(RecordDraft draft, List<String> fields, Texts texts) {
        super(12);
        this.draft = draft;
        this.texts = texts;
        this.options = new RecordOptions(draft, texts, List::of);
        getStyleClass().add("record-form");
        for (var name : fields) {
            var field = draft.kind().shape().field(name).orElseThrow();
            getChildren().add(row(field));
        }
    }

    /// Puts the caret into the first field.
    public void begin() {
        if (!getChildren().isEmpty() && getChildren().getFirst() instanceof VBox row) {
            row.getChildren().stream()
                    .filter(TextInputControl.class::isInstance)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private VBox row(Field field) {
        var words = texts.label(draft.kind(), field.word()) + (field.required() ? " *" : "");
        var row = field.form() == Form.REFERENCES || field.form() == Form.REFERENCE
                ? references(words, field)
                : labelled(words, field);
        row.getChildren().add(Controls.error(draft.error(field)));
        return row;
    }

    private VBox labelled(String words, Field field) {
        if (field.form() == Form.WALL_TIME) {
            return wallTime(words, field);
        }
        var control = Controls.named(draft.kind().word() + "-" + field.word(), control(field));
        return control instanceof CheckBox ? new VBox(4, control) : Controls.labelled(words, control);
    }

    private Control control(Field field) {
        return switch (field.form()) {
            case TEXTS, NAMES -> area(field, 2);
            case TEXT -> LONG.contains(field.word()) ? area(field, 3) : bound(new TextField(), draft.text(field));
            case NUMBER -> bound(new TextField(), draft.text(field));
            case DATE -> date(draft.text(field));
            case YES_NO -> yesNo(field);
            case WORD -> word(field);
            case ZONE -> zone(field);
            case WALL_TIME, REFERENCE, REFERENCES -> throw new IllegalArgumentException("not one control");
        };
    }

    private TextArea area(Field field, int rows) {
        var area = bound(Controls.lines(rows), draft.text(field));
        if (field.form() == Form.NAMES) {
            area.setPromptText("ru=…");
        }
        return area;
    }

    private static <T extends TextInputControl> T bound(T control, StringProperty text) {
        control.textProperty().bindBidirectional(text);
        return control;
    }

    private DatePicker date(StringProperty text) {
        var picker = new DatePicker(DayConverter.dayOf(text.get()));
        picker.setConverter(new DayConverter(texts));
        picker.setEditable(true);
        picker.valueProperty().subscribe(day -> text.set(day == null ? "" : day.toString()));
        return picker;
    }

    private VBox wallTime(String words, Field field) {
        var text = draft.text(field);
        var separator = text.get().indexOf('T');
        var day = new SimpleStringProperty(separator < 0 ? "" : text.get().substring(0, separator));
        var hour = new SimpleStringProperty(separator < 0 ? "" : text.get().substring(separator + 1));
        var picker = date(day);
        var clock = bound(new TextField(), hour);
        clock.setPrefColumnCount(5);
        clock.setPromptText("10:00");
        clock.setAccessibleText(texts.get("form.hour"));
        Runnable join = () ->
                text.set(day.get().isEmpty() && hour.get().isEmpty() ? "" : day.get() + "T" + fullHour(hour.get()));
        day.subscribe(chosen -> join.run());
        hour.subscribe(typed -> join.run());
        var box = Controls.labelled(words, Controls.named(draft.kind().word() + "-" + field.word(), picker));
        box.getChildren().remove(picker);
        HBox.setHgrow(picker, Priority.ALWAYS);
        box.getChildren()
                .add(new HBox(8, picker, Controls.named(draft.kind().word() + "-" + field.word() + "-hour", clock)));
        return box;
    }

    /// "9:30" and "9.30" are hours too.
    private static String fullHour(String hour) {
        var plain = hour.strip().replace('.', ':');
        return plain.matches("\\d:\\d\\d") ? "0" + plain : plain;
    }

    private CheckBox yesNo(Field field) {
        var box = new CheckBox(texts.label(draft.kind(), field.word()));
        box.setSelected(draft.text(field).get().equals("yes"));
        box.selectedProperty().subscribe(yes -> draft.text(field).set(yes ? "yes" : "no"));
        return box;
    }

    private ComboBox<String> word(Field field) {
        var constants = List.of(field.type().getEnumConstants());
        var combo = new ComboBox<String>();
        combo.getItems().setAll(field.words());
        combo.setConverter(new WordConverter<>(
                word -> texts.word((Enum<?>) constants.get(field.words().indexOf(word)))));
        combo.valueProperty().bindBidirectional(draft.text(field));
        return combo;
    }

    private ComboBox<String> zone(Field field) {
        var combo = new SearchableComboBox<String>();
        combo.getItems().setAll(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        combo.valueProperty().bindBidirectional(draft.text(field));
        return combo;
    }

    /// Records that are chosen as their names are typed; a new one is made on the spot.
    private Picker<Kept> references(String words, Field field) {
        var chosen = draft.references(field);
        var model = new PickerModel<Kept>(
                field.form() == Form.REFERENCE ? PickerModel.Holds.ONE : PickerModel.Holds.SEVERAL,
                chosen,
                record -> draft.register().label(record),
                options.of(
                        field.targets(),
                        Comparator.comparing(record -> 0),
                        record -> !chosen.contains(record) && !draft.isOf(record)));
        draft.settles(field, model);
        return new Picker<>(words, draft.kind().word() + "-" + field.word(), model, texts);
    }
}

package org.rapporteur.ui;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.PickerModel.Holds;
import org.rapporteur.ui.PickerModel.Option;

/// The field of a [PickerModel]: what is chosen as rows that can be taken away, the field, and under
/// it the list of what fits.
///
/// The list stands in the form and in no window of its own: it takes no focus, is not cut at the
/// window's edge and swallows no click. What ControlsFX has for this is a popup, which lies over its
/// field in a maximised window (its issue 892), eats the first click beside it (932), and leaves
/// Escape to the form (972).
public final class Picker<T> extends VBox {
    private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

    private final PickerModel<T> model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final VBox rows = new VBox(4);
    private final VBox list = new VBox();
    private Function<T, String> details = value -> "";

    /// @param name stands above the field; a screen reader says it
    /// @param id the field's id
    public Picker(String name, String id, PickerModel<T> model, Texts texts) {
        super(4);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("picker");
        field.setPromptText(texts.get(
                model.holds() == Holds.SEVERAL || model.holds() == Holds.NOTHING ? "picker.add" : "picker.search"));
        field.textProperty().bindBidirectional(model.typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.setOnMouseClicked(event -> model.open());
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                model.leave();
            }
        });
        var labelled = Controls.labelled(name, Controls.named(id, field));
        labelled.getChildren().add(1, rows);
        getChildren().addAll(labelled, list());
        model.chosen().addListener((ListChangeListener<T>) change -> showRows());
        showRows();
        shownWhile(rows, Bindings.isNotEmpty(rows.getChildren()));
    }

    /// The field itself.
    public TextField field() {
        return field;
    }

    /// What stands in the empty field.
    public Picker<T> prompting(String words) {
        field.setPromptText(words);
        return this;
    }

    /// Shows a second, quiet line under what is chosen.
    ///
    /// @param lines that line, or empty
    public Picker<T> detailed(Function<T, String> lines) {
        details = lines;
        showRows();
        return this;
    }

    private void showRows() {
        if (model.holds() == Holds.SEVERAL) {
            rows.getChildren()
                    .setAll(model.chosen().stream().map(this::chosenRow).toList());
        }
    }

    private Node chosenRow(T value) {
        var remove = Controls.icon(texts.get("form.remove", model.label(value)), Material2OutlinedAL.CLOSE, () -> {
            model.chosen().remove(value);
            field.requestFocus();
        });
        var row = new HBox(8, words(model.label(value), details.apply(value)), remove);
        row.getStyleClass().add("chip");
        return row;
    }

    private static VBox words(String label, String detail) {
        var words = new VBox(Controls.text(label, "option-label"));
        if (!detail.isEmpty()) {
            words.getChildren().add(Controls.text(detail, "hint"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private VBox list() {
        var question = Controls.text("", "hint");
        question.textProperty().bind(model.question());
        shownWhile(question, model.question().isNotEmpty());
        var options = new VBox();
        model.offered().addListener((ListChangeListener<Option<T>>) change -> options.getChildren()
                .setAll(model.offered().stream().map(this::optionRow).toList()));
        var more = Controls.text("", "hint");
        more.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("picker.more", model.more().get()), model.more()));
        shownWhile(more, model.more().greaterThan(0));
        model.highlighted().subscribe(row -> highlight(options, row.intValue()));
        list.getChildren().addAll(question, options, more);
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.getStyleClass().add("options");
        shownWhile(list, model.isOpen());
        list.heightProperty().subscribe(() -> Reveal.show(this));
        return list;
    }

    /// The option is also told as the field's help, because the focus stays in the field.
    private void highlight(VBox options, int row) {
        for (int i = 0; i < options.getChildren().size(); i++) {
            options.getChildren().get(i).pseudoClassStateChanged(HIGHLIGHTED, i == row);
        }
        var offered = model.offered();
        field.setAccessibleHelp(
                row >= 0 && row < offered.size()
                        ? offered.get(row).label() + " " + offered.get(row).detail()
                        : "");
    }

    private Node optionRow(Option<T> option) {
        var row = new HBox(8, words(option.label(), option.detail()));
        if (option.makes()) {
            row.getChildren().addFirst(new Icon(Material2OutlinedAL.ADD));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("option");
        // the field keeps the focus, which the form's scroll pane would take at a press
        row.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        row.setOnMouseClicked(event -> {
            model.take(option);
            event.consume();
        });
        return row;
    }

    private void onKey(KeyEvent event) {
        boolean done =
                switch (event.getCode()) {
                    case DOWN -> moved(event, 1);
                    case UP -> model.isOpen().get() && moved(event, -1);
                    case ENTER -> !event.isShortcutDown() && model.enter();
                    case ESCAPE -> closed();
                    case BACK_SPACE -> model.removeLast();
                    default -> false;
                };
        if (done) {
            event.consume();
        }
    }

    private boolean moved(KeyEvent event, int by) {
        if (event.isAltDown() || event.isShortcutDown() || event.isShiftDown()) {
            return false;
        }
        model.move(by);
        return true;
    }

    private boolean closed() {
        boolean was = model.isOpen().get();
        model.close();
        return was;
    }

    private static void shownWhile(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}

package org.rapporteur.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;

/// The list of records on the left, the one that is edited on the right.
public final class RecordsView extends BorderPane {
    private final RecordsModel model;
    private final Texts texts;
    private final Map<Kind, List<String>> fields;
    private final HBox head;
    private final ListView<Kept> list;
    private final Consumer<Kept> history;
    private @Nullable Node first;
    private Function<RecordDraft, Optional<Node>> beside = draft -> Optional.empty();
    private Function<Kept, Optional<? extends Node>> further = record -> Optional.empty();

    /// @param fields the fields to show of each kind that can be listed
    /// @param history shows what became of a record
    public RecordsView(
            String title, RecordsModel model, Texts texts, Map<Kind, List<String>> fields, Consumer<Kept> history) {
        this.model = model;
        this.history = history;
        this.list = Controls.named("records", new ListView<>(model.shown()));
        this.texts = texts;
        this.fields = new LinkedHashMap<>(fields);
        getStyleClass().add("screen");
        head = head(title);
        setTop(head);
        setLeft(list());
        model.register().subscribe(read -> showEmpty());
        model.kind().subscribe(kind -> showEmpty());
        model.draft().subscribe(this::edit);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private HBox head(String title) {
        var group = new ToggleGroup();
        var segments = new SegmentedButton();
        segments.setToggleGroup(group);
        for (var kind : fields.keySet()) {
            var toggle = new ToggleButton(texts.kinds(kind));
            toggle.setUserData(kind);
            model.kind().subscribe(listed -> toggle.setSelected(kind == listed));
            segments.getButtons().add(toggle);
        }
        group.selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null) {
                group.selectToggle(before);
            } else {
                model.kind().set((Kind) chosen.getUserData());
            }
        });
        var begin = Controls.named("new-record", Controls.primary("", Material2OutlinedAL.ADD, model::begin));
        begin.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "records.new", texts.kind(model.kind().get()).toLowerCase(Locale.ROOT)),
                        model.kind()));
        var bar = new HBox(16, Controls.text(title, "title"), Controls.space(), segments, begin);
        bar.getStyleClass().add("screen-head");
        return bar;
    }

    /// Puts a further button before the one that begins a record.
    public void addToHead(Node button) {
        head.getChildren().add(head.getChildren().size() - 1, button);
    }

    /// Shows more beside the form of a record.
    ///
    /// @param more empty for a record that has no more
    public void besideForm(Function<RecordDraft, Optional<Node>> more) {
        beside = more;
    }

    /// Offers a way to begin where there is no record of the first kind yet.
    public void offerFirst(String words, Node button) {
        first = new VBox(16, Controls.text(words, "quiet"), button);
        first.getStyleClass().add("empty");
        showEmpty();
    }

    private void showEmpty() {
        if (model.draft().get() == null) {
            var kind = fields.keySet().iterator().next();
            boolean none = model.kind().get() == kind
                    && model.register().get().all(kind.type()).isEmpty();
            var hint = Controls.text(texts.get("records.choose"), "quiet");
            hint.getStyleClass().add("empty");
            setCenter(none && first != null ? first : hint);
        }
    }

    /// Puts a further button below the form of a record that is kept.
    ///
    /// @param button makes it, or nothing where the record has none
    public void addToForm(Function<Kept, Optional<? extends Node>> button) {
        further = button;
    }

    private VBox list() {
        var filter = new TextField();
        filter.setPromptText(texts.get("records.filter"));
        filter.setAccessibleText(texts.get("records.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        list.setAccessibleText(texts.get("records.filter"));
        list.setCellFactory(ignored -> new RecordCell());
        list.setPlaceholder(Controls.text(texts.get("records.none"), "quiet"));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            var draft = model.draft().get();
            if (chosen != null && (draft == null || list.isFocused() && !draft.isOf(chosen))) {
                model.edit(chosen);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var box = new VBox(8, Controls.named("filter", filter), list);
        box.getStyleClass().add("side-list");
        return box;
    }

    private void edit(@Nullable RecordDraft draft) {
        if (draft == null) {
            showEmpty();
            return;
        }
        var form =
                new FormPane(draft, fields.getOrDefault(draft.kind(), List.of()), texts, model::save, model::discard);
        edited(draft).ifPresent(record -> {
            form.addAtEnd(Controls.named(
                    "open-history",
                    Controls.button(
                            texts.get("history.title"), Material2OutlinedAL.HISTORY, () -> history.accept(record))));
            reveal(record);
        });
        edited(draft).flatMap(further).ifPresent(form::addAtEnd);
        form.addAtEnd(delete(draft));
        HBox.setHgrow(form, Priority.ALWAYS);
        var row = new HBox(form);
        beside.apply(draft).ifPresent(row.getChildren()::add);
        setCenter(row);
        form.begin();
    }

    private Button delete(RecordDraft draft) {
        var delete = Controls.button(texts.get("records.delete"), Material2OutlinedAL.DELETE, () -> edited(draft)
                .ifPresent(model::delete));
        Controls.named("delete-record", delete);
        delete.setDisable(edited(draft).isEmpty());
        return delete;
    }

    /// The record that is edited, where it is not a new one.
    private Optional<Kept> edited(RecordDraft draft) {
        return model.shown().stream().filter(draft::isOf).findFirst();
    }

    /// Chooses a record in the list and brings it into sight.
    private void reveal(Kept record) {
        if (list.getSelectionModel().getSelectedItem() != record) {
            list.getSelectionModel().select(record);
            list.scrollTo(record);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.draft().get() != null) {
            model.close();
            event.consume();
        }
    }

    private final class RecordCell extends ListCell<Kept> {
        RecordCell() {
            setTextOverrun(OverrunStyle.ELLIPSIS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Kept record, boolean empty) {
            super.updateItem(record, empty);
            setText(empty || record == null ? null : model.register().get().label(record));
        }
    }
}

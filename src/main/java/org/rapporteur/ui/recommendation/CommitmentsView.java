package org.rapporteur.ui.recommendation;

import java.util.Arrays;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.WordConverter;
import org.rapporteur.ui.recommendation.CommitmentsModel.Listed;

/// The promises as a list, the chosen one beside it with what became of it.
public final class CommitmentsView extends BorderPane {
    private final CommitmentsModel model;
    private final Texts texts;
    private final ListView<Commitment> list;
    private final StackPane centre = new StackPane();

    public CommitmentsView(CommitmentsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("screen");
        list = Controls.named("commitments", new ListView<>(model.shown()));
        list.getStyleClass().add("wide-list");
        list.setAccessibleText(texts.get("commitments.title"));
        list.setCellFactory(ignored -> new PromiseCell());
        list.setPlaceholder(Controls.text(texts.get("commitments.none_listed"), "quiet"));
        list.getSelectionModel().selectedItemProperty().subscribe(this::look);
        Controls.keepChosen(list, 0);
        setTop(new VBox(head(), filters(), Controls.done("commitments-done", model.result())));
        setCenter(centre);
        model.loaded().subscribe(loaded -> fill());
        model.shown().addListener((ListChangeListener<Commitment>) change -> fill());
    }

    private void fill() {
        if (!model.loaded().get()) {
            return;
        }
        if (model.isEmpty()) {
            var hint = Controls.text(texts.get("commitments.empty"), "quiet");
            hint.getStyleClass().add("empty");
            centre.getChildren().setAll(hint);
        } else if (!centre.getChildren().contains(list)) {
            centre.getChildren().setAll(list);
        }
    }

    private Node head() {
        var carry = Controls.named(
                "carry", new MenuButton(texts.get("commitments.carry"), new Icon(Material2OutlinedMZ.PLAYLIST_ADD)));
        model.missions().addListener((ListChangeListener<Mission>) change -> carry.getItems()
                .setAll(model.missions().stream()
                        .map(mission -> {
                            var item = new MenuItem(mission.title());
                            item.setMnemonicParsing(false);
                            item.setOnAction(event -> model.carryInto(mission));
                            return item;
                        })
                        .toList()));
        carry.disableProperty().bind(javafx.beans.binding.Bindings.isEmpty(model.missions()));
        var bar = new HBox(16, Controls.text(texts.get("commitments.title"), "title"), Controls.space(), carry);
        bar.getStyleClass().add("screen-head");
        return bar;
    }

    private Node filters() {
        var listed = Controls.named("commitments-listed", new ComboBox<Listed>());
        listed.getItems().setAll(Listed.values());
        listed.setConverter(new WordConverter<>(texts::word));
        listed.valueProperty().bindBidirectional(model.listed());
        listed.setAccessibleText(texts.get("commitments.filter_state"));
        var mission = Controls.named("commitments-mission", new ComboBox<Optional<Mission>>());
        mission.setConverter(
                new WordConverter<>(each -> each.map(Mission::title).orElse(texts.get("commitments.all_missions"))));
        choices(mission, model.missions());
        mission.valueProperty().subscribe((before, now) -> model.mission().set(now == null ? null : now.orElse(null)));
        mission.setAccessibleText(texts.get("commitments.filter_mission"));
        var institution = Controls.named("commitments-institution", new ComboBox<Optional<Institution>>());
        institution.setConverter(new WordConverter<>(
                each -> each.map(Institution::name).orElse(texts.get("commitments.all_institutions"))));
        choices(institution, model.institutions());
        institution.valueProperty().subscribe((before, now) -> model.institution()
                .set(now == null ? null : now.orElse(null)));
        institution.setAccessibleText(texts.get("commitments.filter_institution"));
        mission.setPrefWidth(280);
        institution.setPrefWidth(280);
        var bar = new HBox(12, listed, mission, institution);
        bar.getStyleClass().add("preview-head");
        return bar;
    }

    /// All or one of these; what is chosen stays when they are read anew.
    private static <T extends org.rapporteur.domain.Kept> void choices(
            ComboBox<Optional<T>> combo, ObservableList<T> from) {
        combo.getItems().add(Optional.empty());
        combo.setValue(Optional.empty());
        from.addListener((ListChangeListener<T>) change -> {
            var chosen = combo.getValue();
            combo.getItems().setAll(from.stream().map(Optional::of).toList());
            combo.getItems().addFirst(Optional.empty());
            combo.setValue(combo.getItems().stream()
                    .filter(each -> chosen != null && each.map(T::id).equals(chosen.map(T::id)))
                    .findFirst()
                    .orElse(Optional.empty()));
        });
    }

    private void look(@Nullable Commitment commitment) {
        if (commitment == null) {
            setRight(null);
            return;
        }
        var note = commitment.note();
        var state = Controls.named("commitment-state", new ComboBox<CommitmentState>());
        state.getItems().setAll(Arrays.asList(CommitmentState.values()));
        state.setConverter(new WordConverter<>(texts::word));
        state.setValue(note.state());
        var day = Controls.named("commitment-day", new DatePicker());
        day.setValue(note.stateDay());
        // a new state is found out today unless one says otherwise
        state.valueProperty().subscribe((before, now) -> {
            if (day.getValue() == null || day.getValue().equals(note.stateDay())) {
                day.setValue(now == note.state() ? note.stateDay() : model.today());
            }
        });
        var evidence = Controls.named("commitment-evidence", Controls.lines(3));
        evidence.setText(note.evidence());
        var save = Controls.named(
                "commitment-save",
                Controls.save(
                        texts.get("commitments.save"),
                        Material2OutlinedAL.CHECK,
                        () -> model.settle(commitment, state.getValue(), day.getValue(), evidence.getText())));
        var open = Controls.named(
                "commitment-note",
                Controls.button(
                        texts.get("commitments.to_note"),
                        Material2OutlinedAL.ARROW_FORWARD,
                        () -> model.open(commitment)));
        var history = Controls.named(
                "commitment-history",
                Controls.button(
                        texts.get("history.title"), Material2OutlinedAL.HISTORY, () -> model.openHistory(commitment)));
        var box = new VBox(
                12,
                Controls.text(note.promised(), "heading"),
                Controls.text(model.who(commitment), "lead"),
                Controls.text(model.when(commitment), "quiet"),
                Controls.text(model.where(commitment), "hint"),
                Controls.labelled(texts.get("field.note.state"), state),
                Controls.labelled(texts.get("field.note.state_day"), day),
                Controls.labelled(texts.get("field.note.evidence"), evidence),
                new FlowPane(8, 8, save, open, history));
        box.getStyleClass().add("coverage-notes");
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "coverage-panel");
        setRight(scroll);
    }

    private final class PromiseCell extends ListCell<Commitment> {
        private final Label who = Controls.text("", "commitment-who");
        private final Label what = Controls.text("", "lead");
        private final Label where = Controls.text("", "hint");
        private final Label when = Controls.text("", "lead");
        private final Label state = Controls.text("", "state");
        private final HBox row;

        PromiseCell() {
            for (var label : new Label[] {who, what, where, when}) {
                label.setWrapText(false);
                label.setMinWidth(0);
            }
            var words = new VBox(2, what, who, where);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            var due = new VBox(4, when, state);
            due.setPrefWidth(264);
            due.setMinWidth(264);
            row = new HBox(24, words, due);
            setPrefWidth(0);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable Commitment commitment, boolean empty) {
            super.updateItem(commitment, empty);
            if (empty || commitment == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            what.setText(commitment.note().promised().strip().replace('\n', ' '));
            who.setText(model.who(commitment));
            where.setText(model.where(commitment));
            when.setText(model.when(commitment));
            state.setText(model.standing(commitment));
            boolean overdue = commitment.isOverdue(model.today());
            state.setGraphic(overdue ? new Icon(Material2OutlinedMZ.WARNING) : null);
            state.getStyleClass().remove("overdue");
            if (overdue) {
                state.getStyleClass().add("overdue");
            }
            setText(model.who(commitment));
            setGraphic(row);
        }
    }
}

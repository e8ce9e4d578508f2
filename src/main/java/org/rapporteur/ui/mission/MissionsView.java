package org.rapporteur.ui.mission;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.FormPane;
import org.rapporteur.ui.RecordDraft;

/// The list of missions, with the form of one beside it.
public final class MissionsView extends BorderPane {
    private static final List<String> FIELDS = List.of(
            "title",
            "country",
            "place",
            "first_day",
            "last_day",
            "zone",
            "days_off",
            "holidays",
            "travel_buffer",
            "objective",
            "treaty_body",
            "documents",
            "delegates",
            "partners",
            "state",
            "reopened_because",
            "continues",
            "remark");

    private final MissionsModel model;
    private final Texts texts;
    private final Consumer<Store> sample;
    private final Node list;

    /// @param sample puts the sample mission into a store
    public MissionsView(MissionsModel model, Texts texts, Consumer<Store> sample) {
        this.model = model;
        this.texts = texts;
        this.sample = sample;
        this.list = list();
        getStyleClass().add("screen");
        var begin = Controls.named(
                "new-mission", Controls.primary(texts.get("missions.new"), Material2OutlinedAL.ADD, model::begin));
        // one thing at a time: a form has its own button
        begin.visibleProperty().bind(model.draft().isNull());
        var overview = Controls.named(
                "open-overview",
                Controls.button(texts.get("overview.title"), Material2OutlinedAL.BAR_CHART, model::openOverview));
        overview.visibleProperty().bind(begin.visibleProperty());
        var head = new HBox(16, Controls.text(texts.get("missions.title"), "title"), Controls.space(), overview, begin);
        head.getStyleClass().add("screen-head");
        setTop(head);
        model.draft().subscribe(this::show);
        addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.draft().get() != null) {
                model.discard();
                event.consume();
            }
        });
    }

    private void show(@Nullable RecordDraft draft) {
        if (draft == null) {
            setCenter(list);
        } else {
            var form = new FormPane(draft, FIELDS, texts, model::save, model::discard);
            model.edited()
                    .ifPresent(mission -> form.addAtEnd(Controls.named(
                            "open-history",
                            Controls.button(
                                    texts.get("history.title"),
                                    Material2OutlinedAL.HISTORY,
                                    () -> model.openHistory(mission)))));
            setCenter(form);
            form.begin();
        }
    }

    private Node list() {
        var missions = Controls.named("missions", new ListView<>(model.rows()));
        missions.setAccessibleText(texts.get("missions.title"));
        missions.getStyleClass().add("wide-list");
        missions.setCellFactory(ignored -> new MissionCell());
        missions.setPlaceholder(nothing());
        Controls.keepChosen(missions, 0);
        missions.setOnMouseClicked(event -> openChosen(missions, event.getClickCount() == 2));
        missions.setOnKeyPressed(event -> openChosen(missions, event.getCode() == KeyCode.ENTER));
        return missions;
    }

    private void openChosen(ListView<MissionsModel.Row> missions, boolean asked) {
        var chosen = missions.getSelectionModel().getSelectedItem();
        if (asked && chosen != null) {
            model.open(chosen.mission());
        }
    }

    private Node nothing() {
        var words = Controls.text(texts.get("missions.none"), "lead");
        var add = Controls.button(texts.get("start.sample"), Material2OutlinedMZ.SCHOOL, () -> model.addSample(sample));
        var box = new VBox(16, words, add);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(model.loaded());
        return box;
    }

    private final class MissionCell extends ListCell<MissionsModel.Row> {
        private final Label title = Controls.text("", "heading");
        private final Label facts = Controls.text("", "quiet");
        private final HBox row;

        MissionCell() {
            var words = new VBox(4, title, facts);
            HBox.setHgrow(words, Priority.ALWAYS);
            row = new HBox(
                    16,
                    words,
                    Controls.named(
                            "continue-mission",
                            Controls.button(
                                    texts.get("missions.continue"),
                                    Material2OutlinedMZ.PLAYLIST_ADD,
                                    () -> model.beginFrom(getItem().mission()))),
                    Controls.named(
                            "edit-mission",
                            Controls.button(
                                    texts.get("missions.edit"),
                                    Material2OutlinedAL.EDIT,
                                    () -> model.edit(getItem().mission()))),
                    Controls.button(
                            texts.get("missions.open"),
                            Material2OutlinedAL.ARROW_FORWARD,
                            () -> model.open(getItem().mission())));
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(MissionsModel.@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            var mission = item.mission();
            title.setText(mission.title());
            facts.setText(texts.get(
                    "missions.facts",
                    mission.country(),
                    texts.fullDay(mission.firstDay()),
                    texts.fullDay(mission.lastDay()),
                    texts.word(mission.state()),
                    item.meetings(),
                    item.held()));
            setGraphic(row);
        }
    }
}

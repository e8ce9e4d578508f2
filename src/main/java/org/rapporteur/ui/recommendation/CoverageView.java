package org.rapporteur.ui.recommendation;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.WordConverter;
import org.rapporteur.ui.recommendation.CoverageModel.Opened;
import org.rapporteur.ui.recommendation.CoverageModel.Standing;

/// The coverage grid, the notes of a cell beside it, and below what was put to nobody yet.
public final class CoverageView extends BorderPane {
    private static final double ROW_TITLE = 304;

    private final CoverageModel model;
    private final Texts texts;
    private final CoverageGrid grid;
    private final HBox counts = Controls.named("coverage-counts", new HBox(24));
    private final StackPane centre = new StackPane();
    private final VBox left = new VBox(8);
    private final ToggleButton showLeft = Controls.named("coverage-left", new ToggleButton());

    public CoverageView(CoverageModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.grid = Controls.named("coverage-grid", new CoverageGrid(model, texts));
        getStyleClass().add("screen");
        counts.getStyleClass().add("coverage-counts");
        setTop(new VBox(head(), counts));
        setCenter(centre);
        setBottom(strip());
        model.standing().subscribe(this::show);
        model.opened().subscribe(this::look);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.opened().get() != null) {
                model.close();
                grid.requestFocus();
                event.consume();
            }
        });
    }

    private Node head() {
        var followUp = Controls.named("coverage-follow-up", new CheckBox(texts.get("coverage.follow_up_only")));
        followUp.selectedProperty().bindBidirectional(model.followUpOnly());
        var export = Controls.named(
                "coverage-export",
                Controls.button(texts.get("coverage.export"), Material2OutlinedMZ.SAVE_ALT, model::export));
        var bar = new HBox(16, Controls.text(texts.get("coverage.title"), "title"), followUp, Controls.space(), export);
        bar.getStyleClass().add("screen-head");
        return bar;
    }

    private void show(@Nullable Standing standing) {
        if (standing == null) {
            return;
        }
        var coverage = standing.coverage();
        counts.getChildren().clear();
        for (var state : CoverageState.values()) {
            var label = new Label(
                    texts.get("coverage.count", coverage.count(state), texts.word(state)),
                    new Icon(CoverageGrid.shape(state)));
            label.getStyleClass().add("coverage-count");
            counts.getChildren().add(0, label);
        }
        boolean empty =
                coverage.recommendations().isEmpty() || coverage.institutions().isEmpty();
        counts.setVisible(!empty);
        if (empty) {
            var why = coverage.recommendations().isEmpty()
                    ? texts.get(model.followUpOnly().get() ? "coverage.no_follow_up" : "coverage.no_recommendations")
                    : texts.get("coverage.no_institutions");
            var hint = new VBox(16, Controls.text(why, "quiet"));
            hint.getStyleClass().add("empty");
            if (coverage.recommendations().isEmpty() && !model.followUpOnly().get()) {
                hint.getChildren()
                        .add(Controls.named(
                                "coverage-import",
                                Controls.primary(
                                        texts.get("intake.open"), Material2OutlinedMZ.PLAYLIST_ADD, model::bring)));
            }
            centre.getChildren().setAll(hint);
        } else {
            grid.show(standing);
            if (!centre.getChildren().contains(grid)) {
                centre.getChildren().setAll(grid);
            }
        }
        var rest = coverage.left();
        showLeft.setText(texts.get("coverage.left", rest.size()));
        showLeft.setDisable(rest.isEmpty());
        // without a recommendation nothing was put to anybody
        showLeft.setVisible(!coverage.recommendations().isEmpty());
        left.getChildren()
                .setAll(rest.stream().map(each -> leftOver(standing, each)).toList());
    }

    private Node strip() {
        var scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMaxHeight(176);
        scroll.visibleProperty()
                .bind(showLeft.selectedProperty()
                        .and(showLeft.disabledProperty().not()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        showLeft.getStyleClass().addAll("flat", "coverage-toggle");
        var chevron = new Icon(Material2OutlinedAL.EXPAND_LESS);
        showLeft.selectedProperty()
                .subscribe(open ->
                        chevron.setIconCode(open ? Material2OutlinedAL.EXPAND_MORE : Material2OutlinedAL.EXPAND_LESS));
        showLeft.setGraphic(chevron);
        var box = new VBox(4, showLeft, scroll);
        box.getStyleClass().add("coverage-strip");
        return box;
    }

    /// A recommendation that was put to nobody yet, where it is planned, and the meetings that could take it.
    private Node leftOver(Standing standing, Recommendation recommendation) {
        var register = standing.file().register();
        var title = Controls.text(recommendation.place() + "  " + recommendation.title(), "heading");
        title.setWrapText(false);
        title.setPrefWidth(ROW_TITLE);
        title.setMinWidth(ROW_TITLE);
        var planned = model.planned(recommendation);
        var where = Controls.text(
                planned.isEmpty()
                        ? texts.get("coverage.not_planned")
                        : texts.get("coverage.planned_with", planned.size(), whom(standing, planned.getFirst())),
                "quiet");
        where.setWrapText(false);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        where.setMinWidth(0);
        var line = new HBox(16, title, where);
        line.setAlignment(Pos.CENTER_LEFT);
        var free = model.free(recommendation);
        if (free.isEmpty()) {
            line.getChildren().add(Controls.text(texts.get("coverage.none_free"), "quiet"));
        } else {
            var meetings = Controls.named("left-meetings-" + left.getChildren().size(), new ComboBox<Meeting>());
            meetings.getItems().setAll(free);
            meetings.setConverter(new WordConverter<>(meeting -> whom(standing, meeting)));
            meetings.getSelectionModel().selectFirst();
            meetings.setAccessibleText(texts.get("coverage.could_take", register.label(recommendation)));
            meetings.setPrefWidth(ROW_TITLE);
            meetings.setMinWidth(ROW_TITLE);
            var put = Controls.button(
                    texts.get("coverage.put"),
                    Material2OutlinedMZ.PLAYLIST_ADD,
                    () -> model.put(recommendation, meetings.getValue()));
            put.setId("put-" + recommendation.id());
            put.getStyleClass().add("left-put");
            line.getChildren().addAll(meetings, put);
        }
        return line;
    }

    private String whom(Standing standing, Meeting meeting) {
        return texts.get(
                "coverage.meeting",
                texts.day(meeting.start().toLocalDate()),
                texts.hour(meeting.start()),
                standing.file().register().counterpart(meeting));
    }

    private void look(@Nullable Opened opened) {
        var standing = model.standing().get();
        if (opened == null || standing == null) {
            setRight(null);
            return;
        }
        var register = standing.file().register();
        var close = Controls.named(
                "coverage-close", Controls.icon(texts.get("coverage.close"), Material2OutlinedAL.CLOSE, () -> {
                    model.close();
                    grid.requestFocus();
                }));
        var name = Controls.text(opened.institution().name(), "heading");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var state = new Label(
                texts.word(opened.cell().state()),
                new Icon(CoverageGrid.shape(opened.cell().state())));
        state.getStyleClass().add("quiet");
        var box = new VBox(
                12,
                aligned(name, close),
                Controls.text(register.citation(opened.recommendation()), "hint"),
                Controls.text(opened.recommendation().title(), "lead"),
                state);
        box.getChildren()
                .add(Controls.named(
                        "coverage-dossier",
                        Controls.button(
                                texts.get("coverage.dossier"), Material2OutlinedAL.DESCRIPTION, model::openDossier)));
        for (var meeting : opened.cell().meetings()) {
            var link = Controls.text(whom(standing, meeting), "section");
            box.getChildren().add(link);
            var notes = opened.cell().notes().stream()
                    .filter(note -> note.meeting().equals(meeting.id()))
                    .toList();
            if (notes.isEmpty()) {
                var go = Controls.button(
                        texts.get("coverage.to_meeting"), Material2OutlinedAL.ARROW_FORWARD, () -> model.open(meeting));
                go.getStyleClass().add("flat");
                box.getChildren().addAll(Controls.text(texts.get("coverage.no_notes"), "quiet"), go);
            }
            notes.forEach(note -> box.getChildren().add(note(standing, note)));
        }
        if (opened.cell().meetings().isEmpty()) {
            box.getChildren().add(Controls.text(texts.get("coverage.nothing_here"), "quiet"));
        }
        box.getStyleClass().add("coverage-notes");
        var scroll = Controls.named("coverage-panel", new ScrollPane(box));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "coverage-panel");
        setRight(scroll);
    }

    private static HBox aligned(Node... parts) {
        var line = new HBox(8, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node note(Standing standing, Note note) {
        var speaker = standing.file()
                .register()
                .find(note.speaker())
                .map(standing.file().register()::label)
                .orElse(texts.get("coverage.speaker_unknown"));
        var go =
                Controls.icon(texts.get("coverage.to_note"), Material2OutlinedAL.ARROW_FORWARD, () -> model.open(note));
        go.setId("note-" + note.id());
        go.getStyleClass().add("to-note");
        var who = Controls.text(
                texts.get("coverage.note_head", texts.hour(note.time()), speaker, texts.word(note.kind())), "hint");
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(4, aligned(who, go), Controls.text(note.text(), "lead"));
        box.getStyleClass().addAll("note", "edge-other");
        box.setOnMouseClicked(event -> model.open(note));
        return box;
    }
}

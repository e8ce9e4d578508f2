package org.rapporteur.ui.mission;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFigures;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.WordConverter;

/// All missions in figures: above a table of them, below a chart that can be taken away as a picture.
public final class OverviewView extends BorderPane {
    /// Twice as fine as on the screen, so that it prints well.
    private static final double FINENESS = 2;

    /// All columns but the title's, and the scroll bar.
    private static final double FIGURES = 1008;

    private static final double NARROWEST = 200;

    private final OverviewModel model;
    private final Texts texts;
    private final ComboBox<Optional<Integer>> years = Controls.named("overview-years", new ComboBox<>());
    private final ScrollPane frame = Controls.named("chart-frame", new ScrollPane());
    private @Nullable Node chart;

    public OverviewView(OverviewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("screen");
        var sum = Controls.named("overview-sum", Controls.text(texts.get("overview.counting"), "quiet"));
        var head = new HBox(new VBox(4, Controls.text(texts.get("overview.title"), "title"), sum));
        head.getStyleClass().add("screen-head");
        setTop(new VBox(head, Controls.done("overview-done", model.result())));
        var halves = new SplitPane(table(), charts());
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(0.44);
        model.loaded().subscribe(loaded -> {
            if (loaded) {
                show(halves, sum);
            }
        });
        model.rows().addListener((ListChangeListener<MissionFigures>) change -> {
            if (model.loaded().get()) {
                show(halves, sum);
            }
        });
        model.drawn().subscribe(chosen -> draw());
        model.year().subscribe(chosen -> draw());
    }

    private void show(SplitPane halves, Label sum) {
        boolean none = model.rows().isEmpty();
        sum.setText(none ? "" : model.sum());
        years.getItems().setAll(model.years());
        setCenter(none ? nothing() : halves);
        draw();
    }

    private Node nothing() {
        var box = new VBox(
                16,
                Controls.text(texts.get("overview.none"), "lead"),
                Controls.named(
                        "to-missions",
                        Controls.primary(
                                texts.get("overview.to_missions"),
                                Material2OutlinedAL.ARROW_FORWARD,
                                model::toMissions)));
        box.getStyleClass().add("empty");
        return box;
    }

    private Node table() {
        var table = Controls.named("overview", new TableView<>(model.rows()));
        table.setAccessibleText(texts.get("overview.title"));
        table.getStyleClass().add("overview-table");
        var mission = words("overview.mission", each -> each.mission().title());
        mission.getStyleClass().add("first");
        var state = words("overview.state", each -> texts.word(each.mission().state()));
        state.setPrefWidth(96);
        table.getColumns()
                .addAll(List.of(
                        mission,
                        days(),
                        state,
                        group(
                                "overview.meetings_group",
                                List.of(
                                        figure("overview.held", 68, each -> each.figures()
                                                .meetings()),
                                        figure("overview.officials", 84, each -> each.figures()
                                                .withOfficials()),
                                        figure("overview.society", 104, each -> each.figures()
                                                .withCivilSociety()))),
                        figure("overview.people", 84, each -> each.figures().people()),
                        figure("overview.notes", 68, MissionFigures::notes),
                        group(
                                "overview.recommendations_group",
                                List.of(
                                        figure("overview.raised", 76, MissionFigures::raised),
                                        figure("overview.answered", 88, MissionFigures::answered))),
                        group(
                                "overview.commitments_group",
                                List.of(
                                        figure("overview.open", 68, MissionFigures::open),
                                        figure("overview.overdue", 80, MissionFigures::overdue)))));
        // the title takes what the figures leave
        table.widthProperty()
                .subscribe(width -> mission.setPrefWidth(Math.max(NARROWEST, width.doubleValue() - FIGURES)));
        table.setOnKeyPressed(event -> open(table, event.getCode() == KeyCode.ENTER));
        table.setOnMouseClicked(event -> open(table, event.getClickCount() == 2));
        return table;
    }

    private void open(TableView<MissionFigures> table, boolean asked) {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (asked && chosen != null) {
            model.open(chosen);
        }
    }

    private TableColumn<MissionFigures, Number> group(String key, List<TableColumn<MissionFigures, Number>> columns) {
        var group = new TableColumn<MissionFigures, Number>(texts.get(key));
        group.getColumns().addAll(columns);
        return group;
    }

    private TableColumn<MissionFigures, String> words(String key, Function<MissionFigures, String> words) {
        var column = new TableColumn<MissionFigures, String>(texts.get(key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(words.apply(row.getValue())));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
                setTooltip(empty || item == null ? null : new Tooltip(item));
            }
        });
        return column;
    }

    /// The days of a mission; sorted by the first.
    private TableColumn<MissionFigures, Mission> days() {
        var column = new TableColumn<MissionFigures, Mission>(texts.get("overview.days"));
        column.setPrefWidth(172);
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(row.getValue().mission()));
        column.setComparator(java.util.Comparator.comparing(Mission::firstDay));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Mission mission, boolean empty) {
                super.updateItem(mission, empty);
                setText(empty || mission == null ? null : model.span(mission));
            }
        });
        return column;
    }

    private TableColumn<MissionFigures, Number> figure(String key, double width, ToIntFunction<MissionFigures> figure) {
        var column = new TableColumn<MissionFigures, Number>(texts.get(key));
        column.setPrefWidth(width);
        column.getStyleClass().add("figure");
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(figure.applyAsInt(row.getValue())));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Number item, boolean empty) {
                super.updateItem(item, empty);
                setAlignment(Pos.CENTER_RIGHT);
                setText(empty || item == null ? null : item.toString());
                setAccessibleText(empty || item == null ? null : texts.get(key) + ": " + item);
            }
        });
        return column;
    }

    private Node charts() {
        var choice = Controls.named("overview-drawn", new ComboBox<OverviewModel.Drawn>());
        choice.getItems().setAll(OverviewModel.Drawn.values());
        choice.setConverter(new WordConverter<>(each -> texts.get(
                switch (each) {
                    case COMMITMENTS -> "overview.commitments";
                    case MEETINGS -> "overview.meetings";
                    case RECOMMENDATIONS -> "overview.recommendations";
                })));
        choice.valueProperty().bindBidirectional(model.drawn());
        choice.setAccessibleText(texts.get("overview.drawn"));
        years.setConverter(new WordConverter<>(year ->
                year.map(String::valueOf).orElseGet(() -> texts.get("overview.years_latest", OverviewModel.DRAWN))));
        years.valueProperty().bindBidirectional(model.year());
        years.setAccessibleText(texts.get("overview.years"));
        years.setVisibleRowCount(12);
        years.managedProperty().bind(years.visibleProperty());
        var copy = Controls.named(
                "copy-chart",
                Controls.button(texts.get("overview.copy"), Material2OutlinedAL.CONTENT_COPY, this::copy));
        var save = Controls.named(
                "save-chart", Controls.button(texts.get("overview.save"), Material2OutlinedMZ.SAVE_ALT, this::save));
        var bar = new HBox(12, choice, years, Controls.space(), copy, save);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("chart-bar-head");
        frame.setFitToWidth(true);
        frame.getStyleClass().add("edge-to-edge");
        frame.setFocusTraversable(false);
        var pane = new BorderPane(frame);
        pane.setTop(bar);
        return pane;
    }

    private void draw() {
        if (model.loaded().get() && !model.rows().isEmpty()) {
            years.setVisible(model.isChoiceOfYears());
            var drawn = Bars.of(model.chart());
            chart = drawn;
            frame.setContent(drawn);
            frame.setVvalue(0);
        }
    }

    private @Nullable WritableImage picture() {
        var drawn = chart;
        if (drawn == null) {
            return null;
        }
        var wanted = new SnapshotParameters();
        wanted.setTransform(Transform.scale(FINENESS, FINENESS));
        return drawn.snapshot(wanted, null);
    }

    private void copy() {
        var picture = picture();
        if (picture != null) {
            var content = new ClipboardContent();
            content.putImage(picture);
            Clipboard.getSystemClipboard().setContent(content);
            model.copied();
        }
    }

    private void save() {
        var picture = picture();
        if (picture != null) {
            int width = (int) picture.getWidth();
            int height = (int) picture.getHeight();
            var pixels = new int[width * height];
            picture.getPixelReader()
                    .getPixels(0, 0, width, height, WritablePixelFormat.getIntArgbInstance(), pixels, 0, width);
            model.save(pixels, width);
        }
    }
}

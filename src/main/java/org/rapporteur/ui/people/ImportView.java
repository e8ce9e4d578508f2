package org.rapporteur.ui.people;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.PersonField;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.PreviewTable;
import org.rapporteur.ui.WordConverter;
import org.rapporteur.ui.people.ImportModel.Opened;

/// A list of people is dropped or chosen, looked through, and brought in.
public final class ImportView extends BorderPane {
    private static final double COLUMN = 152;

    private final ImportModel model;
    private final Texts texts;
    private final HBox columns = new HBox(12);
    private final Label file = Controls.named("import-file", Controls.text("", "quiet"));
    private final VBox table;

    public ImportView(ImportModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("screen");
        setTop(head());
        var rows = new PreviewTable(model.preview(), texts);
        VBox.setVgrow(rows, javafx.scene.layout.Priority.ALWAYS);
        rows.disableProperty().bind(model.saved());
        table = new VBox(mapping(), rows, foot());
        model.opened().subscribe(this::show);
        setOnDragOver(this::over);
        setOnDragDropped(this::drop);
    }

    private Node head() {
        var progress = new ProgressBar();
        progress.setPrefWidth(120);
        progress.setAccessibleText(texts.get("import.reading"));
        progress.visibleProperty().bind(model.busy());
        var another = choose("import-another", texts.get("import.another"), false);
        another.visibleProperty().bind(model.opened().isNotNull());
        var bar = new HBox(
                16,
                Controls.text(texts.get("import.people_title"), "title"),
                file,
                Controls.space(),
                progress,
                another);
        bar.getStyleClass().add("screen-head");
        return new VBox(bar, done());
    }

    private Node done() {
        var words = Controls.named("import-done", Controls.text("", "message-text"));
        words.textProperty().bind(model.done());
        var bar = new HBox(12, new FontIcon(Material2OutlinedAL.CHECK_CIRCLE), words);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("message", "wide-message");
        bar.visibleProperty().bind(model.done().isNotEmpty());
        bar.managedProperty().bind(bar.visibleProperty());
        VBox.setMargin(bar, new javafx.geometry.Insets(0, 0, 12, 0));
        return bar;
    }

    private Button choose(String id, String words, boolean primary) {
        var button = primary
                ? Controls.primary(words, Material2OutlinedAL.FOLDER_OPEN, model::choose)
                : Controls.button(words, Material2OutlinedAL.FOLDER_OPEN, model::choose);
        button.disableProperty().bind(model.busy());
        return Controls.named(id, button);
    }

    private void show(@Nullable Opened opened) {
        if (opened == null) {
            setCenter(empty());
            return;
        }
        var sheet = opened.sheet();
        file.setText(texts.get(
                "import.file",
                opened.name(),
                sheet.name().isEmpty() ? 0 : 1,
                sheet.name(),
                sheet.rows().size(),
                sheet.guessed() ? 1 : 0,
                sheet.encoding()));
        columns.getChildren().clear();
        var titles = sheet.columns();
        for (int column = 0; column < titles.size(); column++) {
            int here = column;
            if (sheet.rows().stream().anyMatch(row -> !row.cell(here).isEmpty())) {
                columns.getChildren().add(column(opened, column, titles.get(column)));
            }
        }
        setCenter(table);
    }

    private Node empty() {
        var icon = new FontIcon(Material2OutlinedAL.GROUP_ADD);
        var zone = new VBox(
                16,
                icon,
                Controls.text(texts.get("import.drop"), "lead"),
                choose("import-choose", texts.get("import.choose"), true),
                Controls.text(texts.get("import.promise"), "quiet"));
        zone.getStyleClass().add("drop-zone");
        zone.setMaxWidth(640);
        zone.setMaxHeight(320);
        var page = new javafx.scene.layout.StackPane(zone);
        page.getStyleClass().add("page");
        return page;
    }

    private Node mapping() {
        var scroll = new ScrollPane(columns);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(72);
        var box = new VBox(8, Controls.text(texts.get("import.columns"), "section"), scroll);
        box.getStyleClass().add("mapping");
        return box;
    }

    /// A column's heading over what it holds.
    private Node column(Opened opened, int column, String title) {
        var combo = Controls.named("column-" + column, new ComboBox<Optional<PersonField>>());
        combo.getItems().add(Optional.empty());
        Stream.of(PersonField.values()).map(Optional::of).forEach(combo.getItems()::add);
        combo.setConverter(new WordConverter<>(this::field));
        combo.setValue(Optional.ofNullable(opened.mapping().fields().get(column)));
        combo.valueProperty().subscribe((before, chosen) -> model.map(column, chosen.orElse(null)));
        combo.setVisibleRowCount(PersonField.values().length + 1);
        var box = Controls.labelled(title, combo);
        box.setMinWidth(COLUMN);
        box.setMaxWidth(COLUMN);
        if (combo.getValue().isEmpty()) {
            box.getStyleClass().add("left-out");
        }
        Tooltip.install(box, new Tooltip(title));
        return box;
    }

    private String field(Optional<PersonField> field) {
        return field.map(known -> switch (known) {
                    case FIRST_NAME -> texts.get("import.first_name");
                    case MIDDLE_NAME -> texts.get("import.middle_name");
                    case LAST_NAME -> texts.get("import.last_name");
                    case INSTITUTION -> texts.kind(Kind.INSTITUTION);
                    default -> texts.label(Kind.PERSON, known.word());
                })
                .orElse(texts.get("import.left_out"));
    }

    private Node foot() {
        var save = Controls.named("import-save", Controls.save("", Material2OutlinedMZ.PERSON_ADD, model::save));
        var count = model.preview().count();
        save.textProperty()
                .bind(Bindings.createStringBinding(() -> texts.get("import.people_save", count.get()), count));
        save.disableProperty().bind(count.isEqualTo(0).or(model.busy()).or(model.saved()));
        var bad = Controls.named("import-bad", Controls.button("", Material2OutlinedMZ.SAVE_ALT, model::saveBad));
        model.opened().subscribe(opened -> {
            int rows = model.preview().count(Verdict.ERROR);
            bad.setText(texts.get("import.bad_rows", rows));
            bad.setVisible(rows > 0);
        });
        var bar = new HBox(12, save, bad, Controls.space(), Controls.text(texts.get("import.together"), "hint"));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("import-foot");
        return bar;
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        var files = event.getDragboard().getFiles();
        if (!files.isEmpty() && !model.busy().get()) {
            model.read(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}

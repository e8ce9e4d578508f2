package org.rapporteur.ui.people;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.PersonField;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.ImportPane;
import org.rapporteur.ui.PreviewTable;
import org.rapporteur.ui.WordConverter;
import org.rapporteur.ui.people.ImportModel.Opened;

/// A list of people is dropped or chosen, looked through, and brought in.
public final class ImportView extends StackPane {
    private static final double COLUMN = 152;

    private final ImportModel model;
    private final Texts texts;
    private final HBox columns = new HBox(12);
    private final ImportPane pane;

    public ImportView(ImportModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.pane = new ImportPane(
                model,
                new ImportPane.Words(
                        texts.get("import.people_title"),
                        texts.get("import.drop"),
                        count -> texts.get("import.people_save", count)),
                Material2OutlinedAL.GROUP_ADD,
                new PreviewTable(model.preview(), texts),
                texts);
        pane.addToFoot(bad());
        getChildren().add(pane);
        model.opened().subscribe(this::show);
    }

    private void show(@Nullable Opened opened) {
        if (opened == null) {
            return;
        }
        var sheet = opened.sheet();
        columns.getChildren().clear();
        var titles = sheet.columns();
        for (int column = 0; column < titles.size(); column++) {
            int here = column;
            if (sheet.rows().stream().anyMatch(row -> !row.cell(here).isEmpty())) {
                columns.getChildren().add(column(opened, column, titles.get(column)));
            }
        }
        pane.show(
                texts.get(
                        "import.file",
                        opened.name(),
                        sheet.name().isEmpty() ? 0 : 1,
                        sheet.name(),
                        sheet.rows().size(),
                        sheet.guessed() ? 1 : 0,
                        sheet.encoding()),
                mapping());
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

    private Button bad() {
        var bad = Controls.named("import-bad", Controls.button("", Material2OutlinedMZ.SAVE_ALT, model::saveBad));
        model.opened().subscribe(opened -> {
            int rows = model.preview().count(Verdict.ERROR);
            bad.setText(texts.get("import.bad_rows", rows));
            bad.setVisible(rows > 0);
        });
        bad.managedProperty().bind(bad.visibleProperty());
        return bad;
    }
}

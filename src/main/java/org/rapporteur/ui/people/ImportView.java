package org.rapporteur.ui.people;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
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
import org.rapporteur.ui.people.ImportModel.Opened;

/// A list of people is dropped or chosen, looked through, and brought in.
public final class ImportView extends StackPane {

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
                columns.getChildren()
                        .add(ImportPane.column(
                                column,
                                titles.get(column),
                                Optional.ofNullable(opened.mapping().fields().get(column)),
                                List.of(PersonField.values()),
                                this::field,
                                field -> model.map(here, field)));
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
        var box = ImportPane.columns(columns, texts);
        box.getStyleClass().add("mapping");
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

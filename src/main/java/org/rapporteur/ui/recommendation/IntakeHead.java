package org.rapporteur.ui.recommendation;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.RecommendationTable;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.DayConverter;
import org.rapporteur.ui.ImportPane;
import org.rapporteur.ui.WordConverter;
import org.rapporteur.ui.recommendation.Intake.Asked;

/// What is asked of all rows together: the document that they are of, the mission that takes it up,
/// what a table's columns hold, and which country of the Universal Human Rights Index.
final class IntakeHead extends VBox {

    private final RecommendationImportModel model;
    private final Intake opened;
    private final Texts texts;

    IntakeHead(RecommendationImportModel model, Intake opened, Texts texts) {
        super(12);
        this.model = model;
        this.opened = opened;
        this.texts = texts;
        getStyleClass().add("mapping");
        disableProperty().bind(model.saved());
        var asked = opened.asked();
        var fields = new HBox(16);
        if (asked == null) {
            fields.getChildren().addAll(symbol(), adopted());
        } else {
            fields.getChildren().addAll(index(asked));
        }
        fields.getChildren().add(mission());
        if (asked == null && opened.table() == null) {
            fields.getChildren().addAll(Controls.space(), whole());
        }
        fields.setFillHeight(false);
        getChildren().add(fields);
        if (asked != null && asked.country().isBlank()) {
            var sentence = Controls.text(texts.get("intake.no_country"), "lead");
            Controls.show(sentence, model.busy().map(busy -> !busy)); // what was typed is being read
            getChildren().add(sentence);
        }
        var table = opened.table();
        if (table != null) {
            getChildren().add(columns(table));
        }
    }

    /// The document is one that is kept, or whatever is typed.
    private Node symbol() {
        var passages = model.passages();
        var combo = Controls.named("intake-symbol", new ComboBox<String>());
        combo.setEditable(true);
        combo.getItems()
                .setAll(model.register().get().all(Document.class).stream()
                        .map(Document::symbol)
                        .sorted()
                        .toList());
        combo.setValue(opened.observations().symbol());
        combo.setPrefWidth(220);
        combo.setPromptText("CCPR/C/KAZ/CO/2");
        var said = new SimpleStringProperty("");
        said.set(standing(opened.observations().symbol()));
        combo.valueProperty().subscribe((before, symbol) -> {
            var typed = symbol == null ? "" : symbol.strip();
            said.set(standing(typed));
            passages.from(typed, passages.observations().get().adopted());
        });
        combo.getEditor().focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                combo.setValue(combo.getEditor().getText());
            }
        });
        var box = Controls.labelled(texts.label(Kind.DOCUMENT, "symbol"), combo);
        box.getChildren().add(Controls.hint(said));
        return box;
    }

    private String standing(String symbol) {
        if (symbol.isEmpty()) {
            return texts.get(opened.table() == null ? "intake.no_symbol" : "intake.no_symbol_rows");
        }
        boolean kept = model.register().get().all(Document.class).stream()
                .anyMatch(each -> folded(each.symbol()).equals(folded(symbol)));
        return texts.get(kept ? "intake.kept_document" : "intake.new_document");
    }

    private static String folded(String symbol) {
        return Folding.fold(symbol).replace(" ", "");
    }

    private Node adopted() {
        var passages = model.passages();
        var picker = Controls.named(
                "intake-adopted", new DatePicker(opened.observations().adopted()));
        picker.setConverter(new DayConverter(texts));
        picker.setPrefWidth(190);
        picker.valueProperty()
                .subscribe((before, day) ->
                        passages.from(passages.observations().get().symbol(), day));
        return Controls.labelled(texts.label(Kind.DOCUMENT, "adopted"), picker);
    }

    private Node mission() {
        var combo = Controls.named("intake-mission", new ComboBox<Optional<Mission>>());
        combo.getItems().add(Optional.empty());
        model.missions().stream().map(Optional::of).forEach(combo.getItems()::add);
        combo.setConverter(
                new WordConverter<>(each -> each.map(Mission::title).orElse(texts.get("intake.no_mission"))));
        combo.setValue(Optional.ofNullable(model.mission().get()));
        combo.setPrefWidth(260);
        combo.valueProperty().subscribe((before, chosen) -> model.into(chosen.orElse(null)));
        var box = Controls.labelled(texts.get("intake.mission"), combo);
        var asked = opened.asked();
        if (asked != null && asked.symbol().isBlank()) {
            combo.setDisable(true);
            box.getChildren().add(Controls.hint(new SimpleStringProperty(texts.get("intake.mission_needs_symbol"))));
        }
        return box;
    }

    /// An item of a paragraph can be a recommendation of its own, or not.
    private Node whole() {
        var button = Controls.named(
                "intake-whole",
                Controls.button(
                        texts.get("intake.whole"), Material2OutlinedMZ.UNFOLD_LESS, model.passages()::joinItems));
        button.setTooltip(new Tooltip(texts.get("intake.whole_hint")));
        return underNoLabel(button);
    }

    /// In a line with the fields, which have labels above.
    private static Node underNoLabel(Button button) {
        var box = new VBox(4, Controls.text(" ", "field-label"), button);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private Node[] index(Asked asked) {
        var country = Controls.named("intake-country", new TextField(asked.country()));
        var symbol = Controls.named("intake-index-symbol", new TextField(asked.symbol()));
        country.setPrefColumnCount(14);
        symbol.setPrefColumnCount(14);
        symbol.setPromptText(texts.get("intake.all_documents"));
        Runnable ask = () ->
                model.ask(new Asked(country.getText().strip(), symbol.getText().strip()));
        country.setOnAction(event -> ask.run());
        symbol.setOnAction(event -> ask.run());
        var read = Controls.named(
                "intake-ask", Controls.button(texts.get("intake.ask"), Material2OutlinedAL.FILTER_LIST, ask));
        read.disableProperty().bind(country.textProperty().map(String::isBlank).flatMap(blank -> model.busy()
                .map(busy -> busy || blank)));
        return Stream.of(
                        Controls.labelled(texts.get("intake.country"), country),
                        Controls.labelled(texts.label(Kind.DOCUMENT, "symbol"), symbol),
                        underNoLabel(read))
                .toArray(Node[]::new);
    }

    private Node columns(RecommendationTable table) {
        var columns = new HBox(12);
        var titles = table.sheet().columns();
        for (int column = 0; column < titles.size(); column++) {
            int here = column;
            if (table.sheet().rows().stream().anyMatch(row -> !row.cell(here).isEmpty())) {
                columns.getChildren()
                        .add(ImportPane.column(
                                column,
                                titles.get(column),
                                table.fieldOf(column),
                                RecommendationTable.names(),
                                this::field,
                                field -> model.map(here, field)));
            }
        }
        var box = ImportPane.columns(columns, texts);
        if (!table.isComplete()) {
            box.getChildren().add(Controls.text(texts.get("intake.columns_missing"), "field-error"));
        }
        return box;
    }

    private String field(Optional<String> field) {
        return field.map(word -> switch (word) {
                    case "symbol", "body", "adopted" -> texts.label(Kind.DOCUMENT, word);
                    case "citation" -> texts.get("intake.citation");
                    case "country" -> texts.label(Kind.MISSION, word);
                    default -> texts.label(Kind.RECOMMENDATION, word);
                })
                .orElse(texts.get("import.left_out"));
    }
}

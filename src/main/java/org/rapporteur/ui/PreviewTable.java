package org.rapporteur.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Preview.Choice;
import org.rapporteur.ui.Preview.Line;

/// The rows that a file would bring, each with a tick, its number, its verdict, what it is and why.
/// The space key ticks the row that is chosen.
public final class PreviewTable extends BorderPane {
    /// A row's width beside its words: tick, number, verdict and the edges.
    private static final double BESIDE = 320;

    private final Preview preview;
    private final Texts texts;
    private final ListView<Line> list;

    public PreviewTable(Preview preview, Texts texts) {
        this.preview = preview;
        this.texts = texts;
        this.list = Controls.named("preview", new ListView<>(preview.shown()));
        list.setAccessibleText(texts.get("preview.rows"));
        list.getStyleClass().addAll("wide-list", "preview");
        list.setCellFactory(ignored -> new LineCell());
        list.setPlaceholder(Controls.text(texts.get("preview.none"), "quiet"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        // where something is asked first, there are no rows yet
        visibleProperty().bind(preview.read().map(read -> !read.rows().isEmpty()));
        setTop(verdicts());
        setCenter(list);
    }

    private HBox verdicts() {
        var bar = new HBox();
        bar.getStyleClass().add("preview-head");
        preview.filter().subscribe(shown -> label(bar));
        preview.read().subscribe(read -> label(bar));
        return bar;
    }

    /// One button for all rows and one for each verdict that there is, with how many they are.
    private void label(HBox bar) {
        var verdicts = new ArrayList<@Nullable Verdict>(List.of(Verdict.values()));
        verdicts.removeIf(verdict -> preview.count(verdict) == 0);
        verdicts.addFirst(null);
        bar.getChildren().clear();
        for (var verdict : verdicts) {
            var word = verdict == null ? texts.get("preview.all") : texts.word(verdict);
            var toggle = Controls.named(
                    "verdict-" + (verdict == null ? "all" : Field.wordOf(verdict)),
                    new ToggleButton(texts.get("preview.count", word, preview.count(verdict))));
            toggle.setSelected(verdict == preview.filter().get());
            toggle.setOnAction(event -> {
                preview.filter().set(verdict);
                // pressing the one that is pressed in keeps it so
                toggle.setSelected(true);
            });
            toggle.getStyleClass()
                    .add(verdict == null ? "left-pill" : verdict == verdicts.getLast() ? "right-pill" : "center-pill");
            bar.getChildren().add(toggle);
        }
    }

    private void onKey(KeyEvent event) {
        var line = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && line != null && line.canBeTaken()) {
            line.taken().set(!line.taken().get());
            event.consume();
        }
    }

    /// The sign of a verdict.
    public static Ikon icon(Verdict verdict) {
        return switch (verdict) {
            case NEW -> Material2OutlinedAL.ADD_CIRCLE_OUTLINE;
            case UPDATE -> Material2OutlinedAL.EDIT;
            case SAME -> Material2OutlinedAL.CHECK;
            case DUPLICATE -> Material2OutlinedAL.HELP_OUTLINE;
            case ERROR -> Material2OutlinedAL.ERROR_OUTLINE;
        };
    }

    private final class LineCell extends ListCell<Line> {
        private final CheckBox tick = new CheckBox();
        private final Label number = new Label();
        private final Label verdict = new Label();
        private final WrappedText words = new WrappedText(list.widthProperty().subtract(BESIDE));
        private final WrappedText why = new WrappedText(list.widthProperty().subtract(BESIDE));
        private final ComboBox<Choice> choice = new ComboBox<>();
        private final HBox box;
        private @Nullable Line shown;
        private boolean filling;

        LineCell() {
            setPrefWidth(0);
            number.getStyleClass().add("preview-number");
            verdict.getStyleClass().add("preview-verdict");
            words.getStyleClass().add("preview-words");
            why.getStyleClass().add("preview-why");
            choice.setConverter(new WordConverter<>(Choice::words));
            choice.setPromptText(texts.get("preview.choose"));
            choice.valueProperty().subscribe(this::choose);
            var what = new VBox(4, words, why, choice);
            HBox.setHgrow(what, Priority.ALWAYS);
            box = new HBox(12, tick, number, verdict, what);
            box.setAlignment(Pos.TOP_LEFT);
        }

        private void choose(@Nullable Choice said) {
            var line = shown;
            if (!filling && line != null) {
                line.choose(said);
            }
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            var before = shown;
            if (before != null) {
                tick.selectedProperty().unbindBidirectional(before.taken());
            }
            shown = empty ? null : line;
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            fill(line);
            setGraphic(box);
        }

        private void fill(Line line) {
            var row = line.row();
            tick.selectedProperty().bindBidirectional(line.taken());
            tick.setAccessibleText(texts.get("preview.take", row.words()));
            tick.setVisible(line.canBeTaken());
            number.setText(String.valueOf(row.number()));
            verdict.setText(texts.word(row.verdict()));
            verdict.setGraphic(new Icon(icon(row.verdict())));
            verdict.getStyleClass().removeIf(style -> style.startsWith("verdict-"));
            verdict.getStyleClass().add("verdict-" + Field.wordOf(row.verdict()));
            // a row that begins in Arabic is still a row of this table
            words.show("\u200E" + row.words());
            show(why, row.why());
            filling = true;
            choice.getItems().setAll(line.choices());
            choice.setValue(line.choice().get());
            choice.setAccessibleText(texts.get("preview.choose_for", row.words()));
            choice.setVisible(!line.choices().isEmpty());
            choice.setManaged(choice.isVisible());
            filling = false;
        }

        private static void show(WrappedText text, String words) {
            text.show(words);
            text.setVisible(!words.isEmpty());
            text.setManaged(text.isVisible());
        }
    }
}

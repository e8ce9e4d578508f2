package org.rapporteur.ui.review;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.StoryComparison;
import org.rapporteur.domain.StoryComparison.Period;
import org.rapporteur.domain.StoryComparison.Side;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.WordConverter;

/// Two missions or years side by side: a choice and the figures of each above, below what was said, row
/// by row. The arrows to the left and the right choose the side that Enter opens.
final class ComparePane extends BorderPane {
    private final StoryModel model;
    private final Texts texts;
    private final ComboBox<Period> earlier;
    private final ComboBox<Period> later;
    private final Label ofEarlier = Controls.named("earlier-facts", Controls.text("", "hint"));
    private final Label ofLater = Controls.named("later-facts", Controls.text("", "hint"));
    private final ListView<StoryLine> list;
    private final HBox heads;
    private boolean filling;

    ComparePane(StoryModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        earlier = choice("compare-earlier", "story.earlier");
        later = choice("compare-later", "story.later");
        heads = new HBox(16, head(earlier, ofEarlier), head(later, ofLater));
        heads.getStyleClass().add("story-sides");
        list = Controls.named("comparison", new ListView<>(model.pairs()));
        list.setAccessibleText(texts.get("story.compare"));
        list.getStyleClass().addAll("wide-list", "story");
        list.setCellFactory(cell -> new StoryCell(list, model, texts));
        StoryKeys.on(list, model, index -> model.place().compared = index);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if ((event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) && !event.isAltDown()) {
                model.place().later = event.getCode() == KeyCode.RIGHT;
                mark();
                event.consume();
            }
        });
        model.comparison().subscribe(this::show);
        // also where there is nothing to compare, since what there is may have changed
        model.shown().subscribe(story -> show(model.comparison().get()));
    }

    /// The list of pairs.
    ListView<StoryLine> list() {
        return list;
    }

    private void mark() {
        list.lookupAll(".list-cell").forEach(cell -> {
            if (cell instanceof StoryCell line) {
                line.markSide();
            }
        });
    }

    private Node head(ComboBox<Period> choice, Label facts) {
        // a label that breaks its words would ask for the height that it has in no width at all
        facts.setWrapText(false);
        facts.setMinWidth(0);
        var box = new VBox(4, choice, facts);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(0);
        box.setMinWidth(0);
        choice.setMaxWidth(400);
        return box;
    }

    private ComboBox<Period> choice(String id, String key) {
        var choice = Controls.named(id, new ComboBox<Period>());
        choice.setAccessibleText(texts.get(key));
        choice.setConverter(new WordConverter<>(this::name));
        choice.valueProperty().subscribe((before, now) -> {
            if (!filling && now != null && earlier.getValue() != null && later.getValue() != null) {
                model.compare(earlier.getValue(), later.getValue());
            }
        });
        return choice;
    }

    private String name(Period period) {
        var story = model.story().get();
        return story == null ? "" : StoryComparison.name(story, period);
    }

    private void show(@Nullable StoryComparison comparison) {
        filling = true;
        var periods = model.periods();
        for (var choice : List.of(earlier, later)) {
            choice.getItems().setAll(periods);
        }
        if (comparison != null) {
            earlier.setValue(comparison.earlier().period());
            later.setValue(comparison.later().period());
            ofEarlier.setText(facts(comparison.earlier()));
            ofLater.setText(facts(comparison.later()));
        }
        filling = false;
        setTop(comparison == null ? null : heads);
        setCenter(comparison == null ? nothing(periods) : list);
    }

    private String facts(Side side) {
        var facts = texts.get(
                "story.side",
                side.encounters().stream()
                        .filter(encounter -> encounter.isMet())
                        .count(),
                side.said().size(),
                side.said().stream()
                        .filter(each -> each.note().kind() == NoteKind.COMMITMENT)
                        .count());
        var grades = side.grades().stream()
                .map(grade -> grade.subparagraph().isEmpty()
                        ? grade.grade()
                        : grade.grade() + " (" + grade.subparagraph() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return grades.isEmpty() ? facts : texts.get("story.side_graded", facts, grades);
    }

    private Node nothing(List<Period> periods) {
        var first = periods.isEmpty() ? "" : name(periods.getFirst());
        var hint = Controls.text(
                periods.isEmpty() ? texts.get("story.nothing_to_compare") : texts.get("story.one_to_compare", first),
                "lead");
        var box = new VBox(hint);
        box.getStyleClass().add("empty");
        return box;
    }
}

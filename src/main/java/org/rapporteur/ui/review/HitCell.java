package org.rapporteur.ui.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.NumberBinding;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Found;
import org.rapporteur.store.Snippet;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.LineBreaker;

/// A hit: what it is and where it belongs in quiet lines, and the words around those that were sought.
final class HitCell extends ListCell<Found.Hit> {
    private static final double WIDEST = 760;
    private static final double NARROWEST = 240;
    private static final double EDGES_OF_CELL = 80;

    private final ReviewModel model;
    private final Texts texts;
    private final Label kind = new Label();
    private final Label where = Controls.text("", "hit-where");
    private final Label mission = Controls.text("", "hit-where");
    private final Words words;
    private final VBox box;

    /// The words, with what was sought marked behind them. They stay one text: cut into several, or in a
    /// flow, a line that runs from the right comes out in the wrong order (seen with JavaFX 26.0.2).
    private static final class Words extends Pane {
        private final Text text = new Text();
        private final Path marks = new Path();
        private final NumberBinding width;
        private final LineBreaker lines = new LineBreaker();
        private String snippet = "";
        private List<Snippet.Range> marked = List.of();

        Words(NumberBinding width) {
            this.width = width;
            width.subscribe(changed -> show(new Snippet(snippet, marked)));
            text.fontProperty().subscribe(font -> show(new Snippet(snippet, marked)));
            text.getStyleClass().add("hit-text");
            text.setTextOrigin(VPos.TOP);
            marks.getStyleClass().add("hit-mark");
            marks.setManaged(false);
            getChildren().addAll(marks, text);
        }

        void show(Snippet shown) {
            snippet = shown.text();
            marked = shown.marks();
            Controls.setFont(text, snippet);
            boolean wraps = Controls.canWrap(snippet);
            // a line ends in the place of a space, so that each mark stays where it was
            text.setText(wraps ? snippet : lines.broken(snippet, text.getFont(), width.doubleValue()));
            text.setWrappingWidth(wraps ? width.doubleValue() : 0);
            text.setNodeOrientation(
                    Controls.startsRightToLeft(snippet)
                            ? NodeOrientation.RIGHT_TO_LEFT
                            : NodeOrientation.LEFT_TO_RIGHT);
            requestLayout();
        }

        @Override
        protected double computePrefHeight(double any) {
            return text.prefHeight(-1);
        }

        @Override
        protected double computeMinHeight(double any) {
            return text.prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            double wide = text.getLayoutBounds().getWidth();
            boolean fromRight = text.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
            double left = fromRight ? Math.max(0, width.doubleValue() - wide) : 0;
            text.setLayoutX(left);
            marks.setLayoutX(left);
            // the shapes are told as the line would stand if it ran from the left
            marks.getTransforms().setAll(fromRight ? List.of(new Scale(-1, 1, wide / 2, 0)) : List.of());
            marks.getElements()
                    .setAll(marked.stream()
                            .flatMap(mark -> Stream.of(text.rangeShape(mark.start(), mark.end())))
                            .toList());
        }
    }

    HitCell(ListView<Found.Hit> list, ReviewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        kind.getStyleClass().add("note-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        where.setWrapText(false);
        where.setMinWidth(0);
        mission.setWrapText(false);
        mission.setMinWidth(0);
        mission.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(mission, Priority.ALWAYS);
        words = new Words(Bindings.min(
                WIDEST, Bindings.max(NARROWEST, list.widthProperty().subtract(EDGES_OF_CELL))));
        words.getStyleClass().add("hit-words");
        box = new VBox(2, new HBox(12, kind, where), words, mission);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Found.@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        var answer = model.answer().get();
        if (empty || hit == null || answer == null) {
            setGraphic(null);
            return;
        }
        kind.setText(kindOf(hit).toUpperCase(Locale.ROOT));
        where.setText(where(hit, answer.found()));
        var of = hit.mission();
        mission.setText(of == null ? "" : of.title());
        mission.setVisible(of != null);
        mission.setManaged(of != null);
        words.show(hit.snippet());
        setAccessibleText(
                String.join(". ", kindOf(hit), where.getText(), hit.snippet().text(), mission.getText()));
        setGraphic(box);
    }

    private String kindOf(Found.Hit hit) {
        return hit.record() instanceof Note note ? texts.word(note.kind()) : texts.kind(Kind.of(hit.record()));
    }

    /// The meeting with its day, the hour of a note, and the paragraph.
    private String where(Found.Hit hit, Found found) {
        var meeting = hit.meeting();
        return Stream.of(
                        meeting == null ? "" : found.register().counterpart(meeting),
                        meeting == null ? "" : texts.fullDay(meeting.start().toLocalDate()) + ", " + hour(hit, meeting),
                        hit.citation())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("  ·  "));
    }

    private String hour(Found.Hit hit, Meeting meeting) {
        return texts.hour(hit.record() instanceof Note note ? note.time() : meeting.start());
    }
}

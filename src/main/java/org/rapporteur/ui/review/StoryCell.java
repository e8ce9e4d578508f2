package org.rapporteur.ui.review;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Said;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Story.Encounter;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.WrappedText;

/// A line of a story or of a comparison.
final class StoryCell extends ListCell<StoryLine> {
    private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");
    private static final PseudoClass EARLIER = PseudoClass.getPseudoClass("earlier");
    private static final double WIDEST = 720;
    private static final double NARROWEST = 200;
    private static final double EDGES_OF_CELL = 96;
    private static final double EDGES_OF_PAIR = 112;

    private final StoryModel model;
    private final Texts texts;
    private final SaidBox note;
    private final SaidBox earlier;
    private final SaidBox later;
    private final HBox pair;
    private final Label title = Controls.text("", "heading");
    private final Label aside = Controls.text("", "hint");
    private final VBox mission = new VBox(0, title, aside);
    private final Label day = Controls.text("", "story-day");
    private final Label whom = Controls.text("", "story-whom");
    private final Label state = Controls.text("", "hint");
    private final WrappedText raised;
    private final VBox meeting;
    private final WrappedText grade;
    private final VBox graded;
    private final Label matter = Controls.text("", "heading");

    StoryCell(ListView<StoryLine> list, StoryModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var width = Bindings.min(
                WIDEST, Bindings.max(NARROWEST, list.widthProperty().subtract(EDGES_OF_CELL)));
        var half = Bindings.max(
                NARROWEST, list.widthProperty().subtract(EDGES_OF_PAIR).divide(2));
        note = new SaidBox(width, model, texts, false);
        earlier = new SaidBox(half, model, texts, true);
        later = new SaidBox(half, model, texts, true);
        pair = new HBox(16, earlier, later);
        for (var side : new SaidBox[] {earlier, later}) {
            side.setMinWidth(0);
            side.prefWidthProperty().bind(half.add(24));
            side.maxWidthProperty().bind(half.add(24));
            side.setOnMousePressed(event -> choose(side == later));
        }
        for (var label : new Label[] {title, aside, whom, state, matter}) {
            label.setWrapText(false);
            label.setMinWidth(0);
        }
        day.setMinWidth(USE_PREF_SIZE);
        state.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(whom, Priority.SOMETIMES);
        raised = new WrappedText(width);
        raised.getStyleClass().add("fate");
        meeting = new VBox(2, new HBox(12, day, whom, state), raised);
        grade = new WrappedText(width);
        grade.getStyleClass().add("note-text");
        graded = new VBox(2, Controls.text(texts.kind(Kind.PROPOSED_GRADE), "note-head"), grade);
        graded.getStyleClass().addAll("note", "edge-grade");
        mission.getStyleClass().add("story-mission");
        meeting.getStyleClass().add("story-meeting");
        matter.getStyleClass().add("story-matter");
        setPrefWidth(0);
    }

    private void choose(boolean second) {
        model.place().later = second;
        markSide();
    }

    @Override
    protected void updateItem(@Nullable StoryLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        setGraphic(
                switch (line) {
                    case StoryLine.OfMission of -> mission(of.mission());
                    case StoryLine.OfMeeting of -> meeting(of.encounter());
                    case StoryLine.OfNote of -> said(of.said());
                    case StoryLine.OfGrade of -> graded(of.grade());
                    case StoryLine.OfMatter of -> matter(of.about());
                    case StoryLine.OfPair of -> pair(of);
                });
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        markSide();
    }

    /// Shows which side Enter opens.
    void markSide() {
        boolean chosen = isSelected() && getItem() instanceof StoryLine.OfPair;
        var of = getItem() instanceof StoryLine.OfPair item ? item : null;
        boolean second = of != null && (of.earlier() == null || model.place().later && of.later() != null);
        later.pseudoClassStateChanged(LATER, chosen && second);
        earlier.pseudoClassStateChanged(EARLIER, chosen && !second);
    }

    private Node mission(Mission of) {
        title.setText(of.title());
        aside.setText(texts.get("story.days", texts.fullDay(of.firstDay()), texts.fullDay(of.lastDay()), of.country()));
        setAccessibleText(title.getText() + ". " + aside.getText());
        return mission;
    }

    private Node meeting(Encounter encounter) {
        var of = encounter.meeting();
        var story = model.shown().get();
        var register = story == null ? null : story.register();
        day.setText(texts.get("story.meeting", texts.day(of.start().toLocalDate()), texts.hour(of.start())));
        whom.setText(register == null ? "" : register.counterpart(of));
        state.setText(Stream.of(
                        of.state() == Meeting.MeetingState.HELD ? "" : texts.word(of.state()),
                        encounter.part() == null || encounter.part() == Story.Part.SPOKE
                                ? ""
                                : texts.word(encounter.part()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", ")));
        var noted = encounter.said().stream()
                .flatMap(each -> each.note().recommendations().stream())
                .collect(Collectors.toSet());
        raised.show(encounter.agenda().stream()
                .filter(item -> noted.stream().noneMatch(item::isOn))
                .flatMap(item -> agenda(item).stream())
                .collect(Collectors.joining("  ·  ")));
        boolean any = !raised.getText().isEmpty();
        raised.setVisible(any);
        raised.setManaged(any);
        setAccessibleText(String.join(". ", day.getText(), whom.getText(), state.getText(), raised.getText()));
        return meeting;
    }

    private java.util.Optional<String> agenda(AgendaItem item) {
        var story = model.shown().get();
        return story == null
                ? java.util.Optional.empty()
                : story.register()
                        .find(item.recommendation())
                        .map(recommendation ->
                                texts.get("story.agenda", recommendation.place(), texts.word(item.progress())));
    }

    private Node said(Said of) {
        setAccessibleText(note.show(of));
        return note;
    }

    private Node graded(ProposedGrade of) {
        var story = model.shown().get();
        var place = story != null && story.subject() instanceof Subject.OfTheme
                ? story.register()
                        .find(of.recommendation())
                        .map(Recommendation::place)
                        .orElse("")
                : "";
        grade.show(Stream.of(
                        place,
                        of.subparagraph().isEmpty() ? "" : "(" + of.subparagraph() + ")",
                        texts.get("story.grade", of.grade(), texts.word(of.scale())),
                        of.reason())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("  ·  ")));
        setAccessibleText(texts.kind(Kind.PROPOSED_GRADE) + ". " + grade.getText());
        return graded;
    }

    private Node matter(@Nullable Kept about) {
        var story = model.shown().get();
        boolean byInstitution = story != null && story.subject() instanceof Subject.OfRecommendation;
        matter.setText(
                about == null || story == null
                        ? texts.get(byInstitution ? "story.no_institution" : "story.no_recommendation")
                        : story.register().label(about));
        setAccessibleText(matter.getText());
        return matter;
    }

    private Node pair(StoryLine.OfPair of) {
        setAccessibleText(Stream.of(side(earlier, of.earlier()), side(later, of.later()))
                .map(each -> each.isEmpty() ? texts.get("story.nothing") : each)
                .collect(Collectors.joining(" – ")));
        markSide();
        return pair;
    }

    private static String side(SaidBox box, @Nullable Said said) {
        for (var child : box.getChildren()) {
            child.setOpacity(said == null ? 0 : 1);
        }
        // an empty side takes no height of its own
        box.setMinHeight(said == null ? 0 : USE_COMPUTED_SIZE);
        box.setPrefHeight(said == null ? 0 : USE_COMPUTED_SIZE);
        box.getStyleClass().remove("no-side");
        if (said == null) {
            box.getStyleClass().add("no-side");
            return "";
        }
        return box.show(said);
    }
}

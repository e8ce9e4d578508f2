package org.rapporteur.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.GradeHistory;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Tenure;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.WrappedText;

/// What is known beside a story: of a recommendation its grades and its text, of a person the posts held,
/// of an institution what it is part of and what is part of it, of a theme its recommendations. Each leads
/// to the story of its own.
final class StorySide extends ScrollPane {
    private static final double WIDTH = 312;

    private final StoryModel model;
    private final Texts texts;

    StorySide(StoryModel model, Texts texts) {
        super();
        this.model = model;
        this.texts = texts;
        setId("story-side");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("edge-to-edge", "story-side");
        model.story().subscribe(this::show);
    }

    private void show(@Nullable Story story) {
        if (story == null) {
            return;
        }
        var parts = new ArrayList<Node>();
        switch (story.subject()) {
            case Subject.OfRecommendation of ->
                story.recommendations().forEach(each -> recommendation(story, each, parts));
            case Subject.OfPerson of -> posts(story, parts);
            case Subject.OfInstitution of -> institution(story, of, parts);
            case Subject.OfTheme of -> section("story.recommendations", links(story, story.recommendations()), parts);
        }
        var box = new VBox(24, parts.toArray(Node[]::new));
        setContent(box);
        setVisible(!parts.isEmpty());
        setManaged(!parts.isEmpty());
    }

    private void section(String key, List<? extends Node> nodes, List<Node> parts) {
        if (!nodes.isEmpty()) {
            var box = new VBox(8, Controls.text(texts.get(key), "section"));
            box.getChildren().addAll(nodes);
            parts.add(box);
        }
    }

    private void recommendation(Story story, Recommendation recommendation, List<Node> parts) {
        var history = GradeHistory.of(story, recommendation);
        section(
                "story.grades",
                history.isEmpty()
                        ? List.of(Controls.text(texts.get("story.no_grade"), "quiet"))
                        : List.of(new GradeChart(history, texts), Controls.text(texts.get("story.legend"), "hint")),
                parts);
        if (!recommendation.text().isBlank()) {
            section("field.recommendation.text", List.of(words(recommendation.text())), parts);
        }
        section(
                "field.recommendation.themes",
                recommendation.themes().stream()
                        .filter(theme -> !theme.isBlank())
                        .map(theme -> link(theme.strip(), new Subject.OfTheme(theme.strip())))
                        .toList(),
                parts);
    }

    private void posts(Story story, List<Node> parts) {
        section(
                "people.posts_held",
                story.tenures().stream().map(tenure -> post(story, tenure)).toList(),
                parts);
    }

    private Node post(Story story, Tenure tenure) {
        var register = story.register();
        var post = register.find(tenure.post());
        var box =
                new VBox(0, Controls.text(post.map(each -> each.title()).orElse(texts.get("people.deleted")), "lead"));
        post.flatMap(each -> register.find(each.institution())).ifPresent(institution -> box.getChildren()
                .add(link(institution.name(), new Subject.OfInstitution(institution.id(), false))));
        box.getChildren().add(Controls.text(texts.days(tenure), "hint"));
        box.getStyleClass().add(tenure.covers(model.today()) ? "tenure-now" : "tenure-past");
        return box;
    }

    private void institution(Story story, Subject.OfInstitution of, List<Node> parts) {
        var register = story.register();
        section(
                "field.institution.parent",
                links(
                        story,
                        register.find(of.institution()).map(Institution::parent).flatMap(register::find).stream()
                                .toList()),
                parts);
        var within = register.withParts(Set.of(of.institution()));
        section(
                "story.parts",
                links(
                        story,
                        register.all(Institution.class).stream()
                                .filter(each ->
                                        within.contains(each.id()) && !each.id().equals(of.institution()))
                                .toList()),
                parts);
    }

    private List<Node> links(Story story, List<? extends Kept> records) {
        return records.stream()
                .flatMap(record -> Subject.of(record).stream()
                        .map(subject -> link(story.register().label(record), subject)))
                .toList();
    }

    private Node link(String words, Subject subject) {
        var link = Controls.wrap(new Hyperlink(words));
        link.setOnAction(event -> model.tell(subject));
        return link;
    }

    private static Node words(String words) {
        var text = new WrappedText(new javafx.beans.property.SimpleDoubleProperty(WIDTH));
        text.getStyleClass().add("lead-text");
        text.show(words);
        return text;
    }
}

package org.rapporteur.ui.review;

import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Completion;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;

/// The hits of a search with their facets at the left and their time line above. It stays as it is
/// while other screens are shown, so that one comes back to the same place.
public final class ReviewView extends BorderPane {
    private static final Duration WHILE_BUILDING = Duration.millis(300);

    private final ReviewModel model;
    private final Texts texts;
    private final Label count = Controls.named("found", Controls.text("", "quiet"));
    private final HBox next = new HBox(8);
    private final List<Button> completions = Stream.generate(ReviewView::completion)
            .limit(ReviewModel.COMPLETIONS)
            .toList();
    private final VBox nothing = new VBox(12);
    private final HitList hits;
    private final TimeLinePane line;
    private final Button clear;
    private final PauseTransition building = new PauseTransition(WHILE_BUILDING);

    public ReviewView(ReviewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.hits = new HitList(model, texts);
        this.line = new TimeLinePane(model, texts);
        this.clear = Controls.named(
                "choose-nothing",
                Controls.button(texts.get("review.clear"), Material2OutlinedAL.CLEAR, model::chooseNothing));
        // the index is being built: what it holds by now is shown, and asked again
        building.setOnFinished(event -> model.ask());
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                building.stop();
            }
        });
        getStyleClass().add("screen");
        clear.getStyleClass().addAll("flat", "small");
        var head = new HBox(
                16, Controls.text(texts.get("review.title"), "title"), count, Controls.space(), clear, stories());
        head.getStyleClass().add("screen-head");
        next.getStyleClass().add("completions");
        next.setAlignment(Pos.CENTER_LEFT);
        next.getChildren().add(Controls.text(texts.get("review.tab"), "hint"));
        next.getChildren().addAll(completions);
        nothing.getStyleClass().add("empty");
        setTop(head);
        setLeft(new FacetsPane(model, texts));
        var found = new BorderPane(new StackPane(hits, nothing));
        found.setTop(new VBox(8, next, line));
        setCenter(found);
        setBottom(keys());
        model.answer().subscribe(this::show);
    }

    /// The stories that the chosen hit is told in.
    private Node stories() {
        var menu = Controls.named(
                "stories", new MenuButton(texts.get("story.open"), new Icon(Material2OutlinedAL.IMPORT_CONTACTS)));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(texts.get("story.open_key")));
        hits.getSelectionModel().selectedItemProperty().subscribe(hit -> {
            var stories = hit == null ? List.<Subject>of() : model.stories(hit);
            menu.getItems().setAll(stories.stream().map(this::story).toList());
            menu.setDisable(stories.isEmpty());
        });
        return menu;
    }

    private MenuItem story(Subject subject) {
        var label = subject instanceof Subject.OfTheme of ? texts.get("story.theme", of.theme()) : model.label(subject);
        var item = new MenuItem(texts.get("story.of", label));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.tell(subject));
        return item;
    }

    private Node keys() {
        var keys = new HBox(Controls.text(texts.get("review.keys"), "hint"));
        keys.getStyleClass().add("grid-keys");
        return keys;
    }

    private void show(ReviewModel.@Nullable Answer answer) {
        if (answer == null) {
            return;
        }
        var question = answer.question();
        int total = answer.found().total();
        count.setText(
                !answer.found().complete()
                        ? texts.get("review.building", total)
                        : question.isEmpty()
                                ? texts.get("review.everything", total)
                                : total > ReviewModel.LISTED
                                        ? texts.get("review.first", total, ReviewModel.LISTED)
                                        : texts.get("review.found", total));
        if (!answer.found().complete() && getScene() != null) {
            building.playFromStart();
        }
        clear.setVisible(!question.chosen().isEmpty());
        showNext(answer);
        boolean none = model.hits().isEmpty();
        nothing.setVisible(none);
        hits.setVisible(!none);
        if (none) {
            nothing.getChildren()
                    .setAll(
                            Controls.text(
                                    question.isEmpty()
                                            ? texts.get("review.empty")
                                            : question.query().isBlank()
                                                    ? texts.get("review.none_chosen")
                                                    : texts.get(
                                                            "review.none",
                                                            question.query().strip()),
                                    "lead"),
                            Controls.text(texts.get("review.help"), "quiet"));
        }
    }

    private void showNext(ReviewModel.Answer answer) {
        var offered = answer.next();
        for (int i = 0; i < completions.size(); i++) {
            Controls.show(completions.get(i), i < offered.size());
            if (i < offered.size()) {
                offer(completions.get(i), offered.get(i));
            }
        }
        next.setVisible(!offered.isEmpty());
    }

    private void offer(Button button, Completion completion) {
        button.setText(completion.shown());
        button.setAccessibleText(texts.get("review.complete", completion.shown()));
        button.setOnAction(event -> {
            model.complete(completion);
            if (getScene().lookup("#search") instanceof javafx.scene.control.TextField field) {
                field.requestFocus();
                field.end();
            }
        });
    }

    private static Button completion() {
        var button = new Button();
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("small", "completion");
        return button;
    }
}

package org.rapporteur.ui.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Tenure;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// What is known of the one shown beside its own fields: the posts a person holds and held, or who
/// holds and held a post, and the meetings.
final class FactsPane extends ScrollPane {
    private final PeopleModel model;
    private final Texts texts;
    private final Consumer<Meeting> open;

    /// @param open goes to a meeting
    FactsPane(PeopleModel model, Texts texts, Consumer<Meeting> open) {
        this.model = model;
        this.texts = texts;
        this.open = open;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("edge-to-edge", "people-facts");
    }

    void show(Kept record) {
        var parts = new ArrayList<Node>();
        if (!(record instanceof Institution)) {
            parts.add(tenures(record));
        }
        parts.add(meetings());
        setContent(new VBox(24, parts.toArray(Node[]::new)));
    }

    private Node tenures(Kept record) {
        boolean person = record instanceof Person;
        var box = new VBox(8, section(texts.get(person ? "people.posts_held" : "people.held_by")));
        var tenures = model.tenures();
        if (tenures.isEmpty()) {
            box.getChildren().add(Controls.text(texts.get(person ? "people.no_post" : "people.nobody"), "quiet"));
        }
        tenures.forEach(tenure -> box.getChildren().add(tenure(tenure, person)));
        var add = Controls.button(
                texts.get(person ? "people.add_post" : "people.add_holder"), Material2OutlinedAL.ADD, model::takeUp);
        box.getChildren().add(Controls.named("take-up", add));
        return box;
    }

    private Node tenure(Tenure tenure, boolean ofPerson) {
        var register = model.register();
        Kept other = ofPerson
                ? register.find(tenure.post()).map(Kept.class::cast).orElse(null)
                : register.find(tenure.person()).map(Kept.class::cast).orElse(null);
        var name = new Hyperlink(other == null ? texts.get("people.deleted") : title(other));
        name.setWrapText(Controls.canWrap(name.getText()));
        name.setDisable(other == null);
        if (other != null) {
            name.setOnAction(event -> model.choose(other));
        }
        var words = new VBox(0, name);
        if (other instanceof Post post) {
            register.find(post.institution())
                    .map(institution -> Controls.text(institution.name(), "quiet"))
                    .ifPresent(words.getChildren()::add);
        }
        words.getChildren().add(Controls.text(texts.days(tenure), "hint"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var row = new HBox(
                0,
                words,
                Controls.icon(texts.get("people.change_days"), Material2OutlinedAL.EDIT, () -> model.change(tenure)),
                Controls.icon(
                        texts.get("people.delete_tenure"), Material2OutlinedAL.DELETE, () -> model.delete(tenure)));
        var box = new VBox(4, row);
        box.getStyleClass().add(tenure.covers(model.today()) ? "tenure-now" : "tenure-past");
        if (tenure.covers(model.today()) && tenure.until() == null) {
            var left = Controls.button(
                    texts.get("people.left"), Material2OutlinedAL.EXIT_TO_APP, () -> model.left(tenure));
            left.getStyleClass().add("small");
            box.getChildren().add(Controls.named("left-post", left));
        }
        return box;
    }

    private String title(Kept record) {
        return record instanceof Post post ? post.title() : model.register().label(record);
    }

    private Node meetings() {
        var box = new VBox(8, section(texts.get("people.met")));
        List<Meeting> met = model.met();
        if (met.isEmpty()) {
            box.getChildren().add(Controls.text(texts.get("people.not_met"), "quiet"));
        }
        for (int i = 0; i < met.size(); i++) {
            var meeting = met.get(i);
            var link = Controls.named(
                    "met-" + i,
                    new Hyperlink(texts.fullDay(meeting.start().toLocalDate()) + ", " + texts.hour(meeting.start())));
            link.setOnAction(event -> open.accept(meeting));
            var line = new VBox(0, link, Controls.text(model.register().counterpart(meeting), "quiet"));
            box.getChildren().add(line);
        }
        return box;
    }

    private static Node section(String words) {
        var heading = new HBox(Controls.text(words, "section"));
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }
}

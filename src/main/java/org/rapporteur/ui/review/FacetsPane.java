package org.rapporteur.ui.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Found;
import org.rapporteur.store.Found.Facet;
import org.rapporteur.ui.Controls;

/// How the hits spread over missions, institutions and so on, each value with its number and a box to
/// narrow the hits by it. The boxes stay while one types and show other values: to make new ones takes
/// the window longer than a search.
final class FacetsPane extends ScrollPane {
    private static final List<Facet> ORDER = List.of(
            Facet.KIND, Facet.MISSION, Facet.INSTITUTION, Facet.POST, Facet.RECOMMENDATION, Facet.THEME, Facet.YEAR);
    private static final int SHORT = 5;

    private final ReviewModel model;
    private final Texts texts;
    private final List<Group> groups;
    private Map<Facet, List<Found.Count>> shown = new EnumMap<>(Facet.class);
    private Set<Found.Value> ticked = Set.of();

    FacetsPane(ReviewModel model, Texts texts) {
        super();
        this.model = model;
        this.texts = texts;
        this.groups = ORDER.stream().map(Group::new).toList();
        var content = new VBox(16);
        content.getChildren().addAll(groups);
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("edge-to-edge", "facets");
        model.answer().subscribe(this::show);
    }

    private void show(ReviewModel.@Nullable Answer answer) {
        if (answer != null
                && !(answer.facets().equals(shown) && answer.question().chosen().equals(ticked))) {
            shown = answer.facets();
            ticked = answer.question().chosen();
            keepingFocus(() -> groups.forEach(group -> group.show(answer.found())));
        }
    }

    /// Shows other values; the value that had the focus keeps it, in whichever box it is then.
    private void keepingFocus(Runnable change) {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        var focused = owner == null ? null : owner.getId();
        boolean here = owner != null && Controls.isWithin(owner, getContent());
        change.run();
        if (here && focused != null) {
            lookupAll("*").stream()
                    .filter(node -> focused.equals(node.getId()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    /// A facet with its title and its values: the most frequent ones, or all where that was asked for.
    private final class Group extends VBox {
        private final Facet facet;
        private final VBox rows = new VBox(4);
        private final Hyperlink more = new Hyperlink();
        private boolean unfolded;

        Group(Facet facet) {
            super(4);
            this.facet = facet;
            more.setId("more-" + Field.wordOf(facet));
            getChildren().addAll(Controls.text(title(facet), "section"), rows, more);
        }

        void show(Found found) {
            var counts = shown.getOrDefault(facet, List.of());
            Controls.show(this, !counts.isEmpty());
            boolean folds = counts.size() > SHORT + 1;
            int row = 0;
            for (int i = 0; i < counts.size(); i++) {
                var count = counts.get(i);
                if (!folds || unfolded || i < SHORT || ticked.contains(count.value())) {
                    row(row++).show(count, found.label(count.value(), texts).orElse(""));
                }
            }
            rows.getChildren().stream().skip(row).map(Row.class::cast).forEach(Row::hide);
            Controls.show(more, folds);
            more.setText(unfolded ? texts.get("review.fewer") : texts.get("review.all", counts.size()));
            more.setAccessibleText(more.getText() + ", " + title(facet));
            more.setOnAction(event -> {
                unfolded = !unfolded;
                keepingFocus(() -> show(found));
            });
        }

        private Row row(int index) {
            if (index == rows.getChildren().size()) {
                rows.getChildren().add(new Row());
            }
            return (Row) rows.getChildren().get(index);
        }
    }

    /// A value with its box and its number.
    private final class Row extends HBox {
        private final CheckBox tick = new CheckBox();
        private final Tooltip whole = new Tooltip();
        private final Label hits = new Label();

        Row() {
            super(8);
            tick.setMnemonicParsing(false);
            tick.setTooltip(whole);
            tick.setMinWidth(0);
            tick.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(tick, Priority.ALWAYS);
            hits.getStyleClass().add("facet-count");
            hits.setMinWidth(USE_PREF_SIZE);
            setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(tick, hits);
        }

        void show(Found.Count count, String named) {
            var value = count.value();
            var label = value.facet() == Facet.KIND ? capitalised(named) : named;
            Controls.show(this, true);
            tick.setId("facet-" + Field.wordOf(value.facet()) + "-" + value.key());
            tick.setText(label);
            tick.setSelected(ticked.contains(value));
            tick.setAccessibleText(texts.get("review.facet", label, count.hits()));
            tick.setOnAction(event -> model.toggle(value));
            whole.setText(label);
            hits.setText(texts.get("review.count", count.hits()));
        }

        void hide() {
            Controls.show(this, false);
            tick.setId(null); // another box may be this value's
        }
    }

    /// A kind of note is written small elsewhere; here it stands among the kinds of records.
    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String title(Facet facet) {
        return texts.get(
                switch (facet) {
                    case MISSION -> "review.facet.mission";
                    case INSTITUTION -> "review.facet.institution";
                    case POST -> "review.facet.post";
                    case RECOMMENDATION -> "review.facet.recommendation";
                    case THEME -> "review.facet.theme";
                    case KIND -> "review.facet.kind";
                    case YEAR -> "review.facet.year";
                    case MONTH -> "review.facet.month";
                });
    }
}

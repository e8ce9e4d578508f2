package org.rapporteur.ui.review;

import java.util.EnumMap;
import java.util.EnumSet;
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
/// narrow the hits by it.
final class FacetsPane extends ScrollPane {
    private static final List<Facet> ORDER = List.of(
            Facet.KIND, Facet.MISSION, Facet.INSTITUTION, Facet.POST, Facet.RECOMMENDATION, Facet.THEME, Facet.YEAR);
    private static final int SHORT = 5;

    private final ReviewModel model;
    private final Texts texts;
    private final Set<Facet> unfolded = EnumSet.noneOf(Facet.class);
    private final VBox groups = new VBox(16);
    private Map<Facet, List<Found.Count>> shown = new EnumMap<>(Facet.class);
    private Set<Found.Value> ticked = Set.of();

    FacetsPane(ReviewModel model, Texts texts) {
        super();
        this.model = model;
        this.texts = texts;
        setContent(groups);
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
            fill(answer.found());
        }
    }

    /// Makes the boxes anew; the one that had the focus keeps it.
    private void fill(Found found) {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        var focused = owner == null || !isWithin(owner) ? null : owner.getId();
        groups.getChildren().clear();
        for (var facet : ORDER) {
            var counts = shown.getOrDefault(facet, List.of()).stream()
                    .filter(count -> found.label(count.value(), texts).isPresent())
                    .toList();
            if (!counts.isEmpty()) {
                groups.getChildren().add(group(facet, counts, found));
            }
        }
        if (focused != null) {
            groups.lookupAll("*").stream()
                    .filter(node -> focused.equals(node.getId()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private boolean isWithin(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == groups) {
                return true;
            }
        }
        return false;
    }

    private Node group(Facet facet, List<Found.Count> counts, Found found) {
        var box = new VBox(4, Controls.text(title(facet), "section"));
        boolean all = unfolded.contains(facet) || counts.size() <= SHORT + 1;
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            if (all || i < SHORT || ticked.contains(count.value())) {
                box.getChildren()
                        .add(row(count, found.label(count.value(), texts).orElseThrow()));
            }
        }
        if (counts.size() > SHORT + 1) {
            var more = new Hyperlink(
                    unfolded.contains(facet) ? texts.get("review.fewer") : texts.get("review.all", counts.size()));
            more.setAccessibleText(more.getText() + ", " + title(facet));
            more.setOnAction(event -> {
                if (!unfolded.remove(facet)) {
                    unfolded.add(facet);
                }
                fill(found);
            });
            box.getChildren().add(Controls.named("more-" + Field.wordOf(facet), more));
        }
        return box;
    }

    /// A kind of note is written small elsewhere; here it stands among the kinds of records.
    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Node row(Found.Count count, String named) {
        var label = count.value().facet() == Facet.KIND ? capitalised(named) : named;
        var tick = new CheckBox(label);
        tick.setMnemonicParsing(false);
        tick.setSelected(ticked.contains(count.value()));
        tick.setAccessibleText(texts.get("review.facet", label, count.hits()));
        tick.setTooltip(new Tooltip(label));
        tick.setMinWidth(0);
        tick.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tick, Priority.ALWAYS);
        tick.setOnAction(event -> model.toggle(count.value()));
        tick.setId("facet-" + Field.wordOf(count.value().facet()) + "-"
                + count.value().key());
        var hits = new Label(texts.get("review.count", count.hits()));
        hits.getStyleClass().add("facet-count");
        hits.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(8, tick, hits);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
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

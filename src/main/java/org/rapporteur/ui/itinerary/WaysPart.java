package org.rapporteur.ui.itinerary;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// The minutes of the ways to the day's other meetings in the form of a meeting, as far as there are
/// any.
final class WaysPart extends VBox {
    private final MeetingFormModel model;
    private final Texts texts;

    WaysPart(MeetingFormModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        var ways = model.ways().ways();
        ways.addListener((ListChangeListener<WaysDraft.Way>) change -> show());
        show();
        managedProperty().bind(Bindings.isNotEmpty(ways));
    }

    private void show() {
        getChildren().setAll(model.ways().ways().stream().map(this::way).toList());
    }

    private Node way(WaysDraft.Way way) {
        var words = texts.get(
                way.isBefore() ? "planning.way_from" : "planning.way_to",
                texts.hour(way.other().start()),
                model.counterpart(way.other()));
        var minutes = Controls.named("meeting-way-" + (way.isBefore() ? "before" : "after"), new TextField());
        minutes.textProperty().bindBidirectional(way.minutes());
        minutes.setAccessibleText(words);
        minutes.setMinWidth(72);
        minutes.setMaxWidth(72);
        var label = Controls.text(words, "field-label");
        label.setLabelFor(minutes);
        var gap = Controls.text("", "hint");
        way.minutes().subscribe(typed -> {
            gap.setText(texts.get(way.fits() ? "planning.gap" : "planning.gap_short", way.gap()));
            gap.getStyleClass().setAll("label", way.fits() ? "hint" : "field-error");
        });
        var sentence = new VBox(label, gap);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var row = new HBox(8, sentence, minutes);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, row, Controls.error(way.error()));
    }
}

package org.rapporteur.ui.itinerary;

import java.time.ZoneId;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.CalendarImport.UnknownZone;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.ImportPane;
import org.rapporteur.ui.PreviewTable;
import org.rapporteur.ui.itinerary.CalendarModel.Opened;

/// A calendar file is dropped or chosen, its unknown zones are named, and its meetings brought in.
public final class CalendarView extends StackPane {
    private final CalendarModel model;
    private final Texts texts;
    private final ImportPane pane;

    public CalendarView(CalendarModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.pane = new ImportPane(
                model,
                new ImportPane.Words(
                        texts.get("calendar.title"),
                        texts.get("calendar.drop"),
                        count -> texts.get("calendar.save", count)),
                Material2OutlinedAL.EVENT_AVAILABLE,
                new PreviewTable(model.preview(), texts),
                texts);
        getChildren().add(pane);
        model.opened().subscribe(this::show);
    }

    private void show(@Nullable Opened opened) {
        if (opened == null) {
            return;
        }
        if (opened.zones().isEmpty()) {
            pane.show(opened.name());
        } else {
            pane.show(opened.name(), zones(opened));
        }
    }

    /// What has to be answered before anything can be taken.
    private Node zones(Opened opened) {
        var box = new VBox(8, Controls.text(texts.get("calendar.zones"), "heading"));
        for (var zone : opened.zones()) {
            box.getChildren().add(zone(zone));
        }
        box.getStyleClass().add("mapping");
        return box;
    }

    private Node zone(UnknownZone zone) {
        var name = zone.name().isEmpty()
                ? texts.get("calendar.no_zone", zone.events())
                : texts.get("calendar.zone", zone.name(), zone.events());
        var choice = Controls.named("zone-" + zone.name(), new SearchableComboBox<ZoneId>());
        var suggestion = zone.suggestion();
        choice.getItems()
                .setAll(Stream.concat(
                                Stream.ofNullable(suggestion),
                                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of))
                        .distinct()
                        .toList());
        choice.setPromptText(
                suggestion == null
                        ? texts.get("calendar.choose_zone")
                        : texts.get("calendar.perhaps", suggestion.getId()));
        choice.setAccessibleText(name);
        choice.setPrefWidth(340);
        choice.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.answer(zone.name(), chosen);
            }
        });
        var sign = new Label("", new Icon(Material2OutlinedMZ.WARNING));
        sign.getStyleClass().add("warning-sign");
        var line = new HBox(12, sign, Controls.text(name, "lead"), choice);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}

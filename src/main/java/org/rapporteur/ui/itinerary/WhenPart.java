package org.rapporteur.ui.itinerary;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Picker;

/// Day, hour and length in the form of a meeting, with the span that is understood under them.
final class WhenPart extends VBox {
    private final Texts texts;
    private final TextField hour = new TextField();

    WhenPart(WhenDraft when, Texts texts) {
        super(4);
        this.texts = texts;
        var day = new Picker<>(texts.get("planning.day"), "meeting-day", when.days(), texts)
                .prompting(texts.get("planning.day_prompt"));
        HBox.setHgrow(day, Priority.ALWAYS);
        hour.textProperty().bindBidirectional(when.hour());
        var length = new TextField();
        length.textProperty().bindBidirectional(when.length());
        for (var field : List.of(day.field(), hour, length)) {
            field.focusedProperty().subscribe((was, is) -> {
                if (was && !is) {
                    when.settle();
                }
            });
        }
        var row = new HBox(
                8,
                day,
                calendar(when),
                narrow(Controls.labelled(texts.get("planning.start"), Controls.named("meeting-hour", hour)), 72),
                narrow(Controls.labelled(texts.get("planning.length"), Controls.named("meeting-length", length)), 72));
        getChildren()
                .addAll(
                        row,
                        Controls.hint(when.hint()),
                        Controls.error(when.dayError()),
                        Controls.error(when.hourError()),
                        Controls.error(when.lengthError()));
    }

    /// Puts the caret into the hour.
    void begin() {
        hour.requestFocus();
    }

    private static VBox narrow(VBox field, double width) {
        field.setMinWidth(width);
        field.setMaxWidth(width);
        return field;
    }

    /// A calendar behind a button; the field beside it takes what is typed.
    private Node calendar(WhenDraft when) {
        var calendar = new DatePicker();
        calendar.setEditable(false);
        calendar.setAccessibleText(texts.get("planning.calendar"));
        calendar.getStyleClass().add("calendar-button");
        calendar.setOnShowing(event -> calendar.setValue(when.day().orElse(null)));
        calendar.setOnHidden(event -> {
            var chosen = calendar.getValue();
            if (chosen != null) {
                when.setDay(chosen);
            }
        });
        var space = new Label(" ");
        space.getStyleClass().add("field-label");
        return new VBox(4, space, calendar);
    }
}

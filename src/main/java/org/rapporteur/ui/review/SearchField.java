package org.rapporteur.ui.review;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.Navigator;

/// The field in the top bar that searches everything. Typing goes to the screen of hits, Down and
/// Enter into the hits, Tab completes a filter.
public final class SearchField extends HBox {
    private final TextField field = new TextField();

    public SearchField(ReviewModel model, Navigator navigator, Texts texts) {
        field.setId("search");
        field.setPromptText(texts.get("review.prompt"));
        field.setAccessibleText(texts.get("review.search"));
        field.textProperty().bindBidirectional(model.query());
        field.textProperty().subscribe((before, typed) -> {
            if (field.isFocused()) {
                navigator.open(place(navigator));
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                navigator.open(place(navigator));
                intoHits();
                event.consume();
            } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && complete(model)) {
                event.consume();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        var icon = new Label("", new Icon(Material2OutlinedMZ.SEARCH));
        getChildren().addAll(icon, field);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("search-field");
    }

    /// The screen of hits as it is, or as it was left.
    private static Destination place(Navigator navigator) {
        return navigator.current().get() instanceof Destination.Review here ? here : new Destination.Review(null);
    }

    private boolean complete(ReviewModel model) {
        var answer = model.answer().get();
        if (answer == null
                || answer.next().isEmpty()
                || !answer.question().query().equals(field.getText())) {
            return false;
        }
        model.complete(answer.next().getFirst());
        field.end();
        return true;
    }

    private void intoHits() {
        if (getScene().lookup("#hits") instanceof HitList hits) {
            hits.enter();
        }
    }

    /// Puts the caret into the field, ready for another query.
    public void begin() {
        field.requestFocus();
        field.selectAll();
    }
}

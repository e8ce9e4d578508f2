package org.rapporteur.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.HBox;

/// What somebody wrote, in as many lines as it needs, in any script; the lines begin at the side at which
/// its first letter does.
public final class Passage extends HBox {
    private final WrappedText text;

    /// @param width in pixels
    /// @param style of the words
    public Passage(ObservableValue<? extends Number> width, String style) {
        text = new WrappedText(width.map(Number::doubleValue));
        text.getStyleClass().add(style);
        maxWidthProperty().bind(width);
        setMinWidth(0);
        getChildren().add(text);
    }

    /// Shows these words.
    public void show(String words) {
        text.show(words);
        setNodeOrientation(
                Controls.startsRightToLeft(words) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }
}

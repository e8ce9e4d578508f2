package org.rapporteur.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.text.Text;

/// Text that fills a width and is as high as it needs, in any script, and runs the way its first letter
/// does.
public final class WrappedText extends Text {
    private final ObservableValue<Number> width;
    private final LineBreaker lines = new LineBreaker();
    private String words = "";

    /// @param width in pixels
    public WrappedText(ObservableValue<Number> width) {
        this.width = width;
        width.subscribe(pixels -> fit());
        fontProperty().subscribe(font -> fit());
    }

    /// Shows these words.
    public void show(String shown) {
        words = shown;
        Controls.setFont(this, shown);
        setNodeOrientation(Controls.startsRightToLeft(shown) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.INHERIT);
        fit();
    }

    private void fit() {
        double pixels = width.getValue().doubleValue();
        boolean own = LineBreaker.isNeeded(words);
        setWrappingWidth(own ? 0 : pixels);
        setText(own ? lines.broken(lines.cut(words, getFont(), pixels), getFont(), pixels) : words);
    }
}

package org.rapporteur.ui;

import java.util.ArrayList;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Text that fills a width and is as high as it needs, in any script.
///
/// Words that are written from the right are broken into lines here: where JavaFX breaks them itself,
/// its layout fails on an index and the whole window stops laying out (seen with 23 to 27-ea; see
/// [Controls#canWrap]).
public final class WrappedText extends Text {
    private final ObservableValue<Number> width;
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
        fit();
    }

    private void fit() {
        double pixels = width.getValue().doubleValue();
        boolean own = !Controls.canWrap(words);
        setWrappingWidth(own ? 0 : pixels);
        setText(own ? lines(words, getFont(), pixels) : words);
    }

    /// Words with line breaks, so that no line is wider than a width unless it is one word.
    static String lines(String words, Font font, double width) {
        return words.lines().map(line -> broken(line, font, width)).collect(Collectors.joining("\n"));
    }

    private static String broken(String line, Font font, double width) {
        var lines = new ArrayList<String>();
        var last = "";
        for (var word : line.split("(?<= )", -1)) {
            if (!last.isEmpty() && widthOf(last + word.stripTrailing(), font) > width) {
                lines.add(last.stripTrailing());
                last = "";
            }
            last += word;
        }
        lines.add(last);
        return String.join("\n", lines);
    }

    private static double widthOf(String line, Font font) {
        var measured = new Text(line);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}

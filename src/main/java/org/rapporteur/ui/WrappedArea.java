package org.rapporteur.ui;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A field of several lines that breaks what is typed into lines, in any script.
///
/// Where [LineBreaker] is needed, a line end is shown in the place of a space. What is typed keeps its
/// spaces: each letter stands where it stood, so caret, selection and undo know nothing of it.
public final class WrappedArea extends TextArea {
    /// The bar that may appear at the side is wider in no theme; what has room beside it has room without.
    private static final double SCROLL_BAR = 20;

    private final LineBreaker lines = new LineBreaker();
    private @Nullable Text shown;
    private @Nullable ScrollPane pane;

    public WrappedArea() {
        setWrapText(true);
        // before the skin hears of it, so that it never lays out anything that it must not break
        textProperty().subscribe(typed -> prepare());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = new TextAreaSkin(this);
        pane = (ScrollPane) skin.getChildren().getFirst();
        shown = ((Parent) pane.getContent())
                .getChildrenUnmodifiable().stream()
                        .filter(Group.class::isInstance)
                        .flatMap(group -> ((Group) group).getChildren().stream())
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .findFirst()
                        .orElseThrow();
        shown.textProperty().subscribe(text -> show());
        widthProperty().subscribe(pixels -> refit());
        fontProperty().subscribe(font -> refit());
        return skin;
    }

    private void refit() {
        prepare();
        show();
    }

    /// Whether a line is broken here or by JavaFX. JavaFX fails at what is written from the right; what is
    /// written from the left without spaces it breaks, even though not well.
    private void prepare() {
        var typed = getText();
        boolean own =
                LineBreaker.isNeeded(typed) && (Controls.hasRightToLeft(typed) || lines.fits(typed, getFont(), room()));
        setWrapText(!own);
        Controls.setFont(this, typed);
        var text = shown;
        var around = pane;
        if (own && text != null && around != null) {
            text.setWrappingWidth(0);
            if (!lines.fits(typed, getFont(), room())) {
                // a word without an end is as wide as it is, and is scrolled
                around.setFitToWidth(false);
            }
        }
    }

    private void show() {
        var text = shown;
        if (text != null) {
            var typed = getText();
            text.setText(isWrapText() || room() <= 0 ? typed : lines.broken(typed, getFont(), room()));
        }
    }

    /// How wide a line may be.
    private double room() {
        var around = pane;
        if (around == null) {
            return 0;
        }
        var content = ((Region) around.getContent()).getInsets();
        var inside = around.getInsets();
        var own = getInsets();
        return getWidth()
                - (own.getLeft() + own.getRight())
                - (inside.getLeft() + inside.getRight())
                - (content.getLeft() + content.getRight())
                - SCROLL_BAR;
    }
}

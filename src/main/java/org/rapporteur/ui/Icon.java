package org.rapporteur.ui;

import javafx.scene.text.Font;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/// An icon. It has the icons' font before it is styled: measured without, it is looked for in the system's font,
/// and as no font of text has it, JavaFX reads every font of the computer for it.
public final class Icon extends FontIcon {
    /// Draws this icon.
    public Icon(Ikon icon) {
        var icons = IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance());
        setFont(Font.font(icons.resolve(icon.getDescription()).getFontFamily()));
        setIconCode(icon);
    }
}

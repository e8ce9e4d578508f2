package org.rapporteur.wrong.ui;

import org.kordamp.ikonli.javafx.FontIcon;
import org.rapporteur.wrong.ui.first.WrongScreen;

/// Wrong on purpose: a shared part that knows a screen, starts a thread of its own, and draws an icon in whatever font.
public record WrongPart(WrongScreen screen) {
    void start() {
        new Thread(() -> {}).start();
    }

    FontIcon icon() {
        return new FontIcon();
    }
}

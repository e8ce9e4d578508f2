package org.rapporteur.wrong.ui;

import org.rapporteur.wrong.ui.first.WrongScreen;

/// Wrong on purpose: a shared part that knows a screen, and starts a thread of its own.
public record WrongPart(WrongScreen screen) {
    void start() {
        new Thread(() -> {}).start();
    }
}

package org.rapporteur.ui;

import javafx.scene.Node;

/// A screen in the window.
///
/// @param node what is seen
/// @param refresh reads what it shows anew, after a change that did not come from it
/// @param leave saves what is not saved yet, before another screen is shown
public record Shown(Node node, Runnable refresh, Runnable leave) {

    /// A screen that saves as it goes.
    public Shown(Node node, Runnable refresh) {
        this(node, refresh, () -> {});
    }
}

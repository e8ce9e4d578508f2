package org.rapporteur.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls a form so that a part of it is in sight.
public final class Reveal {
    private Reveal() {}

    /// Scrolls the pane around a node until the node is in sight, once it has been laid out; where it
    /// is higher than the pane, its top is.
    public static void show(Node node) {
        var scene = node.getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    scroll(node);
                }
            });
        }
    }

    private static void scroll(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane
                    && pane.getContent() != null
                    && Controls.isWithin(node, pane.getContent())) {
                scroll(pane, node);
                return;
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        var content = pane.getContent();
        var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        if (bounds.getMaxY() > top + seen) {
            top = bounds.getMaxY() - seen;
        }
        top = Math.min(top, bounds.getMinY());
        pane.setVvalue(Math.max(0, Math.min(1, top / hidden)));
    }
}

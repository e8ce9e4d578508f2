package org.rapporteur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files that are held over a part of the window, as when they are dragged in from outside.
///
/// The headless platform drags nothing in, and what is on its drag boards cannot be read
/// (`HeadlessDnDClipboard`, JavaFX 26.0.2). So the rule is told what the handlers would read from the
/// board. That the handlers are the node's own is seen by the one that reads no board: that of files that
/// leave. What is not tested is the reading of the board.
public final class Held {
    private final Node over;
    private final FileDrop drop;

    private Held(Node over, FileDrop drop) {
        this.over = over;
        this.drop = drop;
    }

    /// Holds a file over a node.
    public static Held over(Node node) {
        var drop = Screen.on(() -> (FileDrop) node.lookup("#drop-hint"));
        assertThat(drop.isVisible()).as("before").isFalse();
        var held = new Held(node, drop);
        held.enter();
        return held;
    }

    private void enter() {
        Screen.on(() -> {
            drop.hold(true);
            return true;
        });
        assertThat(drop.isVisible()).as("while it is held").isTrue();
    }

    /// The files leave the node, and come back.
    public void leaveAndComeBack() {
        Screen.on(() -> {
            Event.fireEvent(
                    over,
                    new DragEvent(
                            over, over, DragEvent.DRAG_EXITED, null, 9, 9, 9, 9, TransferMode.COPY, null, null, null));
            return true;
        });
        assertThat(drop.isVisible()).as("when it has left").isFalse();
        enter();
    }

    /// Drops the files.
    ///
    /// @return whether they were taken
    public boolean drop(Path... files) {
        boolean taken =
                Screen.on(() -> drop.drop(Stream.of(files).map(Path::toFile).toList()));
        assertThat(drop.isVisible()).as("when it is dropped").isFalse();
        return taken;
    }
}

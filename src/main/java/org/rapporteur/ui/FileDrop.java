package org.rapporteur.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// Files that are dropped on a part of the window: while they are held over it, this stands over
/// everything else and says what becomes of them.
public final class FileDrop extends VBox {
    private final Function<List<Path>, Boolean> take;

    /// @param icon what becomes of the files
    /// @param take is given what was dropped, and says whether it was taken
    public FileDrop(Ikon icon, String words, String more, Function<List<Path>, Boolean> take) {
        super(8, new Icon(icon), Controls.text(words, "heading"), Controls.text(more, "lead"));
        this.take = take;
        setId("drop-hint");
        getStyleClass().addAll("drop-zone", "drop-over");
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Takes files that are dropped on a node.
    public FileDrop on(Node target) {
        target.setOnDragEntered(event -> hold(event.getDragboard().hasFiles()));
        target.setOnDragExited(event -> hold(false));
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        target.setOnDragDropped(event -> {
            event.setDropCompleted(drop(event.getDragboard().getFiles()));
            event.consume();
        });
        return this;
    }

    /// Files are held over the node, or no more.
    void hold(boolean files) {
        setVisible(files);
    }

    /// Something is dropped on the node.
    ///
    /// @return whether it was taken
    boolean drop(List<File> files) {
        hold(false);
        return !files.isEmpty() && take.apply(files.stream().map(File::toPath).toList());
    }
}

package org.rapporteur.ui.review;

import java.util.function.IntConsumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// What the keyboard and the mouse do in a list of a story's lines.
final class StoryKeys {
    private StoryKeys() {}

    /// @param chosen is told which line is chosen
    static void on(ListView<StoryLine> list, StoryModel model, IntConsumer chosen) {
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                chosen.accept(index.intValue());
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open(list, model);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() || event.isShortcutDown()) {
                return;
            }
            if (event.getCode() == KeyCode.ENTER) {
                open(list, model);
                event.consume();
            } else if (event.getCode() == KeyCode.C) {
                model.comparing().set(!model.comparing().get());
                event.consume();
            }
        });
    }

    private static void open(ListView<StoryLine> list, StoryModel model) {
        var line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.open(line);
        }
    }

    /// Chooses the line where one was, or the first that is more than a heading, and shows it.
    static void choose(ListView<StoryLine> list, int line) {
        if (list.getItems().isEmpty()) {
            return;
        }
        int wanted = line >= 0
                ? Math.min(line, list.getItems().size() - 1)
                : Math.min(1, list.getItems().size() - 1);
        list.getSelectionModel().clearAndSelect(wanted);
        list.scrollTo(Math.max(0, wanted - 4));
        list.requestFocus();
    }
}

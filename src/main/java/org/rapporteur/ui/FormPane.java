package org.rapporteur.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Texts;

/// A record's form with its buttons: Enter saves, Escape is the screen's.
public final class FormPane extends BorderPane {
    /// Lines of a form are no longer than this, so that they are read at a glance.
    private static final double WIDEST = 640;

    private final RecordForm form;
    private final FlowPane buttons;

    /// @param fields the words of the fields to show, in their order
    public FormPane(RecordDraft draft, List<String> fields, Texts texts, Runnable save, Runnable discard) {
        form = new RecordForm(draft, fields, texts);
        form.setMaxWidth(WIDEST);
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        // a narrow form breaks its row of buttons sooner than their words
        var keep = Controls.named(
                "save-" + draft.kind().word(),
                Controls.primary(texts.get("records.save"), Material2OutlinedMZ.SAVE, save));
        // of two forms on a screen, Enter saves the one that is typed into
        keep.defaultButtonProperty().bind(focusWithinProperty());
        buttons = new FlowPane(
                8, 8, keep, Controls.button(texts.get("records.discard"), Material2OutlinedAL.CLOSE, discard));
        buttons.getStyleClass().add("form-buttons");
        setCenter(scroll);
        setBottom(buttons);
        getStyleClass().add("form-pane");
    }

    /// Adds a button behind the others.
    public void addAtEnd(Node button) {
        buttons.getChildren().add(button);
    }

    /// Puts the caret into the first field.
    public void begin() {
        form.begin();
    }
}

package org.rapporteur;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;

/// Says on every screen of a closed mission that it is closed, and opens it again once a reason was
/// given.
final class ClosedBar extends VBox {
    private final MainModel model;
    private final Texts texts;
    private final Runnable reopened;
    private final TextField reason = Controls.named("reopen-reason", new TextField());

    /// @param reopened follows when the mission is open again
    ClosedBar(MainModel model, Texts texts, Runnable reopened) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.reopened = reopened;
        getStyleClass().addAll("message", "closed-bar");
        visibleProperty().bind(model.closed());
        managedProperty().bind(visibleProperty());
        visibleProperty().subscribe(this::state);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && reason.getScene() != null) {
                state();
                event.consume();
            }
        });
    }

    private void state() {
        var ask = Controls.named(
                "reopen-mission",
                Controls.button(texts.get("closed.reopen"), Material2OutlinedAL.LOCK_OPEN, this::ask));
        getChildren().setAll(line(texts.get("closed.state"), ask));
    }

    private void ask() {
        reason.clear();
        reason.setPromptText(texts.get("closed.reason_prompt"));
        reason.setAccessibleText(texts.get("closed.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        var reopen = Controls.named(
                "reopen-mission-now",
                Controls.primary(
                        texts.get("closed.reopen_now"),
                        Material2OutlinedAL.LOCK_OPEN,
                        () -> model.reopen(reason.getText(), reopened)));
        reopen.disableProperty().bind(reason.textProperty().map(String::isBlank));
        reason.setOnAction(event -> reopen.fire());
        var stay = Controls.named(
                "stay-closed", Controls.button(texts.get("closed.stay"), Material2OutlinedAL.CLOSE, this::state));
        getChildren().setAll(line(texts.get("closed.why")), new HBox(8, reason, reopen, stay));
        // a field without its skin loses the first key
        applyCss();
        reason.requestFocus();
    }

    private static HBox line(String words, javafx.scene.Node... behind) {
        var text = Controls.text(words, "message-text");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(12, new Icon(Material2OutlinedAL.LOCK), text);
        line.getChildren().addAll(behind);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}

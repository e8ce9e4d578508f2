package org.rapporteur.ui.documents;

import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// The password that opens a document, asked for twice.
final class PasswordFields extends VBox {
    PasswordFields(LeavingModel model, Texts texts) {
        super(8);
        var once = Controls.named("password", new PasswordField());
        once.textProperty().bindBidirectional(model.password());
        var twice = Controls.named("password-again", new PasswordField());
        twice.textProperty().bindBidirectional(model.again());
        var again = Controls.labelled(texts.get("documents.password_again"), twice);
        Controls.show(again, model.password().map(typed -> !typed.isEmpty()));
        getChildren()
                .addAll(
                        new VBox(
                                4,
                                Controls.labelled(texts.get("documents.password"), once),
                                Controls.text(texts.get("documents.password_hint"), "hint")),
                        again);
    }
}

package org.rapporteur.ui.settings;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Controls;

/// The first screen: one card in the middle of the window.
public final class StartView extends StackPane {
    private final StartModel model;
    private final Texts texts;

    /// @param sample puts the sample mission into a new store
    public StartView(StartModel model, Texts texts, Consumer<Store> sample) {
        this.model = model;
        this.texts = texts;
        var card = new VBox(16);
        card.getStyleClass().add("card");
        card.setMaxSize(560, USE_PREF_SIZE);
        model.found().subscribe(found -> {
            card.getChildren().setAll(Controls.text(texts.get("start.title"), "title"));
            switch (found) {
                case NOTHING -> beginning(card, sample);
                case LOCKED -> unlocking(card);
                case OPEN -> card.getChildren().addAll(problem(), buttons());
                case null -> card.getChildren().add(problem());
            }
        });
        card.disableProperty().bind(model.busy());
        getStyleClass().add("start");
        setAlignment(card, Pos.CENTER);
        getChildren().add(card);
    }

    private void unlocking(VBox card) {
        var passphrase = passphrase("passphrase", "start.passphrase", model.passphrase());
        var unlock = Controls.named(
                "unlock", Controls.primary(texts.get("start.unlock"), Material2OutlinedAL.LOCK_OPEN, model::unlock));
        unlock.setDefaultButton(true);
        card.getChildren()
                .addAll(
                        Controls.text(texts.get("start.locked", model.folder()), "quiet"),
                        Controls.labelled(texts.get("start.passphrase"), passphrase),
                        problem(),
                        buttons(unlock));
    }

    private void beginning(VBox card, Consumer<Store> sample) {
        var passphrase = passphrase("passphrase", "start.passphrase", model.passphrase());
        var repeated = passphrase("repeated", "start.repeat", model.repeated());
        var hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        hint.textProperty()
                .bind(javafx.beans.binding.Bindings.when(model.passphrase().isEmpty())
                        .then(texts.get("start.not_protected"))
                        .otherwise(texts.get("start.remember")));
        var empty = Controls.named(
                "begin-empty",
                Controls.button(texts.get("start.empty"), Material2OutlinedAL.ADD, () -> model.create(store -> {})));
        var withSample = Controls.named(
                "begin-sample",
                Controls.primary(texts.get("start.sample"), Material2OutlinedMZ.SCHOOL, () -> model.create(sample)));
        withSample.setDefaultButton(true);
        card.getChildren()
                .addAll(
                        Controls.text(texts.get("start.welcome"), "lead"),
                        Controls.text(texts.get("start.where", model.folder()), "quiet"),
                        Controls.labelled(texts.get("start.choose_passphrase"), passphrase),
                        Controls.labelled(texts.get("start.repeat"), repeated),
                        hint,
                        problem(),
                        buttons(withSample, empty));
    }

    private PasswordField passphrase(String id, String key, javafx.beans.property.StringProperty typed) {
        var field = Controls.named(id, new PasswordField());
        field.setAccessibleText(texts.get(key));
        field.textProperty().bindBidirectional(typed);
        return field;
    }

    private Label problem() {
        var problem = Controls.named("problem", Controls.text("", "field-error"));
        problem.textProperty().bind(model.problem());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        return problem;
    }

    private HBox buttons(Button... buttons) {
        var progress = new ProgressBar();
        progress.setPrefWidth(80);
        progress.setAccessibleText(texts.get("start.opening"));
        progress.visibleProperty().bind(model.busy());
        progress.managedProperty().bind(model.busy());
        var bar = new HBox(8, buttons);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren().addAll(Controls.space(), progress);
        return bar;
    }
}

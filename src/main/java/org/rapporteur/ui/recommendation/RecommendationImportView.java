package org.rapporteur.ui.recommendation;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.ImportPane;

/// Concluding observations, a table or the Universal Human Rights Index are dropped, chosen or pasted,
/// made right row by row, and brought in.
public final class RecommendationImportView extends StackPane {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    private static final KeyCombination TAKE_BACK = KeyCombination.valueOf("Shortcut+Z");

    private final RecommendationImportModel model;
    private final Texts texts;
    private final ImportPane pane;
    private final PassageList list;

    public RecommendationImportView(RecommendationImportModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var passages = model.passages();
        var form = new PassageForm(passages, texts, this::toList);
        this.list = new PassageList(passages, texts, form::begin);
        HBox.setHgrow(list, Priority.ALWAYS);
        this.pane = new ImportPane(
                model,
                new ImportPane.Words(
                        texts.get("intake.title"), texts.get("intake.drop"), count -> texts.get("intake.save", count)),
                Material2OutlinedMZ.PLAYLIST_ADD,
                rows(form),
                texts);
        pane.addToEmpty(Controls.named(
                "intake-paste",
                Controls.button(texts.get("intake.paste"), Material2OutlinedAL.CONTENT_PASTE, () -> askForText(""))));
        pane.addToFoot(takeBack());
        pane.addToFoot(bad());
        getChildren().add(pane);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        model.opened().subscribe(this::show);
    }

    /// Where something is asked first, there are no rows yet.
    private Node rows(PassageForm form) {
        var rows = new HBox(list, form);
        rows.visibleProperty().bind(Bindings.isNotEmpty(model.passages().lines()));
        return rows;
    }

    private void toList() {
        list.begin();
    }

    private void show(@Nullable Intake opened) {
        if (opened == null) {
            return;
        }
        pane.show(opened.name(), new IntakeHead(model, opened, texts));
    }

    /// Text that was copied out of a document, before it is split.
    private void askForText(String beginning) {
        var area = Controls.named("intake-text", Controls.lines(16));
        area.setText(beginning);
        var read = Controls.named(
                "intake-read",
                Controls.save(
                        texts.get("intake.read_text"),
                        Material2OutlinedAL.FORMAT_LIST_NUMBERED,
                        () -> model.paste(area.getText())));
        read.disableProperty().bind(area.textProperty().map(String::isBlank).flatMap(blank -> model.busy()
                .map(busy -> busy || blank)));
        var labelled = Controls.labelled(texts.get("intake.text"), area);
        VBox.setVgrow(labelled, Priority.ALWAYS);
        VBox.setVgrow(area, Priority.ALWAYS);
        var foot = new HBox(12, read, Controls.text(texts.get("import.promise"), "hint"));
        foot.setAlignment(Pos.CENTER_LEFT);
        var page = new VBox(16, labelled, foot);
        page.getStyleClass().add("intake-page");
        pane.ask(page);
        area.requestFocus();
        area.end();
    }

    private Button takeBack() {
        var button = Controls.named(
                "intake-take-back",
                Controls.button(texts.get("intake.take_back"), Material2OutlinedMZ.UNDO, model.passages()::takeBack));
        button.disableProperty().bind(model.passages().canTakeBack().not().or(model.saved()));
        return button;
    }

    private Button bad() {
        var bad = Controls.named("import-bad", Controls.button("", Material2OutlinedMZ.SAVE_ALT, model::saveBad));
        model.passages().looks().subscribe(looks -> {
            long rows = model.passages().lines().stream()
                    .filter(line -> line.verdict() == Verdict.ERROR)
                    .count();
            bad.setText(texts.get("import.bad_rows", rows));
            bad.setVisible(rows > 0);
        });
        bad.setVisible(false);
        bad.managedProperty().bind(bad.visibleProperty());
        return bad;
    }

    /// What was copied is pasted wherever it is not typed into a field; a step in the rows is taken back before a
    /// change of what is kept.
    private void onKey(KeyEvent event) {
        if (PASTE.match(event) && !(event.getTarget() instanceof TextInputControl)) {
            var clipboard = Clipboard.getSystemClipboard();
            if (clipboard.hasFiles()) {
                model.read(clipboard.getFiles().getFirst().toPath());
            } else if (clipboard.hasString()) {
                askForText(Objects.requireNonNullElse(clipboard.getString(), ""));
            }
            event.consume();
        } else if (TAKE_BACK.match(event)
                && model.passages().canTakeBack().get()
                && !model.saved().get()) {
            model.passages().takeBack();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && model.passages().canTakeBack().get()
                && !model.saved().get()) {
            // what was made right by hand is not left by a key pressed once too often
            list.begin();
            event.consume();
        }
    }
}

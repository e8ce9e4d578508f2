package org.rapporteur.ui.documents;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.word.Letterhead;

/// The letterhead that documents are written on.
final class LetterheadField extends VBox {
    private final Texts texts;
    private final Label name = Controls.named("letterhead-name", new Label());
    private final Label hint = Controls.named("letterhead-hint", Controls.text("", "hint"));

    LetterheadField(LeavingModel model, Texts texts) {
        super(4);
        this.texts = texts;
        var label = new Label(texts.get("documents.letterhead"));
        label.getStyleClass().add("field-label");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var choose = Controls.named(
                "letterhead",
                Controls.button(
                        texts.get("documents.letterhead_choose"),
                        Material2OutlinedAL.FOLDER_OPEN,
                        model::chooseLetterhead));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setAccessibleText(texts.get("documents.letterhead_files"));
        var leave = Controls.named(
                "letterhead-leave",
                Controls.icon(
                        texts.get("documents.letterhead_leave"), Material2OutlinedAL.CLOSE, model::leaveLetterhead));
        leave.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(4, name, leave, choose);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, line, hint);
        model.letterhead().subscribe(paper -> {
            Controls.show(leave, paper != null);
            show(paper);
        });
    }

    private void show(@Nullable Letterhead paper) {
        name.setText(paper == null ? texts.get("documents.letterhead_plain") : paper.name());
        name.setTooltip(new Tooltip(paper == null ? texts.get("documents.letterhead_none") : paper.name()));
        if (paper == null) {
            hint.setText(texts.get("documents.letterhead_none"));
            return;
        }
        var mapping = paper.mapping();
        long added = mapping.stream().filter(Letterhead.Mapping::isAdded).count();
        hint.setText(texts.get("documents.letterhead_styles", mapping.size() - added, mapping.size()));
    }
}

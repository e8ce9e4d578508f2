package org.rapporteur.ui.meeting;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Before;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// What this office said and promised before, on the recommendation in focus.
final class BeforePane extends VBox {
    /// So many are shown; who needs more looks into the mission.
    private static final int SHOWN = 12;

    /// So much of a note is read at a glance; the rest is in its tooltip.
    private static final int GLANCE = 200;

    private final MeetingModel model;
    private final Texts texts;
    private final VBox lines = new VBox(12);

    BeforePane(MeetingModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        var said = model.before().said();
        var nothing = Controls.text(texts.get("before.nothing"), "quiet");
        nothing.visibleProperty().bind(Bindings.isEmpty(said));
        nothing.managedProperty().bind(nothing.visibleProperty());
        getChildren().addAll(Controls.text(texts.get("before.heading"), "section"), nothing, lines);
        said.addListener((ListChangeListener<Before>) change -> lines.getChildren()
                .setAll(said.stream().limit(SHOWN).map(this::line).toList()));
    }

    private Node line(Before before) {
        var note = before.note();
        var file = model.file().get();
        var speaker = file == null
                ? ""
                : file.register().find(note.speaker()).map(SpeakersModel::name).orElse("");
        var day = texts.fullDay(before.meeting().start().toLocalDate());
        var head = Controls.text(speaker.isEmpty() ? day : texts.get("before.head", day, speaker), "hint");
        if (note.confidentiality() == Confidentiality.CONFIDENTIAL) {
            head.setGraphic(new FontIcon(Material2OutlinedAL.LOCK));
        }
        var text = Controls.text(glance(note.promised()), "before-text");
        text.setTooltip(new Tooltip(note.text()));
        var box = new VBox(2, head, text);
        box.getStyleClass().add("before");
        before.commitment().ifPresent(promise -> {
            boolean overdue = promise.isOverdue(model.before().today());
            box.getChildren().add(state(promise, overdue));
            box.getStyleClass().add(overdue ? "before-overdue" : promise.isOpen() ? "before-open" : "before-settled");
        });
        return box;
    }

    private Label state(Commitment promise, boolean overdue) {
        var note = promise.note();
        var due = note.due();
        var when = due != null ? texts.fullDay(due) : note.dueWords();
        var word =
                overdue ? texts.get("before.overdue") : texts.word(note.state()).toUpperCase(Locale.ROOT);
        var label = Controls.text(when.isBlank() ? word : texts.get("before.state", word, when), "hint");
        label.getStyleClass().add("before-state");
        return label;
    }

    private static String glance(String text) {
        if (text.length() <= GLANCE) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(GLANCE - 1)) ? GLANCE - 1 : GLANCE;
        return text.substring(0, cut).strip() + "…";
    }
}

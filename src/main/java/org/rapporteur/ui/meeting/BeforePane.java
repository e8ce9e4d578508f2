package org.rapporteur.ui.meeting;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Before;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.Passage;

/// What this office said and promised before, on the recommendation in focus.
final class BeforePane extends VBox {
    /// So many are shown; who needs more looks into the mission.
    private static final int SHOWN = 12;

    /// So much of a note is read at a glance; the rest is in its tooltip.
    private static final int GLANCE = 200;

    private static final double NARROWEST = 120;
    private static final double EDGES_OF_LINE = 12;

    private final MeetingModel model;
    private final Texts texts;

    BeforePane(MeetingModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        var said = model.before().said();
        var nothing = Controls.text(texts.get("before.nothing"), "quiet");
        nothing.visibleProperty().bind(Bindings.isEmpty(said));
        nothing.managedProperty().bind(nothing.visibleProperty());
        getChildren().addAll(Controls.text(texts.get("before.heading"), "section"), nothing, lines(said, false));
        var promises = model.before().promises();
        var others = new VBox(8, Controls.text(texts.get("before.promises"), "section"), lines(promises, true));
        others.visibleProperty().bind(Bindings.isNotEmpty(promises));
        others.managedProperty().bind(others.visibleProperty());
        VBox.setMargin(others, new Insets(8, 0, 0, 0));
        getChildren().add(Controls.named("other-promises", others));
    }

    private VBox lines(ObservableList<Before> shown, boolean onOthers) {
        var lines = new VBox(12);
        shown.addListener((ListChangeListener<Before>) change -> lines.getChildren()
                .setAll(shown.stream()
                        .limit(SHOWN)
                        .map(before -> line(before, onOthers))
                        .toList()));
        return lines;
    }

    /// @param onOthers whether it is said which recommendation it is on
    private Node line(Before before, boolean onOthers) {
        var note = before.note();
        var file = model.file().get();
        var speaker = file == null
                ? ""
                : file.register().find(note.speaker()).map(SpeakersModel::name).orElse("");
        var day = texts.fullDay(before.meeting().start().toLocalDate());
        var about = file == null || !onOthers
                ? Stream.<String>empty()
                : file.register().find(note.recommendations()).stream().map(Recommendation::place);
        var head = Controls.text(
                Stream.of(Stream.of(day, speaker), about)
                        .flatMap(words -> words)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("  ·  ")),
                "hint");
        if (note.confidentiality() == Confidentiality.CONFIDENTIAL) {
            head.setGraphic(new Icon(Material2OutlinedAL.LOCK));
        }
        var text = new Passage(
                widthProperty().map(pixels -> Math.max(NARROWEST, pixels.doubleValue() - EDGES_OF_LINE)),
                "before-text");
        text.show(glance(note.promised()));
        Tooltip.install(text, new Tooltip(note.text()));
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

package org.rapporteur.ui.meeting;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.Passage;

/// The agenda beside the notes: each recommendation with its question and what became of it. The one
/// that the typed note bears on stands out; choosing another ties the note to it.
final class AgendaPane extends VBox {
    /// In the order of their keys, Ctrl+1 to Ctrl+3.
    static final List<Progress> MARKS = List.of(Progress.ASKED, Progress.ANSWERED, Progress.NOT_REACHED);

    private static final double NARROWEST = 120;
    private static final double EDGES_OF_LINE = 24;

    private final MeetingModel model;
    private final Texts texts;
    private final Runnable toInput;
    private final VBox lines = new VBox(8);
    private @Nullable Id<?> asked;

    /// @param toInput puts the caret back where the note is typed
    /// @param find opens the finder of recommendations
    AgendaPane(MeetingModel model, Texts texts, Runnable toInput, Runnable find) {
        super(12);
        this.model = model;
        this.texts = texts;
        this.toInput = toInput;
        getStyleClass().add("side");
        var nothing = Controls.text(texts.get("meeting.no_agenda"), "quiet");
        nothing.visibleProperty().bind(Bindings.isEmpty(model.agenda().lines()));
        nothing.managedProperty().bind(nothing.visibleProperty());
        var plan = Controls.named("plan", Controls.button(texts.get("meeting.plan"), Material2OutlinedAL.ADD, find));
        plan.getStyleClass().add("flat");
        plan.setFocusTraversable(false);
        getChildren().addAll(Controls.text(texts.get("meeting.agenda"), "section"), nothing, lines, plan);
        model.agenda().lines().addListener((ListChangeListener<AgendaModel.Line>) change -> show());
        model.notes().draft().subscribe(draft -> {
            if (draft != null) {
                draft.focus().subscribe(chosen -> show());
            }
        });
    }

    /// Opens the question in focus to be written.
    void write() {
        var draft = model.notes().draft().get();
        if (draft != null) {
            model.agenda().line(draft.focus().getValue()).ifPresent(this::write);
        }
    }

    private void write(AgendaModel.Line line) {
        asked = line.item().id();
        show();
    }

    private void show() {
        lines.getChildren()
                .setAll(model.agenda().lines().stream().map(this::line).toList());
    }

    private Node line(AgendaModel.Line line) {
        var draft = model.notes().draft().get();
        var recommendation = line.recommendation();
        boolean inFocus = draft != null
                && recommendation != null
                && recommendation.equals(draft.focus().getValue());
        var title = passage(
                recommendation == null ? line.about(texts) : recommendation.place() + "  " + recommendation.title(),
                "agenda-title");
        // no note can be tied to a line on no recommendation, so what can be done with it always shows
        var box = new VBox(4, title, question(line), foot(line, inFocus || recommendation == null));
        box.getStyleClass().add("agenda-line");
        if (inFocus) {
            box.getStyleClass().add("in-focus");
        }
        box.setOnMouseClicked(event -> {
            if (draft != null) {
                model.notes().link(recommendation);
                toInput.run();
            }
        });
        return box;
    }

    private Node question(AgendaModel.Line line) {
        if (!line.item().id().equals(asked)) {
            var question = passage(line.item().question(), "agenda-question");
            Controls.show(question, !line.item().question().isBlank());
            return question;
        }
        var field = Controls.named("question", new TextField(line.item().question()));
        field.setAccessibleText(texts.get("meeting.question"));
        field.setPromptText(texts.get("meeting.question"));
        field.setOnAction(event -> endAsking(() -> model.agenda().ask(line, field.getText())));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endAsking(this::show);
                event.consume();
            }
        });
        field.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                field.requestFocus();
            }
        });
        return field;
    }

    private Passage passage(String words, String style) {
        var passage = new Passage(
                lines.widthProperty().map(pixels -> Math.max(NARROWEST, pixels.doubleValue() - EDGES_OF_LINE)), style);
        passage.show(words);
        return passage;
    }

    private void endAsking(Runnable then) {
        asked = null;
        then.run();
        toInput.run();
    }

    private Node foot(AgendaModel.Line line, boolean withCommands) {
        var progress = line.item().progress();
        var mark = new Label(texts.word(progress), new Icon(icon(progress)));
        mark.getStyleClass().addAll("progress", "progress-" + progress.name().toLowerCase(java.util.Locale.ROOT));
        var count =
                Controls.text(line.recommendation() == null ? "" : texts.get("meeting.notes", line.notes()), "hint");
        count.setMinWidth(USE_PREF_SIZE);
        var foot = new HBox(8, mark, Controls.space(), count);
        foot.setAlignment(Pos.CENTER_LEFT);
        if (!withCommands) {
            return foot;
        }
        var commands = new HBox(4);
        commands.getChildren().addAll(marks(line));
        if (!line.item().commitments().isEmpty()) {
            commands.getChildren()
                    .add(Controls.named(
                            "open-promise",
                            still(Controls.icon(
                                    texts.get("meeting.promise"),
                                    Material2OutlinedAL.ASSIGNMENT_TURNED_IN,
                                    () -> model.openPromise(line.item())))));
        }
        commands.getChildren()
                .addAll(
                        Controls.space(),
                        still(Controls.icon(
                                texts.get("meeting.edit_question"), Material2OutlinedAL.EDIT, () -> write(line))),
                        still(Controls.icon(texts.get("meeting.take_off"), Material2OutlinedAL.CLOSE, () -> {
                            model.agenda().takeOff(line);
                            toInput.run();
                        })));
        return new VBox(4, foot, commands);
    }

    /// One small button for each mark, of which each has a key.
    private List<Node> marks(AgendaModel.Line line) {
        return MARKS.stream()
                .map(each -> {
                    var words = texts.get("meeting.mark", texts.word(each), MARKS.indexOf(each) + 1);
                    var button = Controls.icon(words, icon(each), () -> {
                        model.agenda().mark(line, each);
                        toInput.run();
                    });
                    return still(button);
                })
                .toList();
    }

    private static Node still(Node node) {
        node.setFocusTraversable(false);
        return node;
    }

    private static Ikon icon(Progress progress) {
        return switch (progress) {
            case PLANNED -> Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
            case ASKED -> Material2OutlinedAL.HELP_OUTLINE;
            case ANSWERED -> Material2OutlinedAL.CHECK_CIRCLE;
            case NOT_REACHED -> Material2OutlinedMZ.REMOVE_CIRCLE_OUTLINE;
        };
    }
}

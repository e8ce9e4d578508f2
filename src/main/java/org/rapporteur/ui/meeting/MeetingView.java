package org.rapporteur.ui.meeting;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// The screen at the table: left the agenda, in the middle the notes over one input line, right who
/// is present.
public final class MeetingView extends BorderPane {
    private final MeetingModel model;
    private final Texts texts;
    private final NoteInput input;

    public MeetingView(MeetingModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.input = new NoteInput(model, texts);
        getStyleClass().addAll("screen", "meeting");
        setTop(head());
        setLeft(agenda());
        setCenter(notes());
        setRight(present());
    }

    private Node head() {
        var title = Controls.named("counterpart", Controls.text("", "title"));
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            var file = model.file().get();
                            var meeting = model.meeting().get();
                            return file == null || meeting == null
                                    ? ""
                                    : file.register().counterpart(meeting);
                        },
                        model.file(),
                        model.meeting()));
        var facts = Controls.text("", "quiet");
        facts.textProperty().bind(Bindings.createStringBinding(this::facts, model.file(), model.meeting()));
        var words = new VBox(4, title, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var hold = Controls.named(
                "hold", Controls.button(texts.get("meeting.hold"), Material2OutlinedAL.CHECK_CIRCLE, model::hold));
        hold.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            var meeting = model.meeting().get();
                            return meeting != null && meeting.state() != MeetingState.HELD;
                        },
                        model.meeting()));
        hold.managedProperty().bind(hold.visibleProperty());
        var export = Controls.named(
                "export-meeting",
                Controls.button(texts.get("minutes.export"), Material2OutlinedAL.DESCRIPTION, model::exportMinutes));
        var bar = new HBox(8, words, hold, export);
        bar.getStyleClass().add("screen-head");
        return bar;
    }

    private String facts() {
        var meeting = model.meeting().get();
        var file = model.file().get();
        if (meeting == null || file == null) {
            return "";
        }
        return texts.get(
                "meeting.facts",
                texts.fullDay(meeting.start().toLocalDate()),
                texts.hour(meeting.start()),
                texts.hour(meeting.end()),
                meeting.venue().isBlank() ? file.mission().place() : meeting.venue(),
                texts.word(meeting.state()));
    }

    private Node agenda() {
        return side(new AgendaPane(model, texts, input::focus), 264);
    }

    private Node notes() {
        var list = Controls.named("notes", new ListView<>(model.notes()));
        list.setAccessibleText(texts.get("meeting.notes_list"));
        list.getStyleClass().add("notes");
        list.setCellFactory(shown -> new NoteCell(shown, model, texts));
        list.setPlaceholder(Controls.text(texts.get("meeting.no_notes"), "quiet"));
        model.notes().addListener((ListChangeListener<Note>) change -> {
            if (change.next()
                    && change.wasAdded()
                    && change.getTo() == model.notes().size()) {
                list.scrollTo(model.notes().size() - 1);
            }
        });
        list.setOnMouseClicked(event -> editChosen(list, event.getClickCount() == 2));
        list.setOnKeyPressed(event -> {
            editChosen(list, event.getCode() == KeyCode.ENTER);
            var chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && chosen != null) {
                model.delete(chosen);
                input.focus();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                input.focus();
                event.consume();
            }
        });
        var pane = new BorderPane(list);
        pane.setBottom(new VBox(undo(), input));
        pane.getStyleClass().add("notes-pane");
        return pane;
    }

    private void editChosen(ListView<Note> list, boolean asked) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (asked && chosen != null) {
            model.edit(chosen);
            input.focus();
        }
    }

    private Node undo() {
        var bar = new HBox(
                12,
                new Label(texts.get("meeting.deleted")),
                Controls.named(
                        "undo-delete", Controls.button(texts.get("records.undo"), Material2OutlinedMZ.UNDO, () -> {
                            model.restore();
                            input.focus();
                        })));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("message");
        bar.visibleProperty().bind(model.removed().isNotNull());
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private Node present() {
        var lines = new VBox(8);
        model.attendance().lines().addListener((ListChangeListener<Attendance>) change -> showPresent(lines));
        var box = new VBox(12, lines);
        box.getStyleClass().add("side");
        return side(box, 232);
    }

    private void showPresent(VBox lines) {
        lines.getChildren().clear();
        for (var side : Side.values()) {
            var ofSide = model.attendance().lines().stream()
                    .filter(line -> line.side() == side)
                    .toList();
            if (!ofSide.isEmpty()) {
                lines.getChildren()
                        .add(Controls.text(
                                texts.get(
                                        switch (side) {
                                            case DELEGATION -> "meeting.delegation";
                                            case INTERLOCUTORS -> "meeting.interlocutors";
                                        }),
                                "section"));
                ofSide.forEach(line -> lines.getChildren().add(presentLine(line)));
            }
        }
    }

    private Node presentLine(Attendance line) {
        var box = new CheckBox(name(line));
        box.setWrapText(true);
        box.setSelected(line.presence() == Presence.PRESENT);
        box.setFocusTraversable(false);
        box.setOnAction(event -> {
            model.attendance().attend(line, box.isSelected());
            input.focus();
        });
        return box;
    }

    private String name(Attendance line) {
        var file = model.file().get();
        if (file == null) {
            return "";
        }
        var register = file.register();
        var name = register.find(line.person())
                .map(org.rapporteur.domain.Person::name)
                .or(() -> register.find(line.post()).map(org.rapporteur.domain.Post::title))
                .orElse("");
        return line.number() > 1 ? texts.get("meeting.people", name, line.number()) : name;
    }

    private static ScrollPane side(Node content, double width) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(width);
        scroll.setMinWidth(width);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "side-pane");
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /// What a meeting that is shown elsewhere needs of this one: the caret back in its place.
    public void focus() {
        input.focus();
    }
}

package org.rapporteur.ui.meeting;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.FileDrop;

/// The screen at the table: left the agenda, in the middle the notes over one input line, right what was
/// said before and who is present. Each command has a key, and after each the caret is where the note is
/// typed.
public final class MeetingView extends BorderPane {
    private final MeetingModel model;
    private final NotesModel notes;
    private final Texts texts;
    private final BooleanProperty sideShown;
    private final ListView<Note> list;
    private final FileDrop drop;
    private final Chooser chooser;
    private final NoteInput input;
    private final AgendaPane agenda;
    private final AttendancePane present;
    private final FilesModel files;
    private final FilesPane attached;
    private final FileCard card;

    /// @param files the files that are attached to the meeting
    /// @param sideShown whether the right side is shown, which is remembered from meeting to meeting
    public MeetingView(MeetingModel model, FilesModel files, Texts texts, BooleanProperty sideShown) {
        this.model = model;
        this.notes = model.notes();
        this.texts = texts;
        this.sideShown = sideShown;
        this.list = Controls.named("notes", new ListView<>(notes.notes()));
        this.drop = new FileDrop(
                Material2OutlinedAL.ATTACH_FILE, texts.get("files.drop"), texts.get("files.drop_limit"), this::attach);
        this.chooser = new Chooser(texts, this::focus);
        this.input = new NoteInput(model, texts, chooser::open);
        this.agenda = new AgendaPane(model, texts, input::focus, () -> chooser.open(model.recommendations()));
        this.present = new AttendancePane(model, texts, input::focus, chooser::open);
        this.files = files;
        this.attached = new FilesPane(files, texts, input::focus);
        this.card = new FileCard(files, texts, input::focus);
        files.follow(model);
        getStyleClass().addAll("screen", "meeting");
        setTop(head());
        setLeft(side(agenda, 264));
        setCenter(notes());
        setRight(right());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        drop.on(this);
    }

    private boolean attach(List<Path> dropped) {
        sideShown.set(true);
        files.attach(dropped);
        return true;
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
        var earlier = Controls.named("earlier-meeting", new Hyperlink(texts.get("meeting.earlier")));
        earlier.setOnAction(event -> model.openEarlier());
        earlier.visibleProperty()
                .bind(model.meeting()
                        .map(meeting -> meeting.continues() != null)
                        .orElse(false));
        earlier.managedProperty().bind(earlier.visibleProperty());
        earlier.getStyleClass().add("all-warnings");
        var words = new VBox(4, title, facts, earlier);
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
        hold.setTooltip(new javafx.scene.control.Tooltip(texts.get("meeting.hold_key")));
        var export = Controls.named(
                "export-meeting",
                Controls.button(texts.get("minutes.export"), Material2OutlinedAL.DESCRIPTION, model::exportMinutes));
        export.setTooltip(new javafx.scene.control.Tooltip(texts.get("meeting.export_key")));
        var history = Controls.named(
                "meeting-history", Controls.icon(texts.get("meeting.history"), Material2OutlinedAL.HISTORY, () -> {
                    var meeting = model.meeting().get();
                    if (meeting != null) {
                        model.openHistory(meeting);
                    }
                }));
        var bar = new HBox(8, words, history, hold, export);
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
                Stream.of(
                                meeting.venue(),
                                file.mission().place(),
                                file.mission().country())
                        .filter(place -> !place.isBlank())
                        .findFirst()
                        .orElse(""),
                texts.word(meeting.state()));
    }

    private Node notes() {
        list.setAccessibleText(texts.get("meeting.notes_list"));
        list.getStyleClass().add("notes");
        list.setCellFactory(shown -> new NoteCell(shown, model, texts));
        list.setPlaceholder(Controls.text(texts.get("meeting.no_notes"), "quiet"));
        notes.notes().addListener((ListChangeListener<Note>) change -> {
            if (change.next()
                    && change.wasAdded()
                    && change.getTo() == notes.notes().size()) {
                toEnd(list);
            }
        });
        list.setOnMouseClicked(event -> editChosen(list, event.getClickCount() == 2));
        list.setOnKeyPressed(event -> {
            editChosen(list, event.getCode() == KeyCode.ENTER);
            var chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && chosen != null) {
                notes.delete(chosen);
                input.focus();
            } else if (event.getCode() == KeyCode.H && chosen != null && !event.isShortcutDown()) {
                model.openHistory(chosen);
            } else if (event.getCode() == KeyCode.ESCAPE) {
                input.focus();
                event.consume();
            }
        });
        var above = new StackPane(list, chooser);
        StackPane.setAlignment(chooser, Pos.BOTTOM_CENTER);
        var pane = new BorderPane(above);
        pane.setBottom(input);
        pane.getStyleClass().add("notes-pane");
        return new StackPane(pane, card, drop);
    }

    /// Once the rows are laid out the list knows how high they are, and where its end is.
    private static void toEnd(ListView<Note> list) {
        int last = list.getItems().size() - 1;
        list.scrollTo(last);
        if (list.getScene() != null) {
            list.applyCss();
            list.layout();
            list.scrollTo(last);
        }
    }

    private void editChosen(ListView<Note> list, boolean asked) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (asked && chosen != null) {
            notes.edit(chosen);
            input.focus();
        }
    }

    private Node right() {
        var content = new VBox(24, new BeforePane(model, texts), present, attached);
        content.getStyleClass().add("side");
        var scroll = side(content, 264);
        scroll.visibleProperty().bind(sideShown);
        scroll.managedProperty().bind(sideShown);
        return scroll;
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

    private void onKey(KeyEvent event) {
        // over the notes lies a file: its keys are its own
        if (card.isVisible() || event.isAltDown() || event.isMetaDown() && !event.isShortcutDown()) {
            return;
        }
        if (event.isShortcutDown() ? shortcut(event) : functionKey(event)) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case K -> chooser.open(model.recommendations());
            case DOWN -> then(() -> model.moveRecommendation(1));
            case UP -> then(() -> model.moveRecommendation(-1));
            case DIGIT1 -> then(() -> model.mark(Progress.ASKED));
            case DIGIT2 -> then(() -> model.mark(Progress.ANSWERED));
            case DIGIT3 -> then(() -> model.mark(Progress.NOT_REACHED));
            case T -> agenda.write();
            case H -> then(model::hold);
            case E -> model.exportMinutes();
            case O -> then(files::choose);
            case V -> {
                // files that were copied elsewhere; words go where the caret is
                var copied = Clipboard.getSystemClipboard();
                return copied.hasFiles()
                        && attach(copied.getFiles().stream().map(File::toPath).toList());
            }
            case Z -> {
                // in a note that was not touched there is nothing of its own to take back
                if (!event.isShiftDown() && input.isTyping() && input.isUntouched()) {
                    model.undo();
                    return true;
                }
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean functionKey(KeyEvent event) {
        switch (event.getCode()) {
            case F2 -> chooser.open(model.speakers());
            case F3 -> then(() -> notes.moveKind(event.isShiftDown() ? -1 : 1));
            case F4 -> then(notes::nextConfidentiality);
            case F5 -> then(notes::stamp);
            case F6 -> then(() -> notes.toggle(NoteKind.VERBATIM));
            case F7 -> commitment();
            case F8 -> {
                sideShown.set(true);
                present.focus();
            }
            case F10 -> {
                sideShown.set(true);
                attached.focus();
            }
            case F9 -> then(() -> sideShown.set(!sideShown.get()));
            case TAB -> {
                // a note holds no tabs: the key goes on to the next field
                if (!input.isTyping()) {
                    return false;
                }
                input.tab(event.isShiftDown());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void then(Runnable command) {
        command.run();
        input.focus();
    }

    /// Makes the note a commitment, and goes to who promises; from there the key makes it a statement.
    private void commitment() {
        var draft = notes.draft().get();
        if (draft != null) {
            boolean was = draft.kind().get() == NoteKind.COMMITMENT;
            if (!was) {
                draft.kind().set(NoteKind.COMMITMENT);
            }
            if (was && !input.isTyping()) {
                then(() -> notes.toggle(NoteKind.COMMITMENT));
            } else {
                input.toCommitment();
            }
        }
    }

    /// Chooses a note in the list, as soon as it is read.
    public void reveal(Id<Note> note) {
        notes.notes().addListener(new ListChangeListener<>() {
            @Override
            public void onChanged(Change<? extends Note> change) {
                for (int i = 0; i < change.getList().size(); i++) {
                    if (change.getList().get(i).id().equals(note)) {
                        notes.notes().removeListener(this);
                        list.getSelectionModel().select(i);
                        list.scrollTo(i);
                        return;
                    }
                }
            }
        });
    }

    /// Puts the caret where the note is typed.
    public void focus() {
        input.focus();
    }
}

package org.rapporteur.ui.meeting;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.WrappedArea;

/// The input line: what the note is tied to, and the note itself, which saves by itself.
///
/// Each draft has a text area of its own, so that no save and no other note touches the caret or the
/// undo history of what is being typed.
final class NoteInput extends VBox {
    /// So long a pause of typing saves.
    static final Duration PAUSE = Duration.millis(300);

    private final MeetingModel meeting;
    private final NotesModel model;
    private final Texts texts;
    private final Consumer<Choice.Offer> choose;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private TextArea area = new WrappedArea();
    private TextField time = new TextField();
    private @Nullable CommitmentFields commitment;

    /// @param choose opens the chooser
    NoteInput(MeetingModel meeting, Texts texts, Consumer<Choice.Offer> choose) {
        super(8);
        this.meeting = meeting;
        this.model = meeting.notes();
        this.texts = texts;
        this.choose = choose;
        getStyleClass().add("note-input");
        // nothing of a closed mission is changed, and nothing is typed that could not be kept
        disableProperty()
                .bind(meeting.file().map(file -> file.mission().isClosed()).orElse(false));
        pause.setOnFinished(event -> model.save());
        model.draft().subscribe(this::show);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                // the screen is left, or the window closed, within a pause of typing
                pause.stop();
                model.save();
            }
        });
    }

    /// Puts the caret where the note is typed.
    void focus() {
        area.requestFocus();
    }

    /// Whether the caret is in the note.
    boolean isTyping() {
        return area.isFocused();
    }

    /// Whether nothing was typed that a key could take back.
    boolean isUntouched() {
        return area.getLength() == 0 && !area.isUndoable() && !area.isRedoable();
    }

    /// Goes on from the note as Tab does: to who promises, or to the hour and the list before it.
    void tab(boolean back) {
        var draft = model.draft().get();
        if (back) {
            time.requestFocus();
        } else if (draft != null && draft.kind().get() == NoteKind.COMMITMENT) {
            toCommitment();
        } else {
            area.requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
        }
    }

    /// Goes to who promised.
    void toCommitment() {
        var fields = commitment;
        if (fields != null) {
            fields.begin(meeting.promising());
        }
    }

    private void show(@Nullable NoteDraft draft) {
        pause.stop();
        if (draft == null) {
            getChildren().clear();
            return;
        }
        area = Controls.named("note", new WrappedArea());
        area.setText(draft.text().get());
        area.setAccessibleText(texts.get("note.input"));
        area.setPromptText(texts.get("note.prompt"));
        area.setPrefRowCount(3);
        area.textProperty().subscribe(typed -> {
            if (!typed.equals(draft.text().get())) {
                draft.text().set(typed);
                turn();
                changed(draft);
            }
        });
        turn();
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        var fields = new CommitmentFields(draft, texts, () -> changed(draft), this::focus);
        commitment = fields;
        getChildren().setAll(ties(draft), area, fields, hint(draft));
        area.positionCaret(area.getLength());
        area.requestFocus();
    }

    /// Follows the direction of what is typed.
    private void turn() {
        var wanted =
                Controls.startsRightToLeft(area.getText()) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.INHERIT;
        if (area.getNodeOrientation() != wanted) {
            area.setNodeOrientation(wanted);
        }
    }

    /// While nothing was typed there is nothing to save.
    private void changed(NoteDraft draft) {
        if (!draft.isBlank()) {
            model.typed();
            pause.playFromStart();
        }
    }

    private Node ties(NoteDraft draft) {
        var chips = new FlowPane(4, 4);
        chips.setPrefWrapLength(200);
        chips.setMinWidth(0);
        HBox.setHgrow(chips, Priority.ALWAYS);
        Runnable show = () -> chips.getChildren()
                .setAll(
                        draft.recommendations().isEmpty()
                                ? java.util.List.of(unlinked())
                                : draft.recommendations().stream()
                                        .map(each -> (Node) chip(each))
                                        .toList());
        show.run();
        draft.recommendations().addListener((javafx.collections.ListChangeListener<Recommendation>) change -> {
            show.run();
            changed(draft);
        });
        var speaker = tie("note-speaker", Material2OutlinedMZ.PERSON, () -> choose.accept(meeting.speakers()));
        speaker.setMaxWidth(180);
        speaker.setMinWidth(96);
        draft.speaker().subscribe(party -> {
            var name = party == null ? texts.get("note.nobody") : SpeakersModel.name(party);
            speaker.setText(name);
            speaker.setAccessibleText(texts.get("note.speaker") + ": " + name);
        });
        draft.speaker().subscribe((before, after) -> changed(draft));
        var kind = menu(draft, "note-kind", "note.kind", NoteKind.values(), draft.kind());
        time = time(draft);
        var confidentiality = menu(
                draft,
                "note-confidentiality",
                "note.confidentiality",
                Confidentiality.values(),
                draft.confidentiality());
        var bar = new HBox(8, chips, speaker, kind, confidentiality, time);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button unlinked() {
        var button = tie("note-unlinked", Material2OutlinedAL.LINK_OFF, () -> choose.accept(meeting.recommendations()));
        button.setText(texts.get("note.unlinked"));
        button.getStyleClass().add("unlinked");
        return button;
    }

    private Button chip(Recommendation recommendation) {
        var button = tie("note-link", Material2OutlinedAL.LINK, () -> choose.accept(meeting.recommendations()));
        button.setText(recommendation.place() + "  " + shortened(recommendation.title()));
        button.getStyleClass().add("link-chip");
        button.setMaxWidth(280);
        return button;
    }

    private static String shortened(String title) {
        return title.length() > 20 ? title.substring(0, 18).strip() + "…" : title;
    }

    private Button tie(String id, org.kordamp.ikonli.Ikon icon, Runnable command) {
        var button = Controls.named(id, Controls.button("", icon, command));
        button.getStyleClass().add("tie");
        // each has a key of its own
        button.setFocusTraversable(false);
        return button;
    }

    private <T extends Enum<T>> MenuButton menu(
            NoteDraft draft, String id, String key, T[] words, ObjectProperty<T> value) {
        var menu = Controls.named(id, new MenuButton());
        menu.getStyleClass().add("tie");
        menu.setFocusTraversable(false);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems()
                .setAll(Arrays.stream(words)
                        .map(word -> {
                            var item = new MenuItem(texts.word(word));
                            item.setOnAction(event -> {
                                value.set(word);
                                focus();
                            });
                            return item;
                        })
                        .toList());
        value.subscribe(word -> {
            menu.setText(texts.word(word));
            menu.setAccessibleText(texts.get(key) + ": " + texts.word(word));
            menu.setGraphic(word == Confidentiality.CONFIDENTIAL ? new Icon(Material2OutlinedAL.LOCK) : null);
        });
        value.subscribe((before, after) -> changed(draft));
        return menu;
    }

    private TextField time(NoteDraft draft) {
        var field = Controls.named("note-time", new TextField());
        field.getStyleClass().add("tie-time");
        field.setAccessibleText(texts.get("note.time"));
        field.setMinWidth(60);
        Function<Object, String> hour = time -> texts.hour(draft.time().get());
        draft.time().subscribe(time -> field.setText(hour.apply(time)));
        draft.time().subscribe((before, after) -> changed(draft));
        field.setOnAction(event -> {
            draft.saidAt(field.getText());
            field.setText(hour.apply(field));
            focus();
        });
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                draft.saidAt(field.getText());
                field.setText(hour.apply(field));
            }
        });
        return field;
    }

    private Label hint(NoteDraft draft) {
        return Controls.text(texts.get(draft.isListed() ? "note.hint_editing" : "note.hint"), "hint");
    }

    /// The keys of the note itself; those of the whole screen are the view's.
    private void onKey(KeyEvent event) {
        boolean understood = true;
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShiftDown()) {
                    area.replaceSelection("\n");
                } else {
                    pause.stop();
                    model.finish();
                }
            }
            case UP -> {
                understood = area.getLength() == 0
                        && !event.isShortcutDown()
                        && !model.notes().isEmpty();
                if (understood) {
                    model.edit(model.notes().getLast());
                }
            }
            default -> understood = false;
        }
        if (understood) {
            event.consume();
        }
    }
}

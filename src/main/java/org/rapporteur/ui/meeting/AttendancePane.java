package org.rapporteur.ui.meeting;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// Who is present, on both sides, ticked by the keyboard: the arrow keys go from one to the next, and
/// letters say what became of them.
final class AttendancePane extends VBox {
    private final MeetingModel model;
    private final Texts texts;
    private final Runnable toInput;
    private final Consumer<Choice.Offer> choose;
    private final VBox lines = new VBox(8);

    /// @param toInput puts the caret back where the note is typed
    /// @param choose opens the chooser
    AttendancePane(MeetingModel model, Texts texts, Runnable toInput, Consumer<Choice.Offer> choose) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.toInput = toInput;
        this.choose = choose;
        var hint = Controls.text(texts.get("present.keys"), "hint");
        hint.visibleProperty().bind(focusWithinProperty());
        hint.managedProperty().bind(hint.visibleProperty());
        getChildren().addAll(lines, hint);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onArrow);
        // when the key is let go, so that its letter is not typed into the field that it opens
        addEventFilter(KeyEvent.KEY_RELEASED, this::onLetter);
        model.attendance().lines().addListener((ListChangeListener<Attendance>) change -> show());
    }

    /// Goes to the first who is expected.
    void focus() {
        boxes().stream()
                .filter(box -> !box.isSelected())
                .findFirst()
                .or(() -> boxes().stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private java.util.List<CheckBox> boxes() {
        return lines.getChildren().stream()
                .filter(VBox.class::isInstance)
                .map(box -> ((VBox) box).getChildren().getFirst())
                .filter(CheckBox.class::isInstance)
                .map(CheckBox.class::cast)
                .toList();
    }

    /// The row that had the focus has it again.
    private void show() {
        int at = boxes().indexOf(focused());
        lines.getChildren().clear();
        Side shown = null;
        for (var line : model.attendance().lines()) {
            if (line.side() != shown) {
                shown = line.side();
                lines.getChildren().add(Controls.text(heading(shown), "section"));
            }
            lines.getChildren().add(line(line));
        }
        if (at >= 0) {
            boxes().get(Math.min(at, boxes().size() - 1)).requestFocus();
        }
    }

    private @Nullable CheckBox focused() {
        return boxes().stream().filter(Node::isFocused).findFirst().orElse(null);
    }

    private String heading(Side side) {
        return texts.get(
                switch (side) {
                    case DELEGATION -> "meeting.delegation";
                    case INTERLOCUTORS -> "meeting.interlocutors";
                });
    }

    private VBox line(Attendance line) {
        var box = new CheckBox(model.attendance().name(line));
        box.setUserData(line);
        box.setWrapText(true);
        box.setSelected(line.presence() == Presence.PRESENT);
        box.setAccessibleText(box.getText() + ", " + texts.word(line.presence()));
        box.getStyleClass().add("presence-" + line.presence().name().toLowerCase(Locale.ROOT));
        box.setOnAction(
                event -> model.attendance().mark(line, box.isSelected() ? Presence.PRESENT : Presence.EXPECTED));
        var row = new VBox(2, box);
        detail(row, line.presence() == Presence.ABSENT ? texts.word(Presence.ABSENT) : "");
        detail(row, model.attendance().insteadOf(line));
        var came = line.arrived();
        var left = line.departed();
        detail(row, came == null ? "" : texts.get("present.came_at", texts.hour(came)));
        detail(row, left == null ? "" : texts.get("present.left_at", texts.hour(left)));
        return row;
    }

    private static void detail(VBox row, String words) {
        if (!words.isEmpty()) {
            var label = Controls.text(words, "hint");
            label.getStyleClass().add("presence-detail");
            row.getChildren().add(label);
        }
    }

    private void onArrow(KeyEvent event) {
        var box = focused();
        if (box == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean understood = true;
        switch (event.getCode()) {
            case DOWN -> step(box, 1);
            case UP -> step(box, -1);
            case ESCAPE -> toInput.run();
            default -> understood = false;
        }
        if (understood) {
            event.consume();
        }
    }

    private void onLetter(KeyEvent event) {
        var box = focused();
        if (box == null
                || !(box.getUserData() instanceof Attendance line)
                || event.isShortcutDown()
                || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case X -> model.attendance().mark(line, Presence.ABSENT);
            case E -> model.attendance().markAll();
            case A -> hour(box, "present.came", when -> model.attendance().came(line, when));
            case L -> hour(box, "present.left", when -> model.attendance().left(line, when));
            case S -> choose.accept(model.substitutes(line));
            case N -> choose.accept(model.present());
            default -> {}
        }
    }

    private void step(CheckBox from, int by) {
        var boxes = boxes();
        boxes.get(Math.clamp(boxes.indexOf(from) + (long) by, 0, boxes.size() - 1))
                .requestFocus();
    }

    /// Asks for an hour below the row; it is now unless another is typed, and none where it is wiped out.
    private void hour(CheckBox box, String key, Consumer<@Nullable LocalDateTime> then) {
        var field = Controls.named("present-hour", new TextField(texts.hour(model.now())));
        field.setAccessibleText(texts.get(key));
        field.setPrefColumnCount(5);
        field.setMaxWidth(72);
        var label = new HBox(8, Controls.text(texts.get(key), "hint"), field);
        label.setAlignment(Pos.CENTER_LEFT);
        label.getStyleClass().add("presence-detail");
        var row = (VBox) box.getParent();
        row.getChildren().add(label);
        field.requestFocus();
        field.selectAll();
        field.setOnAction(event -> {
            var meeting = model.meeting().get();
            var typed = field.getText();
            var at = NoteDraft.hour(typed);
            if (meeting != null && (at.isPresent() || typed.isBlank())) {
                box.requestFocus();
                row.getChildren().remove(label);
                then.accept(at.map(hour -> meeting.start().toLocalDate().atTime(hour))
                        .orElse(null));
            } else {
                field.selectAll();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                box.requestFocus();
                row.getChildren().remove(label);
                event.consume();
            }
        });
    }
}

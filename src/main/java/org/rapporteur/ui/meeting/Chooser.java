package org.rapporteur.ui.meeting;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.meeting.Choice.Offer;
import org.rapporteur.ui.meeting.Choice.Way;

/// A field with the rows that fit it, over the notes and directly above the input line. It is worked by
/// keys alone, moves nothing when it opens, and gives the caret back when it closes.
final class Chooser extends VBox {
    private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

    private final Texts texts;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final VBox rows = new VBox();
    private final Label hint = Controls.text("", "hint");
    private List<Choice> choices = List.of();
    private int highlighted;
    private @Nullable Offer offer;

    /// @param closed puts the caret back
    Chooser(Texts texts, Runnable closed) {
        super(4);
        this.texts = texts;
        this.closed = closed;
        getStyleClass().add("chooser");
        setMaxHeight(Region.USE_PREF_SIZE);
        setVisible(false);
        getChildren().addAll(rows, field, hint);
        field.textProperty().subscribe(this::offer);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                setVisible(false);
            }
        });
    }

    /// Opens on what is offered.
    void open(Offer opened) {
        offer = opened;
        field.setId(opened.id());
        field.setAccessibleText(opened.name());
        field.setPromptText(opened.name());
        hint.setText(opened.hint());
        field.clear();
        offer("");
        setVisible(true);
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        closed.run();
    }

    /// A row whose mark is all that is typed is taken at once.
    private void offer(String typed) {
        var open = offer;
        if (open == null) {
            return;
        }
        var at = choices.stream()
                .filter(choice ->
                        isVisible() && !choice.mark().isEmpty() && choice.mark().equals(typed))
                .findFirst();
        if (at.isPresent()) {
            take(at.get(), Way.ALONE);
            return;
        }
        show(open.fitting().apply(typed), 0);
    }

    private void show(List<Choice> fitting, int at) {
        choices = fitting;
        rows.getChildren().setAll(choices.stream().map(this::row).toList());
        if (choices.isEmpty()) {
            rows.getChildren().add(Controls.text(texts.get("finder.nothing"), "quiet"));
        }
        highlight(Math.min(at, choices.size() - 1));
    }

    private Node row(Choice choice) {
        var mark = new Label(choice.mark());
        mark.getStyleClass().add("choice-mark");
        if (choice.ticked()) {
            mark.setGraphic(new Icon(Material2OutlinedAL.CHECK));
        }
        var words = new Label(choice.words());
        HBox.setHgrow(words, Priority.SOMETIMES);
        var detail = Controls.text(choice.detail(), "hint");
        detail.setWrapText(false);
        detail.setMinWidth(0);
        var row = new HBox(8, mark, words, Controls.space(), detail);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("choice");
        row.setOnMousePressed(event -> {
            take(choice, event.isShiftDown() ? Way.BESIDE : event.isShortcutDown() ? Way.OTHERWISE : Way.ALONE);
            event.consume();
        });
        return row;
    }

    /// The row is also told as the field's help, because the focus stays in the field.
    private void highlight(int row) {
        highlighted = row;
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(HIGHLIGHTED, i == row);
        }
        field.setAccessibleHelp(
                row < 0
                        ? texts.get("finder.nothing")
                        : choices.get(row).words() + " " + choices.get(row).detail());
    }

    private void take(Choice choice, Way way) {
        choice.take().accept(way);
        var open = offer;
        if (way == Way.BESIDE && open != null) {
            // several can be taken one after the other
            show(open.fitting().apply(field.getText()), highlighted);
        } else {
            close();
        }
    }

    private void onKey(KeyEvent event) {
        boolean understood = true;
        switch (event.getCode()) {
            case DOWN -> highlight(Math.min(highlighted + 1, choices.size() - 1));
            case UP -> highlight(Math.max(highlighted - 1, Math.min(0, choices.size() - 1)));
            case ENTER -> {
                if (highlighted >= 0) {
                    take(
                            choices.get(highlighted),
                            event.isShiftDown() ? Way.BESIDE : event.isShortcutDown() ? Way.OTHERWISE : Way.ALONE);
                }
            }
            case ESCAPE -> close();
            case BACK_SPACE -> {
                understood = field.getText().isEmpty();
                var open = offer;
                if (understood && open != null) {
                    open.wipe().run();
                    show(open.fitting().apply(""), highlighted);
                }
            }
            default -> understood = false;
        }
        if (understood) {
            event.consume();
        }
    }
}

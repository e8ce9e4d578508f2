package org.rapporteur.ui;

import java.text.Bidi;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Note;

/// Controls that are made, labelled and made accessible in one statement, because there is no other
/// way to make them here.
public final class Controls {
    private Controls() {}

    /// A button with an icon and its words.
    public static Button button(String words, Ikon icon, Runnable command) {
        var button = new Button(words, new Icon(icon));
        button.setOnAction(event -> command.run());
        button.setMnemonicParsing(false);
        // what a button does is never cut; what stands beside it gives way
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// The one button of a screen that does what the screen is for.
    public static Button primary(String words, Ikon icon, Runnable command) {
        var button = button(words, icon, command);
        button.getStyleClass().add("accent");
        return button;
    }

    /// The button of a form that keeps what was filled in; Enter presses it.
    public static Button save(String words, Ikon icon, Runnable command) {
        var button = primary(words, icon, command);
        button.setDefaultButton(true);
        return button;
    }

    /// A button that shows its icon alone; its words are its tooltip and what a screen reader says.
    public static Button icon(String words, Ikon icon, Runnable command) {
        var button = new Button("", new Icon(icon));
        button.setOnAction(event -> command.run());
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    /// A control under its label.
    public static VBox labelled(String words, Control control) {
        var label = new Label(words);
        label.setLabelFor(control);
        label.getStyleClass().add("field-label");
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(words);
        }
        control.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, label, control);
    }

    /// The sentence that tells what is wrong with a field, in its place; takes no room while nothing is.
    public static Label error(ObservableStringValue sentence) {
        return line(sentence, "field-error");
    }

    /// A quiet line under a field; takes no room while it is empty.
    public static Label hint(ObservableStringValue words) {
        return line(words, "hint");
    }

    private static Label line(ObservableStringValue words, String style) {
        var line = text("", style);
        line.textProperty().bind(words);
        show(line, line.textProperty().isNotEmpty());
        return line;
    }

    /// A field of several lines, in which the tab key goes on to the next field.
    ///
    /// @param rows how many lines are seen at once
    public static TextArea lines(int rows) {
        var area = new WrappedArea();
        area.setPrefRowCount(rows);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return area;
    }

    /// Text in one of the styles of the sheet: `title`, `heading`, `quiet`.
    public static Label text(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        if (!canWrap(words)) {
            label.setTooltip(new Tooltip(words));
        }
        return wrap(label);
    }

    /// Lets a label, a link or a button break its words into lines, now and whatever they become.
    public static <T extends Labeled> T wrap(T labelled) {
        labelled.setWrapText(true);
        labelled.textProperty().subscribe(words -> {
            if (words != null && !canWrap(words)) {
                labelled.setWrapText(false);
            }
        });
        return labelled;
    }

    /// Whether a label may break these words into lines; words that JavaFX would break wrongly stay on one
    /// line and are shown whole when pointed at.
    public static boolean canWrap(String words) {
        return !LineBreaker.isNeeded(words);
    }

    /// Whether anything of a text is written from the right.
    static boolean hasRightToLeft(String words) {
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length());
    }

    /// Sets words that are written from the right in a font that has their letters and their stops: where
    /// JavaFX takes the two from two fonts, on Linux it puts what stands between the stops in the order from
    /// the left (seen with 26.0.2).
    public static void setFont(Node node, String words) {
        if (!hasRightToLeft(words)) {
            node.getStyleClass().remove("from-the-right");
        } else if (!node.getStyleClass().contains("from-the-right")) {
            node.getStyleClass().add("from-the-right");
        }
    }

    /// Whether a text runs from the right, by its first letter that has a direction (UAX #9, rule P2).
    public static boolean startsRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .limit(1)
                .anyMatch(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }

    /// The bar that tells what was done last; takes no room while nothing was.
    ///
    /// @param id of its words
    public static HBox done(String id, ObservableStringValue sentence) {
        var words = named(id, line(sentence, "message-text"));
        var bar = new HBox(12, new Icon(Material2OutlinedAL.CHECK_CIRCLE), words);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("message", "wide-message");
        show(bar, words.managedProperty());
        return bar;
    }

    /// Whether a node is another, or stands anywhere in it.
    public static boolean isWithin(Node node, Node around) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each == around) {
                return true;
            }
        }
        return false;
    }

    /// Shows a node, or hides it so that it takes no room.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Shows a node while something holds; it takes no room else.
    public static void show(Node node, ObservableValue<Boolean> shown) {
        node.managedProperty().bind(shown);
        node.visibleProperty().bind(shown);
    }

    /// The style of a note's edge: whether it is confidential, else what kind it is.
    public static String edge(Note note) {
        if (note.confidentiality() == Confidentiality.CONFIDENTIAL) {
            return "edge-confidential";
        }
        return switch (note.kind()) {
            case COMMITMENT -> "edge-commitment";
            case VERBATIM -> "edge-verbatim";
            default -> "edge-other";
        };
    }

    /// A space that takes what is left.
    public static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    /// Keeps a list ready for the keyboard: whenever its rows are read anew, the row that was chosen, or
    /// one near the first, is chosen and has the focus.
    ///
    /// @param first the row to choose at first
    public static void keepChosen(ListView<?> list, int first) {
        int[] chosen = {first};
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                chosen[0] = index.intValue();
            }
        });
        list.getItems().addListener((ListChangeListener<Object>) change -> {
            if (!list.getItems().isEmpty()) {
                list.getSelectionModel()
                        .clearAndSelect(Math.min(chosen[0], list.getItems().size() - 1));
                list.requestFocus();
            }
        });
    }

    /// Gives a node a name by which tests and style sheets find it.
    public static <T extends Node> T named(String id, T node) {
        node.setId(id);
        return node;
    }
}

package org.rapporteur.ui.review;

import java.time.YearMonth;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Texts;

/// The bars of the time line. Dragging over them chooses a part of the time; with the keyboard the
/// arrows go from bar to bar, with Shift they take along, Space chooses and Delete gives up.
final class TimeLinePane extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double HEIGHT = 40;
    private static final double LEAST = 3;
    /// More bars than this have no room for each one’s words.
    private static final int WORDED = 14;

    private final ReviewModel model;
    private final Texts texts;
    private TimeLine line = new TimeLine(true, List.of());
    private int begun;
    private int here;

    TimeLinePane(ReviewModel model, Texts texts) {
        super(2);
        this.model = model;
        this.texts = texts;
        setId("time-line");
        getStyleClass().add("time-line");
        setAlignment(Pos.BOTTOM_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleHelp(texts.get("review.time_line_keys"));
        model.answer().subscribe(this::show);
        focusedProperty().subscribe(focused -> mark());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        setOnMousePressed(event -> {
            requestFocus();
            begun = barAt(event.getX());
            here = begun;
            mark();
        });
        setOnMouseDragged(event -> {
            here = barAt(event.getX());
            mark();
        });
        setOnMouseReleased(event -> brush());
    }

    private void show(ReviewModel.@Nullable Answer answer) {
        if (answer == null || answer.line().equals(line)) {
            return;
        }
        line = answer.line();
        here = Math.min(here, Math.max(0, line.bars().size() - 1));
        begun = Math.min(begun, here);
        int bars = line.bars().size();
        if (getChildren().size() > bars) {
            getChildren().remove(bars, getChildren().size());
        }
        for (int i = 0; i < bars; i++) {
            if (i == getChildren().size()) {
                getChildren().add(new Column());
            }
            ((Column) getChildren().get(i)).show(line.bars().get(i), i);
        }
        mark();
    }

    /// A bar with its words. It stays while one types, and shows another part of the time.
    private final class Column extends VBox {
        private final Region bar = new Region();
        private final Label label = new Label();
        private final Tooltip whole = new Tooltip();

        Column() {
            super(2);
            label.getStyleClass().add("bar-label");
            label.setMinWidth(0);
            var room = new Region();
            VBox.setVgrow(room, Priority.ALWAYS);
            getChildren().addAll(room, bar, label);
            getStyleClass().add("bar-box");
            setMinWidth(0);
            setPrefWidth(0);
            setMaxWidth(96);
            setMinHeight(HEIGHT + 20);
            HBox.setHgrow(this, Priority.ALWAYS);
            Tooltip.install(this, whole);
        }

        void show(TimeLine.Bar shown, int index) {
            var height = shown.hits() == 0 ? 1 : Math.max(LEAST, HEIGHT * shown.hits() / Math.max(1, line.most()));
            var style = shown.hits() == 0 ? "no-bar" : "bar";
            if (!bar.getStyleClass().contains(style)) {
                bar.getStyleClass().setAll(style);
            }
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
            label.setText(words(shown, index));
            whole.setText(told(shown));
        }
    }

    private String words(TimeLine.Bar bar, int index) {
        var key = bar.value().key();
        int bars = line.bars().size();
        if (!line.months()) {
            return bars <= WORDED || index % 5 == 0 ? key : "";
        }
        return bars <= WORDED
                ? texts.month(YearMonth.parse(key))
                : key.endsWith("-01") || index == 0 ? key.substring(0, 4) : "";
    }

    private String told(TimeLine.Bar bar) {
        var when = line.months()
                ? texts.month(YearMonth.parse(bar.value().key()))
                : bar.value().key();
        return texts.get("review.facet", when, bar.hits());
    }

    private int barAt(double x) {
        for (int i = 0; i < getChildren().size(); i++) {
            if (x < getChildren().get(i).getBoundsInParent().getMaxX()) {
                return i;
            }
        }
        return Math.max(0, getChildren().size() - 1);
    }

    /// Shows what is chosen, and where the keyboard or the mouse is.
    private void mark() {
        for (int i = 0; i < getChildren().size(); i++) {
            var box = getChildren().get(i);
            box.pseudoClassStateChanged(CHOSEN, line.bars().get(i).chosen());
            box.pseudoClassStateChanged(HERE, isFocused() && i >= Math.min(begun, here) && i <= Math.max(begun, here));
        }
        setAccessibleText(
                line.bars().isEmpty()
                        ? texts.get("review.time_line")
                        : texts.get("review.time_line") + ": "
                                + told(line.bars().get(here)));
    }

    private void onKey(KeyEvent event) {
        if (event.isAltDown() || event.isControlDown() || line.bars().isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            int step = event.getCode() == KeyCode.LEFT ? -1 : 1;
            here = Math.clamp(here + step, 0, line.bars().size() - 1);
            begun = event.isShiftDown() ? begun : here;
            mark();
        } else if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            brush();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.brush(List.of());
        } else {
            return;
        }
        event.consume();
    }

    /// Chooses what was gone over; where just that was chosen, gives it up.
    private void brush() {
        if (line.bars().isEmpty()) {
            return;
        }
        var values = line.between(begun, here);
        var before = line.bars().stream()
                .filter(TimeLine.Bar::chosen)
                .map(TimeLine.Bar::value)
                .toList();
        model.brush(values.equals(before) ? List.of() : values);
    }
}

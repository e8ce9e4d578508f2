package org.rapporteur.ui.itinerary;

import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Texts;

/// Where a meeting would be if the mouse were let go now, and a free time that was chosen: its outline
/// and a small label with day and hours.
final class GridGhost extends Pane {
    private static final double LABEL = 22;

    private final Texts texts;
    private final Label outline = new Label();
    private final Label time = new Label();
    private @Nullable LocalDateTime start;
    private int minutes;

    GridGhost(Texts texts) {
        this.texts = texts;
        outline.getStyleClass().add("ghost");
        time.setId("grid-time");
        time.getStyleClass().add("ghost-time");
        for (var part : List.of(outline, time)) {
            part.setManaged(false);
            getChildren().add(part);
        }
        setVisible(false);
    }

    /// Where it begins, or null while it is hidden.
    @Nullable
    LocalDateTime start() {
        return isVisible() ? start : null;
    }

    int minutes() {
        return minutes;
    }

    /// Shows a time; where it is shown already nothing is done.
    ///
    /// @param words what is there, or nothing
    void show(GridGeometry geometry, LocalDateTime newStart, int newMinutes, String words) {
        boolean same = isVisible() && newStart.equals(start) && newMinutes == minutes;
        int column = geometry.days().indexOf(newStart.toLocalDate());
        if (same || column < 0) {
            return;
        }
        start = newStart;
        minutes = newMinutes;
        int from = GridGeometry.minuteOf(newStart.toLocalTime());
        double y = geometry.y(from);
        double x = geometry.x(column);
        double height =
                Math.max(newMinutes * GridGeometry.PIXELS_A_MINUTE, GridGeometry.STEP * GridGeometry.PIXELS_A_MINUTE);
        outline.resizeRelocate(x + 1, y, geometry.columnWidth() - 2, Math.min(height, geometry.height() - y));
        outline.setText(words);
        time.setText(texts.get(
                "itinerary.time",
                texts.day(newStart.toLocalDate()),
                texts.hour(newStart),
                texts.hour(newStart.plusMinutes(newMinutes))));
        setAccessibleText(texts.get("itinerary.free", time.getText()));
        time.applyCss();
        double width = time.prefWidth(-1);
        time.resizeRelocate(
                Math.clamp(x, 0, Math.max(0, geometry.width() - width)),
                y >= LABEL + 2 ? y - LABEL - 2 : y + Math.min(height, geometry.height() - y) + 2,
                width,
                LABEL);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}

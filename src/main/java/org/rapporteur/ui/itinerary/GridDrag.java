package org.rapporteur.ui.itinerary;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Mouse on the day grid: dragging a card moves its meeting, dragging an edge of it changes when it
/// begins or ends, dragging on empty space makes a new one. Nothing is changed before the mouse is let
/// go; Escape gives it up.
final class GridDrag {
    /// So near to an edge, in pixels, the edge is gripped.
    private static final double EDGE = 5;
    /// A hand that trembles does not move a meeting.
    private static final double TREMBLE = 4;
    /// A free time that is clicked begins at the half hour and lasts an hour.
    private static final int HALF_HOUR = 30;

    static final int HOUR = 60;

    private enum Grip {
        MOVE,
        START,
        END,
        NEW
    }

    /// @param card what was gripped, or null on empty space
    /// @param at the time under the mouse
    private record Gripped(Grip grip, @Nullable MeetingCard card, double x, double y, LocalDateTime at) {}

    private final ItineraryModel model;
    private final PlanModel plan;
    private final GridBody body;
    private final Consumer<Rectangle2D> reveal;
    private @Nullable Gripped gripped;
    private boolean dragging;

    /// @param reveal scrolls to a part of the body
    GridDrag(ItineraryModel model, PlanModel plan, GridBody body, Consumer<Rectangle2D> reveal) {
        this.model = model;
        this.plan = plan;
        this.body = body;
        this.reveal = reveal;
    }

    void listen() {
        body.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPressed);
        body.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDragged);
        body.addEventHandler(MouseEvent.MOUSE_RELEASED, this::onReleased);
        body.addEventHandler(MouseEvent.MOUSE_MOVED, this::onMoved);
        body.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (gripped != null && event.getCode() == KeyCode.ESCAPE) {
                letGo();
                event.consume();
            }
        });
    }

    private void onMoved(MouseEvent event) {
        var card = MeetingCard.around(event.getPickResult().getIntersectedNode());
        var grip = card == null ? Grip.NEW : grip(card, event);
        body.setCursor(
                switch (grip) {
                    case START -> Cursor.N_RESIZE;
                    case END -> Cursor.S_RESIZE;
                    default -> Cursor.DEFAULT;
                });
    }

    private Grip grip(MeetingCard card, MouseEvent event) {
        double y = event.getY() - card.getLayoutY();
        double edge = Math.min(EDGE, card.getHeight() / 4);
        if (y >= card.getHeight() - edge && card.piece().last()) {
            return Grip.END;
        }
        return y <= edge && card.piece().first() ? Grip.START : Grip.MOVE;
    }

    private void onPressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY
                || isOnButton(event.getPickResult().getIntersectedNode())) {
            return;
        }
        plan.keep();
        var card = MeetingCard.around(event.getPickResult().getIntersectedNode());
        var at = body.geometry().time(event.getX(), event.getY());
        gripped = new Gripped(card == null ? Grip.NEW : grip(card, event), card, event.getX(), event.getY(), at);
        dragging = false;
        if (card == null) {
            choose(halfHour(at), HOUR, body);
        } else {
            body.ghost().hide();
            card.requestFocus();
        }
        event.consume();
    }

    private static boolean isOnButton(@Nullable Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each instanceof Button) {
                return true;
            }
        }
        return false;
    }

    private LocalDateTime halfHour(LocalDateTime at) {
        int minute = GridGeometry.minuteOf(at.toLocalTime()) / HALF_HOUR * HALF_HOUR;
        return body.geometry().clamp(at.toLocalDate().atTime(LocalTime.ofSecondOfDay(minute * 60L)));
    }

    /// Chooses a free time: there a new meeting begins, or a copied one is put.
    static void choose(LocalDateTime start, int minutes, GridBody body) {
        body.ghost().show(body.geometry(), start, minutes, "");
        body.ghost().requestFocus();
    }

    private void onDragged(MouseEvent event) {
        var grip = gripped;
        if (grip == null) {
            return;
        }
        if (!dragging && Math.hypot(event.getX() - grip.x, event.getY() - grip.y) < TREMBLE) {
            return;
        }
        if (!dragging && grip.card != null) {
            grip.card.getStyleClass().add("dragged");
        }
        dragging = true;
        var at = body.geometry().time(event.getX(), event.getY());
        if (grip.card == null) {
            create(grip, at);
        } else {
            drag(grip.grip, grip.card.appointment(), grip.at, at);
        }
        reveal.accept(new Rectangle2D(Math.max(0, event.getX()), Math.max(0, event.getY()), 1, 1));
        event.consume();
    }

    private void create(Gripped grip, LocalDateTime at) {
        var begun = GridGeometry.snap(grip.at);
        var end = GridGeometry.snap(grip.at.toLocalDate().atTime(at.toLocalTime()));
        if (at.toLocalTime().equals(LocalTime.MIDNIGHT) && at.isAfter(grip.at)) {
            end = grip.at.toLocalDate().plusDays(1).atStartOfDay();
        }
        int minutes = (int) Duration.between(begun, end).toMinutes();
        var start = minutes < 0 ? end : begun;
        body.ghost().show(body.geometry(), start, Math.max(GridGeometry.STEP, Math.abs(minutes)), "");
    }

    private void drag(Grip grip, Appointment appointment, LocalDateTime from, LocalDateTime to) {
        var meeting = appointment.meeting();
        var geometry = body.geometry();
        var by = Duration.between(from, to);
        var start = meeting.start();
        int minutes = meeting.duration();
        switch (grip) {
            case START -> {
                var latest = GridGeometry.step(meeting.end(), -1);
                start = GridGeometry.snap(start.plus(by));
                start = start.isAfter(latest) ? latest : start;
                minutes = (int) Duration.between(start, meeting.end()).toMinutes();
            }
            case END -> {
                var earliest = GridGeometry.step(start, 1);
                var end = GridGeometry.snap(meeting.end().plus(by));
                minutes = (int) Duration.between(start, end.isBefore(earliest) ? earliest : end)
                        .toMinutes();
            }
            default -> start = geometry.clamp(GridGeometry.snap(start.plus(by)));
        }
        body.ghost().show(geometry, start, minutes, appointment.heading());
    }

    private void onReleased(MouseEvent event) {
        var grip = gripped;
        if (grip == null) {
            return;
        }
        var start = body.ghost().start();
        int minutes = body.ghost().minutes();
        boolean dragged = dragging;
        if (grip.card == null) {
            gripped = null;
            if (start != null && (dragged || event.getClickCount() == 2)) {
                model.begin(start, minutes);
            }
        } else {
            letGo();
            var meeting = grip.card.appointment().meeting();
            if (dragged && start != null) {
                plan.show(meeting, start, minutes);
                plan.keep();
            } else if (event.getClickCount() == 2) {
                model.open(meeting);
            }
        }
        event.consume();
    }

    private void letGo() {
        var grip = gripped;
        gripped = null;
        dragging = false;
        body.ghost().hide();
        if (grip != null && grip.card != null) {
            grip.card.getStyleClass().remove("dragged");
        }
    }
}

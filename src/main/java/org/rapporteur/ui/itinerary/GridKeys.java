package org.rapporteur.ui.itinerary;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;

/// Keyboard on the day grid. On a meeting: arrows move it by five minutes or a day, Page up and down by
/// an hour, Shift with an arrow makes it shorter or longer; with Ctrl one goes to another meeting. On a
/// free time the arrows choose another one.
final class GridKeys {
    private final ItineraryModel model;
    private final PlanModel plan;
    private final GridBody body;
    private final Consumer<Id<Meeting>> choose;

    /// @param choose gives a meeting the focus
    GridKeys(ItineraryModel model, PlanModel plan, GridBody body, Consumer<Id<Meeting>> choose) {
        this.model = model;
        this.plan = plan;
        this.body = body;
        this.choose = choose;
    }

    void listen() {
        body.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown()) {
                return;
            }
            boolean done = false;
            var free = body.ghost().start();
            if (event.getTarget() == body.ghost() && free != null) {
                done = onFreeTime(free, event);
            } else if (event.getTarget() instanceof MeetingCard card) {
                done = onCard(card, event);
            }
            if (done) {
                event.consume();
            }
        });
    }

    private boolean onFreeTime(LocalDateTime free, KeyEvent event) {
        int minutes = body.ghost().minutes();
        switch (event.getCode()) {
            case ENTER, N -> model.begin(free, minutes);
            case ESCAPE -> {
                body.ghost().hide();
                body.card(plan.chosen().get()).ifPresent(card -> choose(card));
            }
            case V -> {
                if (!event.isShortcutDown()) {
                    return false;
                }
                body.ghost().hide();
                plan.paste(free);
            }
            case UP, DOWN, LEFT, RIGHT, PAGE_UP, PAGE_DOWN -> {
                if (event.isShiftDown()) {
                    int longer = minutes + (event.getCode() == KeyCode.UP ? -1 : 1) * GridGeometry.STEP;
                    GridDrag.choose(free, Math.max(GridGeometry.STEP, longer), body);
                } else {
                    GridDrag.choose(inSight(moved(free, event.getCode())), minutes, body);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// A free time is chosen among the days that are shown.
    private LocalDateTime inSight(LocalDateTime time) {
        var days = body.geometry().days();
        var day = time.toLocalDate();
        var from = body.ghost().start();
        if (!days.contains(day) && from != null) {
            int column = days.indexOf(from.toLocalDate()) + (day.isAfter(from.toLocalDate()) ? 1 : -1);
            day = days.get(Math.clamp(column, 0, days.size() - 1));
        }
        return body.geometry().clamp(day.atTime(time.toLocalTime()));
    }

    private boolean onCard(MeetingCard card, KeyEvent event) {
        var meeting = card.appointment().meeting();
        if (event.isShortcutDown()) {
            return withShortcut(card, event.getCode());
        }
        switch (event.getCode()) {
            case UP, DOWN, LEFT, RIGHT, PAGE_UP, PAGE_DOWN -> {
                if (event.isShiftDown()) {
                    lengthen(meeting, event.getCode());
                } else {
                    plan.show(meeting, moved(meeting.start(), event.getCode()), meeting.duration());
                }
            }
            case HOME -> body.cards().stream().findFirst().ifPresent(this::choose);
            case END -> body.cards().reversed().stream().findFirst().ifPresent(this::choose);
            case ENTER -> {
                plan.keep();
                model.open(meeting);
            }
            case DELETE, BACK_SPACE -> plan.delete(meeting);
            case E, F2 -> {
                plan.keep();
                model.edit(meeting);
            }
            case N -> {
                plan.keep();
                model.begin(meeting.start().toLocalDate());
            }
            case W -> card.showWarnings();
            case ESCAPE -> {
                if (!plan.isUnsaved()) {
                    return false;
                }
                plan.takeBack();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void lengthen(Meeting meeting, KeyCode code) {
        switch (code) {
            case UP, DOWN -> {
                var end = GridGeometry.step(meeting.end(), code == KeyCode.UP ? -1 : 1);
                plan.show(meeting, meeting.start(), (int)
                        java.time.Duration.between(meeting.start(), end).toMinutes());
            }
            default -> {}
        }
    }

    private LocalDateTime moved(LocalDateTime start, KeyCode code) {
        boolean mirrored = body.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        return switch (code) {
            case UP -> GridGeometry.step(start, -1);
            case DOWN -> GridGeometry.step(start, 1);
            case PAGE_UP -> start.minusHours(1);
            case PAGE_DOWN -> start.plusHours(1);
            case LEFT -> start.plusDays(mirrored ? 1 : -1);
            default -> start.plusDays(mirrored ? -1 : 1);
        };
    }

    private boolean withShortcut(MeetingCard card, KeyCode code) {
        var meeting = card.appointment().meeting();
        switch (code) {
            case C -> plan.copy(meeting);
            case V -> plan.paste(meeting.end());
            case Z -> {
                // what was not saved yet is no step that the window could take back
                if (!plan.isUnsaved()) {
                    return false;
                }
                plan.takeBack();
            }
            case UP, DOWN, LEFT, RIGHT -> neighbour(card, code).ifPresent(this::choose);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The next card in a direction: within the day, or the nearest hour of another day.
    private Optional<MeetingCard> neighbour(MeetingCard card, KeyCode code) {
        var cards = body.cards();
        int place = cards.indexOf(card);
        int column = card.piece().column();
        boolean forward = code == KeyCode.DOWN
                || moved(card.appointment().meeting().start(), code)
                        .isAfter(card.appointment().meeting().start());
        if (code == KeyCode.UP || code == KeyCode.DOWN) {
            int next = place + (forward ? 1 : -1);
            return next < 0 || next >= cards.size() ? Optional.empty() : Optional.of(cards.get(next));
        }
        Stream<Integer> others = cards.stream()
                .map(each -> each.piece().column())
                .filter(each -> forward ? each > column : each < column);
        return others.min(Comparator.comparing(each -> Math.abs(each - column))).flatMap(target -> cards.stream()
                .filter(each -> each.piece().column() == target)
                .min(Comparator.comparing(
                        each -> Math.abs(each.piece().from() - card.piece().from()))));
    }

    private void choose(MeetingCard card) {
        choose.accept(card.appointment().meeting().id());
    }
}

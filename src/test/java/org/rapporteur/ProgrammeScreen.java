package org.rapporteur;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Screen;

/// The window on the programme of the one mission of a store of its own.
final class ProgrammeScreen implements AutoCloseable {
    private final OpenWindow opening;
    final Screen screen;

    ProgrammeScreen(Path folder, Clock clock, List<? extends Kept> records, Consumer<Scene> style) {
        opening = new OpenWindow(folder, clock);
        opening.store().save(records);
        screen = opening.open(style);
        screen.select("missions", 0);
        screen.keys(KeyCode.ENTER);
        screen.find("grid-body", Node.class);
    }

    <T> T inStore(Function<Store, T> work) {
        return opening.inStore(work);
    }

    /// A meeting as it is kept.
    Meeting kept(Id<Meeting> meeting) {
        return inStore(opened -> opened.records().find(meeting).orElseThrow());
    }

    /// How often a meeting was saved.
    int saves(Id<Meeting> meeting) {
        return inStore(opened -> opened.records().history(meeting.value()).size());
    }

    List<Meeting> meetings() {
        return inStore(opened -> opened.records().all(Meeting.class));
    }

    Node card(Id<Meeting> meeting) {
        return screen.find("meeting-" + meeting, Node.class);
    }

    String spoken(Id<Meeting> meeting) {
        var card = card(meeting);
        return Screen.on(card::getAccessibleText);
    }

    /// Gives a meeting the focus.
    void choose(Id<Meeting> meeting) {
        screen.focus("meeting-" + meeting);
    }

    /// Presses on a card, this many pixels below its top, and moves the mouse by so many pixels, without
    /// letting go.
    void drag(Id<Meeting> meeting, double fromY, double byX, double byY) {
        var body = settled();
        var card = card(meeting);
        var at = Screen.on(() -> body.sceneToLocal(card.localToScene(40, fromY)));
        drag(at.getX(), at.getY(), byX, byY);
    }

    /// The grid once it has stood at the same place for a while: what is read behind the screen, such as
    /// what changed since the programme was issued, can still push it down.
    private Node settled() {
        var body = screen.find("grid-body", Node.class);
        var places = new java.util.ArrayList<javafx.geometry.Bounds>();
        screen.until("the grid stands still", () -> {
            places.add(Screen.on(() -> body.localToScene(body.getLayoutBounds())));
            int seen = places.size();
            return seen > 10 && places.subList(seen - 10, seen).stream().allMatch(places.getLast()::equals);
        });
        return body;
    }

    /// The same from a place of the grid.
    void drag(double x, double y, double byX, double byY) {
        var body = settled();
        screen.mouseTo(body, x, y);
        screen.mouseDown();
        for (int step = 1; step <= 4; step++) {
            screen.mouseTo(body, x + byX * step / 4, y + byY * step / 4);
        }
    }

    /// How wide a day is, with what parts it from the next one.
    double column() {
        var days = screen.styled("day-column");
        return Screen.on(() -> days.get(1).getLayoutX() - days.get(0).getLayoutX());
    }

    @Override
    public void close() {
        opening.close();
    }
}

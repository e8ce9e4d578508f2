package org.rapporteur.ui.itinerary;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.itinerary.GridGeometry.Piece;

/// The days and hours of the grid with the cards of their meetings, the ways between them, and the
/// line of the present. Everything has its place from the geometry; nothing is laid out by others.
final class GridBody extends Pane {
    /// Between two cards beside each other, and at the end of a column, where empty space can be
    /// gripped.
    private static final double BETWEEN = 2;

    private static final double FREE = 12;
    private static final double BAR = 4;
    private static final double BADGE = 16;
    private static final double DOT = 8;
    private static final int HOUR = 60;

    private record Part(Id<Meeting> meeting, int piece) {}

    private final Texts texts;
    private final WarningNotes notes;
    private final Map<Part, MeetingCard> cards = new LinkedHashMap<>();
    private final Pane ground = new Pane();
    private final Pane ways = new Pane();
    private final Pane cardLayer = new Pane();
    private final GridGhost ghost;
    private final Region now = new Region();
    private final Region nowDot = new Region();
    private GridGeometry geometry;

    GridBody(GridGeometry geometry, Texts texts, WarningNotes notes) {
        this.geometry = geometry;
        this.texts = texts;
        this.notes = notes;
        this.ghost = Controls.named("grid-ghost", new GridGhost(texts));
        setId("grid-body");
        getStyleClass().add("grid-body");
        now.getStyleClass().add("now-line");
        nowDot.getStyleClass().add("now-dot");
        nowDot.visibleProperty().bind(now.visibleProperty());
        now.setVisible(false);
        for (var layer : List.of(ground, ways, cardLayer, ghost, now, nowDot)) {
            layer.setManaged(false);
            layer.setMouseTransparent(layer != cardLayer);
            getChildren().add(layer);
        }
        cardLayer.setPickOnBounds(false);
    }

    GridGeometry geometry() {
        return geometry;
    }

    GridGhost ghost() {
        return ghost;
    }

    /// The first card of a meeting.
    Optional<MeetingCard> card(@Nullable Id<Meeting> meeting) {
        return Optional.ofNullable(meeting).map(id -> cards.get(new Part(id, 0)));
    }

    /// The cards with which meetings begin, in the order of days and hours.
    List<MeetingCard> cards() {
        return cards.values().stream().filter(MeetingCard::isFocusTraversable).toList();
    }

    /// Shows a programme. Cards that are there already are kept, and with them the focus.
    void show(GridGeometry newGeometry, Mission mission, List<Appointment> appointments, List<Way> newWays) {
        boolean same = newGeometry.equals(geometry) && !ground.getChildren().isEmpty();
        geometry = newGeometry;
        setMinSize(geometry.width(), geometry.height());
        setPrefSize(geometry.width(), geometry.height());
        if (!same) {
            ground.getChildren().setAll(ground());
        }
        paint(mission);
        var pieces = new LinkedHashMap<Part, Piece>();
        var of = new HashMap<Part, Appointment>();
        for (var appointment : appointments) {
            int i = 0;
            for (var piece : geometry.pieces(appointment.meeting())) {
                var part = new Part(appointment.meeting().id(), i++);
                pieces.put(part, piece);
                of.put(part, appointment);
            }
        }
        var lanes = Lanes.of(pieces);
        var kept = new LinkedHashMap<Part, MeetingCard>();
        pieces.forEach((part, piece) -> {
            var appointment = java.util.Objects.requireNonNull(of.get(part));
            var card = cards.containsKey(part)
                    ? cards.get(part)
                    : Controls.named(
                            "meeting-" + part.meeting() + (part.piece() == 0 ? "" : "-" + part.piece()),
                            new MeetingCard(appointment, piece, texts, notes));
            place(card, appointment, piece, java.util.Objects.requireNonNull(lanes.get(part)));
            kept.put(part, card);
        });
        cards.clear();
        cards.putAll(kept);
        var order = List.<Node>copyOf(cards.values());
        if (!cardLayer.getChildren().equals(order)) {
            cardLayer.getChildren().setAll(order);
        }
        ways.getChildren().clear();
        newWays.forEach(this::add);
    }

    private void place(MeetingCard card, Appointment appointment, Piece piece, Lanes.Lane lane) {
        double room = geometry.columnWidth() - FREE;
        double width = room / lane.of();
        card.show(
                appointment,
                piece,
                Math.floor(width) - BETWEEN,
                geometry.y(Lanes.shownEnd(piece)) - geometry.y(piece.from()) - 1);
        card.setColumn(geometry.x(piece.column()), geometry.columnWidth());
        card.relocate(
                Math.rint(geometry.x(piece.column()) + 1 + lane.lane() * width), Math.rint(geometry.y(piece.from())));
    }

    private List<Node> ground() {
        var nodes = new ArrayList<Node>();
        for (int column = 0; column < geometry.days().size(); column++) {
            var day = region("day-column", geometry.x(column), 0, geometry.columnWidth(), geometry.height());
            nodes.add(day);
            if (geometry.isBehindGap(column)) {
                double x = geometry.x(column) - GridGeometry.GAP;
                nodes.add(region("day-gap", x, 0, GridGeometry.GAP, geometry.height()));
            }
        }
        for (int minute = geometry.firstMinute(); minute < geometry.lastMinute(); minute += HOUR) {
            for (int column = 0; column < geometry.days().size(); column++) {
                nodes.add(region("hour-line", geometry.x(column), geometry.y(minute), geometry.columnWidth(), 1));
            }
        }
        return nodes;
    }

    private static Region region(String style, double x, double y, double width, double height) {
        var region = new Region();
        region.setManaged(false);
        region.getStyleClass().add(style);
        region.resizeRelocate(x, y, width, height);
        return region;
    }

    /// Days on which offices are closed, and days outside the mission, are tinted.
    private void paint(Mission mission) {
        int column = 0;
        for (var node : ground.getChildren()) {
            if (node.getStyleClass().contains("day-column")) {
                var day = geometry.days().get(column++);
                node.getStyleClass().removeAll("closed", "outside");
                if (mission.isDayOff(day) || mission.isHoliday(day)) {
                    node.getStyleClass().add("closed");
                } else if (day.isBefore(mission.firstDay()) || day.isAfter(mission.lastDay())) {
                    node.getStyleClass().add("outside");
                }
            }
        }
    }

    /// A bar as long as the way takes, in the space between two cards; what does not fit is said too.
    private void add(Way way) {
        var earlier = card(way.earlier().id());
        var later = card(way.later().id());
        if (earlier.isEmpty() || later.isEmpty()) {
            return;
        }
        double top = geometry.y(later.get().piece().from()) - way.free() * GridGeometry.PIXELS_A_MINUTE;
        double room = way.free() * GridGeometry.PIXELS_A_MINUTE;
        double x = geometry.x(later.get().piece().column()) + 1;
        double height = Math.max(BAR, Math.min(room, way.needed() * GridGeometry.PIXELS_A_MINUTE) - 1);
        var words = new Label(
                way.fits()
                        ? texts.get("itinerary.way", way.needed())
                        : texts.get("itinerary.way_short", way.needed(), way.free()),
                new Icon(Material2OutlinedAL.DIRECTIONS_CAR));
        words.getStyleClass().add("way-words");
        words.setManaged(false);
        var bar = region("way", x + BAR, top, BAR, height);
        if (!way.fits()) {
            words.getStyleClass().add("too-short");
            bar.getStyleClass().add("too-short");
        }
        ways.getChildren().addAll(bar, words);
        double length = geometry.columnWidth() - FREE - 4 * BAR;
        words.applyCss();
        words.resizeRelocate(
                x + 3 * BAR,
                Math.rint(top + (Math.min(height, room) - BADGE) / 2),
                Math.min(length, words.prefWidth(-1)),
                BADGE);
    }

    /// Draws the line of the present, where its day has a column and its hour is shown.
    void showNow(LocalDateTime time) {
        int column = geometry.days().indexOf(time.toLocalDate());
        int minute = GridGeometry.minuteOf(time.toLocalTime());
        now.setVisible(column >= 0 && minute >= geometry.firstMinute() && minute <= geometry.lastMinute());
        if (now.isVisible()) {
            double y = Math.rint(geometry.y(minute));
            now.resizeRelocate(geometry.x(column), y - 1, geometry.columnWidth(), 2);
            nowDot.resizeRelocate(geometry.x(column) - DOT / 2, y - DOT / 2, DOT, DOT);
        }
    }
}

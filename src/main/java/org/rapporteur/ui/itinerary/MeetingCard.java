package org.rapporteur.ui.itinerary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.itinerary.GridGeometry.Piece;

/// A meeting on the day grid, or the part of it that lies on one day. It says as much as it has room
/// for: hour and institution first, then the post, then delegates and state.
final class MeetingCard extends VBox {
    private static final double LINE = 16;
    /// Edge and padding above and below.
    private static final double AROUND = 3;
    /// A narrower card has no room for the word of the state; its edge still tells it.
    private static final double ROOM_FOR_STATE = 112;
    /// A narrower one shows nothing beside institution and post on the same line.
    private static final double ROOM_FOR_POST = 190;

    private static final Set<MeetingState> STRUCK = Set.of(MeetingState.CANCELLED, MeetingState.DECLINED);

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final WarningNotes notes;
    private final Tooltip tooltip = new Tooltip();
    private @Nullable List<Object> shown;
    private Appointment appointment;
    private Piece piece;
    private double columnStart;
    private double columnWidth;

    MeetingCard(Appointment appointment, Piece piece, Texts texts, WarningNotes notes) {
        this.appointment = appointment;
        this.piece = piece;
        this.texts = texts;
        this.notes = notes;
        setManaged(false);
        // painted once and then copied: while the grid scrolls under a drag, a frame takes less than half
        setCache(true);
        setFocusTraversable(piece.first() || piece.from() == 0);
        setAccessibleRole(AccessibleRole.BUTTON);
        Tooltip.install(this, tooltip);
    }

    Appointment appointment() {
        return appointment;
    }

    Piece piece() {
        return piece;
    }

    /// The card as if it had the whole width of its column, in its own pixels.
    Bounds inColumn() {
        return new BoundingBox(columnStart - getLayoutX(), 0, columnWidth, getHeight());
    }

    /// Tells where its column lies in the body.
    void setColumn(double start, double width) {
        columnStart = start;
        columnWidth = width;
    }

    /// Shows a meeting in this room; what is shown already is left alone.
    void show(Appointment newAppointment, Piece newPiece, double width, double height) {
        appointment = newAppointment;
        piece = newPiece;
        resize(width, height);
        int lines = Math.max(1, (int) ((height - AROUND) / LINE));
        boolean wide = width >= ROOM_FOR_STATE;
        var now = List.<Object>of(newAppointment, newPiece, lines, wide, width >= ROOM_FOR_POST);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        var state = appointment.meeting().state();
        getStyleClass().setAll("meeting-card", "card-" + state.name().toLowerCase(Locale.ROOT));
        if (STRUCK.contains(state)) {
            getStyleClass().add("struck");
        }
        if (!piece.first()) {
            getStyleClass().add("from-yesterday");
        }
        if (!piece.last()) {
            getStyleClass().add("to-tomorrow");
        }
        setAccessibleText(appointment.spoken(texts));
        tooltip.setText(appointment.inFull(texts));
        getChildren().setAll(lines(lines, wide, width >= ROOM_FOR_POST));
    }

    /// Marks it as the one that is chosen.
    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /// Opens the note that says what was overlooked.
    void showWarnings() {
        if (!appointment.notices().isEmpty()) {
            notes.show(this, appointment.notices());
        }
    }

    private List<Node> lines(int lines, boolean wide, boolean veryWide) {
        var hour = label(hour(), "card-hour");
        var rows = new ArrayList<Node>();
        if (lines < 4) {
            var heading = label(appointment.heading(), "card-heading");
            var first = row(hour, heading);
            if (lines == 1 && veryWide) {
                first.getChildren().add(label(appointment.post(), "card-quiet"));
            }
            rows.add(end(first, warning()));
        } else {
            rows.add(end(row(label(appointment.hours(texts), "card-hour")), warning()));
            rows.add(wrapped(label(appointment.heading(), "card-heading"), Math.min(2, lines - 3)));
        }
        var state = wide ? label(texts.word(appointment.meeting().state()), "card-state") : null;
        if (lines == 2) {
            rows.add(end(row(label(appointment.post(), "card-quiet")), veryWide ? state : null));
        } else if (lines > 2) {
            rows.add(wrapped(label(appointment.post(), "card-quiet"), Math.max(1, lines - 4)));
            rows.add(Controls.space());
            rows.add(end(row(label(appointment.delegates(), "card-quiet")), state));
        }
        return rows;
    }

    /// Of a part that began the day before, the day on which it began.
    private String hour() {
        var start = appointment.meeting().start();
        return piece.first() ? texts.hour(start) : texts.get("itinerary.since", texts.hour(start));
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        label.setMinHeight(LINE);
        label.setPrefHeight(LINE);
        return label;
    }

    private static Label wrapped(Label label, int lines) {
        if (lines > 1) {
            Controls.wrap(label);
            label.setPrefHeight(Region.USE_COMPUTED_SIZE);
            // a hair more than the lines, or the last one is cut
            label.setMaxHeight(lines * LINE + 2);
        }
        label.setAlignment(Pos.TOP_LEFT);
        return label;
    }

    private static HBox row(Node... words) {
        var row = new HBox(4, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(LINE);
        row.setMaxHeight(LINE);
        // the hour is never cut
        if (words[0] instanceof Label hour && hour.getStyleClass().contains("card-hour")) {
            hour.setMinWidth(Region.USE_PREF_SIZE);
        }
        return row;
    }

    private static HBox end(HBox row, @Nullable Node last) {
        if (last != null) {
            if (last instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
            row.getChildren().addAll(Controls.space(), last);
        }
        return row;
    }

    private @Nullable Button warning() {
        if (appointment.notices().isEmpty() || !piece.first()) {
            return null;
        }
        var sign = new Button("", new Icon(Material2OutlinedMZ.WARNING));
        sign.getStyleClass().setAll("card-warning");
        sign.setFocusTraversable(false);
        sign.setAccessibleText(
                appointment.notices().stream().map(Notice::sentence).collect(Collectors.joining("\n")));
        sign.setOnAction(event -> showWarnings());
        return sign;
    }

    /// The card that a node is a part of, or null.
    static @Nullable MeetingCard around(@Nullable Node node) {
        return Stream.iterate(node, each -> each != null, each -> each.getParent())
                .filter(MeetingCard.class::isInstance)
                .map(MeetingCard.class::cast)
                .findFirst()
                .orElse(null);
    }
}

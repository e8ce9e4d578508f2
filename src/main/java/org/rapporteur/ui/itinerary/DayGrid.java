package org.rapporteur.ui.itinerary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.itinerary.ItineraryModel.Row;

/// The programme as days side by side, hours down: the heads of the days and the hours stay in sight
/// while the body between them scrolls. Meetings are moved there by mouse ([GridDrag]) and keyboard
/// ([GridKeys]).
final class DayGrid extends BorderPane {
    /// When keys have rested so long, what they changed is saved.
    static final Duration PAUSE = Duration.millis(400);

    private static final double HOURS = 56;
    private static final double HEAD = 48;
    /// So wide a head has room for more than one fact.
    private static final double WIDE = 230;
    private static final int HOUR = 60;
    /// Kept in sight around what is brought into sight.
    private static final double MARGIN = 24;

    private final ItineraryModel model;
    private final PlanModel plan;
    private final Texts texts;
    private final Clock clock;
    private final GridBody body;
    private final ScrollPane scroll = Controls.named("day-grid", new ScrollPane());
    private final Pane heads = new Pane();
    private final Pane hours = new Pane();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Label empty;
    private Subscription focus = Subscription.EMPTY;
    private @Nullable GridGeometry shown;

    DayGrid(ItineraryModel model, PlanModel plan, Texts texts, Clock clock, WarningNotes notes) {
        this.model = model;
        this.plan = plan;
        this.texts = texts;
        this.clock = clock;
        this.body = new GridBody(new GridGeometry(List.of(LocalDate.EPOCH), 0, HOUR, 0), texts, notes);
        getStyleClass().add("day-grid");
        setAccessibleText(texts.get("itinerary.title"));
        scroll.setContent(body);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        setTop(head());
        setLeft(clipped(hours, HOURS, -1));
        empty = Controls.named("no-meetings", Controls.text(texts.get("itinerary.empty"), "no-meetings"));
        empty.setMouseTransparent(true);
        empty.setVisible(false);
        setCenter(new StackPane(scroll, empty));
        var hint = Controls.text(texts.get("itinerary.keys"), "hint");
        hint.getStyleClass().add("grid-keys");
        setBottom(hint);
        new GridDrag(model, plan, body, this::reveal).listen();
        new GridKeys(model, plan, body, this::choose).listen();
        follow();
    }

    private HBox head() {
        var corner = new Region();
        corner.setMinWidth(HOURS);
        var days = clipped(heads, -1, HEAD);
        HBox.setHgrow(days, javafx.scene.layout.Priority.ALWAYS);
        var head = new HBox(corner, days);
        head.getStyleClass().add("day-heads");
        return head;
    }

    private static Pane clipped(Pane inner, double width, double height) {
        var outer = new Pane(inner);
        if (width > 0) {
            outer.setMinWidth(width);
            outer.setPrefWidth(width);
        }
        outer.setMinHeight(Math.max(0, height));
        outer.setPrefHeight(Math.max(0, height));
        var clip = new Rectangle();
        clip.widthProperty().bind(outer.widthProperty());
        clip.heightProperty().bind(outer.heightProperty());
        outer.setClip(clip);
        return outer;
    }

    private void follow() {
        scroll.hvalueProperty().subscribe(at -> heads.setTranslateX(-hidden(at.doubleValue(), true)));
        scroll.vvalueProperty().subscribe(at -> hours.setTranslateY(-hidden(at.doubleValue(), false)));
        scroll.viewportBoundsProperty().subscribe(bounds -> {
            show();
            heads.setTranslateX(-hidden(scroll.getHvalue(), true));
            hours.setTranslateY(-hidden(scroll.getVvalue(), false));
        });
        model.rows().addListener((ListChangeListener<Row>) change -> show());
        plan.chosen().subscribe(this::mark);
        model.form().subscribe(draft -> {
            if (draft == null) {
                body.ghost().hide();
            }
        });
        pause.setOnFinished(event -> plan.keep());
        var tick = new Timeline(new KeyFrame(Duration.seconds(10), event -> showNow()));
        tick.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            focus.unsubscribe();
            if (scene == null) {
                focus = Subscription.EMPTY;
                tick.stop();
                pause.stop();
                plan.keep();
            } else {
                tick.play();
                focus = scene.focusOwnerProperty().subscribe(this::onFocus);
            }
        });
    }

    /// What keys have changed is saved when the focus goes elsewhere.
    private void onFocus(@Nullable Node owner) {
        if (getScene() == null || owner == null) {
            return;
        }
        var card = MeetingCard.around(owner);
        if (card != null) {
            body.ghost().hide();
            plan.chosen().set(card.appointment().meeting().id());
            reveal(bounds(card));
        } else if (owner != body.ghost()) {
            plan.keep();
        }
    }

    private double hidden(double value, boolean across) {
        var view = scroll.getViewportBounds();
        double all = across ? body.geometry().width() : body.geometry().height();
        return value * Math.max(0, all - (across ? view.getWidth() : view.getHeight()));
    }

    private void show() {
        var file = model.file().get();
        double width = scroll.getViewportBounds().getWidth();
        if (file == null || width <= 0) {
            return;
        }
        var focused = getScene() == null ? null : MeetingCard.around(getScene().getFocusOwner());
        var meetings = file.meetings();
        var geometry = GridGeometry.of(file.mission(), meetings, width);
        boolean fresh = body.card(plan.chosen().get()).isEmpty();
        body.show(geometry, file.mission(), model.appointments(), Way.of(file));
        heads.getChildren().setAll(heads(geometry, file));
        if (!geometry.equals(shown)) {
            hours.getChildren().setAll(hours(geometry));
        }
        empty.setVisible(meetings.isEmpty());
        boolean first = shown == null;
        shown = geometry;
        mark(plan.chosen().get());
        showNow();
        if (plan.isUnsaved()) {
            pause.playFromStart();
        }
        if (first) {
            begin(file);
        } else if (focused != null || fresh) {
            body.card(plan.chosen().get()).ifPresent(Node::requestFocus);
        }
    }

    /// At first one sees the meeting that was chosen last, else the present, else the first meeting.
    private void begin(MissionFile file) {
        scroll.layout();
        var card = body.card(plan.chosen().get())
                .or(() -> body.cards().stream()
                        .filter(each -> !each.appointment().meeting().end().isBefore(now(file.mission())))
                        .findFirst())
                .or(() -> body.cards().stream().findFirst());
        card.ifPresent(Node::requestFocus);
    }

    private List<Node> heads(GridGeometry geometry, MissionFile file) {
        var nodes = new ArrayList<Node>();
        for (int column = 0; column < geometry.days().size(); column++) {
            var head = head(geometry.days().get(column), file, geometry.columnWidth() >= WIDE);
            head.resizeRelocate(geometry.x(column), 0, geometry.columnWidth(), HEAD);
            nodes.add(head);
            if (geometry.isBehindGap(column)) {
                var gap = Controls.text(texts.get("itinerary.gap", geometry.daysLeftOut(column)), "gap-words");
                gap.setManaged(false);
                gap.setAlignment(Pos.CENTER);
                gap.resizeRelocate(geometry.x(column) - GridGeometry.GAP, 0, GridGeometry.GAP, HEAD);
                nodes.add(gap);
            }
        }
        return nodes;
    }

    private HBox head(LocalDate day, MissionFile file, boolean wide) {
        var name = Controls.text(texts.day(day), "day");
        name.setWrapText(false);
        long meetings = file.meetings().stream()
                .filter(meeting -> meeting.start().toLocalDate().equals(day))
                .count();
        var mission = file.mission();
        var facts = special(day, mission);
        if (facts.isEmpty() || meetings > 0 && wide) {
            facts.add(texts.get("itinerary.meetings", meetings));
        }
        var words = Controls.text(String.join(" · ", facts), "day-facts");
        words.setWrapText(false);
        var add = Controls.icon(
                texts.get("itinerary.new_on", texts.day(day)), Material2OutlinedAL.ADD, () -> model.begin(day));
        var box = new HBox(4, new VBox(name, words), Controls.space(), add);
        box.setManaged(false);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPadding(new Insets(0, 4, 0, 8));
        box.getStyleClass().add("day-head");
        if (day.equals(now(mission).toLocalDate())) {
            box.getStyleClass().add("today");
        }
        return box;
    }

    /// What sets a day apart from others, in words.
    private List<String> special(LocalDate day, Mission mission) {
        var facts = new ArrayList<String>();
        if (day.equals(now(mission).toLocalDate())) {
            facts.add(texts.get("itinerary.today"));
        }
        if (mission.isHoliday(day)) {
            facts.add(texts.get("itinerary.holiday"));
        } else if (mission.isDayOff(day)) {
            facts.add(texts.get("itinerary.day_off"));
        } else if (day.isBefore(mission.firstDay()) || day.isAfter(mission.lastDay())) {
            facts.add(texts.get("itinerary.outside"));
        }
        return facts;
    }

    private List<Node> hours(GridGeometry geometry) {
        var nodes = new ArrayList<Node>();
        for (int minute = geometry.firstMinute(); minute < geometry.lastMinute(); minute += HOUR) {
            var label = new Label(texts.hour(LocalDate.EPOCH.atTime(minute / HOUR, 0)));
            label.getStyleClass().add("hour");
            label.setManaged(false);
            label.setAlignment(Pos.TOP_RIGHT);
            label.resizeRelocate(0, geometry.y(minute), HOURS - 8, 16);
            nodes.add(label);
        }
        return nodes;
    }

    private void mark(@Nullable Id<Meeting> chosen) {
        body.cards()
                .forEach(
                        card -> card.setChosen(card.appointment().meeting().id().equals(chosen)));
    }

    /// Chooses a meeting, brings it into sight and gives it the focus.
    void choose(Id<Meeting> meeting) {
        plan.chosen().set(meeting);
        body.card(meeting).ifPresent(Node::requestFocus);
    }

    private static Rectangle2D bounds(MeetingCard card) {
        return new Rectangle2D(card.getLayoutX(), card.getLayoutY(), card.getWidth(), card.getHeight());
    }

    /// Scrolls no further than is needed to see a part of the body.
    private void reveal(Rectangle2D part) {
        var view = scroll.getViewportBounds();
        scroll.setHvalue(revealed(
                scroll.getHvalue(),
                part.getMinX(),
                part.getMaxX(),
                view.getWidth(),
                body.geometry().width()));
        scroll.setVvalue(revealed(
                scroll.getVvalue(),
                part.getMinY(),
                part.getMaxY(),
                view.getHeight(),
                body.geometry().height()));
    }

    private static double revealed(double value, double from, double to, double view, double all) {
        double most = all - view;
        if (most <= 0) {
            return 0;
        }
        double hidden = value * most;
        if (to + MARGIN > hidden + view) {
            hidden = to + MARGIN - view;
        }
        if (from - MARGIN < hidden) {
            hidden = from - MARGIN;
        }
        return Math.clamp(hidden / most, 0, 1);
    }

    private LocalDateTime now(Mission mission) {
        return LocalDateTime.now(clock.withZone(mission.zone()));
    }

    private void showNow() {
        var file = model.file().get();
        if (file != null) {
            body.showNow(now(file.mission()));
        }
    }
}

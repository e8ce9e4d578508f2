package org.rapporteur.ui.itinerary;

import java.time.Clock;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// A mission's days with their meetings, and the form of one meeting beside them.
public final class ItineraryView extends BorderPane {
    private final ItineraryModel model;
    private final PlanModel plan;
    private final ProgrammeModel issued;
    private final Texts texts;
    private final WarningNotes notes;
    private final DayGrid grid;
    private final ProgrammeList list;
    private final StackPane programme = new StackPane();

    public ItineraryView(ItineraryModel model, PlanModel plan, ProgrammeModel issued, Texts texts, Clock clock) {
        this.model = model;
        this.plan = plan;
        this.issued = issued;
        this.texts = texts;
        this.notes = new WarningNotes(texts, this::goTo);
        this.grid = new DayGrid(model, plan, texts, clock, notes);
        this.list = new ProgrammeList(model, plan, texts, notes);
        getStyleClass().add("screen");
        setTop(head());
        setCenter(programme);
        plan.asList().subscribe(this::show);
        model.form().subscribe(this::show);
        // also where the focus is still in the programme
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.form().get() != null) {
                model.leave(() -> {});
                event.consume();
            }
        });
    }

    private Node head() {
        var title = Controls.text("", "title");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            var file = model.file().get();
                            return file == null ? "" : file.mission().title();
                        },
                        model.file()));
        var facts = Controls.text("", "quiet");
        facts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            var file = model.file().get();
                            return file == null
                                    ? ""
                                    : texts.get(
                                            "itinerary.facts",
                                            file.meetings().size(),
                                            file.held().size(),
                                            file.notes().size(),
                                            file.mission().remark());
                        },
                        model.file()));
        model.file().subscribe(file -> {
            if (file != null) {
                issued.load(file.mission().id());
            }
        });
        var words =
                new VBox(4, title, facts, warnings(), new ChangesNote(issued, texts, model::open, model::openSheet));
        HBox.setHgrow(words, Priority.ALWAYS);
        var bar = new HBox(
                8,
                words,
                choice(),
                Controls.named(
                        "import-calendar",
                        Controls.icon(
                                texts.get("calendar.open"),
                                Material2OutlinedAL.EVENT_AVAILABLE,
                                model::importCalendar)),
                Controls.named(
                        "open-sheet",
                        Controls.button(texts.get("programme.open"), Material2OutlinedMZ.PRINT, model::openSheet)),
                Controls.named(
                        "export-mission",
                        Controls.button(
                                texts.get("documents.title"), Material2OutlinedAL.DESCRIPTION, model::openDocuments)),
                Controls.named(
                        "new-meeting",
                        Controls.primary(texts.get("itinerary.new"), Material2OutlinedAL.ADD, this::beginOnFirstDay)));
        bar.getStyleClass().add("screen-head");
        return bar;
    }

    /// How many warnings there are; it opens the note that says them all.
    private Node warnings() {
        var line = Controls.named("warnings", new Hyperlink());
        line.getStyleClass().add("all-warnings");
        line.setOnAction(event -> notes.show(line, model.warnings()));
        Runnable count = () -> {
            line.setText(texts.get("itinerary.warnings", model.warnings().size()));
            line.setDisable(model.warnings().isEmpty());
        };
        model.warnings().addListener((ListChangeListener<Notice>) change -> count.run());
        count.run();
        return line;
    }

    /// Days side by side, or a list.
    private Node choice() {
        var days = shown("show-days", texts.get("itinerary.days"), false);
        var list = shown("show-list", texts.get("itinerary.list"), true);
        var choice = new SegmentedButton(days, list);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        return choice;
    }

    private ToggleButton shown(String id, String words, boolean asList) {
        var button = Controls.named(id, new ToggleButton(words));
        plan.asList().subscribe(list -> button.setSelected(list == asList));
        button.setOnAction(event -> {
            // pressing the one that is chosen does not take the choice away
            button.setSelected(true);
            plan.asList().set(asList);
        });
        return button;
    }

    private void show(boolean asList) {
        plan.keep();
        programme.getChildren().setAll(asList ? list : grid, notes);
    }

    private void focusProgramme() {
        var chosen = plan.chosen().get();
        if (chosen != null) {
            goTo(chosen);
        }
    }

    /// Chooses a meeting and brings it into sight, in whatever way the programme is shown.
    private void goTo(Id<Meeting> meeting) {
        if (plan.asList().get()) {
            list.choose(meeting);
        } else {
            grid.choose(meeting);
        }
    }

    private void beginOnFirstDay() {
        var file = model.file().get();
        if (file != null) {
            model.begin(file.mission().firstDay());
        }
    }

    private void show(@Nullable MeetingFormModel opened) {
        if (opened == null) {
            boolean wasOpen = getRight() != null;
            setRight(null);
            if (wasOpen) {
                focusProgramme();
            }
            return;
        }
        var form = new MeetingForm(
                opened, texts, model::save, () -> model.leave(() -> {}), () -> model.openHistory(opened));
        setRight(form);
        form.begin();
    }
}

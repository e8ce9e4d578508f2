package org.rapporteur.ui.itinerary;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Picker;
import org.rapporteur.ui.PickerModel;

/// The form in which a meeting is planned, one column of sections. Enter saves (in a field of several
/// lines Ctrl+Enter), Escape leaves and asks where something was changed.
public final class MeetingForm extends BorderPane {
    private final MeetingFormModel model;
    private final Texts texts;
    private final Runnable save;
    private final Runnable leave;
    private final Runnable history;
    private final WhenPart when;
    private final Picker<Kept> institutions;

    /// @param save saves, and closes the form where everything holds
    /// @param leave closes the form where nothing was changed, and asks otherwise
    /// @param history shows what became of the meeting
    public MeetingForm(MeetingFormModel model, Texts texts, Runnable save, Runnable leave, Runnable history) {
        this.history = history;
        this.model = model;
        this.texts = texts;
        this.save = save;
        this.leave = leave;
        getStyleClass().addAll("side-form", "meeting-form");
        when = new WhenPart(model.when(), texts);
        institutions = picker("institutions", model.institutionPicker());
        var sections = new VBox(
                24,
                section("planning.when", when),
                section(
                        "planning.with",
                        withError(institutions, "institutions"),
                        withError(picker("posts", model.postPicker()).detailed(model::detail), "posts"),
                        new VBox(
                                4,
                                withError(field("title"), "title"),
                                Controls.text(texts.get("planning.title_hint"), "hint"))),
                delegation(),
                section(
                        "planning.where",
                        withError(picker("venue", model.venuePicker()), "venue"),
                        withError(field("address"), "address"),
                        new WaysPart(model, texts)),
                appointment(),
                section("planning.agenda", new AgendaPart(model.agenda(), texts, save)),
                section("planning.remark", withError(remark(), "remark")));
        sections.getStyleClass().add("record-form");
        var scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
        model.isAsking().subscribe(asking -> setBottom(asking ? question() : buttons()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Puts the caret where one begins: whom a new meeting is with, or when a known one is.
    public void begin() {
        if (model.isNew()) {
            institutions.field().requestFocus();
        } else {
            when.begin();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (model.isAsking().get()) {
                stay();
            } else {
                leave.run();
            }
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            save.run();
        }
    }

    private VBox section(String key, Node... fields) {
        var section = new VBox(12, Controls.text(texts.get(key), "heading"));
        section.getChildren().addAll(fields);
        return section;
    }

    private String label(String word) {
        return texts.label(Kind.MEETING, word);
    }

    private static String id(String word) {
        return "meeting-" + word;
    }

    private <T> Picker<T> picker(String word, PickerModel<T> picker) {
        return new Picker<>(label(word), id(word), picker, texts);
    }

    private VBox field(String word) {
        return Controls.labelled(label(word), Controls.named(id(word), bound(new TextField(), word)));
    }

    private VBox remark() {
        return Controls.labelled(label("remark"), Controls.named(id("remark"), bound(Controls.lines(3), "remark")));
    }

    private <C extends TextInputControl> C bound(C control, String word) {
        control.textProperty().bindBidirectional(model.text(word));
        return control;
    }

    private Node withError(Node field, String word) {
        return new VBox(4, field, Controls.error(model.error(word)));
    }

    private Node delegation() {
        var who = new FlowPane(16, 8);
        Runnable show = () -> who.getChildren()
                .setAll(model.delegation().stream().map(this::tick).toList());
        model.delegation().addListener((ListChangeListener<Kept>) change -> show.run());
        show.run();
        return section(
                "planning.delegation",
                who,
                withError(
                        new Picker<>(texts.get("planning.another"), id("delegates"), model.delegatePicker(), texts),
                        "delegates"),
                withError(picker("interpreter", model.interpreterPicker()), "interpreter"),
                withError(picker("language", model.languagePicker()), "language"));
    }

    private CheckBox tick(Kept record) {
        var box = new CheckBox(record instanceof Person person ? person.name() : "");
        box.setSelected(model.goes(record));
        box.selectedProperty().subscribe((was, goes) -> model.setGoes(record, goes));
        return box;
    }

    private Node appointment() {
        var states = new FlowPane(4, 4);
        var group = new ToggleGroup();
        for (var state : MeetingState.values()) {
            var word = state.name().toLowerCase(Locale.ROOT);
            var toggle = Controls.named("meeting-state-" + word, new ToggleButton(texts.word(state)));
            toggle.setToggleGroup(group);
            toggle.getStyleClass().add("small");
            toggle.setSelected(model.state().equals(word));
            toggle.setUserData(word);
            states.getChildren().add(toggle);
        }
        group.selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null) {
                group.selectToggle(before);
            } else {
                model.text("state").set((String) chosen.getUserData());
            }
        });
        var label = Controls.text(label("state"), "field-label");
        return section(
                "planning.appointment",
                new VBox(4, label, states),
                withError(
                        picker("contact", model.contactPicker()).prompting(texts.get("planning.contact_prompt")),
                        "contact"));
    }

    private Node buttons() {
        var bar = new HBox(
                8,
                Controls.named(
                        "save-meeting", Controls.save(texts.get("planning.save"), Material2OutlinedMZ.SAVE, save)),
                Controls.named(
                        "close-meeting",
                        Controls.button(texts.get("planning.close"), Material2OutlinedAL.CLOSE, leave)));
        if (!model.isNew()) {
            bar.getChildren()
                    .addAll(
                            Controls.space(),
                            Controls.named(
                                    "meeting-history",
                                    Controls.icon(texts.get("meeting.history"), Material2OutlinedAL.HISTORY, history)));
        }
        bar.getStyleClass().add("form-buttons");
        return bar;
    }

    private Node question() {
        var keep = Controls.named(
                "keep-changes", Controls.save(texts.get("planning.keep"), Material2OutlinedMZ.SAVE, save));
        var bar = new FlowPane(
                8,
                8,
                keep,
                Controls.named(
                        "discard-changes",
                        Controls.button(texts.get("planning.discard"), Material2OutlinedAL.DELETE, this::discard)),
                stay(texts.get("planning.stay")));
        var box = new VBox(8, Controls.text(texts.get("planning.question_keep"), "lead"), bar);
        box.getStyleClass().addAll("form-buttons", "form-question");
        // the button is in no scene yet
        keep.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keep.requestFocus();
            }
        });
        return box;
    }

    private Button stay(String words) {
        return Controls.named("stay-in-form", Controls.button(words, Material2OutlinedAL.EDIT, this::stay));
    }

    private void stay() {
        model.stay();
        begin();
    }

    private void discard() {
        model.leaving().run();
    }
}

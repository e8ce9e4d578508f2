package org.rapporteur.ui.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Story.Encounter;
import org.rapporteur.domain.Story.Narrowing;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.WordConverter;

/// The story of an institution, a person, a recommendation or a theme: told in the order of time, or two
/// missions or years of it side by side.
public final class StoryView extends BorderPane {
    private final StoryModel model;
    private final StoryExport export;
    private final Texts texts;
    private final Label kind = Controls.text("", "section");
    private final Label title = Controls.named("story-of", Controls.text("", "title"));
    private final Label facts = Controls.named("story-facts", Controls.text("", "quiet"));
    private final ComboBox<Optional<Mission>> mission = Controls.named("story-mission", new ComboBox<>());
    private final ComboBox<Optional<NoteKind>> notes = Controls.named("story-kind", new ComboBox<>());
    private final ListView<StoryLine> list;
    private final ComparePane compare;
    private final StackPane centre = new StackPane();
    private final StorySide side;
    private final MenuButton menu;
    private boolean filling;

    public StoryView(StoryModel model, StoryExport export, Texts texts) {
        this.model = model;
        this.export = export;
        this.texts = texts;
        getStyleClass().add("screen");
        list = Controls.named("story", new ListView<>(model.lines()));
        list.setAccessibleText(texts.get("story.title"));
        list.getStyleClass().addAll("wide-list", "story");
        list.setCellFactory(cell -> new StoryCell(list, model, texts));
        StoryKeys.on(list, model, index -> model.place().line = index);
        compare = new ComparePane(model, texts);
        side = new StorySide(model, texts);
        menu = export();
        var numbers = new HBox(facts);
        numbers.getStyleClass().add("preview-head");
        setTop(new VBox(head(), numbers, filters(), Controls.done("story-written", export.result())));
        setCenter(centre);
        setBottom(keys());
        // what is read is chosen once it is there, so that one comes back to the same place
        model.shown().subscribe(this::show);
        model.comparing().subscribe(comparing -> fill());
        model.reading().subscribe(reading -> showReading());
    }

    private Node head() {
        kind.setWrapText(false);
        title.setWrapText(false);
        title.setMinWidth(0);
        var words = new VBox(0, kind, title);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var audience = Controls.named("story-audience", new ComboBox<Confidentiality>());
        audience.getItems().setAll(Confidentiality.values());
        audience.setConverter(new WordConverter<>(texts::audience));
        audience.valueProperty().bindBidirectional(export.audience());
        audience.setAccessibleText(texts.get("story.audience"));
        var bar = new HBox(16, words, ways(), Controls.text(texts.get("coverage.for"), "quiet"), audience, menu);
        ((Label) bar.getChildren().get(2)).setMinWidth(USE_PREF_SIZE);
        audience.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().add("screen-head");
        return bar;
    }

    private Node ways() {
        var group = new ToggleGroup();
        var told = Controls.named("story-told", new ToggleButton(texts.get("story.title")));
        var compared = Controls.named("story-compared", new ToggleButton(texts.get("story.compare")));
        told.setSelected(!model.comparing().get());
        compared.setSelected(model.comparing().get());
        var segments = new SegmentedButton();
        segments.setToggleGroup(group);
        segments.getButtons().addAll(told, compared);
        segments.setMinWidth(USE_PREF_SIZE);
        model.comparing().subscribe(comparing -> (comparing ? compared : told).setSelected(true));
        group.selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null) {
                group.selectToggle(before);
            } else {
                model.comparing().set(chosen == compared);
            }
        });
        return segments;
    }

    private MenuButton export() {
        var button = Controls.named(
                "story-export", new MenuButton(texts.get("story.export"), new Icon(Material2OutlinedMZ.SAVE_ALT)));
        button.setMinWidth(USE_PREF_SIZE);
        button.getItems().add(item(texts.get("coverage.workbook"), null));
        DocumentKind.LANGUAGES.forEach(language -> button.getItems()
                .add(item(texts.get("coverage.word", texts.language(language.toLanguageTag())), language)));
        return button;
    }

    private MenuItem item(String words, @Nullable Locale language) {
        var item = new MenuItem(words);
        item.setOnAction(event -> export.export(model, language));
        return item;
    }

    private Node filters() {
        notes.setAccessibleText(texts.get("story.filter_kind"));
        notes.setConverter(new WordConverter<>(each -> each.map(texts::word).orElse(texts.get("story.all_kinds"))));
        notes.getItems()
                .setAll(Arrays.stream(NoteKind.values()).map(Optional::of).toList());
        notes.getItems().addFirst(Optional.empty());
        notes.setValue(Optional.ofNullable(model.place().narrowing.kind()));
        mission.setAccessibleText(texts.get("commitments.filter_mission"));
        mission.setConverter(
                new WordConverter<>(each -> each.map(Mission::title).orElse(texts.get("commitments.all_missions"))));
        mission.setMaxWidth(320);
        mission.disableProperty().bind(model.comparing());
        notes.valueProperty().subscribe((before, now) -> narrow());
        mission.valueProperty().subscribe((before, now) -> narrow());
        var bar = new HBox(12, notes, mission);
        if (model.subject() instanceof Subject.OfInstitution of) {
            var parts = Controls.named("story-parts", new CheckBox(texts.get("story.with_parts")));
            parts.setSelected(of.withParts());
            parts.selectedProperty().subscribe((before, now) -> model.tellWithParts(now));
            parts.setMinWidth(USE_PREF_SIZE);
            bar.getChildren().add(parts);
        }
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("preview-head");
        return bar;
    }

    private void narrow() {
        if (!filling) {
            Id<Mission> one = chosen(mission).map(Mission::id).orElse(null);
            model.narrow(new Narrowing(one, chosen(notes).orElse(null)));
        }
    }

    /// What a choice stands at; a choice without a value stands at all.
    private static <T> Optional<T> chosen(ComboBox<Optional<T>> choice) {
        return Stream.ofNullable(choice.getValue()).flatMap(Optional::stream).findFirst();
    }

    private Node keys() {
        var keys = new HBox(Controls.text(texts.get("story.keys"), "hint"));
        keys.getStyleClass().add("grid-keys");
        return keys;
    }

    private void showReading() {
        var reading = model.reading().get();
        if (model.story().get() == null && reading.missions() > 0) {
            facts.setText(texts.get("story.reading", reading.read(), reading.missions()));
        }
    }

    private void show(@Nullable Story shown) {
        var whole = model.story().get();
        if (shown == null || whole == null) {
            return;
        }
        kind.setText(kind(whole.subject()).toUpperCase(Locale.ROOT));
        title.setText(whole.label().isEmpty() ? texts.get("story.deleted") : whole.label());
        title.setTooltip(new Tooltip(title.getText()));
        facts.setText(facts(shown));
        filling = true;
        var chosen = model.place().narrowing.mission();
        // with its items a choice forgets what it shows, and to be told the same again changes nothing
        mission.setValue(null);
        mission.getItems().setAll(whole.missions().stream().map(Optional::of).toList());
        mission.getItems().addFirst(Optional.empty());
        mission.setValue(mission.getItems().stream()
                .filter(each -> chosen != null && each.map(Mission::id).equals(Optional.of(chosen)))
                .findFirst()
                .orElse(Optional.empty()));
        filling = false;
        fill();
    }

    private String kind(Subject subject) {
        return switch (subject) {
            case Subject.OfInstitution of -> texts.kind(Kind.INSTITUTION);
            case Subject.OfPerson of -> texts.kind(Kind.PERSON);
            case Subject.OfRecommendation of -> texts.kind(Kind.RECOMMENDATION);
            case Subject.OfTheme of -> texts.get("review.facet.theme");
        };
    }

    private String facts(Story story) {
        var years = story.encounters().stream()
                .map(encounter -> encounter.meeting().start().getYear())
                .sorted()
                .distinct()
                .toList();
        return texts.get(
                "story.facts",
                story.missions().size(),
                years.isEmpty()
                        ? ""
                        : years.size() == 1
                                ? "  ·  " + years.getFirst()
                                : "  ·  " + years.getFirst() + " – " + years.getLast(),
                story.encounters().stream().filter(Encounter::isMet).count(),
                story.said().size(),
                promised(story));
    }

    private String promised(Story story) {
        var promises = story.commitments(model.today());
        if (promises.isEmpty()) {
            return "";
        }
        long overdue =
                promises.stream().filter(each -> each.isOverdue(model.today())).count();
        var counts = Stream.concat(
                        Stream.of(overdue == 0 ? "" : texts.get("story.overdue", overdue)),
                        Arrays.stream(CommitmentState.values()).map(state -> {
                            long number = promises.stream()
                                    .filter(each -> each.note().state() == state && !each.isOverdue(model.today()))
                                    .count();
                            return number == 0 ? "" : texts.get("coverage.count", number, texts.word(state));
                        }))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return texts.get("story.promised", promises.size(), counts);
    }

    private void fill() {
        var shown = model.shown().get();
        if (shown == null) {
            return;
        }
        boolean comparing = model.comparing().get();
        boolean empty =
                comparing ? model.comparison().get() == null : model.lines().isEmpty();
        menu.setDisable(empty);
        setRight(comparing || !side.isManaged() ? null : side);
        if (comparing) {
            centre.getChildren().setAll(compare);
            StoryKeys.choose(compare.list(), model.place().compared);
        } else if (empty) {
            boolean narrowed = !model.place().narrowing.equals(Narrowing.NONE);
            var hint = Controls.text(texts.get(narrowed ? "story.none_narrowed" : "story.none"), "lead");
            var box = new VBox(hint);
            box.getStyleClass().add("empty");
            centre.getChildren().setAll(box);
        } else {
            centre.getChildren().setAll(list);
            StoryKeys.choose(list, model.place().line);
        }
    }
}

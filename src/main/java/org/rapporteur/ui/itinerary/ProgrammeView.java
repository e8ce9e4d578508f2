package org.rapporteur.ui.itinerary;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Paper;
import org.rapporteur.ui.WordConverter;

/// Where the programme is given out: its next issue in Word, what changed since the last, and the
/// sheet of one day on paper.
public final class ProgrammeView extends BorderPane {
    private static final double SHOWN = 0.75;

    private final ProgrammeModel model;
    private final Texts texts;
    private final Consumer<Meeting> goTo;
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final VBox sheets = new VBox(16);

    /// @param goTo shows a meeting among the others
    public ProgrammeView(ProgrammeModel model, Texts texts, Consumer<Meeting> goTo) {
        this.model = model;
        this.texts = texts;
        this.goTo = goTo;
        getStyleClass().add("screen");
        var mission = Controls.text("", "quiet");
        mission.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            var programme = model.programme().get();
                            return programme == null
                                    ? ""
                                    : programme.file().mission().title();
                        },
                        model.programme()));
        var head = new HBox(new VBox(4, Controls.text(texts.get("programme.title"), "title"), mission));
        head.getStyleClass().add("screen-head");
        setTop(head);
        var left = new ScrollPane(issue());
        left.setFitToWidth(true);
        left.setPrefWidth(500);
        left.getStyleClass().add("edge-to-edge");
        setLeft(left);
        setCenter(paper());
        model.programme().subscribe(programme -> showSheets());
        day.subscribe(chosen -> showSheets());
    }

    private Node issue() {
        var standing = Controls.named("standing", Controls.text("", "heading"));
        standing.textProperty().bind(Bindings.createStringBinding(model::standing, model.programme()));
        var changed = Controls.named("changed", Controls.text("", "lead"));
        changed.textProperty().bind(Bindings.createStringBinding(model::changed, model.programme()));
        changed.visibleProperty().bind(changed.textProperty().isNotEmpty());
        changed.managedProperty().bind(changed.visibleProperty());
        var issue = Controls.named(
                "issue", Controls.primary(texts.get("programme.issue"), Material2OutlinedMZ.SEND, model::issue));
        var export = Controls.named(
                "export",
                Controls.button(texts.get("programme.export"), Material2OutlinedAL.DESCRIPTION, model::export));
        issue.disableProperty().bind(model.busy());
        export.disableProperty().bind(model.busy());
        var result = Controls.named("written", Controls.text("", "message"));
        result.textProperty().bind(model.result());
        result.visibleProperty().bind(result.textProperty().isNotEmpty());
        result.managedProperty().bind(result.visibleProperty());
        var box = new VBox(
                16,
                standing,
                changed,
                new ChangesList(model, texts, goTo),
                Controls.labelled(texts.get("minutes.audience"), audience()),
                Controls.labelled(texts.get("minutes.language"), language()),
                new HBox(8, issue, export),
                Controls.text(texts.get("programme.hint"), "hint"),
                result);
        box.getStyleClass().add("page");
        return box;
    }

    private Node paper() {
        var choice = Controls.named("day", new ComboBox<LocalDate>());
        choice.setConverter(new WordConverter<>(texts::fullDay));
        choice.setAccessibleText(texts.get("sheet.day"));
        choice.valueProperty().bindBidirectional(day);
        model.programme().subscribe(programme -> {
            if (programme != null) {
                var days = days(programme.file());
                if (!days.equals(choice.getItems())) {
                    choice.getItems().setAll(days);
                }
                if (day.get() == null && !days.isEmpty()) {
                    day.set(days.getFirst());
                }
            }
        });
        var told = Controls.named("printed", Controls.text("", "quiet"));
        var print = Controls.named(
                "print",
                Controls.button(texts.get("sheet.print"), Material2OutlinedMZ.PRINT, () -> told.setText(outcome())));
        var bar = new HBox(8, choice, print, told);
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        sheets.getStyleClass().add("sheets");
        var scroll = new ScrollPane(sheets);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var box = new VBox(12, bar, scroll);
        box.getStyleClass().add("page");
        return box;
    }

    private static List<LocalDate> days(MissionFile file) {
        var days = new TreeSet<LocalDate>();
        var mission = file.mission();
        mission.firstDay().datesUntil(mission.lastDay().plusDays(1)).limit(60).forEach(days::add);
        file.meetings().forEach(meeting -> days.add(meeting.start().toLocalDate()));
        return List.copyOf(days);
    }

    private void showSheets() {
        sheets.getChildren()
                .setAll(pages().stream()
                        .map(page -> {
                            page.getTransforms().add(new Scale(SHOWN, SHOWN));
                            return new Group(page);
                        })
                        .toList());
    }

    private List<DaySheet> pages() {
        var programme = model.programme().get();
        var chosen = day.get();
        return programme == null || chosen == null
                ? List.of()
                : DaySheet.pages(
                        programme.file(),
                        chosen,
                        texts,
                        getScene() == null ? List.of() : getScene().getStylesheets());
    }

    /// Prints the day, and says what came of it.
    private String outcome() {
        var outcome = Paper.print(pages(), getScene().getWindow());
        return switch (outcome) {
            case PRINTED -> texts.get("sheet.printed");
            case LEFT -> "";
            case NO_PRINTER -> texts.get("sheet.no_printer");
            case REFUSED -> texts.get("sheet.refused");
        };
    }

    private ComboBox<Locale> language() {
        var combo = Controls.named("language", new ComboBox<Locale>());
        combo.getItems().setAll(DocumentKind.LANGUAGES);
        combo.setConverter(new WordConverter<>(locale -> locale.getDisplayLanguage(locale)));
        combo.valueProperty().bindBidirectional(model.language());
        return combo;
    }

    private ComboBox<Confidentiality> audience() {
        var combo = Controls.named("audience", new ComboBox<@Nullable Confidentiality>());
        combo.getItems().setAll(Confidentiality.values());
        combo.setConverter(new WordConverter<>(texts::audience));
        combo.valueProperty().bindBidirectional(model.audience());
        return combo;
    }
}

package org.rapporteur.ui.minutes;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Finding;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.minutes.MinutesModel.Version;

/// The minutes of a meeting: what to look at before they are final, and their versions.
public final class MinutesView extends BorderPane {
    /// The page's edges around a line of the column.
    private static final double COLUMN_EDGES = 48;

    private final MinutesModel model;
    private final Texts texts;
    private final VBox column = new VBox(12);

    public MinutesView(MinutesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("screen");
        var head = new HBox(Controls.text(texts.get("minutes.title"), "title"));
        head.getStyleClass().add("screen-head");
        setTop(head);
        column.getStyleClass().add("page");
        column.setMaxWidth(640);
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
        model.versions().addListener((javafx.collections.ListChangeListener<Version>) change -> show());
        model.findings().addListener((javafx.collections.ListChangeListener<Finding>) change -> show());
        model.comparison().subscribe(comparison -> show());
        model.viewed().subscribe(viewed -> show());
    }

    private void show() {
        column.getChildren().clear();
        if (model.versions().isEmpty()) {
            return;
        }
        column.getChildren().addAll(model.isFinal() ? closed() : open());
        column.getChildren().addAll(versions());
        var viewed = model.viewed().get();
        if (viewed != null) {
            column.getChildren()
                    .add(new VersionPane(
                            viewed.minutes().version(),
                            viewed.file(),
                            MinutesModel.meetingOf(viewed),
                            texts,
                            column.widthProperty().subtract(COLUMN_EDGES)));
        }
        var comparison = model.comparison().get();
        if (comparison != null) {
            column.getChildren().add(new ComparisonPane(comparison, texts));
        }
    }

    /// What to look at while the minutes are a draft.
    private List<Node> open() {
        var findings = new VBox(8);
        for (var finding : model.findings()) {
            findings.getChildren().add(finding(finding));
        }
        if (model.findings().isEmpty()) {
            findings.getChildren().add(Controls.text(texts.get("minutes.nothing_found"), "quiet"));
        }
        return List.of(
                Controls.text(texts.get("minutes.before_final"), "heading"),
                Controls.named("findings", findings),
                Controls.named(
                        "finish",
                        Controls.button(texts.get("minutes.finish"), Material2OutlinedAL.CHECK_CIRCLE, model::finish)),
                Controls.text(texts.get("minutes.finish_hint"), "hint"));
    }

    private Node finding(Finding finding) {
        var register = model.versions().getLast().file().register();
        var words = Controls.text(texts.sentence(finding, register), "lead");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var sign = new Label("", new Icon(Material2OutlinedMZ.WARNING));
        sign.getStyleClass().add("warning-sign");
        sign.setMinWidth(Label.USE_PREF_SIZE);
        var look = new Hyperlink(texts.get("minutes.look"));
        look.setAccessibleText(texts.get("minutes.look") + ": " + words.getText());
        look.setMinWidth(Hyperlink.USE_PREF_SIZE);
        look.setOnAction(event -> model.look(finding));
        var line = new HBox(8, sign, words, look);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /// What final minutes mean, and the way to open them again.
    private List<Node> closed() {
        var last = model.versions().getLast().minutes();
        var reason = Controls.named("reason", new TextField());
        var reopen = Controls.named(
                "reopen",
                Controls.button(
                        texts.get("minutes.reopen"),
                        Material2OutlinedAL.LOCK_OPEN,
                        () -> model.reopen(reason.getText())));
        reopen.disableProperty().bind(reason.textProperty().map(String::isBlank).orElse(true));
        reason.setOnAction(event -> reopen.fire());
        return List.of(
                Controls.text(texts.get("minutes.is_final", last.version()), "heading"),
                Controls.text(texts.get("minutes.is_final_hint"), "lead"),
                Controls.labelled(texts.get("minutes.reason"), reason),
                reopen);
    }

    private List<Node> versions() {
        var list = new VBox(12);
        for (var version : model.versions()) {
            var words = Controls.text(named(version.minutes()), "lead");
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            var line = new HBox(8, words);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getChildren()
                    .add(Controls.named(
                            "view-" + version.minutes().version(),
                            Controls.button(
                                    texts.get("minutes.view"),
                                    Material2OutlinedAL.ARTICLE,
                                    () -> model.view(version))));
            if (!version.equals(model.versions().getLast())) {
                line.getChildren().add(compare(version));
            }
            line.getChildren().add(export(version));
            list.getChildren().add(line);
        }
        return List.of(Controls.text(texts.get("minutes.versions"), "heading"), Controls.named("versions", list));
    }

    private Button export(Version version) {
        var export = Controls.button(
                texts.get("minutes.export"), Material2OutlinedAL.DESCRIPTION, () -> model.export(version));
        export.setAccessibleText(texts.get("minutes.export") + ": " + named(version.minutes()));
        return Controls.named("export-" + version.minutes().version(), export);
    }

    private Button compare(Version version) {
        var number = version.minutes().version();
        var compare = Controls.button(
                texts.get("minutes.compare", number + 1),
                Material2OutlinedAL.COMPARE_ARROWS,
                () -> model.compare(version));
        return Controls.named("compare-" + number, compare);
    }

    private String named(Minutes minutes) {
        var finished = minutes.finished();
        var state = finished == null
                ? texts.get("minutes.version_draft", minutes.version())
                : texts.get(
                        "minutes.version_final",
                        minutes.version(),
                        texts.fullDay(finished.toLocalDate()),
                        texts.hour(finished));
        return minutes.reason().isBlank() ? state : state + "\n" + minutes.reason();
    }
}

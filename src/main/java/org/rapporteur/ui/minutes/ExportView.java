package org.rapporteur.ui.minutes;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.WordConverter;

/// What to export, in which language, for whom; and what came of it.
public final class ExportView extends BorderPane {
    private final ExportModel model;
    private final Texts texts;

    public ExportView(ExportModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setCenter(choices());
    }

    private Node choices() {
        var what = Controls.text("", "heading");
        what.textProperty().bind(Bindings.createStringBinding(this::what, model.file(), model.meeting()));
        var counts = Controls.named("counts", Controls.text("", "lead"));
        counts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("minutes.counts", model.notes(), model.leftOut(), model.files()),
                        model.file(),
                        model.meeting(),
                        model.audience()));
        var export = Controls.named(
                "export",
                Controls.primary(
                        texts.get("minutes.export"),
                        Material2OutlinedAL.DESCRIPTION,
                        () -> model.export(texts.get("minutes.word_file"))));
        export.disableProperty().bind(model.busy());
        export.setDefaultButton(true);
        var progress = new ProgressBar();
        progress.setPrefWidth(160);
        progress.setAccessibleText(texts.get("minutes.writing"));
        var writing = new HBox(8, progress, Controls.text(texts.get("minutes.writing"), "quiet"));
        writing.visibleProperty().bind(model.busy());
        writing.managedProperty().bind(writing.visibleProperty());
        var result = Controls.named("written", Controls.text("", "message"));
        result.textProperty().bind(Bindings.createStringBinding(this::result, model.written()));
        result.visibleProperty().bind(result.textProperty().isNotEmpty());
        result.managedProperty().bind(result.visibleProperty());
        var box = new VBox(
                16,
                what,
                Controls.labelled(texts.get("minutes.language"), language()),
                Controls.labelled(texts.get("minutes.audience"), audience()),
                counts,
                export,
                writing,
                result);
        box.setMaxWidth(560);
        box.getStyleClass().add("page");
        BorderPane.setAlignment(box, javafx.geometry.Pos.TOP_LEFT);
        return box;
    }

    private String what() {
        var file = model.file().get();
        var meeting = model.meeting().get();
        if (file == null) {
            return "";
        }
        return meeting == null
                ? texts.get(
                        "minutes.of_mission",
                        file.mission().title(),
                        file.held().size())
                : texts.get(
                        "minutes.of_meeting",
                        file.register().counterpart(meeting),
                        texts.fullDay(meeting.start().toLocalDate()),
                        texts.hour(meeting.start()));
    }

    private String result() {
        var written = model.written().get();
        return written == null
                ? ""
                : texts.get("minutes.written", written.file(), written.meetings(), written.notes(), written.leftOut());
    }

    private ComboBox<Locale> language() {
        var combo = Controls.named("language", new ComboBox<Locale>());
        combo.getItems().setAll(ExportModel.LANGUAGES);
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

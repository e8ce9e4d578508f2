package org.rapporteur.ui.recommendation;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.FormPane;
import org.rapporteur.ui.RecordDraft;
import org.rapporteur.ui.recommendation.GradesModel.Graded;

/// Beside a recommendation's form: its citation to be copied, the days to the State's report, and the
/// grades, the Committee's apart from the delegation's.
final class GradesPane extends StackPane {
    /// Copies the citation of the recommendation that is shown.
    static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+Shift+C");

    private final GradesModel model;
    private final Texts texts;
    private final StringProperty copied = new SimpleStringProperty("");

    GradesPane(GradesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("grades");
        model.graded().subscribe(graded -> show());
        model.draft().subscribe(draft -> show());
    }

    private void show() {
        var graded = model.graded().get();
        var draft = model.draft().get();
        getChildren().clear();
        if (draft != null) {
            getChildren().add(form(draft));
        } else if (graded != null) {
            getChildren().add(standing(graded));
        }
    }

    private Node form(RecordDraft draft) {
        var form = new FormPane(
                draft,
                List.of("grade", "scale", "subparagraph", "mission", "reason"),
                texts,
                model::save,
                model::discard);
        form.setTop(Controls.text(texts.get("grades.proposing"), "heading"));
        form.begin();
        return form;
    }

    private Node standing(Graded graded) {
        copied.set("");
        var recommendation = graded.recommendation();
        var lines = new VBox(
                12,
                Controls.named("citation", Controls.text(graded.register().citation(recommendation), "heading")),
                Controls.named(
                        "copy-citation",
                        Controls.button(texts.get("grades.copy"), Material2OutlinedAL.CONTENT_COPY, this::copy)),
                Controls.hint(copied),
                Controls.named("due", Controls.text(model.due(graded), "lead")),
                Controls.text(model.committee(recommendation), "lead"),
                Controls.text(texts.get("grades.proposed"), "section"));
        graded.grades().forEach(grade -> lines.getChildren().add(line(graded, grade)));
        if (graded.grades().isEmpty()) {
            lines.getChildren().add(Controls.text(texts.get("grades.none"), "quiet"));
        }
        lines.getChildren()
                .add(Controls.named(
                        "propose-grade",
                        Controls.button(texts.get("grades.add"), Material2OutlinedAL.ADD, model::propose)));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private Node line(Graded graded, ProposedGrade grade) {
        var letter = Controls.text(
                grade.subparagraph().isEmpty()
                        ? grade.grade()
                        : texts.get("grades.of_part", grade.grade(), grade.subparagraph()),
                "grade-letter");
        letter.setMinWidth(USE_PREF_SIZE);
        var words = new VBox(
                2, Controls.text(graded.mission(grade), "lead"), Controls.text(texts.word(grade.scale()), "hint"));
        if (!grade.reason().isBlank()) {
            words.getChildren().add(Controls.text(grade.reason(), "lead"));
        }
        var head = new HBox(
                letter,
                Controls.space(),
                Controls.icon(
                        texts.get("grades.edit", grade.grade(), graded.mission(grade)),
                        Material2OutlinedAL.EDIT,
                        () -> model.edit(grade)),
                Controls.icon(
                        texts.get("grades.delete", grade.grade(), graded.mission(grade)),
                        Material2OutlinedAL.DELETE,
                        () -> model.delete(grade)));
        head.setAlignment(Pos.CENTER_LEFT);
        var line = new VBox(head, words);
        line.getStyleClass().add("proposed-grade");
        return line;
    }

    /// Whether a key was for the citation.
    boolean isCopied(KeyEvent event) {
        if (COPY.match(event) && model.graded().get() != null) {
            copy();
            return true;
        }
        return false;
    }

    private void copy() {
        var graded = model.graded().get();
        if (graded != null) {
            var citation = graded.register().citation(graded.recommendation());
            var content = new ClipboardContent();
            content.putString(citation);
            Clipboard.getSystemClipboard().setContent(content);
            copied.set(texts.get("grades.copied"));
        }
    }
}

package org.rapporteur.ui.recommendation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.RecordsModel;
import org.rapporteur.ui.RecordsView;

/// Recommendations and documents as lists that are edited.
public final class RecommendationsView extends StackPane {

    /// @param grades how the recommendation stands that is edited
    /// @param bring opens the import of recommendations
    public RecommendationsView(
            RecordsModel model, GradesModel grades, Texts texts, Runnable bring, Navigator navigator) {
        var fields = new LinkedHashMap<Kind, List<String>>();
        fields.put(
                Kind.RECOMMENDATION,
                List.of(
                        "title",
                        "document",
                        "paragraph",
                        "subparagraph",
                        "text",
                        "themes",
                        "affected_groups",
                        "follow_up",
                        "due_period",
                        "due_date",
                        "grade",
                        "grade_scale",
                        "remark"));
        fields.put(Kind.DOCUMENT, List.of("symbol", "title", "body", "adopted", "remark"));
        var records = new RecordsView(
                texts.get("recommendations.title"),
                model,
                texts,
                fields,
                record -> navigator.open(new Destination.OfHistory(record.id())));
        records.addToHead(Controls.named("import-recommendations", bring(texts, bring)));
        records.offerFirst(
                texts.get("recommendations.first"),
                Controls.named("import-recommendations-first", bring(texts, bring)));
        records.addToForm(record -> Subject.of(record)
                .map(subject -> Controls.named(
                        "open-story",
                        Controls.button(
                                texts.get("story.open"),
                                Material2OutlinedAL.IMPORT_CONTACTS,
                                () -> navigator.open(new Destination.OfStory(subject))))));
        var pane = new GradesPane(grades, texts);
        records.besideForm(draft -> {
            boolean isKept = draft.kind() == Kind.RECOMMENDATION
                    && draft.register().find(new Id<>(draft.id())).isPresent();
            grades.show(isKept ? new Id<>(draft.id()) : null);
            return isKept ? Optional.of(pane) : Optional.empty();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (pane.isCopied(event)) {
                event.consume();
            }
        });
        getChildren().add(records);
    }

    private static Button bring(Texts texts, Runnable bring) {
        return Controls.button(texts.get("intake.open"), Material2OutlinedMZ.PLAYLIST_ADD, bring);
    }
}

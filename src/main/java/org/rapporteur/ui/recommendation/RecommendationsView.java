package org.rapporteur.ui.recommendation;

import java.util.LinkedHashMap;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
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

    public RecommendationsView(RecordsModel model, Texts texts, Navigator navigator) {
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
        var view = new RecordsView(texts.get("recommendations.title"), model, texts, fields);
        view.addToForm(record -> Subject.of(record)
                .map(subject -> Controls.named(
                        "open-story",
                        Controls.button(
                                texts.get("story.open"),
                                Material2OutlinedAL.IMPORT_CONTACTS,
                                () -> navigator.open(new Destination.OfStory(subject))))));
        getChildren().add(view);
    }
}

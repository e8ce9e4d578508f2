package org.rapporteur.ui.recommendation;

import java.util.LinkedHashMap;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
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
        getChildren()
                .add(new RecordsView(
                        texts.get("recommendations.title"),
                        model,
                        texts,
                        fields,
                        record -> navigator.open(new Destination.OfHistory(record.id()))));
    }
}

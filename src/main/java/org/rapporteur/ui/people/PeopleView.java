package org.rapporteur.ui.people;

import java.util.LinkedHashMap;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.RecordsModel;
import org.rapporteur.ui.RecordsView;

/// Institutions, posts and people as lists that are edited.
public final class PeopleView extends StackPane {

    public PeopleView(RecordsModel model, Texts texts) {
        var fields = new LinkedHashMap<Kind, List<String>>();
        fields.put(Kind.INSTITUTION, List.of("name", "names", "kind", "parent", "address", "remark"));
        fields.put(Kind.POST, List.of("title", "titles", "institution", "phone", "remark"));
        fields.put(
                Kind.PERSON,
                List.of("name", "names", "form_of_address", "position", "languages", "phone", "email", "remark"));
        getChildren().add(new RecordsView(texts.get("people.title"), model, texts, fields));
    }
}

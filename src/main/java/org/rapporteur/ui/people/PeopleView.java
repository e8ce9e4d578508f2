package org.rapporteur.ui.people;

import java.util.LinkedHashMap;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.RecordsModel;
import org.rapporteur.ui.RecordsView;

/// Institutions, posts and people as lists that are edited.
public final class PeopleView extends StackPane {

    /// @param bring opens the import of people
    public PeopleView(RecordsModel model, Texts texts, Runnable bring) {
        var fields = new LinkedHashMap<Kind, List<String>>();
        fields.put(Kind.INSTITUTION, List.of("name", "names", "kind", "parent", "address", "remark"));
        fields.put(Kind.POST, List.of("title", "titles", "institution", "phone", "remark"));
        fields.put(
                Kind.PERSON,
                List.of("name", "names", "form_of_address", "position", "languages", "phone", "email", "remark"));
        var view = new RecordsView(texts.get("people.title"), model, texts, fields);
        view.addToHead(Controls.named(
                "import-people",
                Controls.button(texts.get("import.people_open"), Material2OutlinedAL.GROUP_ADD, bring)));
        getChildren().add(view);
    }
}

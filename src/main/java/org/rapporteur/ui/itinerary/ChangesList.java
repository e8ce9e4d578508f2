package org.rapporteur.ui.itinerary;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.ProgrammeChange;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// What changed since the programme was last issued, a sentence a meeting; each leads to its meeting.
final class ChangesList extends VBox {
    private static final double WIDTH = 420;

    ChangesList(ProgrammeModel model, Texts texts, Consumer<Meeting> goTo) {
        super(4);
        setMaxWidth(WIDTH);
        model.programme().subscribe(programme -> {
            getChildren().clear();
            if (programme != null) {
                for (var change : programme.changes()) {
                    var words = texts.sentence(change, programme.file().register());
                    if (change.now() == null) {
                        // a meeting that is deleted is nowhere to go to
                        getChildren().add(Controls.text(words, "change"));
                    } else {
                        getChildren().add(link(change, words, goTo));
                    }
                }
            }
        });
    }

    private static Hyperlink link(ProgrammeChange change, String words, Consumer<Meeting> goTo) {
        var link = Controls.named("change-" + change.meeting().id(), new Hyperlink(words));
        Controls.wrap(link);
        link.setAccessibleText(words);
        link.getStyleClass().add("change");
        link.setOnAction(event -> goTo.accept(change.meeting()));
        return link;
    }
}

package org.rapporteur.ui.itinerary;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// One line that says what changed since the programme was last issued; it opens the list, whose lines
/// lead to their meetings. There is none where nothing was issued or nothing changed.
final class ChangesNote extends HBox {
    /// @param issue goes to where the programme is issued
    ChangesNote(ProgrammeModel model, Texts texts, Consumer<Meeting> goTo, Runnable issue) {
        var line = Controls.named("changes", new Hyperlink());
        line.getStyleClass().add("change");
        line.textProperty().bind(Bindings.createStringBinding(model::changed, model.programme()));
        line.accessibleTextProperty().bind(line.textProperty());
        visibleProperty().bind(line.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        var open = new PopOver();
        open.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        open.setTitle(texts.get("programme.title"));
        var list = new VBox(
                12,
                Controls.named("changes-list", new ChangesList(model, texts, meeting -> {
                    open.hide();
                    goTo.accept(meeting);
                })),
                Controls.named(
                        "changes-issue",
                        Controls.button(texts.get("programme.open"), Material2OutlinedAL.DESCRIPTION, () -> {
                            open.hide();
                            issue.run();
                        })));
        list.getStyleClass().add("popover");
        open.setContentNode(list);
        line.setOnAction(event -> open.show(line));
        getChildren().add(line);
    }
}

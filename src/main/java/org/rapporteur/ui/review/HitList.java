package org.rapporteur.ui.review;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Found;

/// The hits. The chosen one stays chosen when they change, where it is still among them.
final class HitList extends ListView<Found.Hit> {
    private @Nullable Id<?> chosen;

    HitList(ReviewModel model, Texts texts) {
        super(model.hits());
        setId("hits");
        setAccessibleText(texts.get("review.hits"));
        getStyleClass().addAll("wide-list", "hits");
        setCellFactory(list -> new HitCell(this, model, texts));
        getSelectionModel().selectedItemProperty().subscribe(hit -> {
            if (hit != null) {
                chosen = hit.record().id();
            }
        });
        model.hits().addListener((javafx.collections.ListChangeListener<Found.Hit>) change -> choose());
        sceneProperty().subscribe(scene -> {
            boolean typing = scene != null
                    && scene.getFocusOwner() != null
                    && "search".equals(scene.getFocusOwner().getId());
            // one came back: the chosen hit is where one was
            if (scene != null && !typing && !getSelectionModel().isEmpty()) {
                requestFocus();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(model);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, model));
    }

    private void choose() {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).record().id().equals(chosen)) {
                getSelectionModel().clearAndSelect(i);
                return;
            }
        }
        getSelectionModel().clearSelection();
        scrollTo(0);
    }

    private void onKey(KeyEvent event, ReviewModel model) {
        if (event.isAltDown() || event.isControlDown()) {
            return;
        }
        var hit = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER) {
            open(model);
            event.consume();
        } else if (event.getCode() == KeyCode.S && hit != null) {
            model.stories(hit).stream().findFirst().ifPresent(model::tell);
            event.consume();
        } else if (event.getCode() == KeyCode.H && hit != null) {
            model.openHistory(hit);
            event.consume();
        } else if (event.getCode() == KeyCode.UP && getSelectionModel().getSelectedIndex() <= 0) {
            var field = getScene().lookup("#search");
            if (field != null) {
                field.requestFocus();
            }
            event.consume();
        }
    }

    private void open(ReviewModel model) {
        var hit = getSelectionModel().getSelectedItem();
        if (hit != null) {
            model.open(hit);
        }
    }

    /// Puts the focus on the hits.
    void enter() {
        if (!getItems().isEmpty()) {
            requestFocus();
            if (getSelectionModel().isEmpty()) {
                getSelectionModel().clearAndSelect(0);
            }
        }
    }
}

package org.rapporteur.ui.documents;

import java.time.LocalDate;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.WordConverter;

/// Which document, how it is wanted, what will be in it; Enter writes it.
public final class DocumentsView extends BorderPane {
    private final DocumentsModel model;
    private final Texts texts;
    private final LeavingPane leaving;
    private final VBox parts = new VBox(8);
    private final ListView<DocumentKind> kinds = Controls.named("document-kinds", new ListView<>());

    public DocumentsView(DocumentsModel model, LeavingModel leaving, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.leaving = new LeavingPane(
                model, leaving, texts, () -> format(model.ending().get()));
        getStyleClass().addAll("screen", "documents");
        setTop(head());
        setLeft(kinds());
        var preview = new PreviewPane(model, leaving, texts);
        HBox.setHgrow(preview, Priority.ALWAYS);
        setCenter(new HBox(choices(leaving), preview));
        model.kind().subscribe(this::showParts);
    }

    private Node head() {
        var mission = Controls.text("", "quiet");
        model.material()
                .subscribe(read -> mission.setText(
                        read == null ? "" : read.file().mission().title()));
        var head = new HBox(16, Controls.text(texts.get("documents.title"), "title"), mission);
        head.getStyleClass().add("screen-head");
        return head;
    }

    private Node kinds() {
        kinds.getItems().setAll(DocumentKind.values());
        kinds.setAccessibleText(texts.get("documents.which"));
        kinds.getStyleClass().add("document-kinds");
        kinds.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable DocumentKind kind, boolean empty) {
                super.updateItem(kind, empty);
                setText(empty || kind == null ? null : texts.word(kind));
            }
        });
        // a list takes both keys for itself, and has no use for them here
        kinds.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                leaving.fire();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                Event.fireEvent(getParent(), event.copyFor(event.getSource(), getParent()));
                event.consume();
            }
        });
        kinds.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.kind().set(chosen);
            }
        });
        model.kind().subscribe(kind -> kinds.getSelectionModel().select(kind));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                kinds.requestFocus();
            }
        });
        return kinds;
    }

    private Node choices(LeavingModel how) {
        var anonymous = Controls.named("anonymous", new CheckBox(texts.get("documents.anonymous")));
        anonymous.selectedProperty().bindBidirectional(model.anonymous());
        var letterhead = new LetterheadField(how, texts);
        Controls.show(letterhead, model.ending().map(LeavingModel::takesLetterhead));
        var password = new PasswordFields(how, texts);
        Controls.show(password, model.ending().map(LeavingModel::takesPassword));
        var fields = new VBox(
                12,
                scope(),
                format(),
                language(),
                audience(),
                new VBox(4, anonymous, Controls.text(texts.get("documents.anonymous_hint"), "hint")),
                letterhead,
                parts,
                password);
        fields.getStyleClass().add("document-fields");
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var column = new VBox(scroll, leaving);
        column.getStyleClass().add("document-choices");
        column.setMinWidth(360);
        column.setPrefWidth(360);
        return column;
    }

    private Node scope() {
        var combo = Controls.named("scope", new ComboBox<@Nullable Scope>(model.scopes()));
        combo.setConverter(new WordConverter<>(this::words));
        combo.valueProperty().bindBidirectional(model.scope());
        combo.setVisibleRowCount(14);
        combo.setPlaceholder(Controls.text(texts.get("documents.nothing_to_choose"), "quiet"));
        var field = Controls.labelled(texts.get("documents.of"), combo);
        model.kind()
                .subscribe(kind -> Controls.show(
                        field,
                        List.of(DocumentKind.MEETING, DocumentKind.BRIEFING, DocumentKind.DOSSIER)
                                .contains(kind)));
        return field;
    }

    private String words(@Nullable Scope scope) {
        var material = model.material().get();
        if (scope == null || material == null) {
            return "";
        }
        var register = material.file().register();
        var meeting = scope.meeting();
        var day = scope.day();
        var recommendation = scope.recommendation();
        if (meeting != null) {
            var version = scope.version();
            var words = meeting(meeting, register);
            return version == null ? words : texts.get("documents.version", words, version.version());
        } else if (day != null) {
            return day(day);
        } else if (recommendation != null) {
            return register.label(recommendation);
        }
        return texts.get("documents.all_meetings");
    }

    private String meeting(org.rapporteur.domain.Meeting meeting, Register register) {
        return texts.get(
                "documents.meeting",
                texts.day(meeting.start().toLocalDate()),
                texts.hour(meeting.start()),
                register.counterpart(meeting));
    }

    private String day(LocalDate day) {
        return texts.get("documents.day", texts.day(day));
    }

    private Node format() {
        var combo = Controls.named("format", new ComboBox<String>());
        combo.setConverter(new WordConverter<>(this::format));
        model.kind().subscribe(kind -> {
            combo.getItems().setAll(model.endings());
            combo.setValue(model.ending().get());
        });
        model.ending().subscribe(combo::setValue);
        combo.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.ending().set(chosen);
            }
        });
        var field = Controls.labelled(texts.get("documents.format"), combo);
        model.kind().subscribe(kind -> Controls.show(field, model.endings().size() > 1));
        return field;
    }

    private String format(String ending) {
        return switch (ending) {
            case ".pdf" -> texts.get("documents.pdf");
            case ".zip" -> texts.get("documents.zip");
            case ".xlsx" -> texts.get("documents.workbook");
            case ".vcf" -> texts.get("documents.cards");
            default -> texts.get("documents.word");
        };
    }

    private Node language() {
        var combo = Controls.named("language", new ComboBox<java.util.Locale>());
        combo.getItems().setAll(DocumentKind.LANGUAGES);
        combo.setConverter(new WordConverter<>(locale -> locale.getDisplayLanguage(locale)));
        combo.valueProperty().bindBidirectional(model.language());
        var field = Controls.labelled(texts.get("documents.language"), combo);
        model.ending().subscribe(ending -> Controls.show(field, LeavingModel.takesLetterhead(ending)));
        return field;
    }

    private Node audience() {
        var combo = Controls.named("audience", new ComboBox<@Nullable Confidentiality>());
        combo.setConverter(new WordConverter<>(texts::audience));
        model.kind().subscribe(kind -> {
            combo.getItems().setAll(model.audiences());
            combo.setValue(model.audience().get());
        });
        model.audience().subscribe(combo::setValue);
        combo.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.audience().set(chosen);
            }
        });
        return Controls.labelled(texts.get("documents.audience"), combo);
    }

    private void showParts(DocumentKind kind) {
        parts.getChildren().clear();
        Controls.show(parts, !kind.parts().isEmpty());
        if (!kind.parts().isEmpty()) {
            parts.getChildren().add(Controls.text(texts.get("documents.parts"), "field-label"));
        }
        for (var part : kind.parts()) {
            var box =
                    Controls.named("part-" + org.rapporteur.domain.Field.wordOf(part), new CheckBox(texts.word(part)));
            box.setSelected(!model.without().contains(part));
            box.selectedProperty().subscribe(wanted -> {
                if (wanted) {
                    model.without().remove(part);
                } else {
                    model.without().add(part);
                }
            });
            parts.getChildren().add(box);
        }
    }
}

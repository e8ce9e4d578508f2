package org.rapporteur.ui.meeting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.FormPane;
import org.rapporteur.ui.RecordDraft;
import org.rapporteur.ui.WrappedArea;

/// One attached file over the notes: pictures and texts are shown, and what it is can be filled in.
final class FileCard extends BorderPane {
    private static final List<String> FIELDS =
            List.of("title", "handover", "party", "party_words", "recommendation", "confidentiality", "file_name");

    private static final Set<String> TEXTS =
            Set.of("txt", "md", "csv", "log", "ics", "vcf", "eml", "json", "xml", "html");

    /// So much of a text is shown.
    private static final int GLANCE = 100_000;

    private static final int WIDEST = 1600;
    private static final int HIGHEST = 1200;

    private final FilesModel model;
    private final Texts texts;
    private final Runnable toInput;

    /// @param toInput puts the caret back where the note is typed
    FileCard(FilesModel model, Texts texts, Runnable toInput) {
        this.model = model;
        this.texts = texts;
        this.toInput = toInput;
        getStyleClass().add("file-card");
        setVisible(false);
        model.editor().draft().subscribe(draft -> {
            if (draft == null) {
                setVisible(false);
                getChildren().clear();
            } else {
                model.opened().ifPresent(file -> show(file, draft));
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    private void close() {
        model.editor().close();
        toInput.run();
    }

    private void show(AttachedFile file, RecordDraft draft) {
        setTop(head(file));
        setCenter(content(file));
        var form = new FormPane(draft, FIELDS, texts, () -> model.save(toInput), this::close);
        form.addAtEnd(Controls.named(
                "copy-file",
                Controls.button(texts.get("files.copy"), Material2OutlinedMZ.SAVE_ALT, () -> model.saveCopy(file))));
        form.addAtEnd(Controls.named(
                "delete-file", Controls.button(texts.get("files.delete"), Material2OutlinedAL.DELETE, () -> {
                    model.delete(file);
                    toInput.run();
                })));
        form.addAtEnd(Controls.text(texts.get("files.copy_hint"), "hint"));
        form.getStyleClass().add("file-form");
        setRight(form);
        setVisible(true);
        // a form that scrolls has its fields only once it has its skin
        applyCss();
        form.begin();
    }

    private Node head(AttachedFile file) {
        var name = Controls.text(file.name(), "heading");
        name.setWrapText(false);
        name.setMinWidth(0);
        var close = Controls.icon(texts.get("files.close"), Material2OutlinedAL.CLOSE, this::close);
        var row = new HBox(8, name, Controls.space(), close);
        row.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(0, row, Controls.text(model.details(file), "hint"));
        head.getStyleClass().add("file-head");
        return head;
    }

    private Node content(AttachedFile file) {
        var pane = new StackPane();
        pane.getStyleClass().add("file-content");
        pane.setMinSize(0, 0);
        if (Picture.isOne(file.ending())) {
            put(pane, texts.get("files.reading"));
            model.read(
                    file,
                    bytes -> Picture.of(bytes, WIDEST, HIGHEST),
                    read -> read.ifPresentOrElse(
                            picture -> pane.getChildren().setAll(view(picture, file, pane)),
                            () -> put(pane, texts.get("files.cannot_show"))),
                    pane.getChildren()::clear);
        } else if (TEXTS.contains(file.ending())) {
            put(pane, texts.get("files.reading"));
            model.read(
                    file,
                    FileCard::text,
                    read -> read.ifPresentOrElse(
                            text -> pane.getChildren().setAll(area(text, file)),
                            () -> put(pane, texts.get("files.cannot_show"))),
                    pane.getChildren()::clear);
        } else {
            put(pane, texts.get("files.cannot_show"));
        }
        return pane;
    }

    private static void put(StackPane pane, String words) {
        pane.getChildren().setAll(Controls.text(words, "quiet"));
    }

    /// As large as there is room for, and never larger than it is.
    private Node view(Picture picture, AttachedFile file, StackPane pane) {
        var view = Controls.named("file-picture", new ImageView(picture.image()));
        view.setAccessibleText(texts.get("files.picture", file.name()));
        view.setPreserveRatio(true);
        view.setRotate(picture.turn());
        boolean lies = picture.turn() % 180 != 0;
        Runnable fit = () -> {
            double width = lies ? pane.getHeight() : pane.getWidth();
            double height = lies ? pane.getWidth() : pane.getHeight();
            view.setFitWidth(Math.min(width - 16, picture.image().getWidth()));
            view.setFitHeight(Math.min(height - 16, picture.image().getHeight()));
        };
        pane.widthProperty().subscribe(width -> fit.run());
        pane.heightProperty().subscribe(height -> fit.run());
        return view;
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.length() > GLANCE ? text.substring(0, GLANCE) + "…" : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Node area(String text, AttachedFile file) {
        var area = Controls.named("file-text", new WrappedArea());
        area.setEditable(false);
        area.setAccessibleText(texts.get("files.content", file.name()));
        area.setText(text);
        return area;
    }
}

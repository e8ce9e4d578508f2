package org.rapporteur.ui.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.AttachedFile.Handover;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.Reveal;
import org.rapporteur.ui.WrappedText;

/// The documents given and received, worked by the keyboard: the arrow keys go from one to the next, and
/// letters say what became of it.
final class FilesPane extends VBox {
    private static final int SMALL = 40;
    private static final int TWO_LINES = 40;

    /// So many letters of a name stand on a line.
    private static final int LINE = 20;

    private final FilesModel model;
    private final Runnable toInput;
    private final VBox rows = new VBox(2);
    private final Button attach;

    /// Small pictures by the content they are of.
    private final Map<String, Picture> pictures = new HashMap<>();

    /// @param toInput puts the caret back where the note is typed
    FilesPane(FilesModel model, Texts texts, Runnable toInput) {
        super(8);
        this.model = model;
        this.toInput = toInput;
        this.attach = Controls.named(
                "attach-file",
                Controls.icon(texts.get("files.attach_key"), Material2OutlinedAL.ATTACH_FILE, this::choose));
        var heading = new HBox(8, Controls.text(texts.get("files.heading"), "section"), Controls.space(), attach);
        heading.setAlignment(Pos.CENTER_LEFT);
        var none = new VBox(
                8,
                Controls.text(texts.get("files.none"), "hint"),
                Controls.named(
                        "attach-first",
                        Controls.button(texts.get("files.attach"), Material2OutlinedAL.ATTACH_FILE, this::choose)));
        none.visibleProperty()
                .bind(Bindings.isEmpty(model.files()).and(model.doing().isEmpty()));
        none.managedProperty().bind(none.visibleProperty());
        // what was dropped is seen to come in
        model.doing().subscribe(doing -> Reveal.show(this));
        var keys = Controls.text(texts.get("files.keys"), "hint");
        keys.visibleProperty().bind(rows.focusWithinProperty());
        keys.managedProperty().bind(keys.visibleProperty());
        getChildren()
                .addAll(heading, none, rows, keys, doing(), Controls.named("files-done", Controls.hint(model.done())));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        // when the key is let go, so that its letter is not typed into the field that it opens
        addEventFilter(KeyEvent.KEY_RELEASED, this::onLetter);
        model.files().addListener((ListChangeListener<AttachedFile>) change -> show());
        show();
    }

    private void choose() {
        model.choose();
        toInput.run();
    }

    /// Goes to the first file, or to the button where there is none.
    void focus() {
        var first = rows().stream().<Node>map(row -> row).findFirst().orElse(attach);
        first.requestFocus();
        Reveal.show(first);
    }

    private Node doing() {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progress());
        bar.accessibleTextProperty().bind(model.doing());
        var box = new VBox(4, Controls.hint(model.doing()), bar);
        box.visibleProperty().bind(model.doing().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private List<Row> rows() {
        return rows.getChildren().stream().map(Row.class::cast).toList();
    }

    /// The row that had the focus has it again.
    private void show() {
        int at = rows().indexOf(focused());
        rows.getChildren().setAll(model.files().stream().map(Row::new).toList());
        if (at >= 0) {
            var left = rows();
            (left.isEmpty() ? attach : left.get(Math.min(at, left.size() - 1))).requestFocus();
        }
    }

    private @Nullable Row focused() {
        return rows().stream().filter(Node::isFocused).findFirst().orElse(null);
    }

    /// One file, with a small picture where it is one.
    private final class Row extends HBox {
        private final AttachedFile file;

        Row(AttachedFile file) {
            super(8);
            this.file = file;
            var words = new VBox(2);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var details = Controls.text(model.details(file), "hint");
            if (file.confidentiality() == Confidentiality.CONFIDENTIAL) {
                details.setGraphic(new Icon(Material2OutlinedAL.LOCK));
            }
            words.getChildren().setAll(name(file.name(), words), details);
            getChildren().setAll(picture(file), words);
            getStyleClass().add("file-row");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            setAccessibleText(file.name() + ", " + model.details(file));
            setOnMouseClicked(event -> model.open(file));
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == AccessibleAction.FIRE) {
                model.open(file);
            } else {
                super.executeAccessibleAction(action, parameters);
            }
        }
    }

    /// Two lines at most, with the ending of a long name.
    private static Node name(String name, VBox within) {
        if (!Controls.canWrap(name)) {
            var text = new WrappedText(within.widthProperty());
            text.getStyleClass().add("file-name");
            text.show(name);
            return text;
        }
        var label = Controls.text(lines(name), "file-name");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setTooltip(new Tooltip(name));
        label.setMaxHeight(TWO_LINES);
        return label;
    }

    /// A long name goes on where one would pause in saying it; by itself it would before its last letter.
    private static String lines(String name) {
        int at = LINE;
        while (at > 0 && (name.length() <= LINE || "_-.".indexOf(name.charAt(at - 1)) < 0)) {
            at--;
        }
        return at == 0 || name.contains(" ") ? name : name.substring(0, at) + "\n" + name.substring(at);
    }

    private Node picture(AttachedFile file) {
        var pane = new StackPane(new Icon(icon(file)));
        pane.getStyleClass().add("file-picture");
        pane.setMinSize(SMALL, SMALL);
        pane.setPrefSize(SMALL, SMALL);
        pane.setMaxSize(SMALL, SMALL);
        if (Picture.isOne(file.ending())) {
            var known = pictures.get(file.sha256());
            if (known == null) {
                model.read(
                        file,
                        bytes -> Picture.of(bytes, 2 * SMALL, 2 * SMALL),
                        read -> read.ifPresent(picture -> {
                            pictures.put(file.sha256(), picture);
                            put(picture, pane);
                        }),
                        () -> {});
            } else {
                put(known, pane);
            }
        }
        return pane;
    }

    private static void put(Picture picture, StackPane pane) {
        var view = new ImageView(picture.image());
        view.setPreserveRatio(true);
        view.setFitWidth(SMALL);
        view.setFitHeight(SMALL);
        view.setRotate(picture.turn());
        pane.getChildren().setAll(view);
    }

    private static Material2OutlinedAL icon(AttachedFile file) {
        return switch (file.ending()) {
            case "jpg", "jpeg", "png", "bmp", "heic", "gif", "tif", "tiff", "webp" -> Material2OutlinedAL.IMAGE;
            case "mp3", "m4a", "wav", "ogg" -> Material2OutlinedAL.AUDIOTRACK;
            case "csv", "ods", "xls", "xlsx" -> Material2OutlinedAL.GRID_ON;
            case "doc", "docx", "odt", "pdf", "rtf", "txt" -> Material2OutlinedAL.DESCRIPTION;
            default -> Material2OutlinedAL.INSERT_DRIVE_FILE;
        };
    }

    private void onKey(KeyEvent event) {
        var row = focused();
        if (row == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean understood = true;
        switch (event.getCode()) {
            case DOWN -> step(row, 1);
            case UP -> step(row, -1);
            case ENTER, SPACE -> model.open(row.file);
            case DELETE -> model.delete(row.file);
            case ESCAPE -> toInput.run();
            default -> understood = false;
        }
        if (understood) {
            event.consume();
        }
    }

    private void step(Row from, int by) {
        var all = rows();
        var to = all.get(Math.clamp(all.indexOf(from) + (long) by, 0, all.size() - 1));
        to.requestFocus();
        Reveal.show(to);
    }

    private void onLetter(KeyEvent event) {
        var row = focused();
        if (row == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case G -> model.as(row.file, Handover.GIVEN);
            case R -> model.as(row.file, Handover.RECEIVED);
            case C -> model.nextConfidentiality(row.file);
            case S -> model.saveCopy(row.file);
            default -> {}
        }
    }
}

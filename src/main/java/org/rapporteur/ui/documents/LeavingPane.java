package org.rapporteur.ui.documents;

import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.documents.LeavingModel.Result;

/// The foot of the choices: the file's name, the ways on which the document leaves, how far it is, and
/// what became of it.
final class LeavingPane extends VBox {
    private final DocumentsModel documents;
    private final LeavingModel model;
    private final Texts texts;
    private final Button export;

    /// @param kindOfFile what kind of file is written, in words
    LeavingPane(DocumentsModel documents, LeavingModel model, Texts texts, Supplier<String> kindOfFile) {
        super(8);
        this.documents = documents;
        this.model = model;
        this.texts = texts;
        this.export = Controls.named(
                "export",
                Controls.save(
                        texts.get("documents.export"),
                        Material2OutlinedMZ.SAVE_ALT,
                        () -> model.export(kindOfFile.get())));
        getStyleClass().add("document-foot");
        var name = Controls.named("file-name", Controls.text("", "quiet"));
        documents.preview().subscribe(seen -> name.setText(documents.fileName()));
        var trouble = Controls.named("trouble", Controls.error(model.trouble()));
        var ways = new HBox(8, export, print());
        ways.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, trouble, ways, progress(), result());
        export.disableProperty()
                .bind(model.writing()
                        .or(documents.looking())
                        .or(documents.preview().isNull())
                        .or(model.trouble().isNotEmpty()));
    }

    /// Writes the document.
    void fire() {
        export.fire();
    }

    private MenuButton print() {
        var print = Controls.named(
                "print", new MenuButton(texts.get("documents.print"), new Icon(Material2OutlinedMZ.PRINT)));
        Runnable offer = () -> {
            if (model.office().get() == null) {
                print.getItems().setAll(unable("documents.print_no_office"));
            } else if (!model.printersKnown().get()) {
                print.getItems().setAll(unable("documents.print_looking"));
            } else if (model.printers().isEmpty()) {
                print.getItems().setAll(unable("documents.print_no_printer"));
            } else {
                print.getItems().setAll(model.printers().stream().map(this::on).toList());
            }
        };
        model.office().subscribe(office -> offer.run());
        model.printersKnown().subscribe(known -> offer.run());
        model.printers().addListener((ListChangeListener<String>) change -> offer.run());
        print.setOnShowing(event -> model.findPrinters());
        Controls.show(print, documents.ending().map(ending -> ending.equals(".docx") || ending.equals(".pdf")));
        print.disableProperty()
                .bind(model.writing()
                        .or(documents.looking())
                        .or(documents.preview().isNull()));
        return print;
    }

    private MenuItem on(String printer) {
        var item = item(printer);
        item.setOnAction(event -> model.print(printer));
        return item;
    }

    private MenuItem unable(String key) {
        var item = item(texts.get(key));
        item.setDisable(true);
        return item;
    }

    private static MenuItem item(String words) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        return item;
    }

    private Node progress() {
        var bar = new ProgressBar();
        bar.setPrefWidth(160);
        bar.setAccessibleText(texts.get("documents.writing"));
        model.writing().subscribe(writing -> {
            if (writing) {
                bar.progressProperty().bind(model.done());
            } else {
                bar.progressProperty().unbind();
                bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
            }
        });
        var stop = Controls.named(
                "stop", Controls.button(texts.get("documents.stop"), Material2OutlinedMZ.STOP, model::stop));
        Controls.show(stop, model.writing());
        var line = new HBox(12, bar, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        line.minHeightProperty().bind(export.heightProperty());
        line.visibleProperty().bind(model.writing().or(documents.looking()));
        // it keeps its room, so that nothing jumps while one chooses, until there is a result to tell
        line.managedProperty().bind(line.visibleProperty().or(model.result().isNull()));
        return line;
    }

    private Node result() {
        var words = Controls.named("written", Controls.text("", "lead"));
        words.setMinHeight(USE_PREF_SIZE);
        var show = Controls.named(
                "reveal",
                Controls.button(texts.get("documents.reveal"), Material2OutlinedAL.FOLDER_OPEN, model::reveal));
        var box = new VBox(8, new HBox(8, new Icon(Material2OutlinedAL.CHECK_CIRCLE), words), show);
        box.getStyleClass().add("document-result");
        model.result().subscribe(result -> {
            Controls.show(box, result != null);
            if (result != null) {
                Controls.show(show, result.file() != null);
                words.setText(words(result));
            }
        });
        return box;
    }

    private String words(Result result) {
        return result.file() == null
                ? texts.get("documents.printed", result.printer())
                : texts.get("documents.written", result.file());
    }
}

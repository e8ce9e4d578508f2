package org.rapporteur.ui.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.ui.Paper;
import org.rapporteur.word.Exit;
import org.rapporteur.word.Letterhead;
import org.rapporteur.word.LibreOffice;
import org.rapporteur.word.PdfExit;
import org.rapporteur.word.PrintExit;
import org.rapporteur.word.Progress;
import org.rapporteur.word.Protection;

/// How a document leaves: on which letterhead, with which password, into a file or to a printer.
public final class LeavingModel {
    private static final int PERCENT = 100;

    /// What the last document became.
    ///
    /// @param file where it was written; null where it was printed
    /// @param printer the printer that it was handed to; empty where it was written
    record Result(@Nullable Path file, String printer) {}

    private final DocumentsModel documents;
    private final Stationery stationery;
    private final Background background;
    private final FileDialog dialog;
    private final Texts texts;
    private final Map<String, String> environment;
    private final ReadOnlyObjectWrapper<@Nullable Letterhead> letterhead = new ReadOnlyObjectWrapper<>();
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable LibreOffice> office = new ReadOnlyObjectWrapper<>();
    private final ObservableList<String> printers = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper printersKnown = new ReadOnlyBooleanWrapper();
    private boolean known;
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(Progress.UNKNOWN);
    private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();
    private AtomicBoolean stopped = new AtomicBoolean();

    /// @param environment the environment's variables, which tell where LibreOffice is
    public LeavingModel(
            DocumentsModel documents,
            Stationery stationery,
            Background background,
            FileDialog dialog,
            Texts texts,
            Map<String, String> environment) {
        this.documents = documents;
        this.stationery = stationery;
        this.background = background;
        this.dialog = dialog;
        this.texts = texts;
        this.environment = environment;
        letterhead.set(stationery.letterhead);
        password.subscribe(words -> judge());
        again.subscribe(words -> judge());
        documents.ending().subscribe(ending -> judge());
        documents.looking().subscribe(looking -> {
            if (looking) {
                result.set(null);
            }
        });
        documents.replacing().onReplacement(() -> result.set(null));
    }

    /// Finds out whether this computer has LibreOffice.
    public void load() {
        background.work(
                () -> LibreOffice.find(environment),
                found -> {
                    office.set(found.orElse(null));
                    known = true;
                    judge();
                },
                () -> {});
    }

    /// Finds out which printers this computer has. Some systems ask the whole network, so this waits until
    /// somebody wants to print.
    void findPrinters() {
        background.work(
                Paper::printers,
                found -> {
                    printers.setAll(found);
                    printersKnown.set(true);
                },
                () -> printersKnown.set(true));
    }

    /// Whether it is known which printers there are.
    ReadOnlyBooleanProperty printersKnown() {
        return printersKnown.getReadOnlyProperty();
    }

    /// What makes PDFs and prints, or null where there is none.
    ReadOnlyObjectProperty<@Nullable LibreOffice> office() {
        return office.getReadOnlyProperty();
    }

    /// The names of this computer's printers, the usual one first.
    ObservableList<String> printers() {
        return printers;
    }

    /// The letterhead that documents are written on, or null for plain paper.
    ReadOnlyObjectProperty<@Nullable Letterhead> letterhead() {
        return letterhead.getReadOnlyProperty();
    }

    /// The password that opens a Word file; empty for none.
    StringProperty password() {
        return password;
    }

    /// The password once more, so that none is mistyped unseen.
    StringProperty again() {
        return again;
    }

    /// Why the document cannot leave as it is chosen, as a sentence; empty where it can.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty writing() {
        return writing.getReadOnlyProperty();
    }

    /// The part that is done, from 0 to 1, or [Progress#UNKNOWN].
    ReadOnlyDoubleProperty done() {
        return done.getReadOnlyProperty();
    }

    /// What the last document became for these choices, or null.
    ReadOnlyObjectProperty<@Nullable Result> result() {
        return result.getReadOnlyProperty();
    }

    /// Whether a file with this ending can have a password.
    static boolean takesPassword(String ending) {
        return ending.equals(".docx") || ending.equals(".zip");
    }

    /// Whether a file with this ending has pages that can be on a letterhead.
    static boolean takesLetterhead(String ending) {
        return takesPassword(ending) || ending.equals(".pdf");
    }

    private void judge() {
        result.set(null);
        var ending = documents.ending().get();
        trouble.set(
                takesPassword(ending)
                        ? ofPassword()
                        : ending.equals(".pdf") && known && office.get() == null
                                ? texts.get("documents.no_office")
                                : "");
    }

    private String ofPassword() {
        if (password.get().length() > Protection.LONGEST) {
            return texts.get("rule.password.long", Protection.LONGEST);
        }
        return password.get().equals(again.get()) ? "" : texts.get("documents.password_differs");
    }

    /// Asks for a letterhead and reads it.
    void chooseLetterhead() {
        dialog.open(texts.get("documents.letterhead_files"), List.of("*.docx", "*.dotx"))
                .ifPresent(file -> background.work(() -> Letterhead.read(file), this::writeOn, () -> {}));
    }

    /// Writes on plain paper again.
    void leaveLetterhead() {
        writeOn(null);
    }

    private void writeOn(@Nullable Letterhead paper) {
        result.set(null);
        stationery.letterhead = paper;
        letterhead.set(paper);
    }

    /// Asks for a file and writes the document into it, as it was looked at.
    ///
    /// @param description what kind of file it is
    void export(String description) {
        var looked = documents.looked();
        if (looked != null && trouble.get().isEmpty()) {
            dialog.save(documents.fileName(), description)
                    .ifPresent(target -> leave(looked, exit(looked.wanted().ending()), target, ""));
        }
    }

    private Leaving exit(String ending) {
        var found = office.get();
        var secret = password.get().toCharArray();
        return progress -> ending.equals(".pdf") && found != null
                ? new PdfExit(found, progress)
                : secret.length > 0 && takesPassword(ending) ? new Protection(secret) : Exit.WORD;
    }

    /// Prints the document as it was looked at.
    void print(String printer) {
        var looked = documents.looked();
        var found = office.get();
        if (looked != null && found != null && looked.wanted().isDocument()) {
            leave(
                    looked,
                    progress -> new PrintExit(found, printer, environment, progress),
                    // what is handed over is the Word document, also where a PDF is chosen
                    Path.of(documents.fileName().replaceAll("\\.pdf$", ".docx")),
                    printer);
        }
    }

    private interface Leaving {
        Exit by(Progress progress);
    }

    private void leave(Writing looked, Leaving way, Path target, String printer) {
        if (writing.get()) {
            return;
        }
        var paper = takesLetterhead(looked.wanted().ending()) ? letterhead.get() : null;
        var stop = new AtomicBoolean();
        stopped = stop;
        var telling =
                background.telling(percent -> done.set(percent < 0 ? Progress.UNKNOWN : (double) percent / PERCENT));
        Progress progress = part -> {
            telling.accept((int) (part * PERCENT));
            return !stop.get();
        };
        done.set(Progress.UNKNOWN);
        writing.set(true);
        result.set(null);
        background.work(
                () -> looked.write(way.by(progress), paper, target, progress),
                counts -> {
                    writing.set(false);
                    result.set(new Result(printer.isEmpty() ? target : null, printer));
                },
                () -> writing.set(false));
    }

    /// Stops what is being written; the file is as it was before.
    void stop() {
        stopped.set(true);
    }

    /// Shows the file that was written last in its folder.
    void reveal() {
        Optional.ofNullable(result.get()).map(Result::file).ifPresent(dialog::show);
    }

    /// The screen was left: nobody is to find the password here.
    public void leave() {
        password.set("");
        again.set("");
    }
}

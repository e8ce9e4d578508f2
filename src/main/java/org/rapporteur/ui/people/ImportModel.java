package org.rapporteur.ui.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.CsvFile;
import org.rapporteur.exchange.Limits;
import org.rapporteur.exchange.Mapping;
import org.rapporteur.exchange.PeopleFile;
import org.rapporteur.exchange.PeopleImport;
import org.rapporteur.exchange.PersonField;
import org.rapporteur.exchange.Sheet;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.ui.Importing;
import org.rapporteur.ui.Preview;
import org.rapporteur.ui.Preview.Choice;
import org.rapporteur.ui.Undo;

/// A list of people that is brought in: the file, what its columns hold, and which rows are taken.
public final class ImportModel implements Importing {
    /// A file as it is shown.
    ///
    /// @param name the file's name without its folder
    public record Opened(String name, Sheet sheet, Mapping mapping) {}

    private static final List<String> ENDINGS = List.of("*.xlsx", "*.csv", "*.vcf", "*.tsv", "*.txt");

    private final Store store;
    private final Background background;
    private final Undo undo;
    private final FileDialog dialog;
    private final Texts texts;
    private final Preview preview = new Preview();
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private @Nullable PeopleImport people;

    public ImportModel(Store store, Background background, Undo undo, FileDialog dialog, Texts texts) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.dialog = dialog;
        this.texts = texts;
    }

    /// The file that is looked through, or null.
    public ReadOnlyObjectProperty<@Nullable Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    /// What the file would bring.
    public Preview preview() {
        return preview;
    }

    @Override
    public ReadOnlyIntegerProperty count() {
        return preview.count();
    }

    @Override
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }

    @Override
    public void choose() {
        dialog.open(texts.get("import.file_kinds"), ENDINGS).ifPresent(this::read);
    }

    @Override
    public void read(Path file) {
        busy.set(true);
        background.work(
                () -> PeopleFile.read(file, Limits.PEOPLE),
                sheet -> {
                    done.set("");
                    plan(new Opened(String.valueOf(file.getFileName()), sheet, Mapping.guess(sheet)));
                },
                () -> busy.set(false));
    }

    /// Says what a column holds.
    ///
    /// @param field null where it is not imported
    public void map(int column, @Nullable PersonField field) {
        var now = opened.get();
        if (now != null) {
            plan(new Opened(now.name(), now.sheet(), now.mapping().with(column, field)));
        }
    }

    private void plan(Opened next) {
        busy.set(true);
        background.run(
                () -> store.records().register(null),
                kept -> background.work(
                        () -> new PeopleImport(kept, texts, next.sheet(), next.mapping()),
                        planned -> show(next, planned),
                        () -> busy.set(false)),
                () -> busy.set(false));
    }

    private void show(Opened next, PeopleImport planned) {
        people = planned;
        preview.show(planned.incoming(), row -> choices(planned, row));
        opened.set(next);
        saved.set(false);
        busy.set(false);
    }

    private List<Choice> choices(PeopleImport planned, Row row) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(texts.get("import.new_person"), row));
        planned.alike(row.number())
                .forEach(person -> choices.add(new Choice(
                        texts.get("import.same_as", planned.described(person)), planned.as(row.number(), person))));
        return choices;
    }

    @Override
    public void save() {
        var taken = preview.taken();
        undo.change(texts.get("import.people_undo", taken.size()), Incoming.records(taken), List.of(), () -> {
            saved.set(true);
            var verdicts = taken.stream().map(Row::verdict).toList();
            done.set(texts.get(
                    "import.people_done",
                    verdicts.stream()
                            .filter(verdict -> verdict != Verdict.UPDATE)
                            .count(),
                    verdicts.stream()
                            .filter(verdict -> verdict == Verdict.UPDATE)
                            .count()));
        });
    }

    /// Looks at the same file again, as it is against what is kept now.
    public void refresh() {
        var now = opened.get();
        if (now != null) {
            done.set("");
            plan(now);
        }
    }

    /// Asks where, and writes the rows that cannot be used, each with what is wrong with it.
    public void saveBad() {
        var now = opened.get();
        var planned = people;
        if (now == null || planned == null) {
            return;
        }
        var suggested = texts.get("import.bad_rows_name", now.name().replaceFirst("\\.[^.]*$", ""));
        dialog.save(suggested, texts.get("import.bad_rows_kind")).ifPresent(file -> {
            var rows = planned.bad();
            background.work(
                    () -> {
                        CsvFile.write(file, rows);
                        return file;
                    },
                    written -> done.set(texts.get("import.bad_rows_done", written, rows.size() - 1)),
                    () -> {});
        });
    }
}

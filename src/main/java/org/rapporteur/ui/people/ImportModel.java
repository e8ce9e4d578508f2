package org.rapporteur.ui.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import org.jspecify.annotations.Nullable;
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
public final class ImportModel extends Importing<ImportModel.Opened> {
    /// A file as it is shown.
    ///
    /// @param name the file's name without its folder
    public record Opened(String name, Sheet sheet, Mapping mapping) {}

    private static final List<String> ENDINGS = List.of("*.xlsx", "*.csv", "*.vcf", "*.tsv", "*.txt");

    private final Preview preview = new Preview();
    private @Nullable PeopleImport people;

    public ImportModel(Store store, Background background, Undo undo, FileDialog dialog, Texts texts) {
        super(store, background, undo, dialog, texts);
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
    public void choose() {
        choose(texts.get("import.file_kinds"), ENDINGS);
    }

    @Override
    public void read(Path file) {
        var name = String.valueOf(file.getFileName());
        read(
                name,
                progress -> PeopleFile.read(file, Limits.PEOPLE.telling(progress)),
                sheet -> plan(new Opened(name, sheet, Mapping.guess(sheet))));
    }

    /// Says what a column holds.
    ///
    /// @param field null where it is not imported
    public void map(int column, @Nullable PersonField field) {
        var now = opened().get();
        if (now != null) {
            plan(new Opened(now.name(), now.sheet(), now.mapping().with(column, field)));
        }
    }

    private void plan(Opened next) {
        busy(true);
        background.run(
                () -> store.records().register(null),
                kept -> background.work(
                        () -> new PeopleImport(kept, texts, next.sheet(), next.mapping()),
                        planned -> show(next, planned),
                        () -> busy(false)),
                () -> busy(false));
    }

    private void show(Opened next, PeopleImport planned) {
        people = planned;
        preview.show(planned.incoming(), row -> choices(planned, row));
        open(next);
        busy(false);
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
        save(taken, texts.get("import.people_undo", taken.size()), () -> {
            var verdicts = taken.stream().map(Row::verdict).toList();
            tell(texts.get(
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
        var now = opened().get();
        if (now != null) {
            tell("");
            plan(now);
        }
    }

    /// Asks where, and writes the rows that cannot be used, each with what is wrong with it.
    public void saveBad() {
        var now = opened().get();
        var planned = people;
        if (now == null || planned == null) {
            return;
        }
        var rows = planned.bad();
        saveBad(now.name(), rows.size() - 1, file -> CsvFile.write(file, rows));
    }
}

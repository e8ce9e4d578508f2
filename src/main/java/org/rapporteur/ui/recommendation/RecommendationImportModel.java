package org.rapporteur.ui.recommendation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.BadRows;
import org.rapporteur.exchange.CsvFile;
import org.rapporteur.exchange.Observations;
import org.rapporteur.exchange.RecommendationImport;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.ui.Importing;
import org.rapporteur.ui.Undo;
import org.rapporteur.ui.recommendation.Intake.Asked;

/// Recommendations that are brought in: from concluding observations as a Word file or as pasted text,
/// from a table, or from the Universal Human Rights Index. What was read is made right passage by
/// passage in [Passages]; nothing is kept before all that is taken is saved together.
public final class RecommendationImportModel extends Importing<Intake> {
    private static final List<String> ENDINGS = List.of("*.docx", "*.csv", "*.xlsx", "*.json", "*.txt", "*.tsv");

    private final Passages passages;
    private final ReadOnlyObjectWrapper<Register> register = new ReadOnlyObjectWrapper<>(new Register(List.of()));
    private final ReadOnlyObjectWrapper<@Nullable Mission> mission = new ReadOnlyObjectWrapper<>();

    public RecommendationImportModel(Store store, Background background, Undo undo, FileDialog dialog, Texts texts) {
        super(store, background, undo, dialog, texts);
        this.passages = new Passages(background, this::plan);
    }

    /// The passages of what was read.
    Passages passages() {
        return passages;
    }

    /// What is kept.
    ReadOnlyObjectProperty<Register> register() {
        return register.getReadOnlyProperty();
    }

    /// The mission that takes the document up, or null.
    ReadOnlyObjectProperty<@Nullable Mission> mission() {
        return mission.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyIntegerProperty count() {
        return passages.count();
    }

    /// Reads what is kept.
    ///
    /// @param into the mission that is suggested to take the document up, or null
    public void load(@Nullable Id<Mission> into) {
        background.run(() -> store.records().register(null), kept -> {
            register.set(kept);
            mission.set(
                    into == null
                            ? null
                            : kept.find(into).filter(each -> !each.isClosed()).orElse(null));
        });
    }

    /// The missions that can take a document up, the last first.
    List<Mission> missions() {
        return register.get().all(Mission.class).stream()
                .filter(each -> !each.isClosed())
                .sorted(Comparator.comparing(Mission::firstDay).reversed())
                .toList();
    }

    @Override
    public void choose() {
        choose(texts.get("intake.file_kinds"), ENDINGS);
    }

    @Override
    public void read(Path file) {
        var into = mission.get();
        read(file, new Asked(into == null ? "" : into.country(), ""));
    }

    /// Reads the file anew, of this country or document of the Universal Human Rights Index.
    void ask(Asked asked) {
        var now = opened().get();
        var file = now == null ? null : now.file();
        if (file != null) {
            read(file, asked);
        }
    }

    private void read(Path file, Asked asked) {
        read(String.valueOf(file.getFileName()), progress -> Intake.read(file, asked, progress, texts), this::look);
    }

    /// Reads text that was copied out of a document.
    void paste(String text) {
        var name = texts.get("intake.pasted");
        read(name, progress -> Intake.of(name, Observations.of(text)), this::look);
    }

    private void look(Intake found) {
        open(found);
        passages.open(found.observations());
    }

    /// Says what a column of a table holds.
    ///
    /// @param field null where it is not imported
    void map(int column, @Nullable String field) {
        var now = opened().get();
        var table = now == null ? null : now.table();
        if (now != null && table != null) {
            look(now.of(table.with(column, field), passages.observations().get()));
        }
    }

    /// Says which mission takes the document up.
    void into(@Nullable Mission chosen) {
        mission.set(chosen);
        passages.look();
    }

    /// What would be done against what is kept now. The index has hundreds of documents on a country,
    /// which no mission follows up together.
    private Passages.Plan plan() {
        var kept = register.get();
        var now = opened().get();
        var asked = now == null ? null : now.asked();
        var into = asked != null && asked.symbol().isBlank() ? null : mission.get();
        return observations -> {
            var proposals = observations.proposals();
            var seen = new RecommendationImport(kept, into, texts).each(List.copyOf(proposals.values()));
            var rows =
                    new ArrayList<>(Collections.nCopies(observations.passages().size(), Optional.<Row>empty()));
            int next = 0;
            for (var index : proposals.keySet()) {
                rows.set(index, seen.get(next++));
            }
            return rows;
        };
    }

    /// Looks at the same passages again, as they are against what is kept now.
    public void refresh() {
        background.run(() -> store.records().register(null), kept -> {
            register.set(kept);
            var into = mission.get();
            mission.set(into == null ? null : kept.find(into.id()).orElse(null));
            tell("");
            var now = opened().get();
            if (now != null) {
                open(now);
            }
            passages.look();
        });
    }

    @Override
    public void save() {
        var taken = passages.taken();
        var into = mission.get();
        save(taken, texts.get("intake.undo", taken.size()), () -> {
            long changed = taken.stream()
                    .filter(row -> row.verdict() == Verdict.UPDATE)
                    .count();
            tell(texts.get("intake.done", taken.size() - changed, changed));
            // the mission has taken the document up, so what is read next must not have it as it was
            load(into == null ? null : into.id());
        });
    }

    /// Asks where, and writes the rows that cannot be used, each with what is wrong with it.
    void saveBad() {
        var now = opened().get();
        if (now == null) {
            return;
        }
        var rows = bad(now);
        saveBad(now.name(), rows.size() - 1, file -> CsvFile.write(file, rows));
    }

    private List<List<String>> bad(Intake now) {
        var table = now.table();
        var reasons = new LinkedHashMap<Integer, String>();
        var lines = passages.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.verdict() == Verdict.ERROR) {
                reasons.put(table == null ? i : line.number(), line.why());
            }
        }
        return table == null
                ? BadRows.of(passages.observations().get(), reasons, texts)
                : BadRows.of(table.sheet(), reasons, texts);
    }
}

package org.rapporteur.ui.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.ProposedGrade.GradeScale;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.RecordDraft;
import org.rapporteur.ui.RecordEditor;
import org.rapporteur.ui.Undo;

/// How a recommendation stands: its citation, the day of the State's report, the Committee's grade and
/// the grades that the delegation proposed.
public final class GradesModel {
    /// A recommendation with the grades that missions proposed for it.
    ///
    /// @param grades the latest mission first
    record Graded(Recommendation recommendation, Register register, List<ProposedGrade> grades) {
        Optional<Document> document() {
            return register.find(recommendation.document());
        }

        String mission(ProposedGrade grade) {
            return register.find(grade.mission()).map(Mission::title).orElse("");
        }
    }

    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Texts texts;
    private final Clock clock;
    private final RecordEditor editor;
    private final ReadOnlyObjectWrapper<@Nullable Graded> graded = new ReadOnlyObjectWrapper<>();
    private @Nullable Id<Recommendation> shown;

    public GradesModel(Store store, Background background, Undo undo, Failures failures, Texts texts, Clock clock) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.texts = texts;
        this.clock = clock;
        this.editor = new RecordEditor(undo, failures);
    }

    /// The recommendation that is shown, or null.
    ReadOnlyObjectProperty<@Nullable Graded> graded() {
        return graded.getReadOnlyProperty();
    }

    /// The grade that is written, or null.
    ReadOnlyObjectProperty<@Nullable RecordDraft> draft() {
        return editor.draft();
    }

    /// Shows another recommendation. A grade that was not saved is given up.
    ///
    /// @param recommendation null for none
    void show(@Nullable Id<Recommendation> recommendation) {
        if (recommendation == null || !recommendation.equals(shown)) {
            editor.close();
            graded.set(null);
        }
        shown = recommendation;
        reload();
    }

    /// Reads the recommendation anew.
    public void reload() {
        var now = shown;
        if (now != null) {
            background.run(() -> read(now), read -> {
                if (now.equals(shown)) {
                    graded.set(read.orElse(null));
                }
            });
        }
    }

    private Optional<Graded> read(Id<Recommendation> id) {
        var records = store.records();
        var register = records.register(null);
        return register.find(id)
                .map(found -> new Graded(
                        found,
                        register,
                        records.where(ProposedGrade.class, "recommendation", id).stream()
                                .sorted(Comparator.comparing((ProposedGrade grade) -> register.find(grade.mission())
                                                .map(Mission::firstDay)
                                                .orElse(LocalDate.MIN))
                                        .reversed()
                                        .thenComparing(ProposedGrade::subparagraph))
                                .toList()));
    }

    /// When the State's report is due and how far that is away.
    String due(Graded now) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var document = now.document();
        var day = document.flatMap(now.recommendation()::due);
        var left = document.map(found -> now.recommendation().daysLeft(found, today));
        if (day.isEmpty() || left.isEmpty() || left.get().isEmpty()) {
            return texts.get("grades.no_due");
        }
        long days = left.get().getAsLong();
        return days < 0
                ? texts.get("grades.overdue", texts.fullDay(day.get()), -days)
                : texts.get("grades.due", texts.fullDay(day.get()), days);
    }

    /// The grade that the Committee published.
    String committee(Recommendation recommendation) {
        var scale = recommendation.gradeScale();
        return recommendation.grade().isBlank()
                ? texts.get("grades.no_committee")
                : scale == null
                        ? texts.get("grades.committee", recommendation.grade())
                        : texts.get("grades.committee_scale", recommendation.grade(), texts.word(scale));
    }

    /// Begins a grade, for the latest mission that follows the document up.
    void propose() {
        var now = graded.get();
        if (now == null) {
            return;
        }
        var preset = new HashMap<String, Object>();
        preset.put("recommendation", now.recommendation().id());
        preset.put("scale", GradeScale.SINCE_2017);
        now.register().all(Mission.class).stream()
                .filter(mission ->
                        mission.documents().contains(now.recommendation().document()) && !mission.isClosed())
                .max(Comparator.comparing(Mission::firstDay))
                .ifPresent(mission -> preset.put("mission", mission.id()));
        editor.open(RecordDraft.fresh(Kind.PROPOSED_GRADE, preset, now.register(), texts));
    }

    /// Begins to change a grade.
    void edit(ProposedGrade grade) {
        var now = graded.get();
        if (now != null) {
            editor.open(RecordDraft.of(grade, now.register(), texts));
        }
    }

    /// Saves the grade that is written.
    void save() {
        editor.save(saved -> {
            editor.close();
            reload();
        });
    }

    /// Gives up the grade that is written.
    void discard() {
        editor.close();
    }

    /// Deletes a grade.
    void delete(ProposedGrade grade) {
        var now = graded.get();
        if (now != null) {
            undo.change(
                    texts.get("undo.deleted", now.register().label(grade)),
                    List.of(),
                    List.of(grade.id()),
                    this::reload);
        }
    }
}

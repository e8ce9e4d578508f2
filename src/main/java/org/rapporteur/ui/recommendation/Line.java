package org.rapporteur.ui.recommendation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.exchange.Passage;
import org.rapporteur.exchange.Passage.PassageKind;

/// A passage of what is brought in, with what it would do.
///
/// @param number its number in the file, or 0 where it would do nothing
/// @param verdict null where the passage is not a recommendation, or is not looked at yet
/// @param why why the verdict; empty where the verdict says it all
/// @param canBeSaved whether there is anything to save
record Line(Passage passage, int number, @Nullable Verdict verdict, String why, boolean canBeSaved) {

    static Line of(Passage passage, Optional<Row> row) {
        return row.map(each -> new Line(
                        passage,
                        each.number(),
                        each.verdict(),
                        each.why(),
                        !each.records().isEmpty()))
                .orElseGet(() -> unseen(passage));
    }

    /// A passage of which it is not known yet what it would do.
    static Line unseen(Passage passage) {
        return new Line(passage, 0, null, "", false);
    }

    Line with(Passage changed) {
        return new Line(changed, number, verdict, why, canBeSaved);
    }

    /// Whether it is saved with the others.
    boolean isTaken() {
        return passage.chosen() && canBeSaved;
    }

    /// Whether a person can tick it: whatever has a text can be a recommendation.
    boolean canBeTicked() {
        return canBeSaved
                || verdict == null
                        && (passage.kind() == PassageKind.RECOMMENDATION
                                || passage.kind() == PassageKind.CONCERN
                                || passage.kind() == PassageKind.OTHER);
    }
}

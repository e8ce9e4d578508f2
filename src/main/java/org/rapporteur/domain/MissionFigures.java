package org.rapporteur.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.Note.CommitmentState;

/// What came of a mission, in figures. They need no word of a note.
///
/// @param figures meetings held and people met
/// @param notes all notes
/// @param raised recommendations that were put to anyone, those that were answered among them
/// @param answered recommendations on which anyone said something
/// @param commitments how many promises are in each state; those that are overdue count in theirs too
/// @param overdue how many promises are still to be kept and past their day
public record MissionFigures(
        Mission mission,
        Figures figures,
        int notes,
        int raised,
        int answered,
        Map<CommitmentState, Integer> commitments,
        int overdue) {

    /// Counts a mission.
    ///
    /// @param today from which on a promise is overdue
    public static MissionFigures of(MissionFile file, LocalDate today) {
        var coverage = Coverage.of(file);
        var states = new EnumMap<CommitmentState, Integer>(CommitmentState.class);
        int overdue = 0;
        for (var commitment : Commitment.of(List.of(file), today)) {
            states.merge(commitment.note().state(), 1, Integer::sum);
            overdue += commitment.isOverdue(today) ? 1 : 0;
        }
        return new MissionFigures(
                file.mission(),
                Figures.of(file),
                file.notes().size(),
                reached(coverage, CoverageState.RAISED),
                reached(coverage, CoverageState.ANSWERED),
                Map.copyOf(states),
                overdue);
    }

    private static int reached(Coverage coverage, CoverageState state) {
        return (int) coverage.cells().entrySet().stream()
                .filter(cell -> cell.getValue().state().compareTo(state) >= 0)
                .map(cell -> cell.getKey().recommendation())
                .distinct()
                .count();
    }

    /// How many promises are in a state.
    public int count(CommitmentState state) {
        return commitments.getOrDefault(state, 0);
    }

    /// How many promises are still to be kept, wholly or in part.
    public int open() {
        return count(CommitmentState.OPEN) + count(CommitmentState.PARTLY_DONE);
    }
}

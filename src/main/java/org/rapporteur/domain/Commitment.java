package org.rapporteur.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Note.NoteKind;

/// A promise that was made to a mission, with where it was made.
public record Commitment(Note note, Meeting meeting, Mission mission) {

    /// The commitments among the notes of missions, those that are overdue first, then the open ones by
    /// their day, those without a day behind them, and what is settled last, the latest first.
    public static List<Commitment> of(Collection<MissionFile> files, LocalDate today) {
        return files.stream()
                .flatMap(file -> file.meetings().stream().flatMap(meeting -> file.notesOf(meeting).stream()
                        .filter(note -> note.kind() == NoteKind.COMMITMENT)
                        .map(note -> new Commitment(note, meeting, file.mission()))))
                .sorted(order(today))
                .toList();
    }

    /// Whether it is still to be kept, wholly or in part.
    public boolean isOpen() {
        return note.state() == CommitmentState.OPEN || note.state() == CommitmentState.PARTLY_DONE;
    }

    /// Whether its day has passed and it is still to be kept. On the day itself it is not.
    public boolean isOverdue(LocalDate today) {
        var due = note.due();
        return isOpen() && due != null && due.isBefore(today);
    }

    /// How many days ago its day was, 0 where it is not overdue.
    public long daysOverdue(LocalDate today) {
        var due = note.due();
        return due != null && isOverdue(today) ? ChronoUnit.DAYS.between(due, today) : 0;
    }

    /// Those that are overdue first, then the open ones, then what is settled, as in [#of].
    public static Comparator<Commitment> order(LocalDate today) {
        var byDue = Comparator.comparing(
                (Commitment commitment) -> commitment.note().due(), Comparator.nullsLast(Comparator.naturalOrder()));
        var byStateDay = Comparator.comparing(
                (Commitment commitment) -> commitment.note().stateDay(),
                Comparator.nullsLast(Comparator.reverseOrder()));
        return Comparator.comparing((Commitment commitment) -> commitment.rank(today))
                .thenComparing((one, other) -> (one.isOpen() ? byDue : byStateDay).compare(one, other))
                .thenComparing(commitment -> commitment.note().time());
    }

    private int rank(LocalDate today) {
        return isOverdue(today) ? 0 : isOpen() ? 1 : 2;
    }
}

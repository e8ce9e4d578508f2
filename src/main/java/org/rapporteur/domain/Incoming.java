package org.rapporteur.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// What a file would bring, row by row, before anything is saved. A person looks through it, and all
/// that is taken is saved together.
///
/// @param rows in the order of the file
public record Incoming(List<Row> rows) {

    /// What a row would do.
    public enum Verdict {
        /// It makes a record.
        NEW,
        /// It changes a record that is kept.
        UPDATE,
        /// All it says is kept already.
        SAME,
        /// It may be a record that is kept, or another row of the file; a person has to say.
        DUPLICATE,
        /// It cannot be taken.
        ERROR
    }

    /// One row of a file.
    ///
    /// @param number its number in the file as a person counts it, from 1
    /// @param words what it is, in the words of the file
    /// @param why why the verdict, as a sentence for a person; empty where the verdict says it all
    /// @param records what would be saved if it is taken; empty for [Verdict#SAME] and
    ///     [Verdict#ERROR]
    public record Row(int number, Verdict verdict, String words, String why, List<Kept> records) {

        /// Whether it is taken unless a person says otherwise.
        public boolean isTaken() {
            return verdict == Verdict.NEW || verdict == Verdict.UPDATE;
        }
    }

    /// The rows of a verdict.
    public List<Row> rows(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).toList();
    }

    /// The records of rows that are taken, each once: where two rows bring the same record, such as an
    /// institution that both name, the later one has it.
    public static List<Kept> records(Collection<Row> taken) {
        var records = new LinkedHashMap<Id<?>, Kept>();
        taken.forEach(row -> row.records().forEach(record -> records.put(record.id(), record)));
        return List.copyOf(records.values());
    }
}

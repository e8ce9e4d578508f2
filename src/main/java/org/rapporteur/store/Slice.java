package org.rapporteur.store;

import java.util.List;
import java.util.Optional;
import org.rapporteur.domain.Kept;

/// Some of what is kept, for [SearchIndex#take].
public final class Slice {
    /// Where there is nothing to read, or nothing yet.
    static final Slice NOTHING = new Slice(List.of(), true);

    static final Slice EMPTY = new Slice(List.of(), false);

    private final List<Segment.Line> lines;
    private final boolean ofNames;
    private final boolean last;

    /// A record as it is kept.
    ///
    /// @param line of its revision
    record Entry(Kept record, Segment.Line line) {
        /// The entry of a content that verified; empty where it is a tombstone's, or the record is one that
        /// this program does not know.
        static Optional<Entry> of(Segment.Line line) {
            return line.record().map(record -> new Entry(record, line));
        }
    }

    /// @param lines of revisions, verified; they are taken apart by who takes them
    Slice(List<Segment.Line> lines, boolean last) {
        this(lines, false, last);
    }

    private Slice(List<Segment.Line> lines, boolean ofNames, boolean last) {
        this.lines = lines;
        this.ofNames = ofNames;
        this.last = last;
    }

    /// Records that others name, to be known before any document is made; they come again.
    static Slice ofNames(List<Segment.Line> lines) {
        return new Slice(lines, true, false);
    }

    /// Whether nothing is left behind it.
    public boolean isLast() {
        return last;
    }

    /// Whether its records are only to be known.
    boolean isOfNames() {
        return ofNames;
    }

    /// Its records; those that this program does not know are left out.
    List<Entry> entries() {
        return lines.parallelStream().map(Entry::of).flatMap(Optional::stream).toList();
    }
}

package org.rapporteur.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// All that was kept at one moment, slice by slice, for [SearchIndex#take].
///
/// It is read from the journal beside the store's thread, which has nothing to do with it, and only once
/// it was forced to disk and verified. The journal is gone through twice, part by part, so that little of it
/// is in memory at once: first to learn which of its revisions are shown, then for what these hold, the latest
/// part first, so that the last missions are found while the earlier ones are still being read. Between the two
/// come the records that others name.
///
/// It belongs to one thread at a time.
public final class Slices {
    /// So many records are given at once: a query that is asked meanwhile hardly waits.
    private static final int SIZE = 100;

    /// A part of the journal.
    ///
    /// @param revisions so many there are before it
    private record Part(Journal.Place from, int revisions) {}

    private final Journal journal;
    private final BooleanSupplier closed;
    private final Segment.End until;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<Segment.Line> waiting = new ArrayDeque<>();
    private Journal.Place read = Journal.Place.START;
    private int revisions;
    private @Nullable Shown gathering = new Shown();
    private BitSet shown = new BitSet();
    private boolean naming;

    /// @param closed whether nobody wants any more of it
    Slices(Journal journal, BooleanSupplier closed) {
        this.journal = journal;
        this.closed = closed;
        this.until = journal.end();
    }

    /// The next slice, which may be empty; after the last, and after the store was closed, an empty last one.
    ///
    /// @throws Damaged when the journal does not verify any more
    public Slice next() {
        if (closed.getAsBoolean()) {
            return Slice.NOTHING;
        }
        var gathered = gathering;
        if (gathered != null) {
            gather(gathered);
            return Slice.EMPTY;
        }
        naming &= !waiting.isEmpty();
        if (waiting.isEmpty() && !parts.isEmpty()) {
            open(parts.removeLast());
        }
        var slice = new ArrayList<Segment.Line>();
        while (slice.size() < SIZE && !waiting.isEmpty()) {
            slice.add(waiting.removeFirst());
        }
        return naming ? Slice.ofNames(slice) : new Slice(slice, waiting.isEmpty() && parts.isEmpty());
    }

    /// Goes through one part to learn which revisions are shown.
    private void gather(Shown gathered) {
        if (read.end().sequence() < until.sequence()) {
            parts.add(new Part(read, revisions));
            read = journal.read(read, until, save -> save.lines().forEach(line -> gathered.add(line, revisions++)));
        }
        if (read.end().sequence() >= until.sequence()) {
            shown = gathered.numbers();
            waiting.addAll(gathered.names());
            naming = true;
            gathering = null;
        }
    }

    /// Reads what is shown of one part, the latest first.
    private void open(Part part) {
        revisions = part.revisions;
        journal.read(part.from, until, save -> {
            for (var line : save.lines()) {
                if (shown.get(revisions++)) {
                    waiting.addFirst(line);
                }
            }
        });
    }
}

package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// Brings a working copy to where the journal ends. The copy knows where the journal ended when it last
/// followed; what comes behind that very record is missing in it.
final class CatchUp implements Journal.Visitor {
    /// With more than so many saves missing, a new copy is made sooner than this one catches up; an
    /// empty copy is always made anew, for one way to fill it is enough.
    private static final int WORTHWHILE = 500;

    private final String followed;
    /// The saves that the copy has not followed.
    private final List<Segment.Frame> saves = new ArrayList<>();
    private final boolean empty;
    private boolean reached;

    /// @param followed where the copy stands, as [WorkingCopy#code] writes it
    CatchUp(String followed) {
        this.followed = followed;
        this.empty = followed.equals(WorkingCopy.code(Segment.End.NONE));
        this.reached = empty;
    }

    @Override
    public void visit(Segment.Frame save) {
        if (!reached) {
            reached = WorkingCopy.code(save.end()).equals(followed);
        } else if (saves.size() <= WORTHWHILE) {
            saves.add(save);
        }
    }

    /// Makes the copy match the journal: it catches up, or is made anew where it does not belong to
    /// this journal, is too far behind or cannot be written. What the journal lost at its end and the
    /// copy still holds goes back into the journal first.
    ///
    /// @return how many changes came back
    int bring(WorkingCopy copy, Journal journal) {
        if (reached && saves.size() <= (empty ? 0 : WORTHWHILE)) {
            try {
                saves.forEach(save -> copy.apply(save.contents(), save.end()));
                return 0;
            } catch (Damaged | Database.Failed e) {
                // a new one takes its place
            }
        }
        var known = new HashSet<String>();
        var there = new HashSet<UUID>();
        var erased = new HashSet<UUID>();
        journal.replay(save -> save.lines().forEach(line -> {
            var revision = line.outline();
            known.add(line.id());
            (revision.tombstone() ? erased : there).add(revision.record());
        }));
        // a record of which nothing but its deletion is left was erased, and stays so
        erased.removeAll(there);
        var lost = copy.contentsBeyond(known).stream()
                .filter(content -> !erased.contains(Revision.of(content).record()))
                .toList();
        if (!lost.isEmpty()) {
            journal.append(lost);
        }
        copy.rebuild(journal);
        return lost.size();
    }
}

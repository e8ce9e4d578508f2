package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the saves of a journal that a working copy has not followed yet. The copy knows where the
/// journal ended when it last followed; what comes behind that very record is missing in it.
final class Missing implements Journal.Visitor {
    /// With more than so many saves missing, a new copy is made sooner than this one catches up; an
    /// empty copy is always made anew, for one way to fill it is enough.
    private static final int WORTHWHILE = 500;

    /// A save that the copy has not followed.
    record Save(List<String> contents, Segment.End end) {}

    private final String followed;
    private final List<Save> saves = new ArrayList<>();
    private final boolean empty;
    private boolean reached;

    /// @param followed where the copy stands, as [WorkingCopy#code] writes it
    Missing(String followed) {
        this.followed = followed;
        this.empty = followed.equals(WorkingCopy.code(Segment.End.NONE));
        this.reached = empty;
    }

    @Override
    public void visit(List<String> contents, Segment.End end) {
        if (!reached) {
            reached = WorkingCopy.code(end).equals(followed);
        } else if (saves.size() <= WORTHWHILE) {
            saves.add(new Save(contents, end));
        }
    }

    /// The missing saves in order, or empty where the copy does not belong to this journal, or is too
    /// far behind.
    Optional<List<Save>> saves() {
        return reached && saves.size() <= (empty ? 0 : WORTHWHILE) ? Optional.of(List.copyOf(saves)) : Optional.empty();
    }
}

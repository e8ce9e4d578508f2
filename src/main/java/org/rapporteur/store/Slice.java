package org.rapporteur.store;

import java.util.List;
import org.rapporteur.domain.Kept;

/// Some of what is kept, for [SearchIndex#take]: read at once, and so few that a save next in line
/// hardly waits.
public final class Slice {
    /// Where there is nothing to read.
    static final Slice NOTHING = new Slice(List.of(), true);

    private final List<String> contents;
    private final boolean last;

    /// @param contents of revisions, verified; they are taken apart on the thread that takes them
    Slice(List<String> contents, boolean last) {
        this.contents = contents;
        this.last = last;
    }

    /// Whether nothing is left behind it.
    public boolean isLast() {
        return last;
    }

    /// Its records; those that this program does not know are left out.
    List<Kept> records() {
        return contents.stream()
                .map(Revision::of)
                .flatMap(revision -> WorkingCopy.kept(revision).stream())
                .toList();
    }
}

package org.rapporteur.word;

/// Follows long work, and can end it.
@FunctionalInterface
public interface Progress {
    /// Nobody knows how much is done; the same number says so to a progress bar.
    double UNKNOWN = -1;

    /// Nobody follows.
    Progress NONE = done -> true;

    /// Told again and again while work goes on, at least about ten times a second where it waits for
    /// another program; on the thread that works.
    ///
    /// @param done the part that is done, from 0 to 1, or [#UNKNOWN]
    /// @return whether to go on; if not, the work ends with `export.stopped` and leaves nothing behind
    boolean goesOn(double done);
}

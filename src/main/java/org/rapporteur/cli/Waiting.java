package org.rapporteur.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.rapporteur.word.Progress;

/// Tells who waits at a terminal that work goes on: after a second, and every ten from then on.
final class Waiting implements Progress {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration EACH = Duration.ofSeconds(10);

    private final Call call;
    private final String key;
    private final Path file;
    private long begun = -1;
    private Duration next = FIRST;

    /// @param key the sentence, with gaps for the file and the seconds
    Waiting(Call call, String key, Path file) {
        this.call = call;
        this.key = key;
        this.file = file;
    }

    @Override
    public boolean goesOn(double done) {
        begun = begun < 0 ? System.nanoTime() : begun;
        var waited = Duration.ofNanos(System.nanoTime() - begun);
        if (waited.compareTo(next) >= 0) {
            call.console().tell(key, file, waited.toSeconds());
            call.console().err().flush();
            next = waited.plus(EACH);
        }
        return true;
    }
}

package org.rapporteur.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleConsumer;

/// Tells how far long work is, once a second.
final class Percent implements DoubleConsumer {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Console console;
    private Instant told;

    Percent(Console console) {
        this.console = console;
        this.told = console.clock().instant();
    }

    @Override
    public void accept(double share) {
        var now = console.clock().instant();
        if (now.isAfter(told.plus(STEP))) {
            told = now;
            console.tell("cli.percent", Math.round(share * 100));
            console.err().flush();
        }
    }
}

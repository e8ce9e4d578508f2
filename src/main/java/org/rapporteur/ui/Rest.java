package org.rapporteur.ui;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Gives memory back to the system once nobody has touched the window for a while. Java's serial collector lets
/// what it has grown old grow on up to the limit; collecting it stops everything for a tenth of a second, which
/// is felt in the middle of a word and nowhere else.
public final class Rest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    /// Less is not worth it.
    private static final double GROWN = 1.2;

    private final LongSupplier clock;
    private final LongSupplier held;
    private final Runnable collect;
    private volatile long touched;
    private long heldThen;

    /// @param clock nanoseconds from anywhere
    /// @param held bytes that are held of the system
    /// @param collect gives back what is not needed of them
    Rest(LongSupplier clock, LongSupplier held, Runnable collect) {
        this.clock = clock;
        this.held = held;
        this.collect = collect;
        touch();
    }

    /// Watches a window, until the program ends.
    public static void watch(Scene scene, Background background) {
        var rest = new Rest(System::nanoTime, Runtime.getRuntime()::totalMemory, System::gc);
        scene.addEventFilter(InputEvent.ANY, event -> rest.touch());
        background.every(BETWEEN_LOOKS, rest::look);
    }

    /// Somebody did something.
    void touch() {
        touched = clock.getAsLong();
    }

    /// Collects where the window rests and more is held than after the last time.
    void look() {
        if (clock.getAsLong() - touched >= LONG_ENOUGH.toNanos() && held.getAsLong() > GROWN * heldThen) {
            collect.run();
            heldThen = held.getAsLong();
        }
    }
}

package org.rapporteur.ui;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The one door to threads. Work on the store runs on a single thread that is never interrupted;
/// long work beside it runs on another; what follows runs on the window's thread. Every failure goes
/// to [Failures].
public final class Background implements AutoCloseable {
    /// Whether what was typed is on disk.
    public sealed interface SaveState {
        /// Nothing was changed yet.
        record Idle() implements SaveState {}

        /// Something was typed that is not on disk yet.
        record Typing() implements SaveState {}

        /// All is on disk.
        ///
        /// @param at by this computer's clock
        record Saved(LocalTime at) implements SaveState {}

        /// The last save failed; what was typed is still in the window.
        record Failed() implements SaveState {}
    }

    private final Executor store;
    private final Executor work;
    private final Executor window;
    private final Failures failures;
    private final Runnable closing;
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Idle());

    /// Counts what was typed; used on the window's thread alone.
    private int typed;

    private Background(Executor store, Executor work, Executor window, Failures failures, Runnable closing) {
        this.store = store;
        this.work = work;
        this.window = window;
        this.failures = failures;
        this.closing = closing;
    }

    /// With threads of its own.
    public static Background threads(Failures failures) {
        // what nobody caught is told too, on whatever thread it was thrown
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> Platform.runLater(() -> failures.report(failure)));
        return threads(failures, Platform::runLater);
    }

    static Background threads(Failures failures, Executor window) {
        var store = Executors.newSingleThreadExecutor(task -> new Thread(task, "store"));
        var work = Executors.newSingleThreadExecutor(task -> new Thread(task, "work"));
        return new Background(store, work, window, failures, () -> {
            finish(work);
            finish(store);
        });
    }

    /// On the calling thread, for tests of models.
    public static Background inline(Failures failures) {
        return new Background(Runnable::run, Runnable::run, Runnable::run, failures, () -> {});
    }

    /// Whether what was typed is on disk.
    public ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    /// Says that something was typed that is not on disk yet.
    public void typing() {
        typed++;
        saveState.set(new SaveState.Typing());
    }

    /// Does work on the store, then what follows on the window's thread with its result; nothing once
    /// all is closed.
    public <T> void run(Callable<T> onStore, Consumer<T> then) {
        ask(store, onStore, then, () -> {});
    }

    /// As [#run(Callable, Consumer)]; where the work fails, something else follows after the failure
    /// was reported.
    public <T> void run(Callable<T> onStore, Consumer<T> then, Runnable otherwise) {
        ask(store, onStore, then, otherwise);
    }

    /// Changes the store; "Saved" shows when the change is on disk and not before.
    public <T> void save(Callable<T> change, Consumer<T> then) {
        save(change, then, () -> {});
    }

    /// As [#save(Callable, Consumer)]; where the change fails, something else follows.
    public <T> void save(Callable<T> change, Consumer<T> then, Runnable otherwise) {
        int begun = typed;
        submit(
                store,
                change,
                result -> {
                    // what was typed since is not on disk yet
                    if (begun == typed) {
                        saveState.set(new SaveState.Saved(LocalTime.now(ZoneId.systemDefault())));
                    }
                    then.accept(result);
                },
                () -> {
                    saveState.set(new SaveState.Failed());
                    otherwise.run();
                });
    }

    /// Does long work that needs no store, then what follows on the window's thread; nothing once all
    /// is closed.
    public <T> void work(Callable<T> longWork, Consumer<T> then, Runnable otherwise) {
        ask(work, longWork, then, otherwise);
    }

    /// Does something again and again beside all else, until the program ends.
    ///
    /// @param pause between two times
    void every(Duration pause, Runnable task) {
        Thread.ofPlatform().daemon().name("clock").start(() -> {
            try {
                while (true) {
                    Thread.sleep(pause);
                    task.run();
                }
            } catch (InterruptedException e) {
                // nobody waits for it
            }
        });
    }

    /// Lets long work tell how far it is: what it tells is heard on the window's thread.
    public IntConsumer telling(IntConsumer heard) {
        return count -> window.execute(() -> guarded(() -> heard.accept(count)));
    }

    private <T> void ask(Executor executor, Callable<T> task, Consumer<T> then, Runnable otherwise) {
        try {
            submit(executor, task, then, otherwise);
        } catch (RejectedExecutionException e) {
            // a timer went off after the window was closed: nobody is there to be answered
        }
    }

    private <T> void submit(Executor executor, Callable<T> task, Consumer<T> then, Runnable otherwise) {
        executor.execute(() -> {
            try {
                var result = task.call();
                window.execute(() -> guarded(() -> then.accept(result)));
            } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                window.execute(() -> {
                    failures.report(e);
                    guarded(otherwise);
                });
            }
        });
    }

    private void guarded(Runnable follow) {
        try {
            follow.run();
        } catch (RuntimeException e) {
            failures.report(e);
        }
    }

    /// Waits until all work is done. Nothing is interrupted: H2 does not bear it.
    @Override
    public void close() {
        closing.run();
    }

    private static void finish(ExecutorService executor) {
        executor.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (executor.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

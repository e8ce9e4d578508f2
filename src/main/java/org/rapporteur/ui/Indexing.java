package org.rapporteur.ui;

import org.rapporteur.store.Slices;
import org.rapporteur.store.Store;

/// Builds the search index behind the window after the store was opened: the store's thread is asked once,
/// the slices are read and taken on the thread for long work, and between two of them what a person
/// searches for.
public final class Indexing {
    private final Store store;
    private final Background background;

    /// @param store just opened
    public Indexing(Store store, Background background) {
        this.store = store;
        this.background = background;
    }

    /// Begins; returns at once.
    public void begin() {
        background.run(store::slices, slices -> {
            take(slices);
            take(slices); // so that one is under way while the window is told of the other
        });
    }

    private void take(Slices slices) {
        background.work(
                () -> {
                    var slice = slices.next();
                    store.index().take(slice);
                    return slice.isLast();
                },
                last -> {
                    if (!last) {
                        take(slices);
                    }
                },
                () -> {});
    }
}

package org.rapporteur.ui;

import org.rapporteur.store.Slice;
import org.rapporteur.store.Store;

/// Builds the search index behind the window after the store was opened: slices are read on the
/// store's thread between other work, and taken on the thread for long work. The next one is read
/// while the last is being taken; no more wait, so that little is held.
public final class Indexing {
    private final Store store;
    private final Background background;

    /// Slices that are being read or taken; used on the window's thread alone.
    private int underWay;

    private boolean read;

    /// @param store just opened
    public Indexing(Store store, Background background) {
        this.store = store;
        this.background = background;
    }

    /// Begins; returns at once.
    public void begin() {
        if (!read && underWay < 2) {
            underWay++;
            background.run(store::nextSlice, this::take);
        }
    }

    private void take(Slice slice) {
        read |= slice.isLast();
        background.work(
                () -> {
                    store.index().take(slice);
                    return slice;
                },
                taken -> {
                    underWay--;
                    begin();
                },
                () -> {});
        begin();
    }
}

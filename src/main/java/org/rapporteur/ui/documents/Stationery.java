package org.rapporteur.ui.documents;

import org.jspecify.annotations.Nullable;
import org.rapporteur.word.Letterhead;

/// The letterhead that was chosen last, remembered while the program runs: an office has one. Nobody
/// listens to it: screens come and go, and it stays.
public final class Stationery {
    @Nullable
    Letterhead letterhead;
}

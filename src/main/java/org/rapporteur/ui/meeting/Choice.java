package org.rapporteur.ui.meeting;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// One row of a [Chooser].
///
/// @param mark what is typed alone to take it at once ("3"), or empty
/// @param words what it is
/// @param detail what tells it from others, or empty
/// @param ticked whether it is chosen already
/// @param take what happens when it is taken
record Choice(String mark, String words, String detail, boolean ticked, Consumer<Way> take) {
    /// With which key a row is taken.
    enum Way {
        /// Enter.
        ALONE,
        /// Shift+Enter.
        BESIDE,
        /// Ctrl+Enter.
        OTHERWISE
    }

    /// What a [Chooser] is opened with.
    ///
    /// @param id the id of its field
    /// @param name what is chosen, which a screen reader says and the empty field shows
    /// @param hint the keys, below the rows
    /// @param fitting what fits the words typed
    /// @param wipe what Backspace does in the empty field
    record Offer(String id, String name, String hint, Function<String, List<Choice>> fitting, Runnable wipe) {}
}

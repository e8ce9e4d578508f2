package org.rapporteur.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one change did to the records it touched, so that [Store#undo] can take it back.
///
/// @param parts one a record
public record Step(List<Part> parts) {

    /// One record's part in a step.
    ///
    /// @param record the record's id
    /// @param before the id of the revision it was shown by before, or null where it was not there
    /// @param after the id of the revision that the step made
    public record Part(UUID record, @Nullable String before, String after) {}

    /// Whether nothing was changed.
    public boolean isEmpty() {
        return parts.isEmpty();
    }
}

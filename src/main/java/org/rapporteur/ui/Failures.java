package org.rapporteur.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.ErrorCode;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;

/// The one door to failures: each becomes a sentence that says what happened, what it means for what
/// is kept, and what to do.
public final class Failures {
    /// What is shown of a failure.
    ///
    /// @param sentence for a person
    /// @param code a short code to read out over a telephone, or empty where the sentence says all
    /// @param details to copy for whoever helps: classes and places, no names and no note text
    public record Failure(String sentence, String code, String details) {}

    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable Failure> current = new ReadOnlyObjectWrapper<>();

    public Failures(Texts texts) {
        this.texts = texts;
    }

    /// The failure that is shown, or null.
    public ReadOnlyObjectProperty<@Nullable Failure> current() {
        return current.getReadOnlyProperty();
    }

    /// Shows a failure; call on the window's thread.
    public void report(Throwable failure) {
        current.set(
                switch (failure) {
                    case RuleBroken broken -> said(broken);
                    case UncheckedIOException io -> said(FileTrouble.of(io, texts.get("failure.a_file")));
                    case IOException io -> said(FileTrouble.of(io, texts.get("failure.a_file")));
                    default -> unexpected(failure);
                });
    }

    private Failure said(RuleBroken broken) {
        return new Failure(texts.sentence(broken), "", "");
    }

    private Failure unexpected(Throwable failure) {
        var code = ErrorCode.of(failure);
        return new Failure(texts.get("failure.unexpected", code), code, code + "\n" + ErrorCode.places(failure));
    }

    /// Takes the shown failure away.
    public void dismiss() {
        current.set(null);
    }
}

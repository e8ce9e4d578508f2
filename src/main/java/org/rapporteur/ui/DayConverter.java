package org.rapporteur.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Texts;

/// Shows a day as people say it, and reads one as ISO 8601 has it or as it is shown.
public final class DayConverter extends StringConverter<LocalDate> {
    private final Texts texts;

    public DayConverter(Texts texts) {
        this.texts = texts;
    }

    /// The day that a text in ISO 8601 is, or null.
    static @Nullable LocalDate dayOf(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : texts.fullDay(day);
    }

    @Override
    public @Nullable LocalDate fromString(String text) {
        var known = dayOf(text.strip());
        return known != null ? known : texts.readDay(text.strip()).orElse(null);
    }
}

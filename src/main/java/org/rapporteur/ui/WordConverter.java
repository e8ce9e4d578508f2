package org.rapporteur.ui;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows values in words; nobody types them.
public final class WordConverter<T> extends StringConverter<T> {
    private final Function<T, String> words;

    /// @param words the words of a value
    public WordConverter(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null || value.equals("") ? "" : words.apply(value);
    }

    @Override
    public @Nullable T fromString(String text) {
        return null;
    }
}

package org.rapporteur.ui.recommendation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Limits;
import org.rapporteur.exchange.Observations;
import org.rapporteur.exchange.RecommendationTable;
import org.rapporteur.exchange.SheetReader;
import org.rapporteur.exchange.Source;
import org.rapporteur.exchange.UhriFile;
import org.rapporteur.word.DocxText;

/// What was read from a file or from pasted text.
///
/// @param name the file's name without its folder, or what else the text is called
/// @param file null for text that was pasted
/// @param table the table and what its columns hold; null for what is none
/// @param asked what was asked of the Universal Human Rights Index; null for another file
record Intake(
        String name,
        @Nullable Path file,
        @Nullable RecommendationTable table,
        @Nullable Asked asked,
        Observations observations) {
    /// What is asked of the Universal Human Rights Index.
    ///
    /// @param symbol the one document, or empty for all
    record Asked(String country, String symbol) {}

    static Intake of(String name, Observations observations) {
        return new Intake(name, null, null, null, observations);
    }

    /// Reads a file of any kind. Of the Universal Human Rights Index nothing is read before a country
    /// is named.
    ///
    /// @param progress is told now and then how many rows were read
    static Intake read(Path file, Asked asked, IntConsumer progress, Texts texts) {
        var name = String.valueOf(file.getFileName());
        return switch (Source.of(file)) {
            case WORD -> new Intake(name, file, null, null, Observations.of(DocxText.read(file)));
            case TEXT -> new Intake(name, file, null, null, Observations.of(Source.text(file)));
            case UHRI ->
                new Intake(
                        name,
                        file,
                        null,
                        asked,
                        asked.country().isBlank()
                                ? none()
                                : Observations.ofTable(UhriFile.read(file, asked.country(), asked.symbol(), progress)));
            case TABLE -> table(file, name, asked, progress, texts);
        };
    }

    private static Intake table(Path file, String name, Asked asked, IntConsumer progress, Texts texts) {
        var sheet = SheetReader.read(file, null, Limits.USUAL.telling(progress));
        if (RecommendationTable.isUhri(sheet)) {
            var found = asked.country().isBlank()
                    ? none()
                    : Observations.ofTable(RecommendationTable.uhri(file, sheet, asked.country(), asked.symbol()));
            return new Intake(name, file, null, asked, found);
        }
        return new Intake(name, file, null, null, none()).of(RecommendationTable.of(sheet, texts), none());
    }

    /// The same with a table whose columns hold something else.
    ///
    /// @param document the text that says of which document its rows are
    Intake of(RecommendationTable other, Observations document) {
        var found = other.isComplete() ? Observations.ofTable(other.entries("")) : none();
        return new Intake(name, file, other, asked, found.from(document.symbol(), document.adopted()));
    }

    private static Observations none() {
        return new Observations("", null, List.of());
    }
}

package org.rapporteur.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.RuleBroken;

/// The options that every verb takes which writes a document: language, audience, file.
final class DocumentOptions {
    static final String LANGUAGE = "--lang";
    static final String AUDIENCE = "--audience";

    /// The languages of the United Nations.
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");

    private DocumentOptions() {}

    /// The language asked for, or English.
    static Locale language(Call call) {
        var language = call.option(LANGUAGE).orElse("en").toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            throw new RuleBroken("export.language", language, String.join(", ", LANGUAGES));
        }
        return Locale.forLanguageTag(language);
    }

    /// The audience asked for, or anyone.
    static Confidentiality audience(Call call) {
        return call.option(AUDIENCE).map(DocumentOptions::audience).orElse(Confidentiality.SHAREABLE);
    }

    /// The file asked for.
    static Path out(Call call) {
        var out = Call.path(call.option(Usage.OUT).orElseThrow());
        if (Files.isDirectory(out)) {
            throw new RuleBroken("file.is_folder", out);
        }
        return out;
    }

    private static Confidentiality audience(String word) {
        var audiences = Arrays.asList(Confidentiality.values());
        return audiences.stream()
                .filter(audience -> Field.wordOf(audience).equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "export.audience",
                        word,
                        String.join(", ", audiences.stream().map(Field::wordOf).toList())));
    }
}

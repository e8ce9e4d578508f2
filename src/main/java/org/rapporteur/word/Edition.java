package org.rapporteur.word;

import org.rapporteur.domain.Part;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.rapporteur.domain.Code;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.SafeFile;

/// How a document is wanted.
///
/// @param language the language of its fixed words, dates and numbers: en, fr, es, ru, ar or zh; English
///     for others
/// @param audience who is to read it; what they may not see is in no part of the file
/// @param without the parts that it is to lack
/// @param output where the finished document goes
public record Edition(Locale language, Confidentiality audience, Set<Part> without, Output output) {

    /// Where a finished document goes.
    public interface Output {
        /// Takes a document.
        ///
        /// @param target the file it is meant for
        void write(Path target, byte[] document);
    }

    public Edition {
        without = Set.copyOf(without);
    }

    /// A whole document, into its file.
    public Edition(Locale language, Confidentiality audience) {
        this(language, audience, Set.of(), (target, document) -> new SafeFile(target).write(document));
    }

    /// The same document without these parts.
    public Edition without(Collection<Part> parts) {
        return new Edition(language, audience, Set.copyOf(parts), output);
    }

    /// The same document, going elsewhere.
    public Edition into(Output newOutput) {
        return new Edition(language, audience, without, newOutput);
    }

    /// Whether the document is to have a part.
    public boolean has(Part part) {
        return !without.contains(part);
    }

    /// What people are called in it who are not to be named.
    public BiFunction<Code, Integer, String> codes() {
        var wording = new Wording(language);
        return (code, number) -> number == 0
                ? wording.word("code", code)
                : wording.get("code." + org.rapporteur.domain.Field.wordOf(code), Integer.toString(number));
    }
}

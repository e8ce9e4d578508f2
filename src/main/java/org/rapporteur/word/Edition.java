package org.rapporteur.word;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Code;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Part;

/// How a document is wanted.
///
/// @param language the language of its fixed words, dates and numbers: en, fr, es, ru, ar or zh; English
///     for others
/// @param audience who is to read it; what they may not see is in no part of the file
/// @param exit as what it leaves the program
/// @param letterhead the paper it is written on, or null for our own
/// @param without the parts that it is to lack
public record Edition(
        Locale language,
        Confidentiality audience,
        Exit exit,
        @Nullable Letterhead letterhead,
        Set<Part> without) {

    public Edition {
        without = Set.copyOf(without);
    }

    /// A Word file on plain paper.
    public Edition(Locale language, Confidentiality audience) {
        this(language, audience, Exit.WORD);
    }

    /// A whole document on plain paper.
    public Edition(Locale language, Confidentiality audience, Exit exit) {
        this(language, audience, exit, null, Set.of());
    }

    /// The same, leaving on another way.
    public Edition through(Exit other) {
        return new Edition(language, audience, other, letterhead, without);
    }

    /// The same on an office's paper; on plain paper where there is none.
    public Edition on(@Nullable Letterhead paper) {
        return new Edition(language, audience, exit, paper, without);
    }

    /// The same document without these parts.
    public Edition without(Collection<Part> parts) {
        return new Edition(language, audience, exit, letterhead, Set.copyOf(parts));
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
                : wording.get("code." + Field.wordOf(code), Integer.toString(number));
    }
}

package org.rapporteur.word;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Confidentiality;

/// How a document is wanted.
///
/// @param language the language of its fixed words, dates and numbers: en, fr, es, ru, ar or zh; English
///     for others
/// @param audience who is to read it; what they may not see is in no part of the file
/// @param exit as what it leaves the program
/// @param letterhead the paper it is written on, or null for our own
public record Edition(Locale language, Confidentiality audience, Exit exit, @Nullable Letterhead letterhead) {

    /// A Word file on plain paper.
    public Edition(Locale language, Confidentiality audience) {
        this(language, audience, Exit.WORD, null);
    }

    /// The same, leaving on another way.
    public Edition through(Exit other) {
        return new Edition(language, audience, other, letterhead);
    }

    /// The same on an office's paper; on plain paper where there is none.
    public Edition on(@Nullable Letterhead paper) {
        return new Edition(language, audience, exit, paper);
    }
}

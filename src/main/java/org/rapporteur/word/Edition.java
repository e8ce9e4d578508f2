package org.rapporteur.word;

import java.util.Locale;
import org.rapporteur.domain.Confidentiality;

/// How a document is wanted.
///
/// @param language the language of its fixed words, dates and numbers: en, fr, es, ru, ar or zh; English
///     for others
/// @param audience who is to read it; what they may not see is in no part of the file
/// @param exit as what it leaves the program
public record Edition(Locale language, Confidentiality audience, Exit exit) {

    /// A Word file.
    public Edition(Locale language, Confidentiality audience) {
        this(language, audience, Exit.WORD);
    }

    /// The same, leaving on another way.
    public Edition through(Exit other) {
        return new Edition(language, audience, other);
    }
}

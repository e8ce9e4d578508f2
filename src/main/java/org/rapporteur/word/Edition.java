package org.rapporteur.word;

import java.util.Locale;
import org.rapporteur.domain.Confidentiality;

/// How a document is wanted.
///
/// @param language the language of its fixed words, dates and numbers: en, fr, es, ru, ar or zh; English
///     for others
/// @param audience who is to read it; what they may not see is in no part of the file
public record Edition(Locale language, Confidentiality audience) {}

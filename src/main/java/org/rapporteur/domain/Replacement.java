package org.rapporteur.domain;

/// A place in a record's text where an anonymised document has other words.
///
/// @param place where it stands
/// @param before the words that are there
/// @param after the words that the document has in their place
/// @param lead the words before it in its sentence
/// @param tail the words after it in its sentence
/// @param certainty how sure it is that somebody is meant
public record Replacement(Place place, String before, String after, String lead, String tail, Certainty certainty) {

    /// How sure it is that words mean a person.
    public enum Certainty {
        /// A word that is a word of every day in small letters ("will"): it is left unless it is chosen.
        ORDINARY,
        /// A name that is also a word, or that several people have: it is replaced, and is worth a look.
        DOUBTFUL,
        SURE
    }

    /// Where words stand; it stays the same as long as the record does.
    ///
    /// @param field the field's name
    /// @param element which text of a field that has several, from 0 or by language; else empty
    /// @param start the first character, counted in chars
    public record Place(Id<? extends Kept> record, String field, String element, int start) {}

    /// Whether it is made when nobody says otherwise: a name that leaks is worse than a word too many.
    public boolean isUsual() {
        return certainty != Certainty.ORDINARY;
    }
}

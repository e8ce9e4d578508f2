package org.rapporteur.domain;

/// The form in which a field's value is written; `form.*` in the texts tells each with an example.
public enum Form {
    /// Text in any script.
    TEXT,
    /// Several texts, one a line.
    TEXTS,
    /// A name in several languages: language tag and text.
    NAMES,
    /// A day as ISO 8601 has it: 2017-04-12.
    DATE,
    /// A day and hour on the mission's wall clock, with no zone: 2017-04-12T10:00.
    WALL_TIME,
    /// A whole number.
    NUMBER,
    /// Yes or no.
    YES_NO,
    /// One of a few words.
    WORD,
    /// A zone id of the IANA time zone database: Asia/Almaty.
    ZONE,
    /// Another record.
    REFERENCE,
    /// Several other records, in their order.
    REFERENCES
}

package org.rapporteur.domain;

/// A field of a kind where a sentence names it; the sentence shows the field's label.
///
/// @param kind the kind of record
/// @param word the field's word
public record Label(Kind kind, String word) {}

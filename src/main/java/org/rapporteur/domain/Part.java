package org.rapporteur.domain;

/// A part that a document can be wanted with or without.
public enum Part {
    OBJECTIVE,
    PROGRAMME,
    FIGURES,
    CHANGES,
    PARTICIPANTS,
    TEXTS,
    AGENDA,
    NOTES,
    MEASURES,
    FINDINGS,
    COMMITMENTS,
    ASSESSMENT,
    SOURCES,
    GRADES,
    NEXT_STEPS,
    FILES,
    PEOPLE_MET,
    SIGNATURES
}

package org.rapporteur.store;

/// Why a deleted record stays when the bin is emptied.
public enum Stays {
    /// Signed minutes or an issued programme are read from it.
    SIGNED,
    /// Something that is not erased refers to it.
    NEEDED
}

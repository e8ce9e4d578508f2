package org.rapporteur.domain;

/// Who may see a note, and equally for whom a document is made; each allows all before it.
public enum Confidentiality {
    /// Anyone, the authorities included.
    SHAREABLE,
    /// The delegation's own organisations.
    INTERNAL,
    /// The delegation alone.
    CONFIDENTIAL;

    /// Whether a document made for this audience may hold what is marked so.
    public boolean allows(Confidentiality marked) {
        return marked.compareTo(this) <= 0;
    }
}

package org.rapporteur.store;

/// Kept data does not verify. The message says where, and never what stands there.
final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String where;

    Damaged(String where) {
        super(where);
        this.where = where;
    }

    /// Where, in words without content.
    String where() {
        return where;
    }
}

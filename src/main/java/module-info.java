import org.jspecify.annotations.NullMarked;

/// Rapporteur: plans a delegation's meetings, records notes against each recommendation, writes the
/// minutes. The requirements are the ledger of what the program is built on.
@NullMarked
module org.rapporteur {
    requires java.sql;
    requires org.bouncycastle.provider;
    requires org.jspecify;
    requires tools.jackson.databind;

    // the command line
    requires info.picocli;
}

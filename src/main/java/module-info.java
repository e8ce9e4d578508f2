import org.jspecify.annotations.NullMarked;

/// Rapporteur: plans a delegation's meetings, records notes against each recommendation, writes the
/// minutes. The requirements are the ledger of what the program is built on.
@NullMarked
module org.rapporteur {
    requires atlantafx.base;
    requires java.sql;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.material2;
    requires org.bouncycastle.provider;
    requires org.jspecify;
    requires org.slf4j;
    requires tools.jackson.databind;
}

import org.jspecify.annotations.NullMarked;

/// Rapporteur: plans a delegation's meetings, records notes against each recommendation, writes the
/// minutes. The requirements are the ledger of what the program is built on.
@NullMarked
module org.rapporteur {
    requires java.logging;
    requires java.sql;
    requires java.xml;
    requires org.jspecify;

    // the command line
    requires info.picocli;

    // the window
    requires atlantafx.base;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.material2;

    // the store
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.bouncycastle.provider;
    requires tools.jackson.databind;

    // Word documents
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires org.apache.poi.poi;
    requires org.apache.xmlbeans;

    // what users bring along
    requires com.googlecode.ezvcard;
    requires net.sf.biweekly;
    requires org.apache.commons.csv;
}

import org.jspecify.annotations.NullMarked;

/// Rapporteur: plans a delegation's meetings, records notes against each recommendation, writes the
/// minutes. The requirements are the ledger of what the program is built on.
@NullMarked
module org.rapporteur {
    requires org.jspecify;
    requires java.xml;

    // Word documents
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires org.apache.poi.poi;
    requires org.apache.xmlbeans;
}

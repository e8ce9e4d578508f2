package org.rapporteur.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.domain.RuleBroken;

/// The XML parts of an archive, read from their beginning to their end and never held whole. A
/// document type, and with it every entity, is refused; nothing outside the part is ever opened.
final class XmlParts {
    private final ZipFile zip;
    private final Limits.Count count;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    XmlParts(ZipFile zip, Limits.Count count) {
        this.zip = zip;
        this.count = count;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // the JDK counts &amp; and &#1050; as entities too; there are no others without a document type
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    }

    /// What is done with an element.
    interface Use {
        void with(Element element) throws XMLStreamException;
    }

    /// Does something with each element of a name in a part; nothing where there is no such part.
    void each(String part, String name, Use use) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (var in = new Counted(zip.getInputStream(entry))) {
            var reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                refuseDocumentType(reader.next());
                if (reader.isStartElement() && reader.getLocalName().equals(name)) {
                    use.with(new Element(reader, name));
                }
            }
        }
    }

    private static void refuseDocumentType(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new RuleBroken("sheet.document_type");
        }
    }

    /// An element that was just begun. It is read once, by [#each] or [#textOf]; its attributes
    /// before that.
    final class Element {
        private final XMLStreamReader reader;
        private final String name;

        Element(XMLStreamReader reader, String name) {
            this.reader = reader;
            this.name = name;
        }

        /// The attribute of this name, in whatever namespace, or an empty text.
        String attribute(String wanted) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(wanted)) {
                    return reader.getAttributeValue(i);
                }
            }
            return "";
        }

        /// Does something with each element of a name within this one.
        void each(String inner, Use use) throws XMLStreamException {
            while (!atEnd()) {
                if (reader.isStartElement() && reader.getLocalName().equals(inner)) {
                    use.with(new Element(reader, inner));
                }
            }
        }

        /// The text of all elements of a name within this one, without those inside another.
        String textOf(String inner, String without) throws XMLStreamException {
            var text = new StringBuilder();
            int inside = 0;
            int outside = 0;
            while (!atEnd()) {
                int step = reader.isStartElement() ? 1 : reader.isEndElement() ? -1 : 0;
                if (step != 0) {
                    inside += reader.getLocalName().equals(inner) ? step : 0;
                    outside += reader.getLocalName().equals(without) ? step : 0;
                } else if (inside > 0 && outside == 0 && reader.hasText()) {
                    count.pending(text.append(reader.getText()).length());
                }
            }
            return text.toString();
        }

        /// Goes one step; whether it is the end of this element. No element here holds one of its
        /// own name.
        private boolean atEnd() throws XMLStreamException {
            refuseDocumentType(reader.next());
            return reader.isEndElement() && reader.getLocalName().equals(name);
        }
    }

    /// Counts what is decompressed.
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count.bytes(1);
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count.bytes(Math.max(read, 0));
            return read;
        }
    }
}

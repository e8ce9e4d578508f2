package org.rapporteur.word;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.domain.RuleBroken;

/// The parts of a Word document, opened for reading one after the other.
///
/// A file comes from anywhere, so nothing in it is believed: parts are streamed and never held as a
/// tree, a part that unpacks to more than any real document has is refused, and so is a document
/// type definition, which no Word document has.
final class DocxParts implements AutoCloseable {
    /// So many bytes a file may have, its pictures among them.
    private static final long LARGEST = 100L << 20;

    /// So many bytes all parts that are read may unpack to; those of the longest concluding
    /// observations are 3 MB.
    private static final long MOST_UNPACKED = 48L << 20;

    private static final int DEEPEST = 1000;

    private final XMLInputFactory streams = streams();
    private final Path file;
    private final ZipFile zip;
    private long unpacked;

    /// @throws RuleBroken when the file is no package of parts
    /// @throws IOException when it cannot be read
    DocxParts(Path file) throws IOException {
        this.file = file;
        if (Files.isDirectory(file)) {
            throw new RuleBroken("file.is_folder", file);
        }
        if (Files.size(file) > LARGEST) {
            throw tooLarge();
        }
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw notWord();
        }
    }

    /// Takes in what an element of a part begins or ends, and its text.
    interface Reader {
        /// An element begins; its attributes are at hand.
        ///
        /// @return false to leave out the element with all that is in it
        boolean begin(XMLStreamReader xml);

        /// Text inside an element of Word.
        default void text(String text) {}

        /// An element ends that was not left out.
        default void end(String name) {}
    }

    /// Reads a part from its first element to its last. Elements that are not Word's own are passed
    /// through, so what stands in them is read.
    ///
    /// @return whether there is such a part
    boolean read(String part, Reader reader) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return false;
        }
        try (var in = new Bounded(zip.getInputStream(entry))) {
            read(streams.createXMLStreamReader(in), reader);
        } catch (XMLStreamException | ZipException e) {
            throw new RuleBroken("import.damaged", file);
        }
        return true;
    }

    private void read(XMLStreamReader xml, Reader reader) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new RuleBroken("import.damaged", file);
                    }
                    if (!reader.begin(xml)) {
                        skip(xml);
                        depth--;
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    depth--;
                    reader.end(name(xml));
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> reader.text(xml.getText());
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                    throw new RuleBroken("import.damaged", file);
                default -> {}
            }
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    /// The parts that a part refers to: the last word of the relation's type, and the part's name.
    /// Where several are of one type, each but the first has a number behind the type.
    Map<String, String> related(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var related = new LinkedHashMap<String, String>();
        read(folder + "_rels/" + part.substring(slash) + ".rels", xml -> {
            var type = attribute(xml, "Type");
            var target = attribute(xml, "Target");
            if (!target.isEmpty()) {
                var name = target.startsWith("/") ? target.substring(1) : folder + target;
                var word = type.substring(type.lastIndexOf('/') + 1);
                related.putIfAbsent(related.containsKey(word) ? word + related.size() : word, name);
            }
            return true;
        });
        return related;
    }

    /// The name of a Word element, or empty for another's.
    static String name(XMLStreamReader xml) {
        var namespace = xml.getNamespaceURI();
        return namespace != null && namespace.contains("wordprocessingml") ? xml.getLocalName() : "";
    }

    /// The value of an attribute of the element that begins, or empty.
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// The attribute `val` as a number, or another number where it is none.
    static int number(XMLStreamReader xml, String name, int otherwise) {
        try {
            return Integer.parseInt(attribute(xml, name).strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// Whether a property that can be switched is on: without a value it is.
    static boolean on(XMLStreamReader xml) {
        var value = attribute(xml, "val");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    RuleBroken tooLarge() {
        return new RuleBroken("import.too_large", file);
    }

    RuleBroken notWord() {
        return new RuleBroken("import.not_word", file);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static XMLInputFactory streams() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /// Refuses to unpack more than a document has, whatever the file says of itself.
    private final class Bounded extends FilterInputStream {
        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            return counted(count, count);
        }

        private int counted(int result, int count) {
            unpacked += Math.max(count, 0);
            if (unpacked > MOST_UNPACKED) {
                throw tooLarge();
            }
            return result;
        }
    }
}

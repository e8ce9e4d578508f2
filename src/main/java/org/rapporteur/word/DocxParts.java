package org.rapporteur.word;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.RuleBroken;

/// The parts of a Word document, opened for reading one after the other.
///
/// A file comes from anywhere, so nothing in it is believed: parts are streamed and never held as a
/// tree, a part that unpacks to more than any real document has is refused, and so is a document
/// type definition, which no Word document has.
final class DocxParts implements AutoCloseable {
    private static final int DEEPEST = 1000;

    private final XMLInputFactory streams = streams();
    private final Path file;
    private final Use use;
    private final ZipFile zip;
    private long unpacked;

    /// What a document is read for, and how large it may be then.
    enum Use {
        /// Its text; the parts of the longest concluding observations unpack to 3 MB.
        IMPORT(100L << 20, 48L << 20),
        /// Its looks; a letterhead is a page or two with a picture.
        LETTERHEAD(25L << 20, 24L << 20);

        private final long largest;
        private final long mostUnpacked;

        /// @param largest so many bytes a file may have, its pictures among them
        /// @param mostUnpacked so many bytes all parts that are read may unpack to
        Use(long largest, long mostUnpacked) {
            this.largest = largest;
            this.mostUnpacked = mostUnpacked;
        }
    }

    /// A part's relation to another part, or to something outside the file.
    ///
    /// @param id the name by which the part refers to it
    /// @param type the last word of its type: `header`, `image`
    /// @param target the other part's name, or an address outside
    record Relation(String id, String type, String target, boolean isOutside) {}

    /// @throws RuleBroken when the file is no package of parts
    /// @throws IOException when it cannot be read
    DocxParts(Path file, Use use) throws IOException {
        this.file = file;
        this.use = use;
        if (Files.isDirectory(file)) {
            throw new RuleBroken("file.is_folder", file);
        }
        if (Files.size(file) > use.largest) {
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
            throw damaged();
        }
        return true;
    }

    /// The bytes of a part, or none where there is no such part.
    byte[] bytes(String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return new byte[0];
        }
        try (var in = new Bounded(zip.getInputStream(entry))) {
            return in.readAllBytes();
        } catch (ZipException e) {
            throw damaged();
        }
    }

    /// The names of all parts.
    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    private void read(XMLStreamReader xml, Reader reader) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw damaged();
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
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE -> throw damaged();
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
        var related = new LinkedHashMap<String, String>();
        for (var relation : relations(part)) {
            var word = relation.type();
            related.putIfAbsent(related.containsKey(word) ? word + related.size() : word, relation.target());
        }
        return related;
    }

    /// The relations of a part in their order; those of the package where the part is empty.
    List<Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var relations = new ArrayList<Relation>();
        read(folder + "_rels/" + part.substring(slash) + ".rels", xml -> {
            var type = attribute(xml, "Type");
            var target = attribute(xml, "Target");
            if (!target.isEmpty()) {
                boolean isOutside = attribute(xml, "TargetMode").equals("External");
                relations.add(new Relation(
                        attribute(xml, "Id"),
                        type.substring(type.lastIndexOf('/') + 1),
                        isOutside ? target : within(folder, target),
                        isOutside));
            }
            return true;
        });
        return relations;
    }

    /// The name of a part that is told from a folder: `../media/logo.png` from `word/parts/`.
    private static String within(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var way = new ArrayDeque<String>();
        for (var step : (folder + target).split("/")) {
            if (step.equals("..")) {
                way.pollLast();
            } else if (!step.equals(".")) {
                way.add(step);
            }
        }
        return String.join("/", way);
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

    Path file() {
        return file;
    }

    RuleBroken tooLarge() {
        return broken("too_large");
    }

    RuleBroken notWord() {
        return broken("not_word");
    }

    RuleBroken damaged() {
        return broken("damaged");
    }

    private RuleBroken broken(String why) {
        return new RuleBroken(Field.wordOf(use) + "." + why, file);
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
            if (unpacked > use.mostUnpacked) {
                throw tooLarge();
            }
            return result;
        }
    }
}

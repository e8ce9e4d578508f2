package org.rapporteur.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.RuleBroken;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A part of somebody else's document as a tree: the elements and attributes of the vocabularies that
/// a page is drawn with, and of no other.
///
/// What Word 2010 and later add is made to be ignored by those who do not know it, so it is left out
/// here, and with it whatever other programs wrote there.
final class XmlTree implements DocxParts.Reader {
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Set<String> KNOWN = Set.of(
            WORD,
            RELATIONS,
            COMPATIBILITY,
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "http://schemas.openxmlformats.org/drawingml/2006/picture",
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
            "urn:schemas-microsoft-com:vml",
            "urn:schemas-microsoft-com:office:office",
            "urn:schemas-microsoft-com:office:word");

    /// Elements whose text may be a mere space.
    private static final Set<String> OF_TEXT = Set.of("t", "instrText");

    /// So many elements a part may have; a long sheet of styles has 20,000.
    private static final int MOST_ELEMENTS = 150_000;

    private final Document document;
    private final DocxParts parts;
    private final String part;
    private Node place;
    private int elements;

    private XmlTree(DocxParts parts, String part) {
        this.parts = parts;
        this.part = part;
        try {
            document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        place = document;
    }

    /// The first element of a part with all that is in it, or null where there is no such part.
    ///
    /// @throws RuleBroken when the part is damaged or too large
    static @Nullable Element read(DocxParts parts, String part) throws IOException {
        var tree = new XmlTree(parts, part);
        parts.read(part, tree);
        return tree.document.getDocumentElement();
    }

    @Override
    public boolean begin(XMLStreamReader xml) {
        var namespace = known(xml.getNamespaceURI());
        if (namespace.startsWith(STRICT) && place == document) {
            throw new RuleBroken("letterhead.strict", parts.file());
        }
        if (!KNOWN.contains(namespace)) {
            return false;
        }
        elements++;
        if (elements > MOST_ELEMENTS) {
            throw parts.tooLarge();
        }
        var element = document.createElementNS(namespace, name(known(xml.getPrefix()), xml.getLocalName()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            var uri = known(xml.getNamespaceURI(i));
            if (KNOWN.contains(uri)) {
                var prefix = known(xml.getNamespacePrefix(i));
                element.setAttributeNS(
                        XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
            }
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var uri = known(xml.getAttributeNamespace(i));
            var local = xml.getAttributeLocalName(i);
            if (uri.isEmpty()) {
                element.setAttribute(local, xml.getAttributeValue(i));
            } else if (KNOWN.contains(uri) || uri.equals(XMLConstants.XML_NS_URI) && local.equals("space")) {
                element.setAttributeNS(uri, name(known(xml.getAttributePrefix(i)), local), xml.getAttributeValue(i));
            }
        }
        place.appendChild(element);
        place = element;
        return true;
    }

    @Override
    public void text(String text) {
        if (place instanceof Element element && (!text.isBlank() || OF_TEXT.contains(element.getLocalName()))) {
            element.appendChild(document.createTextNode(text));
        }
    }

    @Override
    public void end(String name) {
        var parent = place.getParentNode();
        if (parent == null) {
            throw new IllegalStateException(part);
        }
        place = parent;
    }

    private static String name(String prefix, String local) {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The bytes of a tree.
    static byte[] bytes(Element root) {
        var bytes = new ByteArrayOutputStream();
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            transformer.transform(new DOMSource(root), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /// The elements right below one, in their order; they can be moved meanwhile.
    static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /// The elements of Word's with this name right below one.
    static List<Element> children(Node parent, String name) {
        return children(parent).stream()
                .filter(child -> word(child).equals(name))
                .toList();
    }

    /// The first element of Word's with this name right below one, or null.
    static @Nullable Element child(@Nullable Node parent, String name) {
        return parent == null
                ? null
                : children(parent, name).stream().findFirst().orElse(null);
    }

    /// All elements of Word's with this name in a tree, in their order; they can be moved meanwhile.
    static List<Element> all(Element root, String name) {
        return listed(root, WORD, name);
    }

    /// All elements of any vocabulary with this name in a tree.
    static List<Element> any(Element root, String name) {
        return listed(root, "*", name);
    }

    private static List<Element> listed(Element root, String namespace, String name) {
        var found = new ArrayList<Element>();
        var nodes = root.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /// The name of an element of Word's, or empty for another's.
    static String word(Node node) {
        return WORD.equals(node.getNamespaceURI()) ? known(node.getLocalName()) : "";
    }

    /// An attribute in Word's vocabulary, or empty.
    static String value(@Nullable Element element, String name) {
        return element == null ? "" : element.getAttributeNS(WORD, name);
    }

    /// The value of an element right below one, or empty.
    static String value(Element parent, String child, String name) {
        return value(child(parent, child), name);
    }

    /// Adds an element of Word's at the end of one.
    ///
    /// @param attributes their names and values
    static Element add(Element parent, String name, Map<String, String> attributes) {
        var child = make(parent, name);
        attributes.forEach((key, text) -> child.setAttributeNS(WORD, name(prefix(parent), key), text));
        parent.appendChild(child);
        return child;
    }

    /// An element of Word's that stands nowhere yet.
    static Element make(Element beside, String name) {
        return beside.getOwnerDocument().createElementNS(WORD, name(prefix(beside), name));
    }

    /// Attributes need a prefix, so the one of Word's elements is used, or the usual one.
    private static String prefix(Element beside) {
        return known(beside.lookupPrefix(WORD)).isEmpty() ? "w" : known(beside.lookupPrefix(WORD));
    }

    /// Takes an element out of its tree.
    static void remove(Node node) {
        var parent = node.getParentNode();
        if (parent != null) {
            parent.removeChild(node);
        }
    }

    /// The text of a paragraph's own runs, however they are cut.
    static String text(Element paragraph) {
        var text = new StringBuilder();
        children(paragraph, "r").stream()
                .flatMap(run -> children(run, "t").stream())
                .forEach(part -> text.append(part.getTextContent()));
        return text.toString();
    }

    /// All elements of a tree, the first one among them, in their order.
    static Stream<Element> every(Element root) {
        return Stream.concat(Stream.of(root), any(root, "*").stream());
    }
}

package org.rapporteur.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// What Word would say of a file: the schemas of its parts, and the rules that schemas do not tell.
public final class DocxCheck {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, Document> parsed = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private DocxCheck(Path file) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    /// What is wrong with a document; nothing where it is sound.
    public static List<String> problems(Path file) throws IOException {
        var check = new DocxCheck(file);
        for (var name : check.entries.keySet()) {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                check.schema(name);
            }
            if (name.startsWith("word/") && name.endsWith(".xml")) {
                check.rules(name);
            }
        }
        check.packaging();
        return check.problems;
    }

    /// Every part has a content type, and every relation inside the file leads to a part.
    private void packaging() throws IOException {
        var types = parse("[Content_Types].xml");
        var endings = all(types.getElementsByTagName("Default"))
                .map(each -> each.getAttribute("Extension"))
                .collect(Collectors.toSet());
        var parts = all(types.getElementsByTagName("Override"))
                .map(each -> each.getAttribute("PartName").substring(1))
                .collect(Collectors.toSet());
        entries.keySet().stream()
                .filter(name -> !parts.contains(name) && !endings.contains(name.replaceAll(".*[.]", "")))
                .filter(name -> !name.equals("[Content_Types].xml"))
                .forEach(name -> problems.add(name + " has no content type"));
        for (var name :
                entries.keySet().stream().filter(each -> each.endsWith(".rels")).toList()) {
            for (var relation :
                    all(parse(name).getElementsByTagName("Relationship")).toList()) {
                var target = relation.getAttribute("Target");
                var part = target.startsWith("/") ? target.substring(1) : name.replaceAll("_rels/.*", "") + target;
                if (relation.getAttribute("TargetMode").equals("External")) {
                    problems.add(name + " leads outside, to " + target);
                } else if (!entries.containsKey(part)) {
                    problems.add(name + " leads to " + target + ", which is not there");
                }
            }
        }
    }

    /// The text of all parts of a document.
    static Map<String, String> parts(Path file) throws IOException {
        return new DocxCheck(file)
                .entries.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> new String(entry.getValue(), StandardCharsets.UTF_8)));
    }

    /// The elements of a name in a part, in their order.
    static List<Element> elements(Path file, String part, String name) throws IOException {
        return elements(new DocxCheck(file).parse(part), name);
    }

    /// An element's attribute in Word's namespace.
    static String value(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    private void schema(String name) throws IOException {
        try (var in = new ByteArrayInputStream(entries.get(name))) {
            var part = typed(name, in);
            if (part == null) {
                parse(name);
                return;
            }
            plain(part);
            var errors = new ArrayList<XmlError>();
            if (!part.validate(new XmlOptions().setErrorListener(errors))) {
                errors.forEach(error -> problems.add(name + ": " + error.getMessage()));
            }
        } catch (XmlException e) {
            problems.add(name + ": " + e.getMessage());
        }
    }

    private static XmlObject typed(String name, InputStream in) throws IOException, XmlException {
        return switch (name.replaceAll("\\d", "")) {
            case "word/document.xml" -> DocumentDocument.Factory.parse(in);
            case "word/styles.xml" -> StylesDocument.Factory.parse(in);
            case "word/numbering.xml" -> NumberingDocument.Factory.parse(in);
            case "word/settings.xml" -> SettingsDocument.Factory.parse(in);
            case "word/header.xml" -> HdrDocument.Factory.parse(in);
            case "word/footer.xml" -> FtrDocument.Factory.parse(in);
            case "word/footnotes.xml" -> FootnotesDocument.Factory.parse(in);
            case "word/fontTable.xml" -> FontsDocument.Factory.parse(in);
            case "docProps/app.xml" ->
                org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument.Factory.parse(in);
            case "docProps/custom.xml" ->
                org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument.Factory.parse(in);
            default -> null;
        };
    }

    /// The schemas do not know what a reader may choose from, so they see what older readers take.
    private static void plain(XmlObject part) {
        try (var cursor = part.newCursor()) {
            while (cursor.hasNextToken()) {
                var choice = cursor.isStart() && cursor.getName().equals(new QName(MC, "AlternateContent"));
                if (choice && cursor.toChild(MC, "Fallback")) {
                    try (var place = cursor.newCursor();
                            var content = cursor.newCursor()) {
                        place.toParent();
                        for (boolean found = content.toFirstChild(); found; found = content.toNextSibling()) {
                            content.copyXml(place);
                        }
                        place.removeXml();
                        cursor.toCursor(place);
                    }
                } else if (choice) {
                    cursor.removeXml();
                } else {
                    cursor.toNextToken();
                }
            }
        }
        try (var cursor = part.newCursor()) {
            cursor.toFirstChild();
            cursor.removeAttribute(new QName(MC, "Ignorable"));
        }
    }

    private void rules(String part) throws IOException {
        var document = parse(part);
        for (var prefix :
                document.getDocumentElement().getAttributeNS(MC, "Ignorable").split(" ", -1)) {
            if (!prefix.isEmpty() && document.getDocumentElement().lookupNamespaceURI(prefix) == null) {
                problems.add(part + ": the prefix " + prefix + " that is to be ignored is not declared");
            }
        }
        for (var choice : elements(document, "Choice")) {
            for (var prefix : choice.getAttribute("Requires").split(" ", -1)) {
                if (choice.lookupNamespaceURI(prefix) == null) {
                    problems.add(part + ": the prefix " + prefix + " of a choice is not declared");
                }
            }
        }
        unique(
                part,
                "content control ids",
                elements(document, "sdtPr").stream()
                        .flatMap(control -> elements(control, "id").stream())
                        .map(id -> value(id, "val"))
                        .toList());
        refer(document, "link", ids("word/styles.xml", "style", "styleId"));
        refer(document, "pStyle", ids("word/styles.xml", "style", "styleId"));
        refer(document, "rStyle", ids("word/styles.xml", "style", "styleId"));
        refer(document, "tblStyle", ids("word/styles.xml", "style", "styleId"));
        refer(document, "basedOn", ids("word/styles.xml", "style", "styleId"));
        refer(document, "next", ids("word/styles.xml", "style", "styleId"));
        // 0 takes a numbering away (ECMA-376, 17.9.18)
        refer(
                document,
                "numId",
                Stream.concat(ids("word/numbering.xml", "num", "numId").stream(), Stream.of("0"))
                        .collect(Collectors.toSet()));
        refer(document, "abstractNumId", ids("word/numbering.xml", "abstractNum", "abstractNumId"));
        relationships(part, document);
        for (var cell : elements(document, "tc")) {
            if (!(cell.getLastChild() instanceof Element last
                    && last.getLocalName().equals("p"))) {
                problems.add(part + ": a cell does not end in a paragraph");
            }
        }
        for (var table : elements(document, "tbl")) {
            if (elements(table, "tblGrid").isEmpty()) {
                problems.add(part + ": a table has no grid");
            }
            if (table.getNextSibling() instanceof Element next
                    && (next.getLocalName().equals("tbl") || next.getLocalName().equals("sectPr"))) {
                problems.add(part + ": no paragraph stands behind a table");
            }
        }
        for (var text : elements(document, "t")) {
            if (text.getTextContent().codePoints().anyMatch(Character::isISOControl)) {
                problems.add(part + ": a control character in text");
            }
        }
        var marks = elements(document, "bookmarkStart").stream()
                .map(mark -> value(mark, "id"))
                .toList();
        unique(part, "bookmark ids", marks);
        unique(
                part,
                "drawing ids",
                elements(document, "docPr").stream()
                        .map(drawing -> drawing.getAttribute("id"))
                        .toList());
        var names = elements(document, "bookmarkStart").stream()
                .map(mark -> value(mark, "name"))
                .collect(Collectors.toSet());
        elements(document, "hyperlink").stream()
                .map(link -> value(link, "anchor"))
                .filter(anchor -> !anchor.isEmpty() && !names.contains(anchor))
                .forEach(anchor -> problems.add(part + ": no bookmark " + anchor));
        fields(part, document);
    }

    private void fields(String part, Document document) {
        int open = 0;
        for (var sign : elements(document, "fldChar")) {
            open += switch (value(sign, "fldCharType")) {
                case "begin" -> 1;
                case "end" -> -1;
                default -> 0;
            };
        }
        if (open != 0) {
            problems.add(part + ": a field is not ended");
        }
    }

    private void unique(String part, String what, List<String> values) {
        if (new HashSet<>(values).size() != values.size()) {
            problems.add(part + ": " + what + " are not unique");
        }
    }

    private void refer(Document document, String element, Set<String> known) {
        elements(document, element).stream()
                .map(each -> value(each, "val"))
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add(element + " refers to " + id + ", which is not there"));
    }

    private void relationships(String part, Document document) throws IOException {
        var used = elements(document, "*").stream()
                .flatMap(element -> attributes(element, R))
                .collect(Collectors.toSet());
        var file = part.replace("word/", "word/_rels/") + ".rels";
        var known = entries.containsKey(file)
                ? all(parse(file).getElementsByTagName("Relationship"))
                        .map(each -> each.getAttribute("Id"))
                        .collect(Collectors.toSet())
                : Set.<String>of();
        used.stream().filter(id -> !known.contains(id)).forEach(id -> problems.add(part + ": no relationship " + id));
    }

    private static Stream<String> attributes(Element element, String namespace) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(attribute -> namespace.equals(attribute.getNamespaceURI()))
                .map(Node::getNodeValue);
    }

    private Set<String> ids(String part, String element, String attribute) throws IOException {
        return entries.containsKey(part)
                ? elements(parse(part), element).stream()
                        .map(each -> value(each, attribute))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static List<Element> elements(Node within, String name) {
        var found = within instanceof Document document
                ? document.getElementsByTagNameNS("*", name)
                : ((Element) within).getElementsByTagNameNS("*", name);
        return all(found).toList();
    }

    private static Stream<Element> all(org.w3c.dom.NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(at -> (Element) nodes.item(at));
    }

    private Document parse(String name) throws IOException {
        var known = parsed.get(name);
        if (known != null) {
            return known;
        }
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(entries.get(name)));
            parsed.put(name, document);
            return document;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(name, e);
        }
    }
}

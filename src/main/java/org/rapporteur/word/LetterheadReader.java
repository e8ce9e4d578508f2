package org.rapporteur.word;

import static org.rapporteur.word.XmlTree.children;
import static org.rapporteur.word.XmlTree.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.word.DocxParts.Relation;
import org.rapporteur.word.LetterheadPackage.Relations;
import org.w3c.dom.Element;

/// Reads a letterhead part by part, cleans each, and puts together what may be carried over. Nothing
/// is taken that was not asked for, so what a later Word adds to its files stays behind by itself.
final class LetterheadReader {
    /// What the settings say of the page; all else in them is of the file, its author or his computer.
    private static final Set<String> OF_PAGE = Set.of(
            "evenAndOddHeaders",
            "mirrorMargins",
            "gutterAtTop",
            "alignBordersAndEdges",
            "bordersDoNotSurroundHeader",
            "bordersDoNotSurroundFooter",
            "displayBackgroundShape",
            "autoHyphenation",
            "consecutiveHyphenLimit",
            "hyphenationZone",
            "doNotHyphenateCaps",
            "defaultTabStop",
            "characterSpacingControl",
            "themeFontLang",
            "clrSchemeMapping");

    private static final Set<String> PROTECTION = Set.of("documentProtection", "writeProtection");
    private static final Set<String> HEADS = Set.of("header", "footer");
    /// Their numbers begin where those of heads that are written later never come.
    private static final int FIRST_HEAD = 101;

    private static final String OF_WORD = "wordprocessingml.";

    private final DocxParts parts;
    private final Path file;
    private final LetterheadCleaning cleaning = new LetterheadCleaning();
    private final LetterheadPackage result = new LetterheadPackage();
    private final String main;

    LetterheadReader(DocxParts parts, Path file) throws IOException {
        this.parts = parts;
        this.file = file;
        this.main = parts.related("").getOrDefault("officeDocument", "");
        if (main.isEmpty()) {
            throw parts.notWord();
        }
        if (type().contains("macroEnabled")) {
            throw new RuleBroken("letterhead.macros", file);
        }
    }

    /// Reads the letterhead whole.
    Letterhead read() throws IOException {
        var document = XmlTree.read(parts, main);
        if (document == null || !word(document).equals("document")) {
            throw parts.notWord();
        }
        var relations = new Relations();
        var heads = heads(relations);
        pictures(main, relations);
        cleaning.clean(document, relations.kept(), true);
        var place = new LetterheadPlace(document, cleaning, file);
        var rest = place.rest();

        var numbering = part("numbering");
        var lists = LetterheadStyles.lists(numbering == null ? null : numbering.root());
        var found = part("styles");
        var styles = new LetterheadStyles(found == null ? empty(document, "styles") : found.root());
        var bodies = Stream.of(document, rest).filter(Objects::nonNull).toList();
        var referred = LetterheadPlace.references(bodies.stream());
        for (var head : heads.entrySet()) {
            if (referred.contains(head.getKey())) {
                put(head.getValue(), styles, lists);
            } else {
                relations.drop(head.getKey());
            }
        }
        bodies.forEach(each -> mend(each, styles, lists));
        if (found != null) {
            put(found, styles, lists);
            relations.add("styles", "styles.xml");
        }
        if (numbering != null) {
            put(numbering, styles, lists);
            relations.add("numbering", "numbering.xml");
        }
        carry("theme", "theme", relations);
        carry("fontTable", "fontTable", relations);
        result.part("settings", OF_WORD + "settings", settings(document), new Relations());
        relations.add("settings", "settings.xml");
        result.part("document", OF_WORD + "document.main", document, relations);
        new LetterheadTraces(parts, main, cleaning).count();
        return new Letterhead(
                String.valueOf(file.getFileName()),
                result.bytes(),
                rest == null ? new byte[0] : XmlTree.bytes(rest),
                mapping(styles),
                cleaning.removals(),
                place.hasMarker());
    }

    /// One part with the relations it keeps.
    private record Part(String name, String type, Element root, Relations relations) {}

    /// The heads and feet, by the relation by which the document refers to them; those that show
    /// nothing are left out, so that ours can stand there.
    private Map<String, Part> heads(Relations relations) throws IOException {
        var heads = new LinkedHashMap<String, Part>();
        var known = new HashMap<String, String>();
        for (var relation : parts.relations(main)) {
            if (!HEADS.contains(relation.type()) || relation.isOutside()) {
                continue;
            }
            var twin = known.get(relation.target());
            if (twin != null) {
                relations.kept().put(relation.id(), twin);
                continue;
            }
            var part = part(relation, relation.type() + (FIRST_HEAD + heads.size()));
            if (part != null && shows(part.root())) {
                var id = relations.keep(relation.id(), relation.type(), part.name() + ".xml");
                known.put(relation.target(), id);
                heads.put(id, part);
            }
        }
        return heads;
    }

    private static boolean shows(Element head) {
        return XmlTree.all(head, "t").stream()
                        .anyMatch(text -> !text.getTextContent().isBlank())
                || Stream.of("drawing", "pict", "instrText", "fldSimple", "tbl", "pBdr")
                        .anyMatch(name -> !XmlTree.all(head, name).isEmpty());
    }

    /// The document's part of a type, cleaned.
    private @Nullable Part part(String type) throws IOException {
        for (var relation : parts.relations(main)) {
            if (relation.type().equals(type) && !relation.isOutside()) {
                return part(relation, type);
            }
        }
        return null;
    }

    private @Nullable Part part(Relation relation, String name) throws IOException {
        var root = XmlTree.read(parts, relation.target());
        if (root == null) {
            return null;
        }
        var relations = new Relations();
        pictures(relation.target(), relations);
        cleaning.clean(root, relations.kept(), false);
        return new Part(name, relation.type(), root, relations);
    }

    private void carry(String type, String name, Relations relations) throws IOException {
        var part = part(type);
        if (part != null) {
            var typed = type.equals("theme") ? "theme" : OF_WORD + type;
            result.part(name, typed, part.root(), part.relations());
            relations.add(type, name + ".xml");
        }
    }

    private void put(Part part, LetterheadStyles styles, Set<String> lists) {
        mend(part.root(), styles, lists);
        result.part(part.name(), OF_WORD + part.type(), part.root(), part.relations());
    }

    private void pictures(String part, Relations relations) throws IOException {
        for (var relation : parts.relations(part)) {
            if (relation.type().equals("image") && !relation.isOutside()) {
                var picture = result.picture(relation.target(), parts.bytes(relation.target()));
                if (!picture.isEmpty()) {
                    relations.keep(relation.id(), "image", picture);
                }
            }
        }
    }

    /// Puts right what Word would repair.
    private static void mend(Element root, LetterheadStyles styles, Set<String> lists) {
        styles.mend(root, lists);
        for (var table : XmlTree.all(root, "tbl")) {
            if (XmlTree.child(table, "tblGrid") == null) {
                grid(table);
            }
        }
        for (var level : XmlTree.all(root, "lvl")) {
            order(level);
        }
        var places = Stream.of("tc", "txbxContent").flatMap(name -> XmlTree.all(root, name).stream());
        var head = Stream.of(root).filter(each -> Set.of("hdr", "ftr").contains(word(each)));
        Stream.concat(places, head)
                .filter(each -> each.getLastChild() == null
                        || !word(each.getLastChild()).equals("p"))
                .forEach(each -> each.appendChild(XmlTree.make(each, "p")));
    }

    /// LibreOffice names a level's style before its format, which the schemas have the other way round.
    private static void order(Element level) {
        var style = XmlTree.child(level, "pStyle");
        var format = XmlTree.child(level, "numFmt");
        if (style != null && format != null) {
            var restart = XmlTree.child(level, "lvlRestart");
            level.insertBefore(style, (restart == null ? format : restart).getNextSibling());
        }
    }

    private static void grid(Element table) {
        var grid = XmlTree.make(table, "tblGrid");
        int columns = children(table, "tr").stream()
                .mapToInt(row -> children(row, "tc").size())
                .max()
                .orElse(1);
        for (int i = 0; i < columns; i++) {
            XmlTree.add(grid, "gridCol", Map.of());
        }
        var properties = XmlTree.child(table, "tblPr");
        if (properties == null) {
            properties = XmlTree.make(table, "tblPr");
            table.insertBefore(properties, table.getFirstChild());
        }
        table.insertBefore(grid, properties.getNextSibling());
    }

    private Element settings(Element document) throws IOException {
        var part = part("settings");
        if (part == null) {
            return empty(document, "settings");
        }
        var root = part.root();
        for (var each : children(root)) {
            if (word(each).equals("docVars")) {
                cleaning.count(Removal.VARIABLES, children(each).size());
            } else if (word(each).equals("rsids")) {
                cleaning.count(Removal.EDITING_MARKS, children(each).size());
            } else if (PROTECTION.contains(word(each))) {
                cleaning.count(Removal.PROTECTION, 1);
            }
            if (!OF_PAGE.contains(word(each))) {
                XmlTree.remove(each);
            }
        }
        return root;
    }

    private static Element empty(Element beside, String name) {
        var root = beside.getOwnerDocument().createElementNS(XmlTree.WORD, "w:" + name);
        root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:w", XmlTree.WORD);
        return root;
    }

    private static List<Letterhead.Mapping> mapping(LetterheadStyles styles) {
        return StyleSheet.all().stream()
                .map(ours -> {
                    var id = styles.mapping().getOrDefault(ours.id(), "");
                    return new Letterhead.Mapping(ours.name(), id.isEmpty() ? "" : styles.name(id), ours.id(), id);
                })
                .toList();
    }

    /// The content type of the main part.
    private String type() throws IOException {
        var text = new String(parts.bytes("[Content_Types].xml"), StandardCharsets.UTF_8);
        var override = java.util.regex.Pattern.compile(
                        "<[^<>]*PartName=[\"']/" + java.util.regex.Pattern.quote(main) + "[\"'][^<>]*>")
                .matcher(text);
        return override.find() ? override.group() : text.contains("macroEnabled") ? "macroEnabled" : "";
    }
}

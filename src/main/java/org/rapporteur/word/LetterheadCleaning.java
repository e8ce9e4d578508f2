package org.rapporteur.word;

import static org.rapporteur.word.XmlTree.child;
import static org.rapporteur.word.XmlTree.children;
import static org.rapporteur.word.XmlTree.remove;
import static org.rapporteur.word.XmlTree.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.word.ForeignFields.Fate;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Takes out of a letterhead's parts what no document may carry over, and counts it: tracked changes
/// are accepted, content controls and links leave their text, fields that tell names go.
final class LetterheadCleaning {
    private static final Set<String> TRACKED = Set.of(
            "del",
            "moveFrom",
            "cellIns",
            "cellDel",
            "cellMerge",
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tcPrChange",
            "trPrChange",
            "tblGridChange",
            "numberingChange");

    /// Marks that say nothing on the page, and what refers to parts that are not carried over.
    private static final Set<String> NOTHING = Set.of(
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "annotationRef",
            "bookmarkStart",
            "bookmarkEnd",
            "proofErr",
            "lastRenderedPageBreak",
            "footnoteReference",
            "endnoteReference",
            "footnoteRef",
            "endnoteRef",
            "smartTagPr",
            "customXmlPr",
            "customXmlInsRangeStart",
            "customXmlInsRangeEnd",
            "customXmlDelRangeStart",
            "customXmlDelRangeEnd",
            "customXmlMoveFromRangeStart",
            "customXmlMoveFromRangeEnd",
            "customXmlMoveToRangeStart",
            "customXmlMoveToRangeEnd",
            "rsid",
            "printerSettings",
            "formProt",
            "ffData",
            "embedRegular",
            "embedBold",
            "embedItalic",
            "embedBoldItalic");

    private static final Set<String> OBJECTS =
            Set.of("object", "control", "altChunk", "subDoc", "contentPart", "movie");

    /// Attributes of drawings that name or hold other files, or who drew them.
    private static final Set<String> OF_DRAWINGS =
            Set.of("href", "src", "althref", "gfxdata", "relid", "title", "oleid", "insetmode", "author");

    private static final List<String> DRAWN = List.of(
            "http://schemas.openxmlformats.org/drawingml/2006/picture",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas");

    private final Map<Removal, Integer> removals = new EnumMap<>(Removal.class);
    private Map<String, String> parts = Map.of();
    private boolean inBody;
    private int drawings;

    /// What was taken out so far, and how often.
    Map<Removal, Integer> removals() {
        return removals;
    }

    /// Counts something that was taken out.
    void count(Removal removal, int times) {
        if (times > 0) {
            removals.merge(removal, times, Integer::sum);
        }
    }

    /// Cleans a part.
    ///
    /// @param kept the relations that the part keeps, by the id they had
    /// @param body whether it is the body, whose content controls wait for text
    void clean(Element root, Map<String, String> kept, boolean body) {
        parts = kept;
        inBody = body;
        attributes(root);
        below(root);
        var fields = new ForeignFields();
        fields.settle(root);
        count(Removal.FIELDS, fields.removed());
        count(Removal.LINKS, fields.released());
        ignorable(root);
    }

    private void below(Element parent) {
        Node next;
        for (Node node = parent.getFirstChild(); node != null; node = next) {
            next = node.getNextSibling();
            if (node instanceof Element element) {
                var released = settle(element);
                next = released == null ? next : released;
            }
        }
    }

    /// Settles an element with all that is in it.
    ///
    /// @return the first of its elements where they took its place, to be settled next, or null
    private @Nullable Node settle(Element element) {
        var name = word(element);
        if (TRACKED.contains(name) || isMark(element)) {
            count(Removal.TRACKED_CHANGES, 1);
            if (name.equals("del") && word(element.getParentNode()).equals("trPr")) {
                remove(element.getParentNode().getParentNode());
            } else {
                remove(element);
            }
            return null;
        } else if (NOTHING.contains(name) || element.getLocalName().equals("extLst")) {
            remove(element);
            return null;
        } else if (OBJECTS.contains(name)) {
            return drop(element, Removal.OBJECTS);
        } else if (element.getLocalName().startsWith("hlink")) {
            return drop(element, null);
        }
        return switch (name) {
            case "permStart" -> drop(element, Removal.PROTECTION);
            case "permEnd" -> drop(element, null);
            case "ins", "moveTo" -> {
                count(Removal.TRACKED_CHANGES, 1);
                yield release(element, element);
            }
            case "smartTag", "customXml", "hyperlink" -> release(element, element);
            case "fldSimple" -> simpleField(element);
            case "sdt" -> control(element);
            default -> {
                attributes(element);
                below(element);
                afterwards(element);
                yield null;
            }
        };
    }

    /// A mark at a paragraph's end or at a row, of something that was put in.
    private static boolean isMark(Element element) {
        var parent = word(element.getParentNode());
        return (word(element).equals("ins") || word(element).equals("moveTo"))
                && (parent.equals("rPr") || parent.equals("trPr") || parent.equals("numPr"));
    }

    private @Nullable Node drop(Element element, @Nullable Removal why) {
        if (why != null) {
            count(why, 1);
        }
        remove(element);
        return null;
    }

    /// Puts what is in one element in the place of another.
    private static @Nullable Node release(Element place, Element content) {
        var parent = place.getParentNode();
        @Nullable Node first = null;
        for (Node child = content.getFirstChild(); child != null; child = content.getFirstChild()) {
            parent.insertBefore(child, place);
            first = first == null ? child : first;
        }
        var next = first == null ? place.getNextSibling() : first;
        parent.removeChild(place);
        return next;
    }

    private @Nullable Node simpleField(Element field) {
        var fate = ForeignFields.fate(XmlTree.value(field, "instr"));
        if (fate == Fate.KEPT) {
            XmlTree.children(field, "fldData").forEach(XmlTree::remove);
            below(field);
            return null;
        }
        count(fate == Fate.RELEASED ? Removal.LINKS : Removal.FIELDS, 1);
        return fate == Fate.RELEASED ? release(field, field) : drop(field, null);
    }

    /// A content control leaves what is in it where that belongs to the page: page numbers, pictures,
    /// fixed words of a head. What waits for text or shows a property of the file is emptied.
    private @Nullable Node control(Element control) {
        var properties = child(control, "sdtPr");
        var content = child(control, "sdtContent");
        if (content == null) {
            return drop(control, Removal.CONTENT_CONTROLS);
        }
        boolean isOfPage = child(properties, "docPartObj") != null || child(properties, "picture") != null;
        boolean waits = child(properties, "showingPlcHdr") != null || child(properties, "dataBinding") != null;
        boolean isPlace = XmlTree.all(content, "p").stream().anyMatch(LetterheadPlace::isMarker)
                || LetterheadPlace.isMarker(content);
        if (!isOfPage && !isPlace && (inBody || waits)) {
            count(Removal.CONTENT_CONTROLS, 1);
            for (var run : List.of("r", "hyperlink", "fldSimple")) {
                XmlTree.all(content, run).forEach(XmlTree::remove);
            }
        }
        return release(control, content);
    }

    private void attributes(Element element) {
        var attributes = element.getAttributes();
        var all = new ArrayList<Attr>();
        for (int i = 0; i < attributes.getLength(); i++) {
            all.add((Attr) attributes.item(i));
        }
        for (var attribute : all) {
            var space = attribute.getNamespaceURI();
            var name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
            if (XmlTree.RELATIONS.equals(space)) {
                var id = parts.get(attribute.getValue());
                if (id == null) {
                    element.removeAttributeNode(attribute);
                } else {
                    attribute.setValue(id);
                }
            } else if (XmlTree.WORD.equals(space) && name.startsWith("rsid")) {
                count(Removal.EDITING_MARKS, 1);
                element.removeAttributeNode(attribute);
            } else if (isOfVml(element) && OF_DRAWINGS.contains(name)) {
                element.removeAttributeNode(attribute);
            }
        }
    }

    private static boolean isOfVml(Element element) {
        return String.valueOf(element.getNamespaceURI()).startsWith("urn:schemas-microsoft-com");
    }

    /// What can be judged only once all that is in it was settled.
    private void afterwards(Element element) {
        switch (element.getLocalName()) {
            case "docPr" -> {
                drawings++;
                element.setAttribute("id", Integer.toString(drawings));
                element.setAttribute("name", "Picture " + drawings);
                describe(element);
            }
            case "cNvPr" -> {
                element.setAttribute("name", "");
                describe(element);
            }
            case "drawing" -> drawing(element);
            case "pict" -> {
                boolean isObject = Set.of("OLEObject", "signatureline", "ink").stream()
                        .anyMatch(name -> !XmlTree.any(element, name).isEmpty());
                boolean isElsewhere = XmlTree.any(element, "imagedata").stream()
                        .anyMatch(picture -> !picture.hasAttributeNS(XmlTree.RELATIONS, "id"));
                if (isObject || isElsewhere) {
                    drop(element, isObject ? Removal.OBJECTS : Removal.PICTURES);
                }
            }
            case "Choice" -> {
                for (var prefix : element.getAttribute("Requires").strip().split("\\s+")) {
                    if (element.lookupNamespaceURI(prefix) == null) {
                        remove(element);
                    }
                }
            }
            case "AlternateContent" -> {
                if (children(element).stream()
                        .noneMatch(each -> each.getLocalName().equals("Choice"))) {
                    children(element).stream()
                            .findFirst()
                            .ifPresentOrElse(fallback -> release(element, fallback), () -> remove(element));
                }
            }
            case "background" -> children(element).forEach(XmlTree::remove);
            default -> {}
        }
    }

    private void drawing(Element drawing) {
        var data = XmlTree.any(drawing, "graphicData");
        if (data.isEmpty() || !DRAWN.contains(data.getFirst().getAttribute("uri"))) {
            drop(drawing, Removal.OBJECTS);
        } else if (XmlTree.any(drawing, "blip").stream()
                .anyMatch(picture -> !picture.hasAttributeNS(XmlTree.RELATIONS, "embed"))) {
            drop(drawing, Removal.PICTURES);
        }
    }

    /// Older programs wrote the path of the picture's file where its description belongs.
    private static void describe(Element picture) {
        var description = picture.getAttribute("descr");
        if (description.contains("\\") || description.contains("/") || description.matches("\\S+\\.\\w{3,4}")) {
            picture.removeAttribute("descr");
        }
        picture.removeAttribute("title");
    }

    /// Word refuses a part that names a vocabulary to be ignored and does not say which it is.
    private static void ignorable(Element root) {
        var known = new ArrayList<String>();
        for (var prefix :
                root.getAttributeNS(XmlTree.COMPATIBILITY, "Ignorable").strip().split("\\s+")) {
            if (!prefix.isEmpty() && root.lookupNamespaceURI(prefix) != null) {
                known.add(prefix);
            }
        }
        root.removeAttributeNS(XmlTree.COMPATIBILITY, "Ignorable");
        root.removeAttributeNS(XmlTree.COMPATIBILITY, "MustUnderstand");
        root.removeAttributeNS(XmlTree.COMPATIBILITY, "ProcessContent");
        if (!known.isEmpty()) {
            root.setAttributeNS(
                    XmlTree.COMPATIBILITY,
                    root.lookupPrefix(XmlTree.COMPATIBILITY) + ":Ignorable",
                    String.join(" ", known));
        }
    }
}

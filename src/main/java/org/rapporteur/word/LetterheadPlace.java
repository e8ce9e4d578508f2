package org.rapporteur.word;

import static org.rapporteur.word.XmlTree.child;
import static org.rapporteur.word.XmlTree.children;
import static org.rapporteur.word.XmlTree.remove;
import static org.rapporteur.word.XmlTree.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.RuleBroken;
import org.w3c.dom.Element;

/// Where in a letterhead's body a document is written: at the paragraph `{{content}}`, between what
/// stands before and behind it; without one the body is emptied, and its last section is the page.
final class LetterheadPlace {
    private static final Pattern MARKER = Pattern.compile("\\{\\{\\s*content\\s*}}", Pattern.CASE_INSENSITIVE);
    private static final List<String> REFERENCES = List.of("headerReference", "footerReference");

    private final Element root;
    private final Element body;
    private final List<Element> behind = new ArrayList<>();
    private boolean hasMarker;

    /// @param root the cleaned document
    /// @param removals counts what stood in the body
    /// @throws RuleBroken `letterhead.marker` when the marker is not alone in a paragraph of the body
    LetterheadPlace(Element root, LetterheadCleaning removals, Path file) {
        this.root = root;
        var found = child(root, "body");
        this.body = found == null ? XmlTree.add(root, "body", Map.of()) : found;
        var last = last();
        var text = children(body).stream().filter(each -> each != last).toList();
        var markers = XmlTree.all(root, "p").stream()
                .filter(LetterheadPlace::isMarker)
                .toList();
        if (markers.stream()
                .anyMatch(marker -> !text.contains(marker)
                        || !MARKER.matcher(XmlTree.text(marker).strip()).matches())) {
            throw new RuleBroken("letterhead.marker", file, Letterhead.MARKER);
        }
        hasMarker = !markers.isEmpty();
        if (hasMarker) {
            split(text, markers, last);
        } else {
            var sections = sections(body);
            removals.count(Removal.SECTIONS, sections.size() - 1);
            removals.count(Removal.TEXT, (int) XmlTree.all(body, "p").stream()
                    .filter(paragraph -> !XmlTree.text(paragraph).isBlank())
                    .count());
            inherit(sections, last);
            text.forEach(XmlTree::remove);
        }
    }

    /// Whether an element's own runs hold the marker, however Word has cut it.
    static boolean isMarker(Element element) {
        return MARKER.matcher(XmlTree.text(element)).find();
    }

    /// Whether there is a marker.
    boolean hasMarker() {
        return hasMarker;
    }

    /// The document up to the place, with the section of the place as its last.
    Element document() {
        return root;
    }

    /// The document from the place on, or null where nothing stands behind it.
    @Nullable
    Element rest() {
        if (behind.isEmpty()) {
            return null;
        }
        var rest = (Element) root.cloneNode(true);
        children(rest).forEach(XmlTree::remove);
        var place = XmlTree.add(rest, "body", Map.of());
        behind.forEach(each -> place.appendChild(each.cloneNode(true)));
        return rest;
    }

    private void split(List<Element> text, List<Element> markers, Element last) {
        var marker = markers.getFirst();
        var sections = sections(body);
        var after = new ArrayList<>(text.subList(text.indexOf(marker) + 1, text.size()));
        after.removeAll(markers);
        markers.subList(1, markers.size()).forEach(XmlTree::remove);
        var own = child(child(marker, "pPr"), "sectPr");
        if (own != null) {
            var ending = XmlTree.make(body, "p");
            XmlTree.add(ending, "pPr", Map.of()).appendChild(own);
            body.insertBefore(ending, marker.getNextSibling());
            after.addFirst(ending);
        }
        remove(marker);
        var ofPlace = after.stream()
                .map(each -> child(child(each, "pPr"), "sectPr"))
                .filter(section -> section != null)
                .findFirst()
                .orElse(last);
        inherit(sections.subList(0, sections.indexOf(ofPlace) + 1), ofPlace);
        if (after.isEmpty()) {
            return;
        }
        behind.addAll(after);
        behind.add(last);
        behind.forEach(XmlTree::remove);
        body.appendChild(ofPlace.cloneNode(true));
    }

    /// The body's own section, which is made where there is none.
    private Element last() {
        var section = child(body, "sectPr");
        return section == null ? XmlTree.add(body, "sectPr", Map.of()) : section;
    }

    private static List<Element> sections(Element body) {
        return XmlTree.all(body, "sectPr");
    }

    /// A section without a head of its own has that of the one before it.
    private static void inherit(List<Element> sections, Element section) {
        var known = new HashSet<String>();
        for (var each : sections.reversed()) {
            for (var kind : REFERENCES.reversed()) {
                for (var reference : children(each, kind)) {
                    boolean resolves = reference.hasAttributeNS(XmlTree.RELATIONS, "id");
                    if (!resolves) {
                        remove(reference);
                    } else if (known.add(kind + value(reference, "type")) && each != section) {
                        section.insertBefore(reference.cloneNode(true), section.getFirstChild());
                    }
                }
            }
        }
    }

    /// The relations by which the pages before the place and behind it refer to heads and feet.
    static List<String> references(Stream<Element> roots) {
        return roots.flatMap(root -> REFERENCES.stream().flatMap(kind -> XmlTree.all(root, kind).stream()))
                .map(reference -> reference.getAttributeNS(XmlTree.RELATIONS, "id"))
                .toList();
    }

    /// Takes away the references to parts that show nothing.
    static void forget(Element root, String relation) {
        REFERENCES.stream()
                .flatMap(kind -> XmlTree.all(root, kind).stream())
                .filter(reference ->
                        reference.getAttributeNS(XmlTree.RELATIONS, "id").equals(relation))
                .forEach(XmlTree::remove);
    }
}

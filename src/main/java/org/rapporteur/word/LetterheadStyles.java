package org.rapporteur.word;

import static org.rapporteur.word.XmlTree.child;
import static org.rapporteur.word.XmlTree.children;
import static org.rapporteur.word.XmlTree.remove;
import static org.rapporteur.word.XmlTree.value;
import static org.rapporteur.word.XmlTree.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The styles of a letterhead: which of ours they stand for, and what they lack that our pages need.
final class LetterheadStyles {
    private static final Set<String> BEHIND_PARAGRAPH = Set.of("rPr", "tblPr", "trPr", "tcPr", "tblStylePr");
    private static final Set<String> HEADINGS = Set.of("Heading1", "Heading2", "Heading3");

    private final Element root;
    private final Map<String, Element> styles = new LinkedHashMap<>();
    private final Map<String, String> mapping = new LinkedHashMap<>();

    /// @param root the cleaned part
    LetterheadStyles(Element root) {
        this.root = root;
        for (var style : children(root, "style")) {
            var id = value(style, "styleId");
            if (id.isEmpty() || styles.putIfAbsent(id, style) != null) {
                remove(style);
            }
        }
        mend();
        for (var ours : StyleSheet.all()) {
            var theirs = theirs(ours);
            if (theirs != null) {
                mapping.put(ours.id(), value(theirs, "styleId"));
                complete(theirs, ours.id());
            }
        }
    }

    /// The ids of the letterhead's styles by the ids of ours that they stand for.
    Map<String, String> mapping() {
        return mapping;
    }

    /// The name under which Word shows a style of theirs.
    String name(String id) {
        return value(styles.getOrDefault(id, root), "name", "val");
    }

    /// The ids of all styles.
    Set<String> ids() {
        return styles.keySet();
    }

    private @Nullable Element theirs(StyleSheet.Named ours) {
        var names = StyleNames.of(ours.name());
        var alike = styles.values().stream()
                .filter(style -> value(style, "type").equals(ours.type()))
                .toList();
        var named = names.stream()
                .flatMap(name -> alike.stream().filter(style -> names(style).contains(name)))
                .findFirst()
                .orElse(null);
        if (!ours.isDefault()) {
            return named;
        }
        var usual = alike.stream()
                .filter(style -> Set.of("1", "true", "on").contains(value(style, "default")))
                .findFirst();
        if (usual.isEmpty() && named != null) {
            // LibreOffice does not say which style paragraphs have that name none
            named.setAttributeNS(XmlTree.WORD, "w:default", "1");
        }
        return usual.orElse(named);
    }

    /// The names of a style, Word's own first.
    private static List<String> names(Element style) {
        var names = new ArrayList<String>();
        names.add(StyleNames.folded(value(style, "name", "val")));
        for (var alias : value(style, "aliases", "val").split("[,;]")) {
            names.add(StyleNames.folded(alias));
        }
        return names;
    }

    /// Word repairs references that lead nowhere, or refuses the file; a ring of styles hangs others.
    private void mend() {
        for (var style : styles.values()) {
            for (var reference : List.of("basedOn", "next", "link")) {
                var target = child(style, reference);
                if (target != null && !styles.containsKey(value(target, "val"))) {
                    remove(target);
                }
            }
        }
        for (var style : styles.values()) {
            var seen = new HashSet<Element>();
            for (@Nullable Element each = style; each != null; ) {
                if (!seen.add(each)) {
                    children(each, "basedOn").forEach(XmlTree::remove);
                    break;
                }
                each = styles.get(value(each, "basedOn", "val"));
            }
        }
    }

    /// Takes away references to styles and lists that are not there.
    ///
    /// @param lists the numbers of all lists
    void mend(Element part, Set<String> lists) {
        for (var reference : List.of("pStyle", "rStyle", "tblStyle", "styleLink", "numStyleLink")) {
            XmlTree.all(part, reference).stream()
                    .filter(each -> !styles.containsKey(value(each, "val")))
                    .forEach(XmlTree::remove);
        }
        XmlTree.all(part, "numPr").stream()
                .filter(each -> child(each, "numId") != null && !lists.contains(value(each, "numId", "val")))
                .forEach(XmlTree::remove);
    }

    /// What our pages rely on and a style may leave out: the size and weight of Arabic letters, a
    /// heading that stays with what follows and stands in the navigation.
    private static void complete(Element style, String ours) {
        if (value(style, "type").equals("table")) {
            return;
        }
        var look = child(style, "rPr");
        if (look != null) {
            twin(look, "b", "bCs");
            twin(look, "i", "iCs");
            twin(look, "sz", "szCs");
        }
        if (HEADINGS.contains(ours)) {
            var paragraph = child(style, "pPr");
            if (paragraph == null) {
                paragraph = XmlTree.make(style, "pPr");
                var before = children(style).stream()
                        .filter(each -> BEHIND_PARAGRAPH.contains(word(each)))
                        .findFirst()
                        .orElse(null);
                style.insertBefore(paragraph, before);
            }
            if (child(paragraph, "keepNext") == null) {
                paragraph.insertBefore(XmlTree.make(style, "keepNext"), paragraph.getFirstChild());
            }
            if (child(paragraph, "outlineLvl") == null) {
                var level = Integer.toString(ours.charAt(ours.length() - 1) - '1');
                XmlTree.add(paragraph, "outlineLvl", Map.of("val", level));
            }
        }
    }

    private static void twin(Element look, String latin, String complex) {
        var known = child(look, latin);
        if (known != null && child(look, complex) == null) {
            var twin = XmlTree.make(look, complex);
            var size = value(known, "val");
            if (!size.isEmpty()) {
                twin.setAttributeNS(XmlTree.WORD, "w:val", size);
            }
            look.insertBefore(twin, known.getNextSibling());
        }
    }

    /// The numbers of the lists of a part, those that are defined.
    static Set<String> lists(@Nullable Element numbering) {
        if (numbering == null) {
            return Set.of();
        }
        var kinds = children(numbering, "abstractNum").stream()
                .map(kind -> value(kind, "abstractNumId"))
                .collect(Collectors.toSet());
        var lists = new HashSet<>(Set.of("0"));
        for (var list : children(numbering, "num")) {
            if (!kinds.contains(value(list, "abstractNumId", "val")) || !lists.add(value(list, "numId"))) {
                remove(list);
            }
        }
        return lists;
    }
}

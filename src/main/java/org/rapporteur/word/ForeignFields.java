package org.rapporteur.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;

/// The fields of somebody else's header or page. Page numbers and dates go on counting; a field that
/// leads elsewhere leaves its text; one that shows who wrote a file, or where it lies, goes whole.
final class ForeignFields {
    private static final Set<String> KEPT = Set.of(
            "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "SEQ", "STYLEREF", "SYMBOL", "IF", "=");
    private static final Set<String> RELEASED =
            Set.of("HYPERLINK", "INCLUDEPICTURE", "INCLUDETEXT", "REF", "PAGEREF", "QUOTE");

    private final Deque<Open> open = new ArrayDeque<>();
    private int removed;
    private int released;

    /// What is done with a field.
    enum Fate {
        KEPT,
        RELEASED,
        REMOVED
    }

    /// What is done with the field of an instruction.
    static Fate fate(String instruction) {
        var word = instruction.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
        return KEPT.contains(word) || word.startsWith("=")
                ? Fate.KEPT
                : RELEASED.contains(word) ? Fate.RELEASED : Fate.REMOVED;
    }

    /// Settles the fields of a part that stand in runs.
    void settle(Element root) {
        for (var run : XmlTree.all(root, "r")) {
            for (var piece : XmlTree.children(run)) {
                if (!XmlTree.word(piece).equals("rPr")) {
                    take(piece);
                }
            }
        }
        // a field without an end would take in all that follows
        open.forEach(field -> field.code.forEach(XmlTree::remove));
    }

    private void take(Element piece) {
        var sign = XmlTree.word(piece).equals("fldChar") ? XmlTree.value(piece, "fldCharType") : "";
        if (sign.equals("begin")) {
            open.push(new Open());
        } else if (open.isEmpty()) {
            if (!sign.isEmpty() || XmlTree.word(piece).equals("instrText")) {
                XmlTree.remove(piece);
            }
            return;
        }
        var field = open.getFirst();
        if (XmlTree.word(piece).equals("instrText")) {
            field.instruction.append(piece.getTextContent());
        }
        (field.inResult && sign.isEmpty() ? field.result : field.code).add(piece);
        field.inResult |= sign.equals("separate");
        if (sign.equals("end")) {
            end(open.pop());
        }
    }

    private void end(Open field) {
        var fate = fate(field.instruction.toString());
        if (fate != Fate.KEPT) {
            field.code.forEach(XmlTree::remove);
            released += fate == Fate.RELEASED ? 1 : 0;
        }
        if (fate == Fate.REMOVED) {
            field.result.forEach(XmlTree::remove);
            removed++;
        }
        if (!open.isEmpty()) {
            var around = open.getFirst();
            var within = around.inResult ? around.result : around.code;
            within.addAll(field.code);
            within.addAll(field.result);
        }
    }

    /// How many fields went with their text.
    int removed() {
        return removed;
    }

    /// How many left their text.
    int released() {
        return released;
    }

    private static final class Open {
        private final StringBuilder instruction = new StringBuilder();
        private final List<Element> code = new ArrayList<>();
        private final List<Element> result = new ArrayList<>();
        private boolean inResult;
    }
}

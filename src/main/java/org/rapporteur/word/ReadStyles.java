package org.rapporteur.word;

import static org.rapporteur.word.DocxParts.attribute;
import static org.rapporteur.word.DocxParts.number;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What the styles of somebody else's document say about a paragraph: whether it is a heading, of
/// which list it is, and whether it is hidden.
final class ReadStyles implements DocxParts.Reader {
    /// Styles that refer to each other in a ring are followed no further.
    private static final int LONGEST_LINE = 30;

    /// The names of headings: Word's own, and those of United Nations documents (`_ H_1_G`,
    /// `_ H _Ch_G`, `_ H_2/3_G`).
    private static final Pattern HEADING = Pattern.compile("(?i)heading\\s?(\\d)|_?\\s?H\\s?_\\s?(Ch|[\\d/]+)_GR?");

    private final Map<String, One> styles = new HashMap<>();
    private @Nullable One usual;
    private One current = new One();

    /// Reads the part.
    ReadStyles(DocxParts parts, String part) throws IOException {
        parts.read(part, this);
    }

    @Override
    public boolean begin(XMLStreamReader xml) {
        switch (DocxParts.name(xml)) {
            case "style" -> {
                current = new One();
                if (attribute(xml, "default").equals("1")
                        && attribute(xml, "type").equals("paragraph")) {
                    usual = current;
                }
                styles.put(attribute(xml, "styleId"), current);
            }
            case "docDefaults", "latentStyles", "tblStylePr" -> {
                return false;
            }
            case "name" -> current.level = levelOfName(attribute(xml, "val"));
            case "basedOn" -> current.base = attribute(xml, "val");
            case "outlineLvl" -> current.outline = number(xml, "val", 9) + 1;
            case "numId" -> current.list = number(xml, "val", 0);
            case "ilvl" -> current.depth = number(xml, "val", 0);
            case "vanish" -> current.hidden = DocxParts.on(xml);
            default -> {}
        }
        return true;
    }

    private static @Nullable Integer levelOfName(String name) {
        var heading = HEADING.matcher(name.strip());
        if (!heading.matches()) {
            return null;
        }
        var digit = heading.group(1) == null ? heading.group(2) : heading.group(1);
        return Character.isDigit(digit.charAt(0)) ? Character.digit(digit.charAt(0), 10) : 1;
    }

    /// The level of the heading that a paragraph of this style is, 0 for text.
    int level(String style) {
        var outline = inherited(style, one -> one.outline);
        var named = inherited(style, one -> one.level);
        return outline != null && outline <= 9 ? outline : named != null ? named : 0;
    }

    /// The list of a style, or null.
    @Nullable
    Integer list(String style) {
        return inherited(style, one -> one.list);
    }

    /// The level in the list of a style, or null.
    @Nullable
    Integer depth(String style) {
        return inherited(style, one -> one.depth);
    }

    /// Whether text of a style is hidden, or null where it does not say.
    @Nullable
    Boolean hidden(String style) {
        return inherited(style, one -> one.hidden);
    }

    private <T> @Nullable T inherited(String style, Function<One, @Nullable T> property) {
        var one = style.isEmpty() ? usual : styles.get(style);
        for (int i = 0; one != null && i < LONGEST_LINE; i++) {
            var value = property.apply(one);
            if (value != null) {
                return value;
            }
            one = styles.get(one.base);
        }
        return null;
    }

    private static final class One {
        private String base = "";
        private @Nullable Integer level;
        private @Nullable Integer outline;
        private @Nullable Integer list;
        private @Nullable Integer depth;
        private @Nullable Boolean hidden;
    }
}

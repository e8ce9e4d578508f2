package org.rapporteur.word;

import static org.rapporteur.word.DocxParts.attribute;
import static org.rapporteur.word.DocxParts.number;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The numbers that Word writes before paragraphs, which stand nowhere in their text: the lists of the
/// part `numbering`, and how far each has been counted.
///
/// Lists that share one definition go on counting together, unless a list begins anew at a number of
/// its own; a level begins anew behind a higher one (ISO/IEC 29500-1, 17.9).
final class Numbering implements DocxParts.Reader {
    private static final int LEVELS = 9;

    /// What Word writes before a paragraph is never longer than this.
    private static final int LONGEST_LABEL = 60;

    private static final Pattern GAP = Pattern.compile("%([1-9])");

    private final Map<Integer, Definition> definitions = new HashMap<>();
    private final Map<Integer, NumberedList> lists = new HashMap<>();
    private @Nullable Definition definition;
    private @Nullable NumberedList list;
    private @Nullable Level level;
    private int overridden;

    /// Reads the part.
    Numbering(DocxParts parts, String part) throws IOException {
        parts.read(part, this);
    }

    @Override
    public boolean begin(XMLStreamReader xml) {
        switch (DocxParts.name(xml)) {
            case "abstractNum" -> {
                definition = new Definition();
                list = null;
                definitions.put(number(xml, "abstractNumId", -1), definition);
            }
            case "num" -> {
                list = new NumberedList();
                definition = null;
                lists.put(number(xml, "numId", -1), list);
            }
            case "abstractNumId" -> inList().definition = number(xml, "val", -1);
            case "lvlOverride" -> overridden = number(xml, "ilvl", 0);
            case "startOverride" -> inList().starts.put(overridden, number(xml, "val", 1));
            case "lvl" -> {
                level = new Level();
                var levels = definition == null ? inList().levels : definition.levels;
                levels.put(number(xml, "ilvl", 0), level);
            }
            case "start" -> inLevel().start = number(xml, "val", 0);
            case "numFmt" -> inLevel().format = attribute(xml, "val");
            case "lvlText" -> {
                var text = attribute(xml, "val");
                inLevel().text = text.length() > LONGEST_LABEL ? "" : text;
            }
            case "lvlRestart" -> inLevel().restart = number(xml, "val", -1);
            case "isLgl" -> inLevel().decimal = DocxParts.on(xml);
            case "pStyle" -> inLevel().style = attribute(xml, "val");
            case "rPr", "pPr" -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    private NumberedList inList() {
        if (list == null) {
            list = new NumberedList();
        }
        return list;
    }

    private Level inLevel() {
        if (level == null) {
            level = new Level();
        }
        return level;
    }

    /// The level of a list that belongs to a paragraph style, or the first.
    int levelOf(int id, String style) {
        for (int i = 0; i < LEVELS; i++) {
            if (level(id, i).style.equals(style)) {
                return i;
            }
        }
        return 0;
    }

    /// Counts one more paragraph of a list, and gives what Word writes before it; empty for a bullet
    /// and for an unknown list.
    ///
    /// @param depth the level in the list, 0 for the highest
    String next(int id, int depth) {
        var counted = lists.get(id);
        if (counted == null || depth < 0 || depth >= LEVELS || !definitions.containsKey(counted.definition)) {
            return "";
        }
        var count = definitions.get(counted.definition).count;
        var start = counted.starts.get(depth);
        if (start != null && counted.begun.add(depth)) {
            count.put(depth, start);
        } else {
            count.merge(depth, level(id, depth).start, (now, first) -> now + 1);
        }
        for (int below = depth + 1; below < LEVELS; below++) {
            int restart = level(id, below).restart;
            if (restart < 0 || depth < restart) {
                count.remove(below);
            }
        }
        for (int above = 0; above < depth; above++) {
            count.putIfAbsent(above, level(id, above).start);
        }
        return label(id, depth, count);
    }

    private String label(int id, int depth, Map<Integer, Integer> count) {
        var shown = level(id, depth);
        if (shown.format.equals("bullet")) {
            return "";
        }
        return GAP.matcher(shown.text)
                .replaceAll(gap -> {
                    int of = Integer.parseInt(gap.group(1)) - 1;
                    var format = shown.decimal ? "decimal" : level(id, of).format;
                    return java.util.regex.Matcher.quoteReplacement(
                            NumberFormat.of(format).write(count.getOrDefault(of, level(id, of).start)));
                })
                .strip();
    }

    private Level level(int id, int depth) {
        var of = lists.get(id);
        if (of == null) {
            return Level.NONE;
        }
        var own = of.levels.get(depth);
        var shared = definitions.get(of.definition);
        return own != null ? own : shared == null ? Level.NONE : shared.levels.getOrDefault(depth, Level.NONE);
    }

    /// What lists share: their levels, and how far they have been counted.
    private static final class Definition {
        private final Map<Integer, Level> levels = new HashMap<>();
        private final Map<Integer, Integer> count = new TreeMap<>();
    }

    /// A list: a definition, and what it has of its own.
    private static final class NumberedList {
        private final Map<Integer, Level> levels = new HashMap<>();
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Set<Integer> begun = new HashSet<>();
        private int definition = -1;
    }

    /// How one level is counted and written.
    private static final class Level {
        private static final Level NONE = new Level();

        private int start;
        private String format = "decimal";
        private String text = "";
        private int restart = -1;
        private boolean decimal;
        private String style = "";
    }
}

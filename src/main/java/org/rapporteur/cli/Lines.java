package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;

/// Text broken into lines for a terminal.
final class Lines {
    private Lines() {}

    /// A text on one line, cut to a length.
    static String clipped(String text, int length) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= length) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, length - 1)).strip() + "…";
    }

    /// A text in lines of a width, broken at spaces, each after so many spaces; the text's own line
    /// ends are kept.
    static List<String> wrapped(String text, int indent, int width) {
        var lines = new ArrayList<String>();
        var before = " ".repeat(indent);
        for (var paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (var word : paragraph.strip().split(" ", -1)) {
                if (!line.isEmpty() && indent + line.length() + 1 + word.length() > width) {
                    lines.add((before + line).stripTrailing());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add((before + line).stripTrailing());
        }
        return lines;
    }
}

package org.rapporteur.exchange;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Paragraph;

/// The lines of concluding observations, made ready to be split: without the marks of footnotes, with
/// plain spaces, each item in a line of its own; and which of them are headings.
final class ObservationLines {
    private static final int LONGEST_HEADING = 160;
    private static final int LONGEST_STYLED_HEADING = 400;

    /// Headings that follow each other before a paragraph.
    private static final int HEADINGS_TOGETHER = 4;

    /// Raised digits, stars behind a word, and `[1]` behind a word or a full stop.
    private static final Pattern MARK =
            Pattern.compile("(?<=[^\\s\\d])[¹²³⁰⁴-⁹]{1,4}|(?<=\\S)\\*{1,4}(?=\\s|$)|(?<=[\\p{L}.,;:)])\\[\\d{1,3}\\]");

    /// The note under the first page that says when and how the text was adopted; copied or converted, it
    /// stands in the midst of the text.
    private static final Pattern NOTE = Pattern.compile(
            "\\*{1,3}\\s?(?:Adopted by|The present|Adoptée?s? par|Le présent|Les présentes|Aprobad[ao]s? por|El presente"
                    + "|Las presentes|Принят|Настоящ).*",
            Pattern.DOTALL);

    private static final Pattern COUNTED = Pattern.compile("(\\p{Ll}|[ivx]{1,4})[.:]?");
    private static final Pattern NO_WIDTH = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\t]+");
    private static final Pattern CYRILLIC_ITEM = Pattern.compile("\\(?[бвгд]\\).*", Pattern.DOTALL);

    private final List<Line> lines;
    private final boolean countsInCyrillic;

    /// A line.
    ///
    /// @param styled whether its style makes it a heading
    record Line(String text, boolean styled) {}

    ObservationLines(List<Paragraph> paragraphs) {
        lines = paragraphs.stream()
                .flatMap(paragraph -> Stream.of(cleaned(line(paragraph)))
                        .flatMap(line -> Markers.itemsApart(line).stream())
                        .filter(line -> !line.isEmpty() && !NOTE.matcher(line).matches())
                        .map(line -> new Line(line, paragraph.level() > 0)))
                .toList();
        countsInCyrillic = lines.stream()
                .anyMatch(line -> CYRILLIC_ITEM.matcher(line.text()).matches());
    }

    /// A letter that Word counts is an item's in whatever form it is written: `a.` is `(a)`.
    private static String line(Paragraph paragraph) {
        var counted = COUNTED.matcher(paragraph.number());
        return counted.matches() ? "(" + counted.group(1) + ") " + paragraph.text() : paragraph.line();
    }

    /// A text without what is no part of it.
    static String cleaned(String text) {
        var plain = SPACE.matcher(NO_WIDTH.matcher(text).replaceAll("")).replaceAll(" ");
        return MARK.matcher(plain).replaceAll("").strip();
    }

    /// A text of several lines without what is no part of it.
    static String cleanedLines(String text) {
        return text.lines()
                .map(ObservationLines::cleaned)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    List<Line> all() {
        return lines;
    }

    /// Whether the first lines are a masthead: they name the document before any paragraph.
    boolean hasMasthead() {
        for (var line : lines) {
            if (Markers.number(line.text()).isPresent()) {
                return false;
            }
            if (TreatyBody.symbolIn(line.text()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Whether any line has a number.
    boolean hasNumbers() {
        return lines.stream().anyMatch(line -> Markers.number(line.text()).isPresent());
    }

    /// An item's letter, read by the script in which the document counts.
    String letter(String name) {
        return countsInCyrillic ? name : Markers.latin(name);
    }

    /// Whether a line is the heading of a section, such as "C. Principal matters of concern".
    boolean isSection(int index) {
        var line = lines.get(index).text();
        return Markers.section(line).isPresent()
                && isShort(line)
                && Markers.item(line).isEmpty();
    }

    /// Whether a line is a heading: by its style, or because it is a short line without a full stop
    /// before a paragraph.
    boolean isHeading(int index) {
        var line = lines.get(index);
        if (!isUnnumbered(line.text())) {
            return false;
        }
        if (line.styled() && line.text().length() <= LONGEST_STYLED_HEADING) {
            return true;
        }
        for (int i = index; i < Math.min(lines.size(), index + HEADINGS_TOGETHER); i++) {
            if (i > index && (Markers.number(lines.get(i).text()).isPresent() || isSection(i))) {
                return true;
            }
            if (!isHeadingLike(lines.get(i).text())) {
                return false;
            }
        }
        return false;
    }

    private static boolean isHeadingLike(String line) {
        int first = line.codePointAt(0);
        return isUnnumbered(line) && isShort(line) && (Character.isUpperCase(first) || Character.isDigit(first));
    }

    private static boolean isUnnumbered(String line) {
        return Markers.number(line).isEmpty() && Markers.item(line).isEmpty();
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_HEADING && ".;:,?!".indexOf(line.charAt(line.length() - 1)) < 0;
    }
}

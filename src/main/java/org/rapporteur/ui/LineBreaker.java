package org.rapporteur.ui;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Breaks words into lines where JavaFX does it wrongly.
///
/// On Linux JavaFX shapes a run of joined or marked letters again when it splits the run at the end of
/// a line, but takes the words that the run had before (`PangoGlyphLayout` remembers them by the run,
/// which `TextRun.split` has shortened; seen with JavaFX 23 to 26.0.2). Words written from the right then
/// end the whole window's layout with an index out of bounds; words written from the left, as Hindi or
/// a letter with a mark of its own, stand in two lines. So such a run is never left to be split there.
public final class LineBreaker {
    /// Those whose letters stand alone, so that they need no shaping.
    private static final Set<UnicodeScript> PLAIN = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL);

    /// From Hebrew to Myanmar there are signs that several scripts share, as the Arabic comma.
    private static final int FIRST_SHAPED = 0x590;

    private static final int LAST_SHAPED = 0x109F;

    private static final int REMEMBERED = 4000;

    private final Map<String, Double> widths = new HashMap<>();
    private Font font = Font.getDefault();

    /// Whether JavaFX must not break these words into lines.
    static boolean isNeeded(String words) {
        return words.codePoints().anyMatch(LineBreaker::isShaped);
    }

    private static boolean isShaped(int letter) {
        if (letter < 0x300) {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> letter >= FIRST_SHAPED && letter <= LAST_SHAPED || !PLAIN.contains(UnicodeScript.of(letter));
        };
    }

    /// These words with line ends in the place of spaces, so that no line is wider than a width unless it
    /// is one word; no letter changes its place.
    public String broken(String words, Font in, double width) {
        measureIn(in);
        var lines = new StringBuilder(words);
        double filled = 0;
        int at = 0;
        for (var word : words.split("(?<=[ \n])", -1)) {
            if (filled > 0 && filled + widthOf(word.stripTrailing()) > width) {
                lines.setCharAt(at - 1, '\n');
                filled = 0;
            }
            filled = word.endsWith("\n") ? 0 : filled + widthOf(word);
            at += word.length();
        }
        return lines.toString();
    }

    /// Whether each word has room in a line of this width.
    boolean fits(String words, Font in, double width) {
        measureIn(in);
        return Stream.of(words.split("[ \n]", -1)).allMatch(word -> widthOf(word) <= width);
    }

    /// The same words, in which those that have no room in a line are cut where a line may end, as Chinese
    /// and Thai are, or else anywhere between two letters.
    String cut(String words, Font in, double width) {
        if (fits(words, in, width)) {
            return words;
        }
        return cut(
                cut(words, width, BreakIterator.getLineInstance(Locale.ROOT)),
                width,
                BreakIterator.getCharacterInstance(Locale.ROOT));
    }

    private String cut(String words, double width, BreakIterator ends) {
        var lines = new StringBuilder();
        double filled = 0;
        ends.setText(words);
        for (int start = ends.first(), end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
            var part = words.substring(start, end);
            double wide = widthOf(part.stripTrailing());
            if (filled > 0 && filled + wide > width) {
                lines.append('\n');
                filled = 0;
            }
            filled = part.endsWith("\n") ? 0 : filled + widthOf(part);
            lines.append(part);
        }
        return lines.toString();
    }

    private void measureIn(Font in) {
        if (!font.equals(in) || widths.size() > REMEMBERED) {
            widths.clear();
            font = in;
        }
    }

    private double widthOf(String word) {
        return widths.computeIfAbsent(word, this::measured);
    }

    private double measured(String word) {
        var measured = new Text(word);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}

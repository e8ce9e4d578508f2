package org.rapporteur.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.domain.Paragraph;
import org.rapporteur.domain.PlainText;

/// Text that was copied out of a document, or saved as plain text: lines to paragraphs.
final class PastedText {
    /// A line that is shorter was not broken because the page ended.
    private static final int PAGE_WIDTH = 60;

    private static final Pattern BEGINS = Pattern.compile("\\d{1,3}\\s?[.)].*|\\(?\\p{L}{1,4}\\).*|[-–•*] .*");
    private static final Pattern ENDS = Pattern.compile(".*[.;:?!][\\p{Pf}\"')]?[*\\d\\[\\]]*");

    private PastedText() {}

    /// The paragraphs of a text. A line that goes on in the middle of a sentence belongs to the one
    /// before, as text copied out of a PDF has each line of the page as a line of its own.
    static List<Paragraph> paragraphs(String text) {
        var paragraphs = new ArrayList<StringBuilder>();
        var before = "";
        for (var line : PlainText.clean(text).split("[\\n\\f]", -1)) {
            var stripped = line.replaceAll("\\p{Z}+", " ").strip();
            if (!stripped.isEmpty()) {
                if (goesOn(before, stripped)) {
                    paragraphs.getLast().append(before.endsWith("-") ? "" : " ").append(stripped);
                } else {
                    paragraphs.add(new StringBuilder(stripped));
                }
            }
            before = stripped;
        }
        return paragraphs.stream()
                .map(StringBuilder::toString)
                .map(Paragraph::of)
                .toList();
    }

    private static boolean goesOn(String before, String line) {
        if (before.isEmpty() || BEGINS.matcher(line).matches()) {
            return false;
        }
        return Character.isLowerCase(line.codePointAt(0))
                || before.length() >= PAGE_WIDTH && !ENDS.matcher(before).matches();
    }
}

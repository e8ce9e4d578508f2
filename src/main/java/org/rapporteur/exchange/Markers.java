package org.rapporteur.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The numbers and letters at the beginning of paragraphs, typed or counted by a word processor.
final class Markers {
    /// "5. The", "5.The", "5) The"; not "5.5 per cent".
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})\\s?[.)](?!\\d)\\s*");

    /// "(a)", "a)", "(iv)", "(1)"; a word in brackets is none.
    private static final Pattern ITEM =
            Pattern.compile("(?:\\(\\s?(\\p{L}|[ivx]{1,4}|\\d{1,2})\\s?\\)|(\\p{L}|[ivx]{1,4})\\))\\s*");

    /// "C. Principal matters", "II. Positive aspects".
    private static final Pattern SECTION = Pattern.compile("(?:\\p{Lu}|[IVX]{1,4})\\.\\s*(?=\\p{Lu})");

    /// Cyrillic letters that look like Latin ones, which a typist mixes.
    private static final String CYRILLIC = "асеорхуі";

    private static final String LATIN = "aceopxyi";

    private Markers() {}

    /// A line taken apart.
    ///
    /// @param marker as it is written
    /// @param name the number or letter alone
    /// @param rest what follows
    record Marked(String marker, String name, String rest) {}

    static Optional<Marked> number(String line) {
        var number = NUMBER.matcher(line);
        return number.lookingAt()
                ? Optional.of(new Marked(number.group().strip(), number.group(1), line.substring(number.end())))
                : Optional.empty();
    }

    static Optional<Marked> item(String line) {
        var item = ITEM.matcher(line);
        if (!item.lookingAt()) {
            return Optional.empty();
        }
        var name = item.group(1) == null ? item.group(2) : item.group(1);
        return Optional.of(new Marked(item.group().strip(), name.toLowerCase(Locale.ROOT), line.substring(item.end())));
    }

    static Optional<Marked> section(String line) {
        var section = SECTION.matcher(line);
        return section.lookingAt()
                ? Optional.of(
                        new Marked(section.group().strip(), section.group().strip(), line.substring(section.end())))
                : Optional.empty();
    }

    /// Whether an item's letter comes behind another one's; behind none the first comes, or in an
    /// excerpt any. Of "i" behind "a" it is said that it does not: it counts within "a".
    static boolean follows(String letter, String before) {
        if (before.isEmpty()) {
            return true;
        }
        if (isRoman(letter) && isRoman(before)) {
            return roman(letter) > roman(before);
        }
        if (Character.isDigit(letter.charAt(0))) {
            return Character.isDigit(before.charAt(0)) && Integer.parseInt(letter) > Integer.parseInt(before);
        }
        if (letter.length() > 1 || before.length() > 1) {
            return false;
        }
        int step = latin(letter).charAt(0) - latin(before).charAt(0);
        return isRoman(letter) ? step == 1 : step > 0;
    }

    /// A letter that a typist took from the Cyrillic keyboard, as the Latin one that it looks like.
    static String latin(String letter) {
        int index = letter.length() == 1 ? CYRILLIC.indexOf(letter) : -1;
        return index < 0 ? letter : LATIN.substring(index, index + 1);
    }

    private static boolean isRoman(String letter) {
        return letter.matches("[ivx]{1,4}");
    }

    private static int roman(String letter) {
        int value = 0;
        for (int i = 0; i < letter.length(); i++) {
            int unit = unit(letter.charAt(i));
            value += i + 1 < letter.length() && unit(letter.charAt(i + 1)) > unit ? -unit : unit;
        }
        return value;
    }

    private static int unit(char letter) {
        return letter == 'x' ? 10 : letter == 'v' ? 5 : 1;
    }

    /// A line in which the items stand one behind the other, "should: (a) Take …; (b) Ensure …", as the
    /// lines they are; any other line as it is.
    static List<String> itemsApart(String line) {
        var starts = new ArrayList<Integer>();
        int from = 0;
        for (char letter = 'a'; letter <= 'z'; letter++) {
            var before = letter == 'a' ? ":\\s+" : "(?:[;.,:]|[;.,:]?\\s(?:and|or|et|ou|y|o|и))\\s+";
            var next = Pattern.compile(before + "(?=\\(" + letter + "\\)\\s)").matcher(line);
            if (!next.find(from)) {
                break;
            }
            from = next.end();
            starts.add(from);
        }
        if (starts.size() < 2) {
            return List.of(line);
        }
        var lines = new ArrayList<String>();
        int start = 0;
        for (int next : starts) {
            lines.add(line.substring(start, next).strip());
            start = next;
        }
        lines.add(line.substring(start).strip());
        return lines;
    }
}

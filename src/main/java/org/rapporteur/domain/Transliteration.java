package org.rapporteur.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names that are written in two alphabets, or in Latin after two customs, brought to one skeleton:
/// Жовтис, Zhovtis, Jovtis and Zhovtys are all "žovtis".
///
/// Cyrillic is first written in Latin; then the spellings of BGN/PCGN, ISO 9, passports, French,
/// German, Serbian and the Kazakh Latin alphabets are brought together. Other scripts are only
/// folded. What is one sound in one language and another in the next (J is Ж in Kazakhstan and Й in
/// Germany) has several readings, see [#keys]. A skeleton is for comparing and is shown to nobody.
public final class Transliteration {
    /// From here on two names are likely one, if they share a word as well.
    public static final double ALIKE = 0.93;

    static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’‘ʼʻʹʺ`´]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern STRESS = Pattern.compile("(?<=[aeiouyаеиоуыэюя])[\\u0300\\u0301]+");
    private static final Pattern UKRAINIAN = Pattern.compile("[єїґ]");

    private static final Map<String, String> LETTERS = letters("""
            а a  б b  в v  г g  д d  е e  ж ž  з z  и i  й y  к k  л l  м m  н n  о o  п p  р r
            с s  т t  у u  ф f  х ḥ  ц ts ч č  ш š  щ š  ъ ' ы y  ь '  э e  ю yu я ya ё e
            ә a  ғ g  қ k  ң n  ө o  ұ u  ү u  һ ḥ  і i  є e  ї i  ґ g  ў u  ӣ i  ӯ u  ҳ ḥ  ҷ ž
            ђ ž  ј y  љ ly њ ny ћ č  џ ž ѓ g  ќ k  ѕ dz
            ž ž  č č  š š  ḥ ḥ  â â  û û  ż ž  ş š  ș š  ŝ š  ç č  ć č  đ ž  ß s  ı i  ə a  ø o  ł l
            ’ '  ‘ '  ʼ '  ʻ '  ʹ '  ʺ '  ` '  ´ '  ' '
            """);

    /// What holds in every custom; the longest group comes first. A dash stands for nothing.
    private static final List<Rule> FIRST = rules("""
            ([^'])\\1+       $1
            scht(sch|č)      š
            chtch            š
            (sh|š)(ch|č)     š
            dsch             ž
            t(sch|š)         č
            sch              š
            tch              č
            d(zh|ž|j)        ž
            zh               ž
            sh               š
            kh               ḥ
            gh               g
            gu(?=[ei])       g
            ph               f
            th               t
            ck               k
            tz               ts
            q                k
            w                v
            ou               u
            (?<=[oe])f+$     v
            vic$             vič
            """);

    /// Vowels come last: й, и, ы, і and ї are one; ё is е, as it is mostly written.
    private static final List<Rule> LAST = rules("""
            h                            ḥ
            '[yj]?e|'[yj]o               ie
            '                            -
            (?<=[bdfgklmnprstvzžčšḥ])yo  e
            (?<=..[žčš])o(?=va?$)        e
            y                            i
            â                            a
            û                            u
            ([^'])\\1+                   $1
            ^ie                          e
            (?<=[aeou])i(?=e)            -
            ([^'])\\1+                   $1
            """);

    private Transliteration() {}

    /// Customs of writing these names in Latin, where they contradict each other.
    @SuppressWarnings("ImmutableEnumChecker") // the rules are an unmodifiable list
    private enum Custom {
        /// English, passports, and the Latin alphabets of Central Asia.
        ENGLISH("-", """
                ch                                 č
                c(?=[eiy])                         s
                c                                  k
                ^x                                 ḥ
                x                                  ks
                (?<=[aeiouy])j(?![aeiouy])         y
                (?<=[bdfgklmnprstvzžčšḥ'])j(?=[aeouy]) y
                j                                  ž
                """),
        /// French: Ch is Ш.
        FRENCH("tch|ou|dj|gu[ei]|ï", """
                ch                                 š
                c(?=[eiy])                         s
                c                                  k
                x                                  ks
                j                                  ž
                (?<=[bdfgklmnprstvzžčšḥ])io        e
                """),
        /// German: J is Й, Z is Ц, Ch is Х.
        GERMAN("tsch|dsch|w", """
                ch                                 ḥ
                c                                  k
                z                                  ts
                x                                  ks
                j                                  y
                """),
        /// ISO 9 and the Latin alphabets of Slavic languages: J is Й, C is Ц.
        SLAVIC("[žčšŝćđûʹ]", """
                ch                                 ḥ
                c                                  ts
                x                                  ks
                j                                  y
                â                                  ya
                û                                  yu
                """);

        private final Pattern sign;
        private final List<Rule> rules;

        Custom(String sign, String rules) {
            this.sign = Pattern.compile(sign);
            this.rules = rules(rules);
        }

        /// The custom that a name in small letters betrays.
        static Custom of(String name) {
            return Stream.of(SLAVIC, GERMAN, FRENCH)
                    .filter(custom -> custom.sign.matcher(name).find())
                    .findFirst()
                    .orElse(ENGLISH);
        }
    }

    /// @param first the letter that a match begins with, or 0 where there are several
    private record Rule(Pattern pattern, String replacement, char first) {
        private static final Pattern ONE_BEGINNING = Pattern.compile("[\\p{L}'](?![?*]).*");

        static Rule of(String pattern, String replacement) {
            boolean one = ONE_BEGINNING.matcher(pattern).matches();
            return new Rule(Pattern.compile(pattern), replacement, one ? pattern.charAt(0) : 0);
        }

        String on(String text) {
            // few of the rules have anything to do with a word
            return first != 0 && text.indexOf(first) < 0
                    ? text
                    : pattern.matcher(text).replaceAll(replacement);
        }
    }

    /// The skeleton of a name: its words in the order of the alphabet, one space between. Empty for
    /// a text without letters.
    public static String key(String name) {
        return sorted(words(name));
    }

    /// All readings of a name, the likeliest, [#key], first. Two names can be one where they share a
    /// reading.
    public static Set<String> keys(String name) {
        return readings(name).stream()
                .map(Transliteration::sorted)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The skeletons of a name's words, in the name's order.
    public static List<String> words(String name) {
        var small = small(name);
        return words(small, Custom.of(small));
    }

    /// Whether a text is what someone looks for who has typed this much, in whatever alphabet: each
    /// word typed stands somewhere in the text as it is, or begins one of its words. A list that is looked
    /// through at each key keeps a [Spelling] a line.
    public static boolean matches(String text, String typed) {
        return Spelling.of(text).holds(Spelling.typed(typed));
    }

    /// How alike two names are, from 0 to 1: whatever the alphabet, the order of the words, initials
    /// in place of a given name, or a patronymic that only one has.
    public static double similarity(String one, String other) {
        return readings(one).stream()
                .flatMap(words -> readings(other).stream().map(others -> Likeness.of(words, others)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    static Set<List<String>> readings(String name) {
        var small = small(name);
        var likely = Custom.of(small);
        var readings = new LinkedHashSet<List<String>>();
        readings.add(words(small, likely));
        if (likely != Custom.ENGLISH) {
            readings.add(words(small, Custom.ENGLISH));
        }
        if (small.indexOf('j') >= 0) {
            readings.add(words(small, Custom.SLAVIC));
        }
        return readings;
    }

    private static String small(String name) {
        var letters = Normalizer.normalize(
                Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Normalizer.normalize(STRESS.matcher(letters).replaceAll(""), Normalizer.Form.NFC);
    }

    private static List<String> words(String small, Custom custom) {
        return BETWEEN_WORDS
                .splitAsStream(small)
                .map(word -> skeleton(latin(word), custom))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String sorted(List<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    /// A word in Latin letters, without accents but those that [#LETTERS] keeps.
    private static String latin(String word) {
        var own = (UKRAINIAN.matcher(word).find() ? word.replace('г', 'һ') : word).replace("ьо", "yo");
        return own.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> LETTERS.getOrDefault(letter, withoutMarks(letter)))
                .collect(Collectors.joining());
    }

    private static String withoutMarks(String letter) {
        var plain = MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFKD))
                .replaceAll("");
        return LETTERS.getOrDefault(plain, plain);
    }

    private static String skeleton(String word, Custom custom) {
        var before = "";
        var after = word;
        while (!after.equals(before)) { // a rule may bring together what an earlier rule joins
            before = after;
            for (var rules : List.of(FIRST, custom.rules, LAST)) {
                for (var rule : rules) {
                    after = rule.on(after);
                }
            }
        }
        return after;
    }

    private static Map<String, String> letters(String table) {
        var cells = table.strip().split("\\s+", -1);
        return Stream.iterate(0, at -> at < cells.length, at -> at + 2)
                .collect(Collectors.toUnmodifiableMap(at -> cells[at], at -> cells[at + 1]));
    }

    private static List<Rule> rules(String table) {
        return table.lines()
                .map(line -> line.strip().split("\\s+", -1))
                .map(cells -> Rule.of(cells[0], cells[1].equals("-") ? "" : cells[1]))
                .toList();
    }
}

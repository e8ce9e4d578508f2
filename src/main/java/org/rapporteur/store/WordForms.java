package org.rapporteur.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Transliteration;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/// The forms by which words are known to belong together: the stems of a word, which its inflected forms
/// share, and the Latin skeletons of a name, which its spellings in other alphabets share.
///
/// The stemmer is chosen by the script; in Latin letters by the language that the text around it is in.
final class WordForms {
    /// Shorter words have no stem and are no name.
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WITH_FLEETING_VOWEL = 5;

    private static final Pattern FLEETING_VOWEL = Pattern.compile("(?<=[^аеиоуыэюяь])[ео](?=[кцмнлр]$)");
    /// The Arabic article, with what is written together with it.
    private static final List<String> ARTICLES = List.of("وال", "فال", "بال", "كال", "ولل", "لل", "ال");
    /// Of plurals and of the feminine, with ha for ta marbuta.
    private static final List<String> ENDINGS = List.of("ات", "ون", "ين", "ه");
    /// So many words tell a text's language.
    private static final int TELLING = 60;

    /// A language written in Latin letters, with words that the two others do not have.
    enum Language {
        ENGLISH(0, EnglishStemmer::new, "the of and to that is was for with by be were it this which has have not"),
        FRENCH(1, FrenchStemmer::new, "le les des du et est dans pour que qui une aux sur par avec ce cette sont pas"),
        SPANISH(2, SpanishStemmer::new, "el los las del y por una con como se su este esta son fue más no ha al");

        /// So many words of one language, and none of another, tell enough.
        private static final int MANY = 10;
        /// No telling word is longer.
        private static final int LONGEST = 5;

        private static final Map<String, Language> TELLING_WORDS = Arrays.stream(values())
                .flatMap(
                        language -> Arrays.stream(language.words.split(" ", -1)).map(word -> Map.entry(word, language)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

        @SuppressWarnings("ImmutableEnumChecker") // makes a new stemmer at each call
        private final Supplier<SnowballStemmer> stemmer;

        private final String words;
        private final int number;

        Language(int number, Supplier<SnowballStemmer> stemmer, String words) {
            this.number = number;
            this.stemmer = stemmer;
            this.words = words;
        }

        /// Counts the languages, from 0.
        int number() {
            return number;
        }

        /// The language of a text, by the words that every sentence has; English where nothing tells. It stops
        /// where one language had many and the others had none.
        static Language of(String text) {
            var counts = new int[values().length];
            var words = new Words(text);
            for (int i = 0; i < TELLING && words.next(); i++) {
                if (words.end() - words.start() <= LONGEST && words.isLatin()) {
                    var language = TELLING_WORDS.get(words.word().toLowerCase(Locale.ROOT));
                    if (language != null
                            && ++counts[language.number()] == MANY
                            && IntStream.of(counts).sum() == MANY) {
                        return language;
                    }
                }
            }
            return Arrays.stream(values())
                    .max(Comparator.<Language>comparingInt(language -> counts[language.number()])
                            .thenComparing(Comparator.reverseOrder()))
                    .orElse(ENGLISH);
        }
    }

    private WordForms() {}

    /// The languages that a word can be of, where the text around it does not tell.
    static List<Language> languages(String word) {
        return script(word) == Character.UnicodeScript.LATIN ? List.of(Language.values()) : List.of(Language.ENGLISH);
    }

    /// The stems of a word; none where it is short.
    ///
    /// @param exact the word, folded
    /// @param language where it is in Latin letters, the language
    static Set<String> stems(String word, String exact, Language language) {
        if (exact.length() < SHORTEST) {
            return Set.of();
        }
        var small = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        var stems = new LinkedHashSet<String>();
        switch (script(word)) {
            // folding makes и of й, by which endings are known
            case CYRILLIC -> stems.add(Folding.fold(russianStem(small)));
            case ARABIC -> {
                stems.add(arabicStem(exact));
                stems.add(Folding.fold(stem(new ArabicStemmer(), small)));
                if (!exact.equals(small)) {
                    stems.add(Folding.fold(stem(new ArabicStemmer(), exact)));
                }
            }
            case LATIN -> {
                stems.add(Folding.fold(latinStem(small, language)));
                if (!exact.equals(small)) {
                    stems.add(Folding.fold(latinStem(exact, language)));
                }
            }
            default -> {}
        }
        stems.remove("");
        return stems;
    }

    /// The French stemmer leaves the plural of "détenu" as it is, for the sake of "nous" and "vous".
    private static String latinStem(String word, Language language) {
        var stem = stem(language.stemmer.get(), word);
        return language == Language.FRENCH && stem.length() > SHORTEST + 1 && stem.endsWith("us")
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    /// A Russian stem without the vowel that comes and goes before its last letter: "пыток" is of
    /// "пытки", "участок" of "участки".
    private static String russianStem(String word) {
        var stem = stem(new RussianStemmer(), word.replace('ё', 'е'));
        return stem.length() < SHORTEST_WITH_FLEETING_VOWEL
                ? stem
                : FLEETING_VOWEL.matcher(stem).replaceFirst("");
    }

    /// An Arabic word without article and ending, by which "توصية", "توصيات" and "التوصيات" are one: the stemmer
    /// takes an ending away only where the article stands before it.
    ///
    /// @param folded with ha for ta marbuta
    private static String arabicStem(String folded) {
        var word = folded;
        for (var article : ARTICLES) {
            if (word.startsWith(article) && word.length() >= article.length() + SHORTEST) {
                word = word.substring(article.length());
                break;
            }
        }
        for (var ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() >= ending.length() + SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /// The skeletons of a name and, since names are inflected in Russian, of its stem; none where a word
    /// cannot be a name that is spelt in another alphabet.
    static List<String> skeletons(String word) {
        if (!hasAlphabet(word)) {
            return List.of();
        }
        var skeletons = new ArrayList<>(Transliteration.keys(word));
        if (script(word) == Character.UnicodeScript.CYRILLIC) {
            skeletons.addAll(Transliteration.keys(stem(new RussianStemmer(), word.toLowerCase(Locale.ROOT))));
        } else if (isFeminineName(word)) {
            // "Петровой" and "Ольге" have lost what "Petrova" and "Olga" end in
            skeletons.addAll(Transliteration.keys(word.substring(0, word.length() - 1)));
        }
        return skeletons.stream()
                .filter(skeleton -> skeleton.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    /// Whether a word in Latin letters may be a name that in Russian ends otherwise in other cases. Of four letters
    /// it is taken for one only where it is written as one: "Olga", and not "area".
    private static boolean isFeminineName(String word) {
        int shortest = Character.isUpperCase(word.charAt(0)) ? SHORTEST + 1 : SHORTEST + 2;
        return word.length() >= shortest && word.endsWith("a");
    }

    private static boolean hasAlphabet(String word) {
        if (word.codePoints().anyMatch(Character::isDigit)) {
            return false;
        }
        var script = script(word);
        return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.CYRILLIC;
    }

    private static Character.UnicodeScript script(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }
}

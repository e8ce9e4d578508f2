package org.rapporteur.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Transliteration;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/// The forms under which the index keeps a word, and under which a word is sought.
///
/// A word is kept as it is, folded; beside it stand its stem, and for a name its Latin skeleton,
/// where they differ. The stemmer is chosen by the script; in Latin letters by the language that the
/// text around it is in. A query is too short to tell its language, so it asks for the stems of all.
final class WordForms {
    /// Comes before a stem, so that it is told from a word.
    private static final char STEM = '\u0001';
    /// Comes before the skeleton of a name.
    private static final char NAME = '\u0002';
    /// Shorter words have no stem and are no name.
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WITH_FLEETING_VOWEL = 5;

    private static final Pattern FLEETING_VOWEL = Pattern.compile("(?<=[^аеиоуыэюяь])[ео](?=[кцмнлр]$)");
    /// From this letter on no word is Latin.
    static final char BEYOND_LATIN = 0x250;

    @SuppressWarnings("MutableConstantField")
    private static final @Nullable Remembered[] REMEMBERED = new Remembered[1 << 17];
    /// So many words tell a text's language.
    private static final int TELLING = 60;

    /// A language written in Latin letters, with words that the two others do not have.
    enum Language {
        ENGLISH(EnglishStemmer::new, "the of and to that is was for with by be were it this which has have not"),
        FRENCH(FrenchStemmer::new, "le les des du et est dans pour que qui une aux sur par avec ce cette sont pas"),
        SPANISH(SpanishStemmer::new, "el los las del y por una con como se su este esta son fue más no ha al");

        /// No telling word is longer.
        private static final int LONGEST = 5;

        private static final Map<String, Language> TELLING_WORDS = Arrays.stream(values())
                .flatMap(language -> Arrays.stream(language.words.split(" ", -1)).map(word -> Map.entry(word, language)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

        @SuppressWarnings("ImmutableEnumChecker") // makes a new stemmer at each call
        private final Supplier<SnowballStemmer> stemmer;

        private final String words;

        Language(Supplier<SnowballStemmer> stemmer, String words) {
            this.stemmer = stemmer;
            this.words = words;
        }

        /// The language of a text, by the words that every sentence has; English where nothing tells.
        static Language of(String text) {
            var counts = new int[values().length];
            var words = new Words(text);
            for (int i = 0; i < TELLING && words.next(); i++) {
                if (!words.startsBeyondLatin() && words.end() - words.start() <= LONGEST) {
                    var language = TELLING_WORDS.get(words.word().toLowerCase(Locale.ROOT));
                    if (language != null) {
                        counts[language.ordinal()]++;
                    }
                }
            }
            return Arrays.stream(values())
                    .max(Comparator.<Language>comparingInt(language -> counts[language.ordinal()])
                            .thenComparing(Comparator.reverseOrder()))
                    .orElse(ENGLISH);
        }
    }

    /// A word as the index keeps it.
    ///
    /// @param exact the word itself, folded; empty where nothing of it is seen
    /// @param beside its marked stems and skeletons; of an ideograph the pair that it begins
    record Forms(BytesRef exact, List<BytesRef> beside) {
        Forms(String exact, Collection<String> beside) {
            this(new BytesRef(exact), beside.stream().map(BytesRef::new).toList());
        }
    }

    /// The forms of a word that came lately, since a few words make most of every text.
    private record Remembered(String word, Language language, Forms forms) {
        boolean isOf(String text, int start, int end, Language other) {
            return word.length() == end - start && language == other && text.startsWith(word, start);
        }
    }

    /// What is sought for a word.
    ///
    /// @param exact the word itself, folded; empty where nothing of it is seen
    /// @param stems what its inflected forms are kept under
    /// @param names what its spellings in other alphabets are kept under
    /// @param skeletons the Latin skeletons themselves
    record Sought(String exact, Set<String> stems, Set<String> names, Set<String> skeletons) {}

    private WordForms() {}

    /// The forms of the word that stands in a text from here to there. It is found without being taken out
    /// of the text; whatever thread asks, what is remembered is never changed.
    ///
    /// @param hash the same for the same word
    /// @param ofText the language of the text's Latin words
    static Forms of(String text, int start, int end, int hash, Language ofText) {
        var language = text.charAt(start) < BEYOND_LATIN ? ofText : Language.ENGLISH;
        int place = (hash ^ hash >>> 15 ^ language.ordinal() << 7) & REMEMBERED.length - 1;
        for (int each : new int[] {place, place ^ 1}) {
            var remembered = REMEMBERED[each];
            if (remembered != null && remembered.isOf(text, start, end, language)) {
                return remembered.forms;
            }
        }
        var word = text.substring(start, end);
        var forms = make(word, language);
        REMEMBERED[REMEMBERED[place] == null ? place : place ^ 1] = new Remembered(word, language, forms);
        return forms;
    }

    private static Forms make(String word, Language language) {
        if (Words.isIdeograph(word.codePointAt(0))) {
            int one = Character.charCount(word.codePointAt(0));
            return new Forms(
                    Folding.fold(word.substring(0, one)),
                    word.length() == one ? List.of() : List.of(Folding.fold(word)));
        }
        var exact = Folding.fold(word);
        if (exact.length() < SHORTEST) {
            return new Forms(exact, List.of());
        }
        var beside = new LinkedHashSet<String>();
        for (var stem : stems(word, exact, language)) {
            if (!stem.equals(exact)) {
                beside.add(STEM + stem);
            }
        }
        if (Character.isUpperCase(word.codePointAt(0)) && hasAlphabet(word)) {
            for (var skeleton : skeletons(word)) {
                if (!skeleton.equals(exact)) {
                    beside.add(NAME + skeleton);
                }
            }
        }
        return new Forms(exact, beside);
    }

    /// What is sought for a word of a query.
    static Sought sought(String word) {
        var exact = Folding.fold(word);
        var stems = new LinkedHashSet<String>();
        var names = new LinkedHashSet<String>();
        var skeletons = new LinkedHashSet<String>();
        if (exact.length() >= SHORTEST) {
            for (var language : script(word) == Character.UnicodeScript.LATIN
                    ? Language.values()
                    : new Language[] {Language.ENGLISH}) {
                for (var stem : stems(word, exact, language)) {
                    stems.add(stem);
                    stems.add(STEM + stem);
                }
            }
            stems.remove(exact);
            if (hasAlphabet(word)) {
                skeletons.addAll(skeletons(word));
                for (var skeleton : skeletons) {
                    names.add(skeleton);
                    names.add(NAME + skeleton);
                }
            }
            names.removeAll(stems);
            names.remove(exact);
        }
        return new Sought(exact, stems, names, skeletons);
    }

    /// What the skeletons that begin with these letters are kept under.
    static List<String> beginnings(String skeleton) {
        return List.of(skeleton, NAME + skeleton);
    }

    private static Set<String> stems(String word, String exact, Language language) {
        var small = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        var stems = new LinkedHashSet<String>();
        switch (script(word)) {
            // folding makes и of й, by which endings are known
            case CYRILLIC -> stems.add(Folding.fold(russianStem(small)));
            case ARABIC -> {
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

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /// The skeletons of a name and, since names are inflected in Russian, of its stem.
    private static List<String> skeletons(String word) {
        var skeletons = new ArrayList<>(Transliteration.keys(word));
        if (script(word) == Character.UnicodeScript.CYRILLIC) {
            skeletons.addAll(Transliteration.keys(stem(new RussianStemmer(), word.toLowerCase(Locale.ROOT))));
        }
        return skeletons.stream()
                .filter(skeleton -> skeleton.length() >= SHORTEST)
                .distinct()
                .toList();
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

package org.rapporteur.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Languages as Word wants them named, so that it checks the spelling of each text in its own.
final class Tongue {
    static final Locale ARABIC = Locale.of("ar");
    static final Locale CHINESE = Locale.of("zh");

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Locale KAZAKH = Locale.of("kk");
    private static final Pattern OF_KAZAKH = Pattern.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһ]");

    /// The radicals, U+2E80; no sign of the script comes before them.
    private static final int FIRST_OF_HAN = 0x2E80;

    private static final Pattern OF_CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN_WORDS =
            Pattern.compile("\\p{IsLatin}(?:[\\p{IsLatin}\\p{N} .,'/:()-]*[\\p{IsLatin}\\p{N}.)])?");

    private Tongue() {}

    /// A part of a text that is in one language.
    record Part(String text, Locale language) {}

    /// The parts of a text in this language. Latin words among Chinese are parts of their own: Word
    /// and others break Chinese anywhere, and would break such a word as well.
    static List<Part> parts(String text, Locale language) {
        // most texts are told by their range alone, which takes no look at the tables of scripts
        boolean chinese = language.getLanguage().equals("zh")
                || text.chars().anyMatch(unit -> unit >= FIRST_OF_HAN)
                        && OF_CHINESE.matcher(text).find();
        if (!chinese) {
            return List.of(new Part(text, language));
        }
        var parts = new ArrayList<Part>();
        for (var part : LATIN_WORDS.splitWithDelimiters(text, 0)) {
            if (!part.isEmpty()) {
                parts.add(new Part(part, LATIN_WORDS.matcher(part).matches() ? Locale.ENGLISH : CHINESE));
            }
        }
        return parts;
    }

    /// The language with the region whose spelling the United Nations use.
    static String tag(Locale language) {
        if (!language.getCountry().isEmpty()) {
            return language.toLanguageTag();
        }
        return switch (language.getLanguage()) {
            case "en" -> "en-GB";
            case "fr" -> "fr-FR";
            case "es" -> "es-ES";
            case "ru" -> "ru-RU";
            case "ar" -> "ar-SA";
            case "zh" -> "zh-CN";
            case "kk" -> "kk-KZ";
            default -> language.toLanguageTag();
        };
    }

    /// The language a text is likely in: the document's own where the script fits, else the one that
    /// is met most in that script.
    static Locale of(String text, Locale document) {
        var script = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
        return switch (script) {
            case CYRILLIC -> OF_KAZAKH.matcher(text).find() ? KAZAKH : RUSSIAN;
            case ARABIC -> ARABIC;
            case HAN -> CHINESE;
            case LATIN -> isLatin(document) ? document : Locale.ENGLISH;
            default -> document;
        };
    }

    private static boolean isLatin(Locale language) {
        return switch (language.getLanguage()) {
            case "ru", "ar", "zh", "kk" -> false;
            default -> true;
        };
    }
}

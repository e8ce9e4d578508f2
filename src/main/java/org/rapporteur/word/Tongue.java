package org.rapporteur.word;

import java.util.Locale;
import java.util.regex.Pattern;

/// Languages as Word wants them named, so that it checks the spelling of each text in its own.
final class Tongue {
    static final Locale ARABIC = Locale.of("ar");
    static final Locale CHINESE = Locale.of("zh");

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Locale KAZAKH = Locale.of("kk");
    private static final Pattern OF_KAZAKH = Pattern.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһ]");

    private Tongue() {}

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

package org.rapporteur.word;

import java.util.Locale;

/// How Word writes a number before a paragraph. Formats of scripts that are not known here are
/// written in digits.
enum NumberFormat {
    DECIMAL,
    DECIMAL_ZERO,
    LOWER_LETTER,
    UPPER_LETTER,
    LOWER_ROMAN,
    UPPER_ROMAN,
    RUSSIAN_LOWER,
    RUSSIAN_UPPER,
    NONE;

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    /// The letters that Russian lists are counted by: without ё, й, ъ, ы and ь.
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";

    private static final int[] STEPS = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    /// The format of its word in a document: `lowerLetter`.
    static NumberFormat of(String word) {
        return switch (word) {
            case "decimalZero" -> DECIMAL_ZERO;
            case "lowerLetter" -> LOWER_LETTER;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperRoman" -> UPPER_ROMAN;
            case "russianLower" -> RUSSIAN_LOWER;
            case "russianUpper" -> RUSSIAN_UPPER;
            case "none" -> NONE;
            default -> DECIMAL;
        };
    }

    /// A number in this format. Letters that are used up are doubled: z, aa, bb.
    String write(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case DECIMAL_ZERO -> number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
            case LOWER_LETTER -> letters(LATIN, number);
            case UPPER_LETTER -> letters(LATIN, number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
            case RUSSIAN_LOWER -> letters(RUSSIAN, number);
            case RUSSIAN_UPPER -> letters(RUSSIAN, number).toUpperCase(Locale.ROOT);
            case NONE -> "";
        };
    }

    private static String letters(String alphabet, int number) {
        // Word counts letters no further either
        if (number < 1 || number > 780) {
            return Integer.toString(number);
        }
        int index = (number - 1) % alphabet.length();
        return alphabet.substring(index, index + 1).repeat((number - 1) / alphabet.length() + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 32767) {
            return Integer.toString(number);
        }
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < STEPS.length; i++) {
            while (rest >= STEPS[i]) {
                roman.append(NUMERALS[i]);
                rest -= STEPS[i];
            }
        }
        return roman.toString();
    }
}

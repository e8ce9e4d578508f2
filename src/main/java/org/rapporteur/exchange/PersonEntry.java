package org.rapporteur.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.RuleBroken;

/// What one row says of a person.
///
/// @param number the row's number in the file
/// @param languages language tags
record PersonEntry(
        int number,
        String name,
        String formOfAddress,
        String position,
        String institution,
        String phone,
        String email,
        List<String> languages,
        String remark) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;.]+");
    private static final Pattern BETWEEN_LANGUAGES = Pattern.compile("[,;/\\n]|\\s+(?:and|et|y|и)\\s+");
    private static final int LONGEST_NAME = 300;
    private static final Map<String, String> LANGUAGES = languageNames();

    /// What a row says.
    ///
    /// @throws RuleBroken `import.*` naming what is wrong with it
    static PersonEntry of(Sheet.Row row, Mapping mapping) {
        return new PersonEntry(
                row.number(),
                checkedName(name(row, mapping)),
                line(mapping.text(row, PersonField.FORM_OF_ADDRESS)),
                line(mapping.text(row, PersonField.POSITION)),
                line(mapping.text(row, PersonField.INSTITUTION)),
                checkedPhone(line(mapping.text(row, PersonField.PHONE))),
                checkedEmail(mapping.text(row, PersonField.EMAIL)),
                languages(mapping.text(row, PersonField.LANGUAGES)),
                mapping.text(row, PersonField.REMARK));
    }

    /// The name that a row gives, or what stands in its place.
    static String name(Sheet.Row row, Mapping mapping) {
        var whole = line(mapping.text(row, PersonField.NAME));
        return whole.isEmpty()
                ? Stream.of(PersonField.FIRST_NAME, PersonField.MIDDLE_NAME, PersonField.LAST_NAME)
                        .map(part -> line(mapping.text(row, part)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "))
                : whole;
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static String checkedName(String name) {
        if (name.isEmpty()) {
            throw new RuleBroken("import.no_name");
        } else if (name.length() > LONGEST_NAME || name.codePoints().noneMatch(Character::isLetter)) {
            throw new RuleBroken("import.bad_name", shortened(name));
        }
        return name;
    }

    private static String checkedPhone(String phone) {
        if (!phone.isEmpty() && phone.chars().noneMatch(Character::isDigit)) {
            throw new RuleBroken("import.bad_phone", shortened(phone));
        }
        return phone;
    }

    /// The first address of several; a mail program's `mailto:` and brackets are taken off.
    private static String checkedEmail(String text) {
        var plain = text.replace("mailto:", "");
        var found = EMAIL.matcher(plain);
        if (!plain.isEmpty() && !found.find()) {
            throw new RuleBroken("import.bad_email", shortened(plain));
        }
        return plain.isEmpty() ? "" : found.group();
    }

    private static List<String> languages(String text) {
        var tags = new ArrayList<String>();
        BETWEEN_LANGUAGES
                .splitAsStream(text.replaceAll("\\([^)]*\\)", ""))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> tags.add(
                        language(word).orElseThrow(() -> new RuleBroken("import.bad_language", shortened(word)))));
        return tags.stream().distinct().toList();
    }

    private static Optional<String> language(String word) {
        return Optional.ofNullable(LANGUAGES.get(Folding.fold(word)));
    }

    private static Map<String, String> languageNames() {
        var names = new HashMap<String, String>();
        for (var tag : Locale.getISOLanguages()) {
            var language = Locale.of(tag);
            Stream.of("en", "fr", "es", "ru", "ar", tag)
                    .map(each -> Folding.fold(language.getDisplayLanguage(Locale.of(each))))
                    .forEach(name -> names.putIfAbsent(name, tag));
            names.put(tag, tag);
        }
        return names;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, text.offsetByCodePoints(0, 50)) + "…" : text;
    }
}

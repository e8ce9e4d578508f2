package org.rapporteur.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a field's value is written: as plain values for the journal (texts, numbers, lists, maps) and
/// as one text for the command line and imported sheets.
public final class Values {
    /// The longest text a field can hold, in UTF-16 units: more than any speech of a day.
    public static final int LONGEST_TEXT = 500_000;

    private static final Pattern SEVERAL = Pattern.compile("[;\\n]");

    private Values() {}

    /// A value in plain terms: text, number, yes or no, a list of texts or a map of texts. Null
    /// where there is no value, no text and no element.
    public static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isEmpty() ? null : PlainText.clean(text);
            case Enum<?> word -> Field.wordOf(word);
            case Integer number -> number;
            case Boolean yes -> yes;
            case List<?> several ->
                several.isEmpty()
                        ? null
                        : several.stream()
                                .map(each -> String.valueOf(plain(each)))
                                .toList();
            case Map<?, ?> names -> names.isEmpty() ? null : plainNames(names);
            default -> value.toString();
        };
    }

    private static Map<String, String> plainNames(Map<?, ?> names) {
        var plain = new TreeMap<String, String>();
        names.forEach((language, name) -> plain.put(language.toString(), PlainText.clean(name.toString())));
        return plain;
    }

    /// The value of plain terms; what cannot be read, as a newer program may have written it, is
    /// null.
    public static @Nullable Object read(Field field, @Nullable Object plain) {
        try {
            return switch (field.form()) {
                case TEXTS -> plain instanceof List<?> several ? texts(several) : null;
                case REFERENCES -> plain instanceof List<?> several ? ids(several) : null;
                case NAMES -> plain instanceof Map<?, ?> names ? readNames(names) : null;
                case NUMBER -> plain instanceof Number number ? (Object) Math.toIntExact(number.longValue()) : null;
                case YES_NO -> plain instanceof Boolean ? plain : null;
                default -> plain instanceof String text ? single(field, text) : null;
            };
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    private static List<String> texts(List<?> several) {
        return several.stream().map(String::valueOf).toList();
    }

    private static List<Id<?>> ids(List<?> several) {
        return texts(several).stream().<Id<?>>map(Values::id).toList();
    }

    private static Map<String, String> readNames(Map<?, ?> names) {
        var values = new TreeMap<String, String>();
        names.forEach((language, name) -> values.put(String.valueOf(language), String.valueOf(name)));
        return java.util.Collections.unmodifiableMap(values);
    }

    /// The value of a text that a person wrote.
    ///
    /// @param reference finds the record that the words for a reference mean
    /// @throws RuleBroken naming the field and its form when the text has another form
    public static @Nullable Object parse(Kind kind, Field field, String text, Function<String, Kept> reference) {
        var clean = PlainText.clean(text);
        var label = new Label(kind, field.word());
        if (clean.length() > LONGEST_TEXT) {
            throw new RuleBroken("value.too_long", label, LONGEST_TEXT);
        }
        if (clean.isBlank()) {
            return null;
        }
        try {
            return switch (field.form()) {
                case REFERENCE -> reference.apply(clean.strip()).id();
                case REFERENCES ->
                    several(clean).stream()
                            .map(words -> reference.apply(words).id())
                            .distinct()
                            .toList();
                case TEXTS -> several(clean);
                case NAMES -> names(clean);
                default -> single(field, clean);
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            var form = field.form() == Form.WORD ? String.join(", ", field.words()) : field.form();
            throw new RuleBroken("value.form", label, text.strip(), form);
        }
    }

    private static Object single(Field field, String text) {
        return switch (field.form()) {
            case DATE -> LocalDate.parse(text.strip());
            case WALL_TIME -> LocalDateTime.parse(text.strip().replace(' ', 'T'));
            case NUMBER -> Integer.valueOf(text.strip());
            case YES_NO -> yes(text.strip().toLowerCase(Locale.ROOT));
            case WORD -> word(field, text.strip());
            case ZONE -> ZoneId.of(text.strip());
            case REFERENCE, REFERENCES -> id(text.strip());
            case TEXT, TEXTS, NAMES -> text;
        };
    }

    private static Id<?> id(String text) {
        return new Id<>(UUID.fromString(text));
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object word(Field field, String text) {
        var name = text.replace(' ', '_').replace('-', '_');
        for (var constant : field.type().getEnumConstants()) {
            if (((Enum<?>) constant).name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static List<String> several(String text) {
        return SEVERAL.splitAsStream(text)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Map<String, String> names(String text) {
        var names = new LinkedHashMap<String, String>();
        for (var each : several(text)) {
            int middle = each.indexOf('=');
            if (middle < 2) {
                throw new IllegalArgumentException(each);
            }
            var language = Locale.forLanguageTag(each.substring(0, middle).strip());
            var name = each.substring(middle + 1).strip();
            if (language.getLanguage().isEmpty() || name.isEmpty()) {
                throw new IllegalArgumentException(each);
            }
            names.put(language.toLanguageTag(), name);
        }
        return Map.copyOf(names);
    }
}

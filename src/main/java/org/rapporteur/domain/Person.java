package org.rapporteur.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person: a delegate, an official, an interpreter, a member of an organisation.
///
/// @param name the name as the delegation writes it
/// @param names the name in other scripts or languages, by language tag
/// @param formOfAddress how the person is addressed ("Her Excellency")
/// @param position what stands on the card, where no post is kept for it
/// @param languages language tags, the best first
/// @param remark an internal remark, in no shareable document
/// @param securityNote what endangers the person or must not be known, such as a number that is
///     tapped; confidential: in no document but one for the delegation alone, and in no list unless
///     asked for
/// @param notSame people who were compared with this one and are others
public record Person(
        Id<Person> id,
        @Required String name,
        Map<String, String> names,
        String formOfAddress,
        String position,
        List<String> languages,
        String phone,
        String email,
        String remark,
        String securityNote,
        List<Id<Person>> notSame)
        implements Party {
    private static final Pattern WORD_BREAKS = Pattern.compile("[^\\p{L}]+");

    /// A new person of this name.
    public static Person of(String name) {
        return Shape.of(Person.class).fresh("name", name);
    }

    /// The name in a language, or as the delegation writes it.
    public String name(Locale language) {
        return names.getOrDefault(language.getLanguage(), name);
    }

    /// The first letters of the first and last word of the name, in capitals: "KV".
    public String initials() {
        var words =
                WORD_BREAKS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
        return (words.size() < 2 ? words.stream() : Stream.of(words.getFirst(), words.getLast()))
                .map(word -> new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}

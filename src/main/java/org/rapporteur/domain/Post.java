package org.rapporteur.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A function at an institution ("Deputy Minister"). It stands without a person, and outlives one.
///
/// @param title the function as the delegation uses it
/// @param titles the function in other languages, by language tag
/// @param phone the office's number, for the appointment
/// @param remark an internal remark, in no shareable document
/// @param notSame posts of the institution that were compared with this one and are others
public record Post(
        Id<Post> id,
        Id<Institution> institution,
        @Required String title,
        Map<String, String> titles,
        String phone,
        String remark,
        List<Id<Post>> notSame)
        implements Party {

    /// A new post of this title.
    public static Post of(Id<Institution> institution, String title) {
        return Shape.of(Post.class).fresh("institution", institution, "title", title);
    }

    /// The function in a language, or as the delegation uses it.
    public String title(Locale language) {
        return titles.getOrDefault(language.getLanguage(), title);
    }
}

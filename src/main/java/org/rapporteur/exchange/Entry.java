package org.rapporteur.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.PlainText;

/// What a file says of one recommendation, before it is compared with what is kept.
///
/// @param number the row's number in the file, from 1
/// @param paragraph the paragraph's number; 0 where the file does not say
/// @param subparagraph the letter without brackets, or empty
/// @param symbol the document's symbol; empty where the file does not say
/// @param body who adopted the document; empty where the file does not say
/// @param adopted when the document was adopted, or null
/// @param said the recommendation's fields by name
/// @param onlyIfKept whether it is passed over unless the recommendation is kept already
public record Entry(
        int number,
        int paragraph,
        String subparagraph,
        String symbol,
        String body,
        @Nullable LocalDate adopted,
        Map<String, Said> said,
        boolean onlyIfKept) {
    private static final int LONGEST_TITLE = 80;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /// A value, and what it does to one that is kept.
    record Said(Object value, Force force) {}

    /// What a value of a file does to one that is kept.
    enum Force {
        /// It goes where nothing is.
        FILL,
        /// It goes where nothing is; where something else is, a person has to say.
        OFFER,
        /// It takes the other's place.
        SET
    }

    /// An entry of which no more is known than its place.
    Entry(int number, int paragraph, String subparagraph) {
        this(number, paragraph, subparagraph, "", "", null, Map.of(), false);
    }

    /// The same, of this document.
    Entry of(String newSymbol, @Nullable LocalDate newAdopted) {
        return new Entry(number, paragraph, subparagraph, newSymbol, body, newAdopted, said, onlyIfKept);
    }

    /// The same, of a document that this body adopted.
    Entry by(String newBody) {
        return new Entry(number, paragraph, subparagraph, symbol, newBody, adopted, said, onlyIfKept);
    }

    /// The same at the paragraph that a person says it is.
    public Entry placed(int newParagraph, String newSubparagraph) {
        return new Entry(number, newParagraph, newSubparagraph, symbol, body, adopted, said, onlyIfKept);
    }

    Entry onlyIfKept(boolean only) {
        return new Entry(number, paragraph, subparagraph, symbol, body, adopted, said, only);
    }

    /// The same with a field that says something. Nothing, no text and no elements say nothing.
    Entry saying(String field, @Nullable Object value, Force force) {
        if (value == null || value.equals("") || value.equals(List.of()) || value.equals(0)) {
            return this;
        }
        var more = new LinkedHashMap<>(said);
        more.put(
                field,
                new Said(value instanceof String text ? PlainText.clean(text).strip() : value, force));
        return new Entry(number, paragraph, subparagraph, symbol, body, adopted, more, onlyIfKept);
    }

    /// A text that it says, or an empty one.
    String text(String field) {
        var value = said.get(field);
        return value != null && value.value() instanceof String text ? text : "";
    }

    /// A short title made of a text's first words.
    static String titleOf(String text) {
        var line = SPACE.matcher(text.substring(0, Math.min(text.length(), 4 * LONGEST_TITLE)))
                .replaceAll(" ")
                .strip();
        if (line.length() <= LONGEST_TITLE) {
            return line.replaceAll("[.;,:]+$", "");
        }
        int end = line.lastIndexOf(' ', LONGEST_TITLE);
        int cut = end > LONGEST_TITLE / 2
                ? end
                : line.offsetByCodePoints(0, Math.min(LONGEST_TITLE, line.codePointCount(0, line.length())));
        return line.substring(0, cut).replaceAll("[.;,:]+$", "") + "…";
    }
}

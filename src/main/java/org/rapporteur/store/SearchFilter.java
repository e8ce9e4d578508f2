package org.rapporteur.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Note;

/// The filters that can stand in a query, as `word:value`.
public enum SearchFilter {
    /// Who said it: a person, a post or an institution.
    BY,
    /// A kind of note or of record, or the beginning of one; a plural's last s is forgiven.
    KIND,
    MISSION,
    /// An institution that was met, or that it is about.
    INSTITUTION,
    /// A paragraph, with all its sub-paragraphs unless one is named.
    PARA,
    THEME,
    /// A year, a month or a day.
    YEAR,
    /// Earlier than a year, a month or a day.
    BEFORE,
    /// Later than a year, a month or a day.
    AFTER;

    private static final Pattern PARAGRAPH = Pattern.compile("(\\d{1,9})\\s*\\(?\\s*([\\p{L}\\p{N}]{0,8})\\s*\\)?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    /// The word before the colon.
    public String word() {
        return Field.wordOf(this);
    }

    /// The filter of a word, in whatever case.
    static Optional<SearchFilter> ofWord(String word) {
        return Stream.of(values())
                .filter(filter -> filter.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /// What is asked of Lucene for a value, or empty where the value means nothing.
    Optional<Query> query(String value, Names names) {
        return switch (this) {
            case BY ->
                anyOf(
                        SearchDocument.BY,
                        names.named(value, Kind.INSTITUTION, Kind.POST, Kind.PERSON).stream()
                                .map(SearchDocument::bytes)
                                .toList());
            case KIND -> kind(value);
            case MISSION -> anyOf(Found.Facet.MISSION, names.named(value, Kind.MISSION), names.numbers());
            case INSTITUTION -> anyOf(Found.Facet.INSTITUTION, names.named(value, Kind.INSTITUTION), names.numbers());
            case PARA -> paragraph(value);
            case THEME -> anyOf(Found.Facet.THEME, names.themes(value), names.numbers());
            case YEAR -> firstDay(value).map(first -> days(first, lastDay(value).orElse(first)));
            case BEFORE -> firstDay(value).map(first -> days(LocalDate.MIN, first.minusDays(1)));
            case AFTER -> lastDay(value).map(last -> days(last.plusDays(1), LocalDate.MAX));
        };
    }

    private static Optional<Query> anyOf(Found.Facet facet, Collection<?> keys, FacetNumbers numbers) {
        return anyOf(
                SearchDocument.FACET,
                keys.stream()
                        .flatMap(key -> numbers.term(new Found.Value(facet, key.toString())).stream())
                        .toList());
    }

    private static Optional<Query> anyOf(String field, List<BytesRef> terms) {
        return terms.isEmpty() ? Optional.empty() : Optional.of(new TermInSetQuery(field, terms));
    }

    private static Optional<Query> kind(String value) {
        var word = value.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
        return kindOf(word)
                .or(() -> word.endsWith("s") ? kindOf(word.substring(0, word.length() - 1)) : Optional.empty());
    }

    private static Optional<Query> kindOf(String word) {
        if (kinds().anyMatch(word::equals)) {
            return Optional.of(new TermQuery(new Term(SearchDocument.FILTER, "kind:" + word)));
        }
        return kinds().anyMatch(kind -> kind.startsWith(word))
                ? Optional.of(new PrefixQuery(new Term(SearchDocument.FILTER, "kind:" + word)))
                : Optional.empty();
    }

    /// The kinds that can be asked for, those of notes first.
    static Stream<String> kinds() {
        return Stream.concat(
                        Arrays.stream(Note.NoteKind.values()).map(Field::wordOf),
                        Stream.concat(
                                Stream.of(Kind.NOTE.word()),
                                Arrays.stream(Kind.values())
                                        .filter(kind -> kind != Kind.TENURE)
                                        .map(Kind::word)))
                .distinct();
    }

    private static Optional<Query> paragraph(String value) {
        var parts = PARAGRAPH.matcher(value.strip());
        return parts.matches()
                ? Optional.of(new TermQuery(new Term(
                        SearchDocument.FILTER,
                        "para:" + Integer.valueOf(parts.group(1))
                                + parts.group(2).toLowerCase(Locale.ROOT))))
                : Optional.empty();
    }

    private static Query days(LocalDate first, LocalDate last) {
        return IntPoint.newRangeQuery(SearchDocument.DAY, number(first), number(last));
    }

    private static int number(LocalDate day) {
        return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
    }

    private static Optional<LocalDate> firstDay(String value) {
        var day = value.strip();
        if (!DAY.matcher(day).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.parse(day + "-01-01".substring(day.length() == 4 ? 0 : day.length() == 7 ? 3 : 6)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> lastDay(String value) {
        return firstDay(value).map(first -> switch (value.strip().length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> YearMonth.from(first).atEndOfMonth();
            default -> first;
        });
    }
}

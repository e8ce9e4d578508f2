package org.rapporteur.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Label;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Values;
import org.rapporteur.exchange.Entry.Force;

/// Compares what a file says of recommendations with what is kept, and says what each row would do.
public final class RecommendationImport {
    private static final int LONGEST_WORDS = 120;

    private final Register register;
    private final @Nullable Mission mission;
    private final Texts texts;
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, Recommendation> kept = new HashMap<>();
    private final Map<String, Recommendation> byText = new HashMap<>();
    private final Map<String, Row> read = new HashMap<>();

    /// @param register what is kept
    /// @param mission the mission that takes up the documents of the file, or null
    public RecommendationImport(Register register, @Nullable Mission mission, Texts texts) {
        this.register = register;
        this.mission = mission;
        this.texts = texts;
        register.all(Recommendation.class).forEach(each -> register.find(each.document())
                .ifPresent(document -> kept.put(key(document.symbol(), each.paragraph(), each.subparagraph()), each)));
    }

    /// What the entries of a file would do.
    public Incoming of(List<Entry> entries) {
        return new Incoming(each(entries).stream().flatMap(Optional::stream).toList());
    }

    /// What each entry of a file would do, as many as there are entries: empty for one that is passed
    /// over, since it counts only where it is kept already.
    public List<Optional<Row>> each(List<Entry> entries) {
        var kept = register.all(Document.class).stream()
                .collect(Collectors.toMap(each -> folded(each.symbol()), each -> each, (first, second) -> first));
        for (var entry : entries) {
            if (!entry.symbol().isBlank()) {
                var symbol = folded(entry.symbol());
                var known = Optional.ofNullable(documents.get(symbol)).orElse(kept.get(symbol));
                documents.put(
                        symbol,
                        completed(known == null ? Document.of(entry.symbol().strip()) : known, entry));
            }
        }
        return entries.stream().map(this::row).toList();
    }

    private static Document completed(Document document, Entry entry) {
        var body = entry.body().isBlank() ? TreatyBody.of(document.symbol()) : entry.body();
        var named = document.body().isBlank() ? Shape.with(document, "body", body) : document;
        return named.adopted() == null ? Shape.with(named, "adopted", entry.adopted()) : named;
    }

    private Optional<Row> row(Entry entry) {
        var document = documents.get(folded(entry.symbol()));
        if (document == null) {
            return Optional.of(error(entry, "", new RuleBroken("import.no_symbol")));
        }
        var place = entry.paragraph() > 0 ? entry : known(entry, document);
        var key = key(document.symbol(), place.paragraph(), place.subparagraph());
        var before = kept.get(key);
        if (before == null && place.onlyIfKept()) {
            return Optional.empty();
        }
        if (place.paragraph() < 1) {
            return Optional.of(error(place, document.symbol(), new RuleBroken("import.no_paragraph")));
        }
        var twin = read.get(key);
        try {
            var row = twin == null ? row(place, document, before) : twin(place, document, twin);
            read.putIfAbsent(key, row);
            return Optional.of(row);
        } catch (RuleBroken broken) {
            return Optional.of(error(place, document.symbol(), broken));
        }
    }

    /// A file may not say the paragraph of a text that is kept already.
    private Entry known(Entry entry, Document document) {
        if (byText.isEmpty()) {
            kept.values().forEach(each -> byText.put(each.document() + Folding.fold(each.text()), each));
        }
        var same = byText.get(document.id() + Folding.fold(entry.text("text")));
        return same == null || same.text().isBlank() ? entry : entry.placed(same.paragraph(), same.subparagraph());
    }

    private Row row(Entry entry, Document document, @Nullable Recommendation before) {
        var after = checked(applied(entry, before == null ? fresh(entry, document) : before, before != null));
        var beside = beside(document);
        if (before == null) {
            return new Row(entry.number(), Verdict.NEW, words(after, document), "", with(beside, after));
        } else if (differs(entry, before)) {
            var replaced = checked(Shape.with(after, "text", entry.text("text")));
            return new Row(
                    entry.number(),
                    Verdict.DUPLICATE,
                    words(after, document),
                    texts.get("import.text_differs"),
                    with(beside, replaced));
        } else if (!after.equals(before)) {
            return new Row(
                    entry.number(),
                    Verdict.UPDATE,
                    words(after, document),
                    texts.get("import.changes", changes(before, after)),
                    with(beside, after));
        } else if (!beside.isEmpty()) {
            return new Row(
                    entry.number(), Verdict.UPDATE, words(after, document), texts.get("import.document_only"), beside);
        }
        return new Row(entry.number(), Verdict.SAME, words(after, document), "", List.of());
    }

    /// Another row of the file for the same paragraph; taken with the first, it takes its place.
    private Row twin(Entry entry, Document document, Row twin) {
        var first = twin.records().stream()
                .filter(Recommendation.class::isInstance)
                .map(Recommendation.class::cast)
                .findFirst();
        var base = first.orElseGet(() ->
                Objects.requireNonNull(kept.get(key(document.symbol(), entry.paragraph(), entry.subparagraph()))));
        var after = checked(applied(entry, base, false));
        return new Row(
                entry.number(),
                Verdict.DUPLICATE,
                words(after, document),
                texts.get("import.twin", twin.number()),
                with(beside(document), after));
    }

    private static Recommendation fresh(Entry entry, Document document) {
        return Shape.of(Recommendation.class)
                .fresh(
                        "document", document.id(),
                        "paragraph", entry.paragraph(),
                        "subparagraph", entry.subparagraph());
    }

    /// @param isKept whether what is there outweighs what the file only fills in or offers
    private static Recommendation applied(Entry entry, Recommendation to, boolean isKept) {
        var after = to;
        for (var each : entry.said().entrySet()) {
            var said = each.getValue();
            var field = Shape.of(Recommendation.class).field(each.getKey()).orElseThrow();
            if (!isKept
                    || said.force() == Force.SET
                    || saysNothing(Shape.of(Recommendation.class).value(after, field))) {
                after = Shape.with(after, field.name(), value(field, said.value()));
            }
        }
        if (after.title().isBlank()) {
            after = Shape.with(after, "title", Entry.titleOf(after.text()));
        }
        return after;
    }

    /// A table has all its values as texts.
    private static @Nullable Object value(Field field, Object said) {
        return said instanceof String text
                ? Values.parse(Kind.RECOMMENDATION, field, text, RecommendationImport::noReference)
                : said;
    }

    private static Kept noReference(String words) {
        throw new IllegalArgumentException(words);
    }

    private static boolean saysNothing(@Nullable Object value) {
        return Values.plain(value) == null
                || Boolean.FALSE.equals(value)
                || Integer.valueOf(0).equals(value);
    }

    private static boolean differs(Entry entry, Recommendation before) {
        var said = entry.said().get("text");
        return said != null
                && said.force() == Force.OFFER
                && !before.text().isBlank()
                && !Folding.fold(before.text()).equals(Folding.fold(entry.text("text")));
    }

    private static Recommendation checked(Recommendation recommendation) {
        Shape.check(recommendation);
        if (recommendation.text().length() > Values.LONGEST_TEXT) {
            throw new RuleBroken("value.too_long", new Label(Kind.RECOMMENDATION, "text"), Values.LONGEST_TEXT);
        }
        return recommendation;
    }

    /// What is saved with a recommendation of a document: the document where it is new or completed,
    /// and the mission where it takes the file's documents up.
    private List<Kept> beside(Document document) {
        var taken = mission;
        if (taken != null) {
            var followed = Stream.concat(
                            taken.documents().stream(),
                            documents.values().stream().map(Document::id))
                    .distinct()
                    .toList();
            if (!followed.equals(taken.documents())) {
                return Stream.concat(
                                documents.values().stream().filter(this::isChanged),
                                Stream.of(Shape.with(taken, "documents", followed)))
                        .<Kept>map(each -> each)
                        .toList();
            }
        }
        return isChanged(document) ? List.of(document) : List.of();
    }

    private boolean isChanged(Document document) {
        return !register.find(document.id()).equals(Optional.of(document));
    }

    private String changes(Recommendation before, Recommendation after) {
        return Shape.of(Recommendation.class).fields().stream()
                .filter(field -> !Objects.equals(
                        Shape.of(Recommendation.class).value(before, field),
                        Shape.of(Recommendation.class).value(after, field)))
                .map(Field::word)
                .map(word -> texts.label(Kind.RECOMMENDATION, word))
                .collect(Collectors.joining(", "));
    }

    private Row error(Entry entry, String symbol, RuleBroken broken) {
        var words = Stream.of(symbol, Entry.titleOf(entry.text("text")))
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" "));
        return new Row(entry.number(), Verdict.ERROR, clipped(words), texts.sentence(broken), List.of());
    }

    private static String words(Recommendation after, Document document) {
        return clipped(document.symbol() + ", " + after.place() + " " + after.title());
    }

    private static String clipped(String words) {
        if (words.length() <= LONGEST_WORDS) {
            return words;
        }
        return words.substring(
                        0,
                        Character.isHighSurrogate(words.charAt(LONGEST_WORDS - 1)) ? LONGEST_WORDS - 1 : LONGEST_WORDS)
                + "…";
    }

    private static List<Kept> with(List<Kept> beside, Kept record) {
        return Stream.concat(beside.stream(), Stream.of(record)).toList();
    }

    private static String key(String symbol, int paragraph, String subparagraph) {
        return folded(symbol) + " " + paragraph + " " + subparagraph.toLowerCase(Locale.ROOT);
    }

    private static String folded(String symbol) {
        return Folding.fold(symbol).replace(" ", "");
    }
}

package org.rapporteur.exchange;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Entry.Force;

/// Recommendations in a table: which column holds what is guessed by its heading, and a person can say
/// it. The workbook that the Universal Human Rights Index exports is known by its columns.
public final class RecommendationTable {
    /// What a table may say of the document; the rest are fields of a recommendation.
    private static final List<String> OF_DOCUMENT = List.of("symbol", "body", "adopted", "citation", "country");

    private static final Map<String, List<String>> HEADINGS = Map.of(
            "symbol", List.of("document", "documentsymbol", "unsymbol"),
            "body", List.of("treatybody", "committee", "mechanism", "reccomendingbody", "recommendingbody"),
            "adopted", List.of("adoption", "dateofadoption", "adoptedon"),
            "citation", List.of("reference", "ref"),
            "paragraph", List.of("para", "paragraphnumber", "paragraphno", "parano"),
            "subparagraph", List.of("subpara", "item", "letter"),
            "text", List.of("recommendation", "recommendationtext", "wording"),
            "affected_groups", List.of("affectedpersons", "groups"),
            "due_date", List.of("due", "duedate", "deadline"),
            "due_period", List.of("months", "period"));

    private static final Pattern PLACE = Pattern.compile(
            "(?i)(?:.*?\\bpara(?:s|graph)?\\b\\.?)?\\s*(\\d{1,6})(?:\\.0)?\\s*(?:\\(\\s*([\\p{L}\\p{N}]{1,8})\\s*\\)|(\\p{L}))?\\s*\\.?");
    private static final Set<String> YES = Set.of("x", "✓", "✔", "1", "y", "да", "oui", "sí", "si");
    private static final Set<String> NO = Set.of("0", "-", "–", "n", "нет", "non");

    private final Sheet sheet;
    private final Map<String, Integer> columns;

    private RecommendationTable(Sheet sheet, Map<String, Integer> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    /// Reads a table.
    ///
    /// @param said which heading holds a field, where a person says it: the field's word and the heading
    /// @param country where the table is of several countries, the one to read
    /// @throws RuleBroken when the file is no table, or has no column for what is needed
    public static List<Entry> read(Path file, Map<String, String> said, String country, String symbol, Texts texts) {
        var sheet = SheetReader.read(file);
        if (said.isEmpty() && isUhri(sheet)) {
            return uhri(file, sheet, country, symbol);
        }
        var table = new RecommendationTable(sheet, columns(sheet, said, texts));
        if (!table.isComplete()) {
            throw new RuleBroken("import.columns", file, String.join(", ", sheet.columns()));
        }
        return table.entries(symbol);
    }

    /// A table whose columns are guessed by their headings.
    public static RecommendationTable of(Sheet sheet, Texts texts) {
        return new RecommendationTable(sheet, columns(sheet, Map.of(), texts));
    }

    /// The rows and their columns.
    public Sheet sheet() {
        return sheet;
    }

    /// What a column holds: one of [#names]; empty where it is not imported.
    public Optional<String> fieldOf(int column) {
        return columns.entrySet().stream()
                .filter(each -> each.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The same table where a person says what a column holds. What another column held goes to this
    /// one.
    ///
    /// @param field one of [#names], or null where the column is not imported
    public RecommendationTable with(int column, @Nullable String field) {
        var changed = new LinkedHashMap<>(columns);
        changed.values().remove(column);
        if (field != null) {
            changed.put(field, column);
        }
        return new RecommendationTable(sheet, changed);
    }

    /// Whether there is a column for the text or the title, and one for the paragraph or the citation.
    public boolean isComplete() {
        return (columns.containsKey("text") || columns.containsKey("title"))
                && (columns.containsKey("paragraph") || columns.containsKey("citation"));
    }

    /// Whether a sheet is the workbook that the Universal Human Rights Index exports.
    public static boolean isUhri(Sheet sheet) {
        return sheet.columns().stream().map(UhriFilter::column).anyMatch("text"::equals) && hasColumnsOfUhri(sheet);
    }

    private static boolean hasColumnsOfUhri(Sheet sheet) {
        return sheet.columns().stream()
                .map(title -> Folding.fold(title).replaceAll("[^a-z]", ""))
                .anyMatch(title -> title.matches("recc?omm?ending(?:body|mechanism)|annotationid|annotationtype"));
    }

    /// The recommendations to a country in the workbook of the Universal Human Rights Index.
    ///
    /// @param symbol the one document to read, or empty for all
    /// @throws RuleBroken when the sheet has nothing on the country
    public static List<Entry> uhri(Path file, Sheet sheet, String country, String symbol) {
        var titles = sheet.columns().stream().map(UhriFilter::column).toList();
        var filter = new UhriFilter(country, symbol);
        var entries = new ArrayList<Entry>();
        var countries = new TreeSet<String>();
        for (var row : sheet.rows()) {
            var values = new HashMap<String, List<String>>();
            for (int i = 0; i < titles.size(); i++) {
                values.putIfAbsent(titles.get(i), List.of(row.cell(i)));
            }
            countries.addAll(values.getOrDefault("countries", List.of()));
            filter.entry(row.number(), values).ifPresent(entries::add);
        }
        if (entries.isEmpty()) {
            throw filter.nothing(file, countries);
        }
        return entries;
    }

    /// Which column holds what: as a person says, else by the field's word, its label or another
    /// usual heading.
    private static Map<String, Integer> columns(Sheet sheet, Map<String, String> said, Texts texts) {
        var titles = sheet.columns().stream().map(RecommendationTable::folded).toList();
        var columns = new LinkedHashMap<String, Integer>();
        said.forEach((field, heading) -> {
            int column = titles.indexOf(folded(heading));
            if (!names().contains(field)) {
                throw new RuleBroken("field.unknown", Kind.RECOMMENDATION, field, String.join(", ", names()));
            } else if (column < 0) {
                throw new RuleBroken("import.no_column", heading, String.join(", ", sheet.columns()));
            }
            columns.put(field, column);
        });
        for (var name : names()) {
            var usual = new ArrayList<>(List.of(folded(name)));
            if (!OF_DOCUMENT.contains(name)) {
                usual.add(folded(texts.label(Kind.RECOMMENDATION, name)));
            }
            usual.addAll(HEADINGS.getOrDefault(name, List.of()));
            usual.stream()
                    .map(titles::indexOf)
                    .filter(column -> column >= 0 && !columns.containsValue(column))
                    .findFirst()
                    .ifPresent(column -> columns.putIfAbsent(name, column));
        }
        return columns;
    }

    /// What a column can hold.
    public static List<String> names() {
        var names = new ArrayList<>(OF_DOCUMENT);
        Kind.RECOMMENDATION.shape().fields().stream()
                .map(field -> field.word())
                .filter(word -> !word.equals("document"))
                .forEach(names::add);
        return names;
    }

    private static String folded(String title) {
        return Folding.fold(title).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// What each row says.
    ///
    /// @param symbol the document of rows that name none
    public List<Entry> entries(String symbol) {
        return sheet.rows().stream().map(row -> entry(row, symbol)).toList();
    }

    private Entry entry(Sheet.Row row, String usual) {
        var citation = cell(row, "citation");
        var place = PLACE.matcher(cell(row, "paragraph").isEmpty() ? citation : cell(row, "paragraph"));
        int paragraph = place.matches() ? Integer.parseInt(place.group(1)) : 0;
        var letter = place.matches()
                ? Optional.ofNullable(place.group(2)).or(() -> Optional.ofNullable(place.group(3)))
                : Optional.<String>empty();
        var own = cell(row, "subparagraph").replaceAll("[().\\s]", "");
        var symbol = cell(row, "symbol");
        var ofCitation = TreatyBody.symbolIn(citation).orElse("");
        var entry = new Entry(row.number(), paragraph, own.isEmpty() ? letter.orElse("") : own)
                .of(!symbol.isEmpty() ? symbol : ofCitation.isEmpty() ? usual : ofCitation, day(cell(row, "adopted")))
                .by(cell(row, "body"));
        for (var field : Kind.RECOMMENDATION.shape().fields()) {
            if (!List.of("document", "paragraph", "subparagraph").contains(field.word())) {
                entry = entry.saying(field.name(), value(row, field.word()), Force.SET);
            }
        }
        return entry;
    }

    private String value(Sheet.Row row, String word) {
        var text = cell(row, word);
        if (word.equals("follow_up")) {
            var answer = text.toLowerCase(Locale.ROOT);
            return YES.contains(answer) ? "yes" : NO.contains(answer) ? "no" : text;
        }
        return text;
    }

    private String cell(Sheet.Row row, String name) {
        var column = columns.get(name);
        return column == null ? "" : row.cell(column).strip();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return Clues.day(text).orElse(null);
        }
    }
}

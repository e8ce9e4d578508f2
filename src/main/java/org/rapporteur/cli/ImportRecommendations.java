package org.rapporteur.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Label;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Entry;
import org.rapporteur.exchange.Observations;
import org.rapporteur.exchange.RecommendationImport;
import org.rapporteur.exchange.RecommendationTable;
import org.rapporteur.exchange.Source;
import org.rapporteur.exchange.UhriFile;
import org.rapporteur.word.DocxText;
import picocli.CommandLine.Model.CommandSpec;

/// Brings recommendations in: from concluding observations, a table, or the Universal Human Rights
/// Index.
record ImportRecommendations() implements Verb {
    private static final String COUNTRY = "--country";
    private static final String SYMBOL = "--symbol";
    private static final String ADOPTED = "--adopted";
    private static final String WHOLE = "--whole";
    private static final String PARAGRAPH = "--paragraph";
    private static final String COLUMN = "--column";
    private static final Pattern PLACED =
            Pattern.compile("(\\d{1,7})=(\\d{1,6})(?:\\s*\\(\\s*([\\p{L}\\p{N}]{1,8})\\s*\\)|([\\p{L}]))?");

    @Override
    public CommandSpec spec(Texts texts) {
        var usage = new Usage(this, "recommendations", texts, "cli.verb.import_recommendations")
                .parameter(0, "FILE", "cli.parameter.recommendations_file")
                .required(Usage.MISSION, "MISSION", "cli.option.import_mission")
                .option(COUNTRY, "COUNTRY", "cli.option.country")
                .option(SYMBOL, "SYMBOL", "cli.option.symbol")
                .option(ADOPTED, "DAY", "cli.option.adopted")
                .flag(WHOLE, "cli.option.whole")
                .repeated(PARAGRAPH, "ROW=PLACE", "cli.option.paragraph")
                .repeated(COLUMN, "FIELD=HEADING", "cli.option.column");
        return IncomingReport.options(usage)
                .examples(
                        "rapporteur import recommendations observations.docx \\",
                        "  --mission Kazakhstan --dry-run",
                        "rapporteur import recommendations uhri.json --mission Kazakhstan \\",
                        "  --symbol CCPR/C/KAZ/CO/2")
                .spec();
    }

    @Override
    public int run(Call call) {
        var file = Call.path(call.parameter(0));
        try (var store = new Home(call).open()) {
            var records = store.records();
            var mission = new Finder(records).mission(call.option(Usage.MISSION).orElseThrow());
            var source = Source.of(file);
            var entries = placed(entries(call, file, source, mission), call.options(PARAGRAPH));
            var incoming = new RecommendationImport(
                            records.register(null), followed(mission, source, call), call.texts())
                    .of(entries);
            return new IncomingReport(call, incoming).save(store, file);
        }
    }

    /// The index has hundreds of documents on a country, which no mission follows up together.
    private static @Nullable Mission followed(Mission mission, Source source, Call call) {
        return source == Source.UHRI && call.option(SYMBOL).isEmpty() ? null : mission;
    }

    private static List<Entry> entries(Call call, Path file, Source source, Mission mission) {
        var country = call.option(COUNTRY).orElse(mission.country());
        var symbol = call.option(SYMBOL).orElse("");
        return switch (source) {
            case WORD -> entries(call, Observations.of(DocxText.read(file)), file);
            case TEXT -> entries(call, Observations.of(Source.text(file)), file);
            case TABLE -> RecommendationTable.read(file, columns(call.options(COLUMN)), country, symbol, call.texts());
            case UHRI ->
                UhriFile.read(file, country, symbol, count -> call.console().tell("cli.import.read", count));
        };
    }

    private static List<Entry> entries(Call call, Observations read, Path file) {
        var adopted = call.option(ADOPTED).map(ImportRecommendations::day).orElse(read.adopted());
        var found = read.from(call.option(SYMBOL).orElse(read.symbol()), adopted);
        var entries = (call.has(WHOLE) ? found.whole() : found).entries();
        if (entries.isEmpty()) {
            throw new RuleBroken("import.no_recommendation", file);
        }
        call.console().tell("cli.import.document", found.symbol(), adopted == null ? 0 : 1, String.valueOf(adopted));
        return entries;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RuleBroken("value.form", new Label(Kind.DOCUMENT, "adopted"), text, Form.DATE);
        }
    }

    private static List<Entry> placed(List<Entry> entries, List<String> places) {
        var placed = new ArrayList<>(entries);
        for (var each : places) {
            var place = PLACED.matcher(each.strip());
            if (!place.matches()) {
                throw new RuleBroken("import.place", each);
            }
            int row = Integer.parseInt(place.group(1));
            var letter = place.group(3) != null ? place.group(3) : place.group(4);
            placed.replaceAll(entry -> entry.number() == row
                    ? entry.placed(Integer.parseInt(place.group(2)), letter == null ? "" : letter)
                    : entry);
        }
        return placed;
    }

    private static Map<String, String> columns(List<String> given) {
        var columns = new LinkedHashMap<String, String>();
        for (var each : given) {
            int middle = each.indexOf('=');
            if (middle < 1) {
                throw new RuleBroken("setting.form", each);
            }
            columns.put(each.substring(0, middle).strip(), each.substring(middle + 1));
        }
        return columns;
    }
}

package org.rapporteur.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.RuleBroken;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// The export of the Universal Human Rights Index as JSON: every recommendation of every mechanism to
/// every country in one file of hundreds of megabytes. It is read as a stream, and what is of another
/// country is forgotten at once, so a small memory is enough for any size.
public final class UhriFile {
    /// More than any country has.
    private static final int MOST_ENTRIES = 20_000;

    private static final int LONGEST_TEXT = 1_000_000;
    private static final int PROGRESS = 25_000;
    private static final int DEEPEST = 100;

    /// No list of a record is longer, so neither is one kept that is.
    private static final int LONGEST_LIST = 1000;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_TEXT)
            .maxNameLength(LONGEST_LIST)
            .build();

    private final Path file;
    private final UhriFilter filter;
    private final IntConsumer progress;
    private final List<Entry> entries = new ArrayList<>();
    private final TreeSet<String> countries = new TreeSet<>();
    private int number;

    private UhriFile(Path file, UhriFilter filter, IntConsumer progress) {
        this.file = file;
        this.filter = filter;
        this.progress = progress;
    }

    /// The recommendations to a country.
    ///
    /// @param country its name as the file has it, case and accents forgiven
    /// @param symbol the one document to read, or empty for all
    /// @param progress is told now and then how many records were read
    /// @throws RuleBroken when the file is not such an export, is damaged, or has nothing on the country
    public static List<Entry> read(Path file, String country, String symbol, IntConsumer progress) {
        return new UhriFile(file, new UhriFilter(country, symbol), progress).read();
    }

    private List<Entry> read() {
        var factory = JsonFactory.builder().streamReadConstraints(LIMITS).build();
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var json = factory.createParser(tools.jackson.core.ObjectReadContext.empty(), in)) {
            records(json);
        } catch (JacksonException e) {
            throw new RuleBroken("import.json", file);
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
        if (number == 0) {
            throw new RuleBroken("import.json", file);
        } else if (entries.isEmpty()) {
            throw filter.nothing(file, countries);
        }
        return entries;
    }

    /// The records stand in a list, or in a list inside an object.
    private void records(JsonParser json) {
        for (var token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                list(json);
            }
        }
    }

    private void list(JsonParser json) {
        for (var token = json.nextToken(); token != null && token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                record(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void record(JsonParser json) {
        var values = new HashMap<String, List<String>>();
        for (var token = json.nextToken(); token == JsonToken.PROPERTY_NAME; token = json.nextToken()) {
            var name = UhriFilter.column(json.currentName());
            values.put(name, values(json));
        }
        if (!values.containsKey("text")) {
            return;
        }
        number++;
        if (number % PROGRESS == 0) {
            progress.accept(number);
        }
        values.getOrDefault("countries", List.of()).stream().limit(2).forEach(country -> {
            if (countries.size() < LONGEST_LIST) {
                countries.add(country);
            }
        });
        filter.entry(number, values).ifPresent(this::add);
    }

    private void add(Entry entry) {
        if (entries.size() == MOST_ENTRIES) {
            throw new RuleBroken("sheet.rows", MOST_ENTRIES);
        }
        entries.add(entry);
    }

    private static List<String> values(JsonParser json) {
        var token = json.nextToken();
        if (token == JsonToken.START_ARRAY) {
            var values = new ArrayList<String>();
            for (token = json.nextToken(); token != null && token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token.isScalarValue() && values.size() < LONGEST_LIST) {
                    values.add(json.getString());
                }
                json.skipChildren();
            }
            return values;
        }
        var text = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL ? json.getString() : "";
        json.skipChildren();
        return text.isEmpty() ? List.of() : List.of(text);
    }
}

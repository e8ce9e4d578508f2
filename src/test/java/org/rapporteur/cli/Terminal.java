package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A terminal whose store lies in one folder: runs the whole command line in this process.
final class Terminal {
    /// What a run left behind.
    record Said(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        String line() {
            return out.strip();
        }
    }

    /// Noon in Almaty on the mission's second day.
    static final Instant NOW = Instant.parse("2017-04-12T06:00:00Z");

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    final Path folder;
    final Map<String, String> environment = new HashMap<>();
    final List<Path> windows = new ArrayList<>();

    @Nullable
    Throwable failure;

    Terminal(Path folder) {
        this.folder = folder;
    }

    /// Runs with the store's folder named.
    Said run(String... arguments) {
        var all = new ArrayList<>(List.of("--data-dir", folder.toString()));
        all.addAll(List.of(arguments));
        return bare(all.toArray(String[]::new));
    }

    /// Runs with these arguments alone.
    Said bare(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var console = new Console(
                new PrintWriter(out),
                new PrintWriter(err),
                new Texts(Locale.ENGLISH),
                environment,
                Clock.fixed(NOW, ZoneOffset.UTC),
                this::open);
        int code = new Rapporteur(console).run(List.of(arguments));
        return new Said(code, out.toString(), err.toString());
    }

    private void open(Path window) {
        windows.add(window);
        switch (failure) {
            case null -> {}
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new AssertionError(failure);
        }
    }

    /// Pastes a line as a help shows it.
    Said paste(String example) {
        var words = WORD.matcher(example.replace("\\\n", " "))
                .results()
                .map(word -> word.group().replace("\"", ""))
                .skip(1)
                .toList();
        return run(words.toArray(String[]::new));
    }

    /// A file to attach, beside the store's folder.
    private Path figures() {
        try {
            var figures = folder.resolveSibling(folder.getFileName() + "-figures.xlsx");
            return Files.writeString(figures, "no table, but a file of some bytes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a store with one record of every kind, by the help's own examples.
    Map<Kind, String> prepare() {
        run("init");
        var ids = new HashMap<Kind, String>();
        for (var kind : Kind.values()) {
            var said = paste(Examples.of(kind).replace("figures.xlsx", figures().toString()));
            if (said.code() != 0) {
                throw new AssertionError(kind + ": " + said.err());
            }
            ids.put(kind, said.line());
        }
        return ids;
    }
}

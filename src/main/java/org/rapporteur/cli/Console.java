package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.domain.Texts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a run of the command line is given from outside.
///
/// @param out what was asked for
/// @param err what a person should know beside it
/// @param texts the sentences
/// @param environment the environment's variables
/// @param clock tells now
/// @param window opens the window on the store in a folder
public record Console(
        PrintWriter out,
        PrintWriter err,
        Texts texts,
        Map<String, String> environment,
        Clock clock,
        Consumer<Path> window) {

    /// Says what was asked for: the sentence of a key.
    void say(String key, Object... arguments) {
        out.println(texts.get(key, arguments));
    }

    /// Tells what a person should know beside what was asked for.
    void tell(String key, Object... arguments) {
        err.println(texts.get(key, arguments));
    }

    /// Says one JSON value, indented.
    void json(Object value) {
        out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value));
    }
}

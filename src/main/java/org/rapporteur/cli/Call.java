package org.rapporteur.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.ParseResult;

/// One call of a verb: what was given with it, and the store it is about.
final class Call {
    private final Console console;
    private final List<ParseResult> commands = new ArrayList<>();

    /// @param parsed all arguments, from the first
    Call(Console console, ParseResult parsed) {
        this.console = console;
        var command = parsed;
        commands.add(command);
        while (command.hasSubcommand()) {
            command = command.subcommand();
            commands.add(command);
        }
    }

    /// The console to speak through.
    Console console() {
        return console;
    }

    /// The sentences.
    Texts texts() {
        return console.texts();
    }

    /// The command that was reached last.
    ParseResult last() {
        return commands.getLast();
    }

    /// The word at a place.
    String parameter(int index) {
        return last().matchedPositionalValue(index, "");
    }

    /// The value of an option; where it was given both before and after the verb, the last.
    Optional<String> option(String name) {
        return commands.reversed().stream()
                .filter(command -> command.hasMatchedOption(name))
                .map(command -> command.<String>matchedOptionValue(name, ""))
                .findFirst();
    }

    /// The values of an option that can be given several times.
    List<String> options(String name) {
        return last().matchedOptionValue(name, List.of());
    }

    /// Whether an option without a value was given.
    boolean has(String name) {
        return last().hasMatchedOption(name);
    }

    /// A file named on the command line.
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new RuleBroken("file.name", name);
        }
    }
}

package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Builds what a verb takes, with its help from the texts.
///
/// The commands are built by calls and not by annotations: nothing is looked up by reflection at
/// start, and each text key stands where it is used.
final class Usage {
    static final String DATA_DIR = "--data-dir";
    static final String PASSPHRASE_FILE = "--passphrase-file";
    static final String JSON = "--json";
    static final String MISSION = "--mission";
    static final String OUT = "--out";

    private final CommandSpec spec;
    private final Texts texts;
    private final List<String> footer = new ArrayList<>();

    /// @param verb what runs; anything but a [Verb] where verbs stand below it
    /// @param key the text that says what it does
    Usage(Object verb, String name, Texts texts, String key) {
        this.texts = texts;
        spec = CommandSpec.wrapWithoutInspection(verb).name(name);
        spec.usageMessage()
                .description(escaped(texts.get(key)))
                .synopsisSubcommandLabel("VERB")
                .parameterListHeading("%n" + texts.get("cli.help.parameters") + "%n")
                .optionListHeading("%n" + texts.get("cli.help.options") + "%n")
                .commandListHeading("%n" + texts.get("cli.help.verbs") + "%n")
                .sortOptions(false)
                .sortSynopsis(false);
    }

    /// A word that must be given, at this place.
    Usage parameter(int index, String label, String key) {
        spec.addPositional(PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity("1")
                .required(true)
                .paramLabel(label)
                .type(String.class)
                .description(escaped(texts.get(key)))
                .build());
        return this;
    }

    /// An option with a value.
    Usage option(String name, String label, String key) {
        return add(valued(name, label, key));
    }

    /// An option with a value of which the words are told in its help.
    Usage optionOf(String name, String label, String key, String words) {
        return add(OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(String.class)
                .description(escaped(texts.get(key, words))));
    }

    /// An option that must be given.
    Usage required(String name, String label, String key) {
        return add(valued(name, label, key).required(true));
    }

    /// Options of which one must be given, and no more than one.
    Usage oneOf(Choice... choices) {
        var group = ArgGroupSpec.builder().exclusive(true).multiplicity("1");
        for (var choice : choices) {
            group.addArg(valued(choice.name(), choice.label(), choice.key()).build());
        }
        spec.addArgGroup(group.build());
        return this;
    }

    /// One of several options, as [#option] takes it.
    record Choice(String name, String label, String key) {}

    /// An option that can be given several times.
    Usage repeated(String name, String label, String key) {
        return add(OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(escaped(texts.get(key))));
    }

    /// An option without a value.
    Usage flag(String name, String key) {
        return add(OptionSpec.builder(name).type(boolean.class).arity("0").description(escaped(texts.get(key))));
    }

    /// The option for output as JSON.
    Usage json() {
        return flag(JSON, "cli.option.json");
    }

    /// Lines below the help's lists.
    Usage below(List<String> lines) {
        lines.forEach(line -> footer.add(escaped(line)));
        return this;
    }

    /// Lines to paste into a terminal.
    Usage examples(String... lines) {
        below(List.of("", texts.get("cli.help.examples")));
        for (var line : lines) {
            below(List.of("  " + line));
        }
        return this;
    }

    /// The finished command, with the options that every command takes.
    CommandSpec spec() {
        option(DATA_DIR, "DIR", "cli.option.data_dir");
        option(PASSPHRASE_FILE, "FILE", "cli.option.passphrase_file");
        add(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .arity("0")
                .description(escaped(texts.get("cli.option.help"))));
        spec.usageMessage().footer(footer.toArray(String[]::new));
        return spec;
    }

    /// picocli formats every text of a help, so a percent sign is written twice.
    static String escaped(String text) {
        return text.replace("%", "%%");
    }

    private Usage add(OptionSpec.Builder option) {
        spec.addOption(option.build());
        return this;
    }

    private OptionSpec.Builder valued(String name, String label, String key) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(String.class)
                .description(escaped(texts.get(key)));
    }
}
